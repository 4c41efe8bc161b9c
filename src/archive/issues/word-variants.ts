import type { Diagnostic } from "../../model/diagnostic.ts";
import { diagnose } from "../../model/rules.ts";
import { alikeShapes } from "../../text/alike/shapes.ts";
import { isWord } from "../../text/word-break.ts";
import { type ArticlePhrases, CUTS } from "../pages/page-phrases.ts";
import { compareText } from "../pages/stable-id.ts";

/** A phrase that one article prints, and that others print with another character that looks alike. */
export interface WordVariant {
  readonly rare: string;
  readonly usual: string;
  /** Articles that print the usual phrase. */
  readonly count: number;
  /** Where the rare one stands, and one place of the usual one. */
  readonly at: PhrasePlace;
  readonly usualAt: PhrasePlace;
}

/** What a page prints between marks, article by article. */
export interface PhrasedPage {
  /** Path of its raw file. */
  readonly source: string;
  readonly phrases: readonly ArticlePhrases[];
}

interface PhrasePlace {
  readonly source: string;
  readonly line: number;
}

/** Articles that have to print a phrase before a look-alike of it that one article prints is doubted. */
const LEAST_USUAL = 8;
/** Articles that have to print a phrase before a look-alike that is a word itself is doubted: 权力 beside 权利. */
const LEAST_BESIDE_WORD = 80;
/** Longest word that is looked up around a character. */
const LONGEST_WORD = 4;

/** Cells that phrases are counted in: one for each phrase of some ten thousand articles. What shares a cell is only counted too often. */
const CELLS = 2 ** 21;

/**
 * Phrases that may be misprints of common ones: one character differs and looks alike, a single article prints it so, and many print it the other way.
 * Linear in the number of phrases; of those that are not common only counts are held.
 */
export function findWordVariants(pages: readonly PhrasedPage[]): WordVariant[] {
  if (pages.every(({ phrases }) => phrases.length === 0)) return [];
  const cells = cellsOf(pages);
  const counts = new Uint16Array(CELLS);
  for (const cell of cells) counts[cell] = Math.min(2 ** 16 - 1, (counts[cell] as number) + 1);
  // Of a cell that several share, the phrases themselves are counted.
  const usual = new Map<string, { count: number; readonly at: PhrasePlace }>();
  const isFull = (cell: number) => (counts[cell] as number) >= LEAST_USUAL;
  visitPhrases(pages, cells, isFull, (phrase, at) => {
    const known = usual.get(phrase);
    if (known) known.count++;
    else usual.set(phrase, { count: 1, at });
  });
  for (const [phrase, { count }] of usual) if (count < LEAST_USUAL) usual.delete(phrase);
  const marks = new Uint8Array(CELLS);
  for (const phrase of usual.keys()) for (const [variant] of likeOnes(phrase)) marks[cellOf(variant)] = 1;
  const found = new Map<string, WordVariant | null>();
  const isMarked = (cell: number) => marks[cell] === 1;
  visitPhrases(pages, cells, isMarked, (rare, at, cut) => {
    // What two articles print so is no slip.
    if (!usual.has(rare)) found.set(rare, found.has(rare) ? null : findUsual(rare, at, cut));
  });
  return [...found.values()]
    .flatMap((each) => each ?? [])
    .sort((a, b) => b.count - a.count || compareText(a.rare, b.rare));

  /** The commonest phrase that a rare one may be a misprint of. */
  function findUsual(rare: string, at: PhrasePlace, cut: string | undefined): WordVariant | null {
    // 太 of 太阳 is no 大 of 大力.
    const half = cut === CUTS.behind ? rare.length - 1 : cut === CUTS.before ? 0 : null;
    let best: WordVariant | null = null;
    for (const [other, place] of likeOnes(rare)) {
      if (place === half) continue;
      const known = usual.get(other);
      if (!known || known.count <= (best?.count ?? 0)) continue;
      if (known.count < LEAST_BESIDE_WORD && isInWord(rare, place)) continue;
      best = { rare, usual: other, count: known.count, at, usualAt: known.at };
    }
    return best;
  }
}

/** The cell of every phrase of every article, found without cutting one out of its text. */
function cellsOf(pages: readonly PhrasedPage[]): Uint32Array {
  const phrases = pages.flatMap((page) => page.phrases);
  const cells = new Uint32Array(phrases.reduce((sum, { lines }) => sum + lines.length, 0));
  let count = 0;
  for (const { phrases: joined } of phrases) {
    if (joined === "") continue;
    let hash = FIRST_HASH;
    for (let at = 0; at < joined.length; at++) {
      const code = joined.charCodeAt(at);
      if (code === BLANK) {
        cells[count++] = cellOfHash(hash);
        hash = FIRST_HASH;
      } else hash = nextHash(hash, code);
    }
    cells[count++] = cellOfHash(hash);
  }
  return cells;
}

/** Visits the phrases of wanted cells; the text of an article that has none is not cut. */
function visitPhrases(
  pages: readonly PhrasedPage[],
  cells: Uint32Array,
  isWanted: (cell: number) => boolean,
  visit: (phrase: string, at: PhrasePlace, cut: string | undefined) => void,
): void {
  let first = 0;
  for (const { source, phrases } of pages)
    for (const { phrases: joined, lines, cuts } of phrases) {
      let own: string[] | undefined;
      for (let place = 0; place < lines.length; place++) {
        if (!isWanted(cells[first + place] as number)) continue;
        own ??= joined.split(" ");
        visit(own[place] ?? "", { source, line: lines[place] ?? 0 }, cuts[place]);
      }
      first += lines.length;
    }
}

/** Stands between the phrases of an article. */
const BLANK = 0x20;
const FIRST_HASH = 0x811c9dc5;

function nextHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

function cellOfHash(hash: number): number {
  return (hash ^ (hash >>> 15)) & (CELLS - 1);
}

function cellOf(phrase: string): number {
  let hash = FIRST_HASH;
  for (let i = 0; i < phrase.length; i++) hash = nextHash(hash, phrase.charCodeAt(i));
  return cellOfHash(hash);
}

/** Phrases that differ from one in a character that looks alike, each with its place. */
function* likeOnes(phrase: string): Generator<readonly [other: string, at: number]> {
  for (let at = 0; at < phrase.length; at++)
    for (const other of alikeShapes(phrase.charAt(at))) yield [phrase.slice(0, at) + other + phrase.slice(at + 1), at];
}

/** Whether the dictionary has a word of a phrase that holds the character at a place. */
function isInWord(phrase: string, at: number): boolean {
  for (let from = Math.max(0, at - LONGEST_WORD + 1); from <= at; from++)
    for (let to = Math.max(at + 1, from + 2); to <= Math.min(phrase.length, from + LONGEST_WORD); to++)
      if (isWord(phrase.slice(from, to))) return true;
  return false;
}

/** A note to editors for each, where the rare phrase stands. */
export function wordFindings(variants: readonly WordVariant[]): Diagnostic[] {
  return variants.map(({ rare, usual, count, at, usualAt }) =>
    diagnose("word-variant", at.source, `${rare} may be ${usual}, which ${count} articles print`, {
      line: at.line,
      quote: rare,
      zhHans: `“${rare}”疑为“${usual}”，别处 ${count} 篇都这样印`,
      values: { rare, usual },
      beside: { quote: usual, ...usualAt },
    }),
  );
}
