import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { anchorAct } from "../corrections/anchor-act.ts";
import { toAct } from "../corrections/check-act.ts";
import { type KeyText, toKeyText } from "../corrections/key-text.ts";
import { hintOf } from "../corrections/make-quote.ts";
import { readActs } from "../corrections/read-acts.ts";
import { appendLine, correctionsBeside, readCorrections } from "../io/corrections-files.ts";
import { ARCHIVE, correctionsName } from "../io/page-names.ts";
import type { Act, ActOutcome } from "../model/act.ts";
import type { SourceText } from "../model/source.ts";
import { bytesToSource } from "../parse/decode/bytes-to-source.ts";

/** An act that was to be written, and what becomes of it on its page; it was written where `isWritten`. */
export interface AppendedAct {
  readonly act: Act;
  readonly outcome: ActOutcome;
  readonly isWritten: boolean;
}

/**
 * Writes acts behind those of a raw page, all of them or none: where the text of one is not found there (neither `applied` nor
 * `moved`), or the disk takes only some, the file stays as it was. Each gets an id that no act of the page has, the time, and a hint of
 * where its text stands.
 *
 * @param path Of the raw page below `seeds`, `/` between its parts.
 * @param given The acts as a corrections file has them, `id` and `at` left out.
 * @throws NoAct where one lacks what its kind needs; Failure where they cannot be written, and nothing was changed then.
 */
export function appendActs(seeds: string, path: string, given: readonly object[], now = new Date()): AppendedAct[] {
  const source = bytesToSource(readFileSync(join(seeds, path)), path);
  const page = toKeyText(source);
  const known = readActs(readCorrections(seeds, correctionsBeside(seeds, path)));
  const taken = new Set(known.acts.map(({ act: { id } }) => id));
  const found = given.map((each) => {
    const id = newActId(taken);
    taken.add(id);
    return toFound(toAct({ at: now.toISOString(), ...each }, id), page, source);
  });
  const isWritten = found.every(({ outcome }) => outcome === "applied" || outcome === "moved");
  if (isWritten) appendLine(join(seeds, correctionsName(path)), found.map(({ act }) => JSON.stringify(act)).join("\n"));
  return found.map((each) => ({ ...each, isWritten }));
}

/**
 * Writes acts behind those about the archive as a whole, all of them or none. Each gets an id that no other of them has, and the time.
 *
 * @param check Called before anything is written; what it throws keeps it from being so.
 * @throws NoAct where one lacks what its kind needs; Failure where they cannot be written, and nothing was changed then.
 */
export function appendSharedActs(
  seeds: string,
  given: readonly object[],
  check: (acts: readonly Act[]) => void,
  now = new Date(),
): Act[] {
  const known = readActs(readCorrections(seeds, correctionsBeside(seeds, ARCHIVE)));
  const taken = new Set(known.acts.map(({ act: { id } }) => id));
  const acts = given.map((each) => {
    const id = newActId(taken);
    taken.add(id);
    return toAct({ at: now.toISOString(), ...each }, id);
  });
  check(acts);
  appendLine(join(seeds, correctionsName(ARCHIVE)), acts.map((act) => JSON.stringify(act)).join("\n"));
  return acts;
}

/** An act with where its text stands now. */
function toFound(act: Act, page: KeyText, { path, sha256 }: SourceText): Omit<AppendedAct, "isWritten"> {
  const { outcome, places } = anchorAct(act, page);
  const [first] = places;
  const hint = first ? { ...hintOf(page, first.quote), file: path, sha256 } : undefined;
  return { act: hint && !act.hint ? { ...act, hint } : act, outcome };
}

/** An id for a new act beside others: short, as editors read and type it, and unlike theirs. */
export function newActId(taken: ReadonlySet<string>): string {
  for (;;) {
    const id = `c${randomBytes(4).toString("hex")}`;
    if (!taken.has(id)) return id;
  }
}
