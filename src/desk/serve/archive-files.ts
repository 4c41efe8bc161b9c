import { isShownByName } from "../../io/scan-names.ts";
import { sha256 } from "../../io/sealed-file.ts";
import { today } from "../../io/today.ts";
import { type AddOutcome, addGivenFiles, type GivenFile, toGivenPage } from "../../make/add-files.ts";
import { addScans, type GivenPage, type GivenScan, type ScanOutcome } from "../../make/add-scans.ts";
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

/** Adds the files that an editor sent, as `npm run add` does, scans beside their pages; what only an editor can decide is asked. */
export async function addSent(
  archive: DeskArchive,
  sent: readonly SentFile[],
  language: Language,
): Promise<{ readonly sent: readonly SentOutcome[] } | Refusal> {
  const { seeds } = archive.options;
  const plan = { facts: {}, today: today(), at: new Date().toISOString() };
  const isScan = ({ name }: SentFile) => isShownByName(name);
  return await refusing(language, async () => {
    const outcomes = new Map<SentFile, SentOutcome>();
    const files: [SentFile, GivenFile][] = [];
    for (const file of sent.filter((each) => !isScan(each))) {
      const given = toGiven(file, language);
      if (typeof given === "string") outcomes.set(file, { name: file.name, state: "refused", says: given });
      else files.push([file, given]);
    }
    const refused = [...outcomes.keys()].map(({ name }): GivenPage => ({ given: name, path: undefined }));
    const added = await addGivenFiles(
      seeds,
      files.map(([, given]) => given),
      plan,
    );
    const pages = [...refused, ...added.map(({ path, outcome }) => toGivenPage(path, outcome))];
    for (const [i, [file, given]] of files.entries()) {
      const outcome = added[i]?.outcome;
      if (outcome) outcomes.set(file, pageOutcome(given, outcome, language));
    }
    const scans = sent.filter(isScan);
    const toScan = ({ name, data }: SentFile): GivenScan => ({
      path: name,
      isNamed: true,
      read: () => Buffer.from(data, "base64"),
    });
    for (const [i, outcome] of addScans(seeds, scans.map(toScan), pages, plan).entries()) {
      const scan = scans[i];
      if (scan) outcomes.set(scan, scanOutcome(scan, outcome, language));
    }
    await archive.refresh();
    return { sent: sent.flatMap((file) => outcomes.get(file) ?? []) };
  });
}

function pageOutcome({ path: name, decided }: GivenFile, outcome: AddOutcome, language: Language): SentOutcome {
  if ("path" in outcome) return { name, state: "added", file: outcome.path, articles: outcome.page.articles.length };
  if ("doubt" in outcome) {
    const { doubt, asks, yes } = outcome;
    return { name, state: "asks", says: doubt[language], asks: asks[language], decided: { ...decided, ...yes } };
  }
  return { name, state: "refused", says: outcome[language] };
}

function scanOutcome({ name }: SentFile, outcome: ScanOutcome, language: Language): SentOutcome {
  switch (outcome.is) {
    case "added":
    case "there":
      return { name, state: "scan", file: outcome.path };
    case "waiting":
      return { name, state: "waiting", page: outcome.page, says: outcome.why[language] };
    case "refused":
      return { name, state: "refused", says: outcome.why[language] };
    case "other":
      return { name, state: "refused", says: "" };
  }
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
