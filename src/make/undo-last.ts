import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findLiveActs } from "../corrections/live-acts.ts";
import { readActs } from "../corrections/read-acts.ts";
import {
  appendLine,
  correctionsBeside,
  correctionsByHash,
  findCorrections,
  readCorrections,
} from "../io/corrections-files.ts";
import { moveFiles } from "../io/move-file.ts";
import { correctedPage, correctionsName } from "../io/page-names.ts";
import type { Act } from "../model/act.ts";
import { Failure } from "../model/failure.ts";
import { readAddressRecord, recordAddresses } from "../records/address-record.ts";
import { type Moved, readChanges, recordChanges } from "../records/changes.ts";
import { lastStep, type Step, stepTime } from "../records/last-step.ts";
import { newActId } from "./append-act.ts";
import {
  type ArchivePlaces,
  isSafe,
  planRemoval,
  type RemovalFacts,
  removedFolder,
  removeFiles,
} from "./remove-files.ts";
import { MAKE_WORDS } from "./words.ts";

/** What was done last to an archive and can be taken back. */
export type LastDone = Step | { readonly kind: "act"; readonly path: string; readonly act: Act };

/**
 * The last addition, removal or act of an archive; undefined where there is none. An act without a time cannot be told to be the last.
 */
export function findLastDone({ seeds }: Pick<ArchivePlaces, "seeds">): LastDone | undefined {
  const step = lastStep(readChanges(seeds).changes);
  const act = lastAct(seeds);
  if (!act || !step) return act ?? step;
  return Date.parse(act.act.at) > stepTime(step) ? act : step;
}

function lastAct(seeds: string): (LastDone & { readonly kind: "act" }) | undefined {
  const beside = findCorrections(seeds);
  const isPage = (page: string) => existsSync(join(seeds, page));
  // Acts of a page that was given twice are taken back beside either of its files; what belongs to no page stands alone.
  const others = [...beside].flatMap(([page, paths]) => (isPage(page) ? [] : [paths]));
  const acts = [...correctionsByHash(seeds, beside).values(), ...others].flatMap((files) => {
    const { live } = findLiveActs(readActs(readCorrections(seeds, files)).acts);
    return live.map(({ act, file }) => ({ kind: "act" as const, path: correctedPage(file) ?? file, act }));
  });
  const timed = acts.filter(({ act }) => act.act !== "undo" && !Number.isNaN(Date.parse(act.at)));
  return timed.toSorted((a, b) => Date.parse(a.act.at) - Date.parse(b.act.at)).at(-1);
}

/**
 * Takes back what was done last. A build is to follow.
 *
 * @throws Failure where it cannot be taken back, and the system's error where a file cannot be moved; nothing was changed then.
 */
export function undoLast(places: ArchivePlaces, done: LastDone, facts: RemovalFacts): void {
  if (done.kind === "act") undoAct(places.seeds, done.path, done.act, facts.at);
  else if (done.kind === "removed") restoreFiles(places, done, facts);
  else {
    const removals = done.changes.map(
      ({ path }) => planRemoval(places, join(places.seeds, path)) ?? { path, moved: [], published: [] },
    );
    removeFiles(places, removals, { ...facts, undo: true });
  }
}

function undoAct(seeds: string, path: string, { id }: Act, at: string): void {
  const known = readActs(readCorrections(seeds, correctionsBeside(seeds, path)));
  const undo = { id: newActId(new Set(known.acts.map(({ act }) => act.id))), at, act: "undo", to: id };
  appendLine(join(seeds, correctionsName(path)), JSON.stringify(undo));
}

function restoreFiles(
  places: ArchivePlaces,
  { changes }: Step & { readonly kind: "removed" },
  { today, at }: RemovalFacts,
): void {
  const moves = changes.flatMap(({ moved = [] }) => moved).filter(({ from, to }) => isSafe(from) && isSafe(to));
  const [inSeeds, inRemoved] = [places.seeds, removedFolder(places)];
  for (const move of moves) checkMove(move, inSeeds, inRemoved);
  moveFiles(moves.map(({ from, to }) => [join(inRemoved, to), join(inSeeds, from)]));
  recordChanges(
    places.seeds,
    changes.map(({ path }) => ({ path, restored: today, at })),
  );
  const paths = new Set(changes.map(({ path }) => path));
  const entries = [...readAddressRecord(places.seeds).entries.values()];
  const back = entries.flatMap(({ withdrawn, ...entry }) => {
    return withdrawn !== undefined && paths.has(entry.file) ? [entry] : [];
  });
  recordAddresses(places.seeds, back);
}

/** What is to come back must be there, and nothing else where it is to stand, but for the very same. */
function checkMove({ from, to }: Moved, inSeeds: string, inRemoved: string): void {
  const [kept, target] = [join(inRemoved, to), join(inSeeds, from)];
  if (!existsSync(kept)) throw cannot(MAKE_WORDS.keptIsGone(kept));
  if (existsSync(target)) {
    const isSame = readFileSync(kept).equals(readFileSync(target));
    throw cannot(isSame ? MAKE_WORDS.isBackAlready(target) : MAKE_WORDS.placeTaken(target));
  }
}

function cannot(said: ConstructorParameters<typeof Failure>[0]): Failure {
  return new Failure(said, { code: "folder", hint: MAKE_WORDS.moveByHand, exitCode: 1 });
}
