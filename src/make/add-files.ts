import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { isAfter } from "../archive/future-dates.ts";
import { listFiles, writeOnce } from "../io/file-tree.ts";
import { findSources, readSource } from "../io/find-sources.ts";
import { correctedPage, isRawPage, recordOf } from "../io/page-names.ts";
import { sha256 } from "../io/sealed-file.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { ParsedPage } from "../model/page.ts";
import { ruleOf } from "../model/rules.ts";
import type { Said } from "../model/said.ts";
import type { FrontMatter, SourceText } from "../model/source.ts";
import { bytesToSource } from "../parse/decode/bytes-to-source.ts";
import { withFrontMatter } from "../parse/decode/with-front-matter.ts";
import { fileToPage } from "../pipeline.ts";
import { recordChanges } from "../records/changes.ts";
import { addScans, type GivenPage, partScans } from "./add-scans.ts";
import { freeName } from "./free-name.ts";
import { MAKE_WORDS } from "./words.ts";

/** A new raw file that was copied into the archive. */
export interface AddedFile {
  /** Path below the folder of raw pages. */
  readonly path: string;
  readonly page: ParsedPage;
}

/** Something that only an editor can decide before a file is added. */
export interface Question {
  /** What is doubtful, and what is asked: for one who can answer. */
  readonly doubt: Said;
  readonly asks: Said;
  /** How the same is decided on the command line. */
  readonly hint: Said;
  /** What is decided when the answer is yes. */
  readonly yes: AddingDecision;
  /** Whether it is about a date, so that the command waits for an answer; whatever else is doubtful is refused. */
  readonly isOfDate?: true;
}

/** What an editor decided about a file that is to be added. */
export interface AddingDecision {
  /** Whether what was given holds against what the page prints, and the file is wanted whatever is there already. */
  readonly isForced?: boolean;
  /** Name in the folder of raw pages. */
  readonly name?: string;
}

/** What became of the files that were to be added. */
export interface AddedFiles {
  readonly added: readonly AddedFile[];
  /** Paths of scans that were copied beside their pages, below the folder of raw pages. */
  readonly scans: readonly string[];
  /** One sentence for each file that was not, with the reason, and the option that decides where there is one. */
  readonly refused: readonly Said[];
  /** One sentence for each file that was not added because its date is doubtful and nobody decided about it. */
  readonly undecided: readonly Said[];
  /** Why a path or a file could not be used. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A file that is to be added: its name or path, its bytes, and what an editor decided about it alone. */
export interface GivenFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly facts?: Partial<FrontMatter>;
  readonly decided?: AddingDecision;
}

/** What is known of files that are to be added. */
export interface AddingPlan extends AddingDecision {
  /** Written into the copies as front matter. */
  readonly facts: Partial<FrontMatter>;
  /** The day on which they are added, as EDTF: it is written down, as no build asks the clock. */
  readonly today: string;
  /** The instant, as ISO 8601: the same for all files that are added together. */
  readonly at: string;
  /** Answers what is doubtful; absent where nobody can be asked. */
  readonly ask?: (question: Question, path: string) => Promise<boolean>;
}

/** Why a file was not added: the very same is there already, at `same` below the folder of raw pages. */
interface SameThere extends Said {
  readonly same: string;
}

/** What became of one file: it was added, only an editor can decide about it, or why it cannot be. */
export type AddOutcome = AddedFile | Question | SameThere | Said;

/** Files that are there already: paths by the hash of their bytes and of their text. */
interface Held {
  readonly bytes: Map<string, string>;
  readonly texts: Map<string, string>;
}

/**
 * Checks raw files and copies them into the folder of raw pages, with the facts as front matter. What cannot be read or is there already is
 * refused; what is doubtful is asked about: a date that cannot be right, a text that is there under another name, a name that another
 * text has. The others are added, and the day is recorded.
 */
export async function addFiles(seeds: string, given: readonly string[], plan: AddingPlan): Promise<AddedFiles> {
  const parted = partScans(given);
  const { paths, diagnostics } = parted.pages.length > 0 ? findSources(parted.pages) : { paths: [], diagnostics: [] };
  const added: AddedFile[] = [];
  const refused: Said[] = [];
  const undecided: Said[] = [];
  const read = paths.map((path) => ({ path, bytes: readSource(path) }));
  const findings = [...diagnostics, ...read.flatMap(({ bytes }) => (bytes instanceof Uint8Array ? [] : [bytes]))];
  const files = read.flatMap(({ path, bytes }) => (bytes instanceof Uint8Array ? [{ path, bytes }] : []));
  const pages = read.flatMap(({ path, bytes }): GivenPage[] =>
    bytes instanceof Uint8Array ? [] : [{ given: path, path: undefined }],
  );
  for (const { path, outcome } of await addGivenFiles(seeds, files, plan)) {
    pages.push(toGivenPage(path, outcome));
    if ("path" in outcome) added.push(outcome);
    else if ("hint" in outcome) {
      const said = MAKE_WORDS.notAdded(path, joined(outcome.doubt, outcome.hint));
      (outcome.isOfDate ? undecided : refused).push(said);
    } else refused.push(MAKE_WORDS.notAdded(path, outcome));
  }
  const scans: string[] = [];
  for (const [i, outcome] of addScans(seeds, parted.scans, pages, plan).entries()) {
    if (outcome.is === "added") scans.push(outcome.path);
    else if ("why" in outcome) refused.push(MAKE_WORDS.notAdded(parted.scans[i]?.path ?? "", outcome.why));
  }
  return { added, scans, refused, undecided, diagnostics: findings };
}

/** What became of a page, as its scans have to know it. */
export function toGivenPage(given: string, outcome: AddOutcome): GivenPage {
  if ("path" in outcome) return { given, path: outcome.path };
  return "same" in outcome ? { given, path: outcome.same, isKnown: true } : { given, path: undefined };
}

/** Adds files whose bytes are at hand, as {@link addFiles} does, and says of each what became of it. */
export async function addGivenFiles(
  seeds: string,
  files: readonly GivenFile[],
  plan: AddingPlan,
): Promise<readonly { readonly path: string; readonly outcome: AddOutcome }[]> {
  const held = heldFiles(seeds);
  const found: { readonly path: string; readonly outcome: AddOutcome }[] = [];
  for (const { path, bytes, facts, decided } of files) {
    const own = { ...plan, ...decided, facts: { ...plan.facts, ...facts } };
    found.push({ path, outcome: await addAsking({ seeds, held, plan: own }, path, bytes) });
  }
  return found;
}

function joined(one: Said, other: Said): Said {
  return { en: `${one.en}. ${other.en}`, "zh-Hans": `${one["zh-Hans"]}。${other["zh-Hans"]}` };
}

function heldFiles(seeds: string): Held {
  const held: Held = { bytes: new Map(), texts: new Map() };
  for (const path of listFiles(seeds)
    .filter((each) => isRawPage(each))
    .reverse()) {
    const bytes = readFileSync(join(seeds, path));
    hold(held, path, bytes, bytesToSource(bytes, path));
  }
  return held;
}

function hold({ bytes: ofBytes, texts }: Held, path: string, bytes: Uint8Array, source: SourceText): void {
  ofBytes.set(sha256(bytes), path);
  texts.set(textHash(source), path);
}

/** Hash of what a page says, whatever its encoding, its front matter and its blanks. */
function textHash({ lines, frontMatterLineCount }: SourceText): string {
  return sha256(lines.slice(frontMatterLineCount).join("").replace(/\s/gu, ""));
}

interface Adding {
  readonly seeds: string;
  readonly held: Held;
  readonly plan: AddingPlan;
}

/** Adds a file, asking as long as there is a doubt; what stands in the way where it was not added. */
async function addAsking(adding: Adding, given: string, bytes: Uint8Array): Promise<AddOutcome> {
  let { plan } = adding;
  for (;;) {
    const outcome = addFile({ ...adding, plan }, given, bytes);
    if (!("hint" in outcome) || plan.ask === undefined || !(await plan.ask(outcome, given))) return outcome;
    plan = { ...plan, ...outcome.yes };
  }
}

function addFile({ seeds, held, plan }: Adding, given: string, bytes: Uint8Array): AddOutcome {
  const path = plan.name ?? rawPageName(given);
  // A record or corrections among the raw pages would be taken for the archive's own.
  if ([basename(given), path].some((name) => recordOf(name) !== undefined || correctedPage(name) !== undefined))
    return MAKE_WORDS.isNoPage;
  const file = factsWritten(bytes, path, plan.facts);
  const source = bytesToSource(file, path);
  const error = source.diagnostics.find(({ severity }) => severity === "error");
  if (error) return errorSaid(error);
  const twin = held.bytes.get(sha256(file));
  if (twin !== undefined) return { ...MAKE_WORDS.isSame(twin), same: twin };
  const page = fileToPage({ path, bytes: file });
  const written = source.frontMatterLineCount - bytesToSource(bytes, path).frontMatterLineCount;
  const doubts = [...dateDoubts(page, plan.today, written), ...textDoubts(held, source)];
  const [doubt] = doubts;
  if (doubt && !plan.isForced) return doubt;
  if (!writeOnce(join(seeds, path), file)) return nameDoubt(seeds, path, page);
  hold(held, path, file, source);
  const dateDecided = doubts.some(({ isContradiction }) => isContradiction);
  recordChanges(seeds, [{ path, added: plan.today, at: plan.at, ...(dateDecided && { dateDecided }) }]);
  return { path, page };
}

function errorSaid({ rule, message, mend }: Diagnostic): Said {
  const words = ruleOf(rule);
  return { en: `${message}; ${mend}`, "zh-Hans": words ? `${words.zhHans}。${words.zhMend}` : message };
}

interface Doubt extends Question {
  readonly isContradiction?: true;
}

/**
 * What is to be asked about the printing date of a page: it is not the one that the page prints, or is still to come.
 *
 * @param written Lines of front matter that the given file does not have: places are told as they stand there.
 */
function dateDoubts({ summary }: ReturnType<typeof fileToPage>, today: string, written: number): Doubt[] {
  const { diagnostics = [], facts } = summary ?? {};
  const ofDate = { yes: { isForced: true }, isOfDate: true } as const;
  const contradictions = diagnostics.flatMap(({ rule, message, zhHans, line }): Doubt[] => {
    if (rule !== "date-contradiction") return [];
    const doubt = MAKE_WORDS.contradictedDate(message, zhHans ?? message, line - written);
    return [
      { doubt, asks: MAKE_WORDS.askFollowGiven, hint: MAKE_WORDS.withForceOrDate, ...ofDate, isContradiction: true },
    ];
  });
  const date = facts?.date;
  if (date === undefined || !isAfter(date, today)) return contradictions;
  const doubt = MAKE_WORDS.futureDate(date);
  return [...contradictions, { doubt, asks: MAKE_WORDS.askForce, hint: MAKE_WORDS.withForceOrOther, ...ofDate }];
}

/** What is to be asked about a text that is there already under another name. */
function textDoubts({ texts }: Held, source: SourceText): Doubt[] {
  const path = texts.get(textHash(source));
  if (path === undefined) return [];
  const doubt = MAKE_WORDS.sameText(path);
  return [{ doubt, asks: MAKE_WORDS.askForce, hint: MAKE_WORDS.withForce, yes: { isForced: true } }];
}

/** What is to be asked where another text has the name of a new one, as weekly names repeat: whether another name will do. */
function nameDoubt(seeds: string, path: string, { summary }: ReturnType<typeof fileToPage>): Question {
  const name = freeName(seeds, path, summary?.facts.date);
  return {
    doubt: MAKE_WORDS.sameName(path),
    asks: MAKE_WORDS.askName(name),
    hint: MAKE_WORDS.withName(name),
    yes: { name },
  };
}

/** Name of a file among the raw pages, which end in `.txt` or `.md`. */
function rawPageName(given: string): string {
  const name = basename(given);
  return isRawPage(name) ? name : `${name}.txt`;
}

/** The file as it came where nothing is to be written into it, else as UTF-8 with its front matter. */
function factsWritten(bytes: Uint8Array, path: string, facts: Partial<FrontMatter>): Uint8Array {
  if (Object.keys(facts).length === 0) return bytes;
  return Buffer.from(withFrontMatter(bytesToSource(bytes, path), facts));
}
