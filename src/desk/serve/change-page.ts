import { NoAct } from "../../corrections/check-act.ts";
import { ACT_WORDS } from "../../corrections/words.ts";
import { codeOf } from "../../io/file-tree.ts";
import { appendActs } from "../../make/append-act.ts";
import type { Act } from "../../model/act.ts";
import { Failure } from "../../model/failure.ts";
import { linesNamed, withQuotes, withReplaced } from "../complete-acts.ts";
import { pageChanges } from "../page/page-changes.ts";
import { type TypedLine, textToActs } from "../text-to-acts.ts";
import type { ActsAnswer, Refusal } from "../view/desk-answers.ts";
import type { GivenAct } from "../view/reading.ts";
import type { DeskArchive } from "./desk-archive.ts";
import type { PageOnDisk } from "./page-reader.ts";

/** Who makes an act, why, and on what ground. */
export interface Maker {
  readonly by: string;
  readonly why?: string;
  readonly basis?: string;
}

/** A page as the editor saw it. */
export interface SeenPage {
  readonly file: string;
  /** Version of the page that the editor looked at; nothing is written where the page has another version by now. */
  readonly version: string;
}

/** Writes acts about a page, all or none, and reads it again. */
export function changePage(
  archive: DeskArchive,
  seen: SeenPage,
  acts: readonly GivenAct[],
  maker: Maker,
): ActsAnswer | Refusal {
  return withPage(archive, seen, linesNamed(acts), (before) => write(archive, seen.file, before, acts, maker));
}

/** Has a line read as an editor typed it. */
export function retypeLine(archive: DeskArchive, seen: SeenPage, typed: TypedLine, maker: Maker): ActsAnswer | Refusal {
  return withPage(archive, seen, [typed.line], (before) => {
    return write(archive, seen.file, before, textToActs(typed, before.source, before.acts), maker);
  });
}

function withPage(
  archive: DeskArchive,
  { file, version }: SeenPage,
  lines: readonly number[],
  change: (before: PageOnDisk) => ActsAnswer | Refusal,
): ActsAnswer | Refusal {
  try {
    const before = archive.read(file);
    if (before.version !== version)
      return { refused: "version", detail: "the page was changed meanwhile", page: archive.view(file, before) };
    // Quotes are looked for in what the paper prints: words of the front matter would be found in other text.
    const isPrinted = lines.every((line) => line > before.source.frontMatterLineCount);
    return isPrinted ? change(before) : { refused: "front-matter", detail: "the line is front matter" };
  } catch (error) {
    if (error instanceof NoAct) return { refused: "no-act", detail: error.message };
    if (error instanceof Failure) return { refused: "disk", detail: error.message };
    // The raw page is gone, or another program holds it.
    if (codeOf(error) !== undefined) return { refused: "not-found", detail: String(codeOf(error)) };
    throw error;
  }
}

function write(
  archive: DeskArchive,
  file: string,
  before: PageOnDisk,
  given: readonly GivenAct[],
  { by, why, basis }: Maker,
): ActsAnswer | Refusal {
  if (given.length === 0) return { page: archive.view(file, before), ids: [], changes: [] };
  const said = { by, ...(why ? { why } : {}), ...(basis ? { basis } : {}) };
  const shared = given.filter((act) => archive.shared.isShared(act));
  if (shared.length > 0 && shared.length < given.length) throw new NoAct(ACT_WORDS.personsApart);
  if (shared.length > 0) {
    const ids = archive.shared.append(shared.map((act) => ({ ...act, ...said }))).map(({ id }) => id);
    return { page: archive.view(file, archive.read(file)), ids, changes: [] };
  }
  const { acts, outcomes } = withReplaced(withQuotes(given, before.source), before);
  const made = acts.map((act) => ({ ...act, ...said }));
  const refused = outcomes.find((outcome) => outcome !== "applied" && outcome !== "moved");
  if (refused !== undefined) return { refused: "outcome", detail: refused };
  const written = appendActs(archive.options.seeds, file, made);
  const lost = written.find(({ isWritten }) => !isWritten);
  if (lost) return { refused: "outcome", detail: lost.outcome };
  const after = archive.read(file);
  return {
    page: archive.view(file, after),
    ids: written.map(({ act }) => act.id),
    changes: pageChanges(before.page, after.page),
    ...mendedWord(written.map(({ act }) => act)),
  };
}

/** The first word that acts read otherwise. */
function mendedWord(acts: readonly Act[]): Pick<ActsAnswer, "mended"> {
  const word = acts.find(({ act }) => act === "misread");
  return word?.act === "misread" && word.to !== "" ? { mended: { was: word.quote.exact, now: word.to } } : {};
}
