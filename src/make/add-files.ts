import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { isAfter } from "../archive/future-dates.ts";
import { codeOf, listFiles } from "../io/file-tree.ts";
import { findSources, readSource } from "../io/find-sources.ts";
import { sha256 } from "../io/sealed-file.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { ParsedPage } from "../model/page.ts";
import type { FrontMatter } from "../model/source.ts";
import { bytesToSource } from "../parse/decode/bytes-to-source.ts";
import { withFrontMatter } from "../parse/decode/with-front-matter.ts";
import { fileToPage } from "../pipeline.ts";
import { recordChanges } from "../records/changes.ts";

/** A new raw file that was copied into the archive. */
export interface AddedFile {
  /** Path below the folder of raw pages. */
  readonly path: string;
  readonly page: ParsedPage;
}

/** What became of the files that were to be added. */
export interface AddedFiles {
  readonly added: readonly AddedFile[];
  /** One sentence for each file that was not, with the reason. */
  readonly refused: readonly string[];
  /** One question for each file that was not, as only an editor can decide; `isForced` decides. */
  readonly questions: readonly string[];
  /** Why a path or a file could not be used. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What is known of files that are to be added. */
export interface AddingPlan {
  /** Written into the copies as front matter. */
  readonly facts: Partial<FrontMatter>;
  /** The day on which they are added, as EDTF: it is written down, as no build asks the clock. */
  readonly today: string;
  /** The instant, as ISO 8601: the same for all files that are added together. */
  readonly at: string;
  /** Whether what was given holds against what the page prints. */
  readonly isForced: boolean;
}

/**
 * Checks raw files and copies them into the folder of raw pages, with the facts as front matter. What cannot be read,
 * is there already, or would take the place of another file is refused, and a date that cannot be right is asked about; the others are
 * added, and the day is recorded.
 */
export function addFiles(seeds: string, given: readonly string[], plan: AddingPlan): AddedFiles {
  const { paths, diagnostics } = findSources(given);
  const added: AddedFile[] = [];
  const refused: string[] = [];
  const questions: string[] = [];
  const findings: Diagnostic[] = [...diagnostics];
  const held = new Map(listFiles(seeds).map((path) => [sha256(readFileSync(join(seeds, path))), path]));
  for (const path of paths) {
    const bytes = readSource(path);
    if (!(bytes instanceof Uint8Array)) findings.push(bytes);
    else {
      const outcome = addFile({ seeds, held, plan }, path, bytes);
      if (typeof outcome === "string") refused.push(outcome);
      else if ("question" in outcome) questions.push(outcome.question);
      else added.push(outcome);
    }
  }
  return { added, refused, questions, diagnostics: findings };
}

interface Adding {
  readonly seeds: string;
  /** Files that are there, by the hash of their bytes. */
  readonly held: Map<string, string>;
  readonly plan: AddingPlan;
}

function addFile({ seeds, held, plan }: Adding, given: string, bytes: Uint8Array): AddedFile | Question | string {
  const path = rawPageName(given);
  const file = factsWritten(bytes, path, plan.facts);
  const error = bytesToSource(file, path).diagnostics.find(({ severity }) => severity === "error");
  if (error) return `${given} was not added: ${error.message}; ${error.mend}`;
  const twin = held.get(sha256(file));
  if (twin !== undefined) return `${given} was not added: ${twin} is the same`;
  const page = fileToPage({ path, bytes: file });
  const doubts = dateDoubts(page, plan.today);
  if (doubts.length > 0 && !plan.isForced)
    return { question: `${given} was not added: ${doubts.map(({ asks }) => asks).join("; ")}` };
  if (!writeOnce(join(seeds, path), file))
    return `${given} was not added: another ${path} is there; rename one of them`;
  held.set(sha256(file), path);
  const dateDecided = doubts.some(({ isContradiction }) => isContradiction);
  recordChanges(seeds, [{ path, added: plan.today, at: plan.at, ...(dateDecided && { dateDecided }) }]);
  return { path, page };
}

interface Question {
  readonly question: string;
}

/** What is to be asked about the printing date of a page: it is not the one that the page prints, or is still to come. */
function dateDoubts({ summary }: ReturnType<typeof fileToPage>, today: string) {
  const { diagnostics = [], facts } = summary ?? {};
  const contradictions = diagnostics
    .filter(({ rule }) => rule === "date-contradiction")
    .map(({ message, line }) => ({
      isContradiction: true,
      asks: `${message} (line ${line}). Which of the two is right? Add it without the date that is wrong, or with --force to follow the one that is given`,
    }));
  const date = facts?.date;
  if (date === undefined || !isAfter(date, today)) return contradictions;
  const asks = `its printing date, ${date}, is still to come. Is that right? Give the right one with --date, or add it with --force`;
  return [...contradictions, { isContradiction: false, asks }];
}

/** Writes a file where nothing stands, not even a link; whether it did. */
function writeOnce(path: string, bytes: Uint8Array): boolean {
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, bytes, { flag: "wx" });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/** Name of a file among the raw pages, which end in `.txt` or `.md`. */
function rawPageName(given: string): string {
  const name = basename(given);
  return /\.(?:txt|md)$/i.test(name) ? name : `${name}.txt`;
}

/** The file as it came where nothing is to be written into it, else as UTF-8 with its front matter. */
function factsWritten(bytes: Uint8Array, path: string, facts: Partial<FrontMatter>): Uint8Array {
  if (Object.keys(facts).length === 0) return bytes;
  return Buffer.from(withFrontMatter(bytesToSource(bytes, path), facts));
}
