import { asPrinted, dropUnseen, foldLookAlikes } from "./fold.ts";

/** Spaces that may stand between the characters of a name set wide. */
const SPACE = /\s/;

/** Where `words` stand in `reading` from `from` on, whatever spaces stand between their characters. */
function findSpaced(words: string, reading: string, from: number): { start: number; end: number } | undefined {
  for (
    let start = reading.indexOf(words.charAt(0), from);
    start >= 0;
    start = reading.indexOf(words.charAt(0), start + 1)
  ) {
    let end = start;
    let found = 0;
    while (end < reading.length && found < words.length) {
      if (reading.charAt(end) === words.charAt(found)) found += 1;
      else if (!SPACE.test(reading.charAt(end))) break;
      end += 1;
    }
    if (found === words.length) return { start, end };
  }
  return undefined;
}

/**
 * Words that were read off `reading` as they stand in `printed`, the text it is the reading of: in traditional characters where
 * these are printed, a radical as the character it looks like, without spaces and without what is unseen.
 *
 * @param words in the order of print
 * @example printWords(["萧雅雯"], "记者萧雅雯", "記者蕭雅雯") // ["蕭雅雯"]
 */
export function printWords(words: readonly string[], reading: string, printed: string): string[] {
  if (reading === printed) return [...words];
  let from = 0;
  return words.map((each) => {
    const place = findSpaced(each, reading, from) ?? findSpaced(each, reading, 0);
    if (!place) return each;
    from = place.end;
    return foldLookAlikes(dropUnseen(asPrinted(printed, place.start, place.end))).replace(/\s/g, "");
  });
}
