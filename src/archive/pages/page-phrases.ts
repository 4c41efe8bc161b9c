import type { ParsedArticle } from "../../model/article.ts";
import { fold } from "../../text/fold.ts";
import { isWord } from "../../text/word-break.ts";
import { spanAt } from "./article-text.ts";

/** Runs of characters that an article prints between two marks, to be compared with those of all others. */
export interface ArticlePhrases {
  /** Each once, in the order of the text, parted by blanks. */
  readonly phrases: string;
  /** 1-based line of each in the raw file. */
  readonly lines: readonly number[];
}

/** Lengths of a run that is compared as a whole; of a longer one its beginning and its end are. */
const SHORTEST = 4;
const LONGEST = 8;
const PIECE = 5;

const RUN = /\p{Script=Han}+/gu;
/** Runs of the usual Chinese characters alone, found in a third of the time that all of Unicode's take. */
const USUAL_RUN = /[\u3400-\u4dbf\u4e00-\u9fef]+/g;
const MAY_BE_HAN = /[\u2e80-\u2fff\u3005\u3007\u3021-\u303b\u9ff0-\u9fff\uf900-\ufaff\ud800-\udfff]/;

/** The phrases of an article. Linear in its text. */
export function phrasesOf({ paragraphs }: Pick<ParsedArticle, "paragraphs">): ArticlePhrases {
  const found = new Map<string, number>();
  for (const { text, spans } of paragraphs) {
    const folded = fold(text);
    for (const { 0: run, index } of folded.matchAll(MAY_BE_HAN.test(folded) ? RUN : USUAL_RUN)) {
      if (run.length < SHORTEST) continue;
      const pieces = run.length <= LONGEST ? [[run, index] as const] : endsOf(run, index);
      for (const [phrase, at] of pieces) if (!found.has(phrase)) found.set(phrase, spanAt(spans, at)?.line ?? 0);
    }
  }
  return { phrases: [...found.keys()].join(" "), lines: [...found.values()] };
}

/** Both are cut between words: half of one looks like half of another. */
function endsOf(run: string, index: number): (readonly [string, number])[] {
  const first = PIECE + (isWord(run.slice(PIECE - 1, PIECE + 1)) ? 1 : 0);
  const last = run.length - PIECE;
  const from = last - (isWord(run.slice(last - 1, last + 1)) ? 1 : 0);
  return [
    [run.slice(0, first), index],
    [run.slice(from), index + from],
  ];
}
