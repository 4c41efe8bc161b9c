import { findMarks, type Mark } from "../text/marks.ts";

/** A part of a paragraph around its hits. Shared by the browser and the terminal. */
export interface Excerpt {
  /** 0-based. */
  readonly paragraph: number;
  readonly text: string;
  /** In {@link text}. */
  readonly marks: readonly Mark[];
  /** Whether something of the paragraph stands before or after it. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** What a result shows of an article. */
export interface ShownHits {
  /** Places in headline and paragraphs together. */
  readonly count: number;
  readonly excerpts: readonly Excerpt[];
}

/** Characters of an excerpt, about: two lines of a result. */
const LENGTH = 76;
/** At most so many before the first hit. */
const BEFORE = 30;
/** An excerpt begins after one of these and ends with one. */
const CLAUSE_END = /[，。；：！？、,;:!?]/u;
const MOST = 2;

/** Counts the hits of an article and cuts its best paragraphs: those with most different terms, then the first. */
export function findHits(headline: string, paragraphs: readonly string[], terms: readonly string[]): ShownHits {
  const marked = paragraphs.map((text, paragraph) => ({ paragraph, text, marks: findMarks(text, terms) }));
  const held = marked.filter(({ marks }) => marks.length > 0);
  const count = held.reduce((sum, { marks }) => sum + marks.length, findMarks(headline, terms).length);
  const variety = new Map(held.map(({ text, paragraph }) => [paragraph, countTerms(text, terms)]));
  const best = [...held]
    .sort((a, b) => (variety.get(b.paragraph) ?? 0) - (variety.get(a.paragraph) ?? 0) || a.paragraph - b.paragraph)
    .slice(0, MOST)
    .sort((a, b) => a.paragraph - b.paragraph);
  const shown = best.length > 0 ? best : marked.slice(0, 1);
  return { count, excerpts: shown.map(cutExcerpt) };
}

function countTerms(text: string, terms: readonly string[]): number {
  return terms.filter((term) => findMarks(text, [term]).length > 0).length;
}

function cutExcerpt({ paragraph, text, marks }: { paragraph: number; text: string; marks: readonly Mark[] }): Excerpt {
  const first = marks[0] ?? { start: 0, end: 0 };
  const start = first.start <= BEFORE ? 0 : clauseStart(text, first.start);
  const end = clauseEnd(text, Math.max(first.end, start + LENGTH));
  return {
    paragraph,
    text: text.slice(start, end),
    marks: marks
      .filter((mark) => mark.end <= end)
      .map((mark) => ({ start: mark.start - start, end: mark.end - start })),
    cutBefore: start > 0,
    cutAfter: end < text.length,
  };
}

/** After the last clause end that is near enough; else as far before as may be, at a whole character. */
function clauseStart(text: string, hit: number): number {
  const from = wholeCharacter(text, hit - BEFORE);
  for (let at = from; at < hit; at++) if (CLAUSE_END.test(text[at] ?? "")) return at + 1;
  return from;
}

/** With the last clause end before the limit, if that leaves half of the length. */
function clauseEnd(text: string, limit: number): number {
  if (limit >= text.length) return text.length;
  return wholeCharacter(text, limit);
}

/** Never between the halves of a character. */
function wholeCharacter(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? "") ? at + 1 : at;
}
