import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { setImmediate as pause } from "node:timers/promises";
import { scansBeside } from "../../io/read-scans.ts";
import { type ScannedFile, scanFiles } from "../../io/scan-files.ts";
import { isShownByName } from "../../io/scan-names.ts";
import { today } from "../../io/today.ts";
import type { Findings } from "../../make/build-report.ts";
import type { BuildOptions } from "../../make/state/build-options.ts";
import { readReport, readState } from "../../make/state/build-state.ts";
import { readCodeVersion } from "../../make/state/code-version.ts";
import { ParseCache } from "../../make/state/parse-cache.ts";
import { scanCorrections } from "../../make/state/scan-corrections.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { RuleId } from "../../model/rules.ts";
import type { Language } from "../../model/said.ts";
import type { Settings } from "../../model/settings.ts";
import { findingText } from "../../site/words/findings.ts";
import { countOfDay, doneActs } from "../done-acts.ts";
import { toPageView } from "../page/page-view.ts";
import { pageDecisions, sortByNeed } from "../page-decisions.ts";
import type { RawPageEntry } from "../view/archive-answers.ts";
import type { DeskProgress, DoneAct, PlaceOfPage, QueueAnswer } from "../view/desk-answers.ts";
import type { OpenDecision } from "../view/open-decision.ts";
import type { PageView } from "../view/page-view.ts";
import { type PageOnDisk, PageReader, pageVersion } from "./page-reader.ts";
import { PublishedPlaces } from "./published-places.ts";
import { SharedActs } from "./shared-acts.ts";

/** What is kept of each page of the archive. */
interface PageEntry {
  /** Hashes of the raw file and its corrections; and the build whose findings were asked. */
  readonly key: string;
  readonly articles: number;
  readonly decisions: readonly OpenDecision[];
  readonly done: readonly DoneAct[];
}

/** Longest time that reading the archive keeps requests waiting, in milliseconds. */
const SLICE_MS = 25;

/** Most decisions that one answer holds: nobody takes more at a sitting. */
const MOST_DECISIONS = 200;
/** Rules of findings that ask whether two names are one person. */
const ABOUT_PERSONS: ReadonlySet<string> = new Set<RuleId>(["name-variant", "person-apart"]);
const MOST_DONE = 100;

function pathsByHash(files: readonly ScannedFile[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { path, sha256 } of files) {
    const same = found.get(sha256);
    if (same) same.push(path);
    else found.set(sha256, [path]);
  }
  return found;
}

/** The archive as the desk knows it: what is left to decide on every page, kept up with the disk. */
export class DeskArchive {
  readonly options: BuildOptions;
  readonly reader: PageReader;
  readonly places: PublishedPlaces;
  readonly shared: SharedActs;
  readonly #settings: () => Settings;
  readonly #entries = new Map<string, PageEntry>();
  #files: readonly ScannedFile[] = [];
  /** Paths of the raw pages by the hash of their bytes: a page may have been given twice. */
  #byHash: ReadonlyMap<string, readonly string[]> = new Map();
  #scannedAtMs = 0;
  #further = new Map<string, Diagnostic[]>();
  #build = "";
  #refreshing: Promise<void> | undefined;
  #isAgain = false;

  /** @param settings Read anew for each answer: they say in which language. */
  constructor(options: BuildOptions, settings: () => Settings) {
    this.options = options;
    this.#settings = settings;
    const { parser } = readCodeVersion(options.root, options.dictionary);
    this.reader = new PageReader(options.seeds, new ParseCache(options.cache, parser), (hash) => {
      return this.#byHash.get(hash) ?? [];
    });
    this.places = new PublishedPlaces(options.out);
    this.shared = new SharedActs(options.seeds);
  }

  /** Paths of all raw pages. */
  get paths(): string[] {
    return this.#files.map(({ path }) => path);
  }

  /** Whether a raw page of this path is there: nothing else is ever read or written by a path that a request names. */
  has(path: string): boolean {
    return this.#files.some((file) => file.path === path);
  }

  /** Looks what changed on the disk and in the build, and reads those pages again, a few at a time. */
  refresh(): Promise<void> {
    if (this.#refreshing) {
      this.#isAgain = true;
      return this.#refreshing;
    }
    this.#refreshing = this.#readAll().finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  async #readAll(): Promise<void> {
    do {
      this.#isAgain = false;
      this.#scan();
      let sliceEnd = performance.now() + SLICE_MS;
      for (const file of this.#files) {
        this.#update(file.path, `${pageVersion(file.sha256, file.corrections)} ${this.#build}`);
        if (performance.now() < sliceEnd) continue;
        await pause();
        sliceEnd = performance.now() + SLICE_MS;
      }
    } while (this.#isAgain);
  }

  #scan(): void {
    const { seeds, cache, out } = this.options;
    const known = new Map(this.#files.map((file) => [file.path, file]));
    const scannedAtMs = Date.now();
    const scanned = scanFiles(seeds, known, this.#scannedAtMs).filter(({ sha256 }) => sha256 !== "");
    this.#files = scanCorrections(seeds, scanned).files;
    this.#byHash = pathsByHash(this.#files);
    this.#scannedAtMs = scannedAtMs;
    this.places.paths = this.paths;
    this.shared.refresh();
    const state = readState(cache, out);
    if (state && state.stamp !== this.#build) {
      this.#build = state.stamp;
      this.#further = new Map();
      const findings = readReport(cache, state, "findings") as Findings | undefined;
      const proposals = readReport(cache, state, "proposals") as Findings["proposals"];
      for (const finding of [...(findings?.diagnostics ?? []), ...(proposals ?? [])])
        this.#further.set(finding.source, [...(this.#further.get(finding.source) ?? []), finding]);
    }
    const paths = new Set(this.paths);
    for (const path of this.#entries.keys()) if (!paths.has(path)) this.#entries.delete(path);
  }

  #update(path: string, key: string): void {
    if (this.#entries.get(path)?.key === key) return;
    try {
      this.#keep(path, this.reader.read(path), key);
    } catch {
      // Gone or locked since it was listed: the next look tells.
      this.#entries.delete(path);
    }
  }

  #keep(path: string, { page }: PageOnDisk, key: string): PageEntry {
    const entry = {
      key,
      articles: page.articles.length,
      decisions: pageDecisions(page, this.#furtherOf(path)),
      done: doneActs(page),
    };
    this.#entries.set(path, entry);
    return entry;
  }

  /** What the last build found of a page; names that an editor decided about since are not asked again. */
  #furtherOf(path: string): Diagnostic[] {
    return (this.#further.get(path) ?? []).filter(({ rule, values }) => {
      const { rare = "", usual = "" } = values ?? {};
      return !ABOUT_PERSONS.has(rule) || !this.shared.isDecided(rare, usual);
    });
  }

  /** A page as it is on the disk at the moment. @throws The system's error where it cannot be read. */
  read(path: string): PageOnDisk {
    const page = this.reader.read(path);
    this.#keep(path, page, `${page.version} ${this.#build}`);
    return page;
  }

  view(path: string, { page, acts, version }: PageOnDisk): PageView {
    return toPageView(page, acts, {
      version,
      scans: this.scansOf(path).length,
      publishedAt: (line) => this.places.articleAt(path, line),
      decisions: this.inWords(this.#entries.get(path)?.decisions ?? []),
    });
  }

  /** Decisions with what they say in the language of the interface. */
  inWords(decisions: readonly OpenDecision[]): OpenDecision[] {
    const { language } = this.#settings();
    return decisions.map((each) => ({ ...each, message: findingText(each, language) }));
  }

  /** The pictures of a printed page that browsers show, by their place below the raw pages. */
  scansOf(path: string): string[] {
    return scansBeside(this.options.seeds, path).filter(isShownByName);
  }

  /** @param place Which of {@link scansOf}, from 0. */
  readScan(path: string, place: number): { readonly bytes: Uint8Array; readonly ending: string } | undefined {
    const scan = this.scansOf(path)[place];
    if (scan === undefined) return undefined;
    return { bytes: readFileSync(join(this.options.seeds, scan)), ending: posix.extname(scan).toLowerCase() };
  }

  get settings(): Settings {
    return this.#settings();
  }

  get language(): Language {
    return this.settings.language;
  }

  /** All raw pages in the order of their paths; of those that were not looked at yet little is known. */
  entries(): RawPageEntry[] {
    return this.paths.map((file) => {
      const { articles = 0, decisions = [], done = [] } = this.#entries.get(file) ?? {};
      const acts = done.filter(({ isUndone }) => !isUndone).length;
      return { file, issue: this.places.issueOf(file), articles, left: decisions.length, acts };
    });
  }

  /** What is left, the most needed first; of the pages that `isWanted`. */
  queue(isWanted: (file: string) => boolean): QueueAnswer {
    const all = [...this.#entries];
    const decisions = sortByNeed(all.flatMap(([file, entry]) => (isWanted(file) ? entry.decisions : [])));
    const places = all.flatMap(([file, entry]): PlaceOfPage[] => {
      const left = entry.decisions.length;
      return left === 0 ? [] : [{ file, issue: this.places.issueOf(file), year: this.places.yearOf(file), left }];
    });
    return { decisions: this.inWords(decisions.slice(0, MOST_DECISIONS)), places, progress: this.#progress() };
  }

  decision(id: string): OpenDecision | undefined {
    for (const { decisions } of this.#entries.values()) {
      const found = decisions.find((decision) => decision.id === id);
      if (found) return found;
    }
    return undefined;
  }

  /** The acts that were made last, the newest first. */
  done(): DoneAct[] {
    return this.#allDone()
      .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
      .slice(0, MOST_DONE);
  }

  /** Each once: an act about a page that was given twice is known of either of its files. */
  #allDone(): DoneAct[] {
    const ofPages = [...this.#entries.values()].flatMap(({ done }) => done);
    const all = [...ofPages, ...this.shared.done((file) => this.has(file))];
    return [...new Map(all.toReversed().map((act) => [act.written, act])).values()];
  }

  #progress(): DeskProgress {
    const entries = [...this.#entries.values()];
    return {
      left: entries.reduce((sum, { decisions }) => sum + decisions.length, 0),
      today: countOfDay(this.#allDone(), today()),
      read: entries.length,
      pages: this.#files.length,
    };
  }
}
