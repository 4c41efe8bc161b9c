import { foldForms, IGNORABLE } from "../../text/fold.ts";

/**
 * Text as the search compares it: full-width and half-width, upper and lower case, traditional and simplified characters, and
 * look-alikes are alike, by the table that the parser reads with; white space and what is unseen do not count, because recognition
 * puts them in and leaves them out at random.
 *
 * Shared by the build, the browser and the terminal.
 */

/** White space and characters that show nothing; neither is text. */
const UNSEEN_PATTERN = new RegExp(`[\\s${IGNORABLE}]`, "gu");
/** Text that composes with nothing: CJK ideographs, their punctuation, printable ASCII. Most runs are only this. */
const PLAIN_PATTERN = /^[\u3001-\u3029\u4E00-\u9FFF\u2010\u2012-\u2015\u2018-\u201F!-~]*$/u;

/** A text, how it is compared, and where each unit of the compared form came from. */
export interface Canon {
  /** The compared form. */
  readonly text: string;
  /** For each UTF-16 unit of {@link text}: where the characters it came from start in the original. */
  readonly starts: readonly number[];
  /** For each UTF-16 unit of {@link text}: where they end. */
  readonly ends: readonly number[];
}

/**
 * Plain forms, NFKC, lower case a character at a time, no white space.
 *
 * `canon("Ａ I＋ 2025年絳縣") === "ai+2025年绛县"`
 */
export function canon(text: string): string {
  const plain = foldForms(text);
  if (PLAIN_PATTERN.test(plain)) return plain.toLowerCase();
  return foldForms(lower(plain.normalize("NFKC"))).replace(UNSEEN_PATTERN, "");
}

/** {@link canon} with a way back to the original: the text of both is the same. */
export function canonWithOffsets(original: string): Canon {
  let text = "";
  const starts: number[] = [];
  const ends: number[] = [];
  let offset = 0;
  for (const cluster of clusters(original)) {
    const compared = canon(cluster);
    for (let unit = 0; unit < compared.length; unit++) {
      starts.push(offset);
      ends.push(offset + cluster.length);
    }
    text += compared;
    offset += cluster.length;
  }
  return { text, starts, ends };
}

/** Lower case without a look at the neighbours, so that a part of a text compares like the whole: only Σ looks. */
function lower(text: string): string {
  return text.replaceAll("Σ", "σ").toLowerCase();
}

/** Cuts a text where its parts normalise alone as they do together. */
function* clusters(text: string): Generator<string> {
  let cluster = "";
  for (const character of text) {
    if (cluster && !(PLAIN_PATTERN.test(character) && PLAIN_PATTERN.test(cluster)) && composes(cluster, character)) {
      cluster += character;
      continue;
    }
    if (cluster) yield cluster;
    cluster = character;
  }
  if (cluster) yield cluster;
}

function composes(before: string, after: string): boolean {
  if (/^\p{M}/u.test(after.normalize("NFKC"))) return true;
  return (before + after).normalize("NFKC") !== before.normalize("NFKC") + after.normalize("NFKC");
}
