import type { Archive, Issue } from "../../model/archive.ts";
import type { Article } from "../../model/article.ts";
import { withoutDoings } from "../article/headline.ts";
import { ISSUE_REACH } from "./page-model.ts";

/** An article related to another, and the words that both hold and few others do. */
export interface Related {
  readonly article: Article;
  readonly issue: Issue;
  readonly term: string;
}

/** Most related articles that are named. */
const MOST_RELATED = 3;
/** Best-scored articles whose shared words are looked at. */
const MOST_CANDIDATES = 4;
/** Length of the runs that are compared: the shortest full name of most people, and of most names of projects. */
const RUN = 3;
/** A shared run of fewer characters than this says too little to be shown. */
const SHORTEST_TERM = 4;
/** A run in more than this share of the articles around is no rare one. */
const COMMON_SHARE = 0.15;
const RARE_IN_ANY_CASE = 4;
/** What of an article others find it by: headline and lead name who and what, the rest repeats them. */
const LEAD_LENGTH = 120;
/** How far into its own text an article looks for what others are about. */
const SEARCHED_LENGTH = 400;

interface Entry {
  readonly article: Article;
  readonly issue: Issue;
  /** Headline, then the start of the body. */
  readonly text: string;
  /** Hash of the run that starts at each place of {@link text}; 0 where it is not all Chinese. */
  readonly runs: Int32Array;
  /** Runs of the headline: a shared run counts only where it is in one of the two headlines. */
  readonly headline: Int32Array;
  /** Runs of headline and lead, by which others find it. */
  readonly indexed: Int32Array;
}

/**
 * Finds related articles among the issues at most {@link ISSUE_REACH} away, by rare runs of characters that headlines and
 * leads share. Issues must be asked for from the oldest to the newest: a window of entries moves along, so that the
 * work for an article does not grow with the archive.
 */
export class RelatedFinder {
  readonly #archive: Archive;
  readonly #byRun = new Map<number, Entry[]>();
  readonly #window: Entry[][] = [];
  #first = 0;

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  /** Related articles of all articles of the issue at `index`, by article id. */
  ofIssue(index: number): Map<string, Related[]> {
    this.#moveTo(index);
    const entries = this.#window[index - this.#first] ?? [];
    const count = this.#window.reduce((sum, issue) => sum + issue.length, 0);
    const most = Math.max(RARE_IN_ANY_CASE, Math.floor(count * COMMON_SHARE));
    return new Map(entries.map((entry) => [entry.article.id, this.#relatedTo(entry, most)]));
  }

  #moveTo(index: number): void {
    const from = Math.max(0, index - ISSUE_REACH);
    const to = Math.min(this.#archive.issues.length, index + ISSUE_REACH + 1);
    while (this.#first < from && this.#window.length > 0) this.#drop();
    if (this.#window.length === 0) this.#first = from;
    while (this.#first + this.#window.length < to) this.#take(this.#archive.issues[this.#first + this.#window.length]);
  }

  #take(issue: Issue | undefined): void {
    if (!issue) return;
    const entries = issue.pages.flatMap((page) => page.articles.map((article) => entryOf(article, issue)));
    for (const entry of entries) {
      for (const run of entry.indexed) {
        if (run === 0) continue;
        const list = this.#byRun.get(run);
        if (!list) this.#byRun.set(run, [entry]);
        else if (list.at(-1) !== entry) list.push(entry);
      }
    }
    this.#window.push(entries);
  }

  #drop(): void {
    this.#first++;
    for (const entry of this.#window.shift() ?? []) {
      for (const run of entry.indexed) {
        const list = this.#byRun.get(run);
        if (list?.[0] !== entry) continue;
        if (list.length > 1) list.shift();
        else this.#byRun.delete(run);
      }
    }
  }

  #relatedTo(entry: Entry, most: number): Related[] {
    const { runs } = entry;
    const holders = new Array<readonly Entry[]>(runs.length).fill(NOBODY);
    const scores = new Map<Entry, number>();
    // Some hundred runs an article, nearly all of them nobody else's: a plain loop takes a third of the time.
    for (let i = 0; i < runs.length; i++) {
      const run = runs[i] ?? 0;
      const list = this.#rareHolders(run, entry, most);
      if (list === NOBODY) continue;
      holders[i] = list;
      const own = entry.headline.includes(run);
      for (const other of list) {
        if (other === entry || !(own || other.headline.includes(run))) continue;
        scores.set(other, (scores.get(other) ?? 0) + 1 / list.length);
      }
    }
    return [...scores]
      .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || (a.article.id < b.article.id ? -1 : 1))
      .slice(0, MOST_CANDIDATES)
      .map(([other]) => ({ article: other.article, issue: other.issue, term: sharedTerm(entry, other, holders) }))
      .filter(({ term }) => term.length >= SHORTEST_TERM)
      .slice(0, MOST_RELATED);
  }

  /** The entries that are found by a run which is rare, and not the asker's alone; none for any other run. */
  #rareHolders(run: number, entry: Entry, most: number): readonly Entry[] {
    const list = run === 0 ? undefined : this.#byRun.get(run);
    return !list || list.length > most || (list.length === 1 && list[0] === entry) ? NOBODY : list;
  }
}

const NOBODY: readonly Entry[] = [];

/** The longest stretch of rare shared runs, as far as both texts go on alike: the words to show. */
function sharedTerm(entry: Entry, other: Entry, holders: readonly (readonly Entry[])[]): string {
  let best = "";
  let start = -1;
  for (let i = 0; i <= holders.length; i++) {
    const run = entry.runs[i] ?? 0;
    const shared = holders[i]?.includes(other) ?? false;
    const rare = shared && (entry.headline.includes(run) || other.headline.includes(run));
    if (rare && start < 0) start = i;
    if (rare || start < 0) continue;
    const alike = extended(entry.text, start, i + RUN - 1, other.text);
    const term = alike.length > best.length && !isColumn(alike, entry, other) ? withoutDoings(alike) : "";
    if (term.length > best.length) best = term;
    start = -1;
  }
  return best;
}

/** Whether what two texts share is their headline as a whole: the name of a column, which tells nothing of either. */
function isColumn(alike: string, { article: { headline } }: Entry, { article: other }: Entry): boolean {
  return alike === headline && headline === other.headline;
}

/** The stretch of a text as far as another text, where it holds the same words, goes on alike in Chinese; empty where it does not hold them. */
function extended(text: string, start: number, end: number, other: string): string {
  const at = other.indexOf(text.slice(start, end));
  if (at < 0) return "";
  const alike = (i: number) => isHan(text.charCodeAt(i)) && text[i] === other[at + i - start];
  let from = start;
  let to = end;
  while (from > 0 && alike(from - 1)) from--;
  while (to < text.length && alike(to)) to++;
  return text.slice(from, to);
}

function entryOf(article: Article, issue: Issue): Entry {
  const { headline } = article;
  const body = article.paragraphs.map(({ text }) => text).join("\n");
  const text = `${headline}\n${body.slice(0, SEARCHED_LENGTH)}`;
  const runs = runsOf(text);
  const upTo = (length: number) => runs.subarray(0, Math.max(0, length));
  return {
    article,
    issue,
    text,
    runs,
    headline: upTo(headline.length - RUN + 1),
    indexed: upTo(headline.length + LEAD_LENGTH),
  };
}

function runsOf(text: string): Int32Array {
  const runs = new Int32Array(Math.max(0, text.length - RUN + 1));
  let chinese = 0;
  for (let i = 0; i < text.length; i++) {
    chinese = isHan(text.charCodeAt(i)) ? chinese + 1 : 0;
    if (chinese >= RUN) runs[i - RUN + 1] = runHash(text, i - RUN + 1);
  }
  return runs;
}

/** A number for the {@link RUN} characters at a place. Two runs may share one by chance; terms are checked against the text. */
function runHash(text: string, at: number): number {
  let hash = 0x811c9dc5;
  for (let i = at; i < at + RUN; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 1;
}

function isHan(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
}
