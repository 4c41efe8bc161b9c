import { sha256 } from "../../io/sealed-file.ts";
import { today } from "../../io/today.ts";
import { addGivenFiles, type GivenFile } from "../../make/add-files.ts";
import { planRemoval, removeFiles } from "../../make/remove-files.ts";
import { findLastDone, undoLast } from "../../make/undo-last.ts";
import { Failure } from "../../model/failure.ts";
import type { Language } from "../../model/said.ts";
import type { FrontMatter } from "../../model/source.ts";
import { findKnownDate, knownDateToEdtf } from "../../text/edtf.ts";
import { readIssueNumber } from "../../text/issue-number.ts";
import type { FilesAnswer, LastStep, SentFile, SentOutcome } from "../view/archive-answers.ts";
import type { Refusal } from "../view/desk-answers.ts";
import { deskWords } from "../words/desk-words.ts";
import type { DeskArchive } from "./desk-archive.ts";

/** The raw pages, and what was done last. */
export function rawPagesOf(archive: DeskArchive): FilesAnswer {
  return { files: archive.entries(), last: lastStep(archive) };
}

function lastStep({ options }: DeskArchive): LastStep | null {
  const done = findLastDone(options);
  if (!done) return null;
  const key = sha256(JSON.stringify(done));
  if (done.kind === "act") return { key, kind: "act", paths: [done.path], act: done.act.act };
  return { key, kind: done.kind, paths: done.changes.map(({ path }) => path) };
}

/** Adds the files that an editor sent, as `npm run add` does; what only an editor can decide is asked. */
export async function addSent(
  archive: DeskArchive,
  sent: readonly SentFile[],
  language: Language,
): Promise<{ readonly sent: readonly SentOutcome[] } | Refusal> {
  const read = sent.map((file) => ({ name: file.name, given: toGiven(file, language) }));
  const files = read.flatMap(({ given }) => (typeof given === "string" ? [] : [given]));
  return await refusing(language, async () => {
    const plan = { facts: {}, today: today(), at: new Date().toISOString() };
    const outcomes = await addGivenFiles(archive.options.seeds, files, plan);
    await archive.refresh();
    let at = 0;
    return {
      sent: read.map(({ name, given }): SentOutcome => {
        if (typeof given === "string") return { name, state: "refused", says: given };
        const outcome = outcomes[at++]?.outcome;
        if (outcome && "path" in outcome)
          return { name, state: "added", file: outcome.path, articles: outcome.page.articles.length };
        if (outcome && "doubt" in outcome) {
          const { doubt, asks, yes } = outcome;
          return {
            name,
            state: "asks",
            says: doubt[language],
            asks: asks[language],
            decided: { ...given.decided, ...yes },
          };
        }
        return { name, state: "refused", says: outcome?.[language] ?? "" };
      }),
    };
  });
}

/** A file as it is added; in words, why it cannot be. */
function toGiven({ name, data, date, issue, page, decided }: SentFile, language: Language): GivenFile | string {
  const { badDate, badNumber } = deskWords[language];
  const [day, number] = [findKnownDate(date.trim()), readIssueNumber(issue.trim())];
  if (date.trim() !== "" && !day) return badDate(date);
  if (issue.trim() !== "" && number === undefined) return badNumber(issue);
  if (page.trim() !== "" && !/^[1-9]\d{0,5}$/.test(page.trim())) return badNumber(page);
  const facts: Partial<FrontMatter> = {
    ...(day && { date: knownDateToEdtf(day) }),
    ...(number !== undefined && { issue: number }),
    ...(page.trim() !== "" && { page: Number(page) }),
  };
  return { path: name, bytes: Buffer.from(data, "base64"), facts, ...(decided && { decided }) };
}

/** Takes a raw page out, as `npm run remove` does. */
export async function removePage(
  archive: DeskArchive,
  file: string,
  language: Language,
): Promise<FilesAnswer | Refusal> {
  const removal = archive.has(file) ? planRemoval(archive.options, file) : undefined;
  if (!removal) return { refused: "not-found", detail: "no raw page of this name is there" };
  return await refusing(language, async () => {
    removeFiles(archive.options, [removal], { today: today(), at: new Date().toISOString() });
    await archive.refresh();
    return rawPagesOf(archive);
  });
}

/** Takes back what was done last, as `npm run undo` does, if it is what the editor saw. */
export async function takeBackLast(
  archive: DeskArchive,
  key: string,
  language: Language,
): Promise<FilesAnswer | Refusal> {
  return await refusing(language, async () => {
    const done = findLastDone(archive.options);
    if (!done || sha256(JSON.stringify(done)) !== key)
      return { refused: "told", detail: deskWords[language].noMoreLast } as const;
    undoLast(archive.options, done, { today: today(), at: new Date().toISOString() });
    await archive.refresh();
    return rawPagesOf(archive);
  });
}

/** What a failure says is told as it stands; after it nothing was changed. */
async function refusing<T>(language: Language, work: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { said, hint } = error;
    return { refused: "told", detail: [said[language], hint?.[language] ?? ""].join(" ").trim() };
  }
}
