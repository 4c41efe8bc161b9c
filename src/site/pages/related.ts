import { findMeetings } from "../../archive/mentions/find-meetings.ts";
import { namedPlaces } from "../../archive/mentions/find-places.ts";
import type { Archive, Issue } from "../../model/archive.ts";
import type { Article } from "../../model/article.ts";
import { fold } from "../../text/fold.ts";
import { ISSUE_REACH } from "./page-model.ts";
import { type ComparedText, RUN, runsOf, sharedTerm } from "./shared-term.ts";

/** What two articles share and few others around them do: somebody or a place that both name, a series of meetings, whole words. */
export interface SharedReason {
  readonly kind: SharedKind | "word";
  readonly text: string;
}

type SharedKind = "person" | "place" | "series";

/** An article related to another, and why. */
export interface Related {
  readonly article: Article;
  readonly issue: Issue;
  readonly reason: SharedReason;
}

/** Most related articles that are named. */
const MOST_RELATED = 3;
/** Best-scored articles whose shared words are looked at. */
const MOST_CANDIDATES = 4;
/** A run in more than this share of the articles around is no rare one. */
const COMMON_SHARE = 0.15;
const RARE_IN_ANY_CASE = 4;
/** What of an article others find it by: headline and lead name who and what, the rest repeats them. */
const LEAD_LENGTH = 120;
/** How far into its own text an article looks for what others are about. */
const SEARCHED_LENGTH = 400;

interface Entry extends ComparedText {
  readonly article: Article;
  readonly issue: Issue;
  /** Runs of headline and lead, by which others find it. */
  readonly indexed: Int32Array;
  /** People, places and series that it names, by which others find it: `person 孙飞`, `series 县十七届人大常委会会议`. */
  readonly shared: readonly string[];
}

/**
 * Finds related articles among the issues at most {@link ISSUE_REACH} away, by rare runs of characters that headlines and
 * leads share. Issues must be asked for from the oldest to the newest: a window of entries moves along, so that the
 * work for an article does not grow with the archive.
 */
export class RelatedFinder {
  readonly #archive: Archive;
  readonly #byRun = new Map<number, Entry[]>();
  readonly #byShared = new Map<string, Entry[]>();
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
      for (const run of entry.indexed) if (run !== 0) hold(this.#byRun, run, entry);
      for (const key of entry.shared) hold(this.#byShared, key, entry);
    }
    this.#window.push(entries);
  }

  #drop(): void {
    this.#first++;
    for (const entry of this.#window.shift() ?? []) {
      for (const run of entry.indexed) release(this.#byRun, run, entry);
      for (const key of entry.shared) release(this.#byShared, key, entry);
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
    const reasons = this.#sharedWith(entry, most, scores);
    return [...scores]
      .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || (a.article.id < b.article.id ? -1 : 1))
      .slice(0, MOST_CANDIDATES)
      .flatMap(([other]): Related[] => {
        const { article, issue } = other;
        const reason =
          reasons.get(other) ?? wordReason(sharedTerm(entry, other, (i) => holders[i]?.includes(other) ?? false));
        return reason ? [{ article, issue, reason }] : [];
      })
      .slice(0, MOST_RELATED);
  }

  /** Who shares a series, or a person or place that few name, and which; the rarest counts. Adds to the scores. */
  #sharedWith(entry: Entry, most: number, scores: Map<Entry, number>): Map<Entry, SharedReason> {
    const best = new Map<Entry, { readonly weight: number; readonly reason: SharedReason }>();
    for (const key of entry.shared) {
      const list = this.#byShared.get(key) ?? NOBODY;
      const [kind = "series", text = ""] = key.split(" ") as [SharedKind, string];
      if (list.length > most && kind !== "series") continue;
      const weight = SHARED_WEIGHT / list.length;
      for (const other of list) {
        if (other === entry) continue;
        scores.set(other, (scores.get(other) ?? 0) + weight);
        const reason = { kind, text };
        if (kind === "series" || weight > (best.get(other)?.weight ?? 0))
          best.set(other, { weight: kind === "series" ? Number.MAX_VALUE : weight, reason });
      }
    }
    return new Map([...best].map(([other, { reason }]) => [other, reason]));
  }

  /** The entries that are found by a run which is rare, and not the asker's alone; none for any other run. */
  #rareHolders(run: number, entry: Entry, most: number): readonly Entry[] {
    const list = run === 0 ? undefined : this.#byRun.get(run);
    return !list || list.length > most || (list.length === 1 && list[0] === entry) ? NOBODY : list;
  }
}

const NOBODY: readonly Entry[] = [];

/** How much somebody or a series says that two articles share, against one shared run of characters. */
const SHARED_WEIGHT = 3;

function hold<Key>(lists: Map<Key, Entry[]>, key: Key, entry: Entry): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [entry]);
  else if (list.at(-1) !== entry) list.push(entry);
}

function release<Key>(lists: Map<Key, Entry[]>, key: Key, entry: Entry): void {
  const list = lists.get(key);
  if (list?.[0] !== entry) return;
  if (list.length > 1) list.shift();
  else lists.delete(key);
}

function wordReason(text: string): SharedReason | undefined {
  return text === "" ? undefined : { kind: "word", text };
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
    title: headline,
    text,
    runs,
    headline: upTo(headline.length - RUN + 1),
    indexed: upTo(headline.length + LEAD_LENGTH),
    shared: sharedKeys(article, text),
    names: nameStretches(article),
  };
}

/** Those whom an article names, signers left out, places, and the series of its meetings. */
function sharedKeys({ mentions = [] }: Article, text: string): string[] {
  const plain = fold(text);
  const people = mentions.filter(({ how }) => how !== "signature").map(({ person }) => `person ${person}`);
  const places = namedPlaces(plain).map(({ name }) => `place ${name}`);
  const series = findMeetings(plain).map(({ name }) => `series ${name}`);
  return [...new Set([...series, ...people, ...places])];
}

/** Where the headline and the body behind it name people, in order. */
function nameStretches({ headline, paragraphs, mentions = [] }: Article): [start: number, end: number][] {
  let at = headline.length + 1;
  const starts = paragraphs.map(({ text }) => {
    const start = at;
    at += text.length + 1;
    return start;
  });
  return mentions
    .flatMap(({ part, paragraph, start, end }): [number, number][] => {
      const from = part === "headline" ? 0 : part === undefined ? starts[paragraph ?? -1] : undefined;
      return from === undefined ? [] : [[from + start, from + end]];
    })
    .sort(([a], [b]) => a - b);
}
