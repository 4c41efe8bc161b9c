import type { ParsedArticle } from "../../model/article.ts";
import { fold } from "../../text/fold.ts";
import { spanAt } from "./article-text.ts";

/** Runs of characters that an article prints between two marks, to be compared with those of all others. */
export interface ArticlePhrases {
  /** Each once, in the order of the text, parted by blanks. */
  readonly phrases: string;
  /** 1-based line of each in the raw file. */
  readonly lines: readonly number[];
  /** Where each is cut from a longer run: its letter is that of a key of {@link CUTS}. */
  readonly cuts: string;
}

/** At which side of a phrase its run goes on, so that the character there may be half of a word; each with a letter for it. */
export const CUTS = { nowhere: "n", behind: "b", before: "f" } as const;
export type Cut = keyof typeof CUTS;

type Piece = readonly [phrase: string, index: number, cut: Cut];

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
  const found = new Map<string, { readonly line: number; readonly cut: Cut }>();
  for (const { text, spans } of paragraphs) {
    const folded = fold(text);
    for (const { 0: run, index } of folded.matchAll(MAY_BE_HAN.test(folded) ? RUN : USUAL_RUN)) {
      if (run.length < SHORTEST) continue;
      const pieces: Piece[] = run.length <= LONGEST ? [[run, index, "nowhere"]] : endsOf(run, index);
      for (const [phrase, at, cut] of pieces)
        if (!found.has(phrase)) found.set(phrase, { line: spanAt(spans, at)?.line ?? 0, cut });
    }
  }
  const places = [...found.values()];
  return {
    phrases: [...found.keys()].join(" "),
    lines: places.map(({ line }) => line),
    cuts: places.map(({ cut }) => CUTS[cut]).join(""),
  };
}

function endsOf(run: string, index: number): Piece[] {
  const end = run.length - PIECE;
  return [
    [run.slice(0, PIECE), index, "behind"],
    [run.slice(end), index + end, "before"],
  ];
}
