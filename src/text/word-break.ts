import { once } from "../memo.ts";
import { isHanCode } from "./characters.ts";

/** Characters on each side that decide whether a word stands across a place. */
const REACH = 6;

const segmenter = once(() => new Intl.Segmenter("zh", { granularity: "word" }));
const HAN_PAIR = /^\p{Script=Han}{2}$/u;

/** Answers that are kept; papers ask for the same names and places again and again. */
const MOST_KEPT = 20_000;

/** Parts the texts that are looked up together: no word stands across it. */
const APART = "\n";

/** A place in a short text; a word is looked for that holds the character there and, behind the start, the one before it. */
interface Place {
  readonly text: string;
  readonly at: number;
}

/** Lengths of words at places of texts, each place under a key, 0 where no word stands across it. */
class WordLengths {
  readonly #known = new Map<string, number>();
  readonly #toPlace: (key: string) => Place;

  constructor(toPlace: (key: string) => Place) {
    this.#toPlace = toPlace;
  }

  of(key: string): number {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.lookUp([key]);
    return this.#known.get(key) ?? 0;
  }

  /** Looks up at once what is not known of `keys`: to begin with a text takes longer than to find a word in it. */
  lookUp(keys: readonly string[]): void {
    const asked = keys.filter((key) => !this.#known.has(key));
    if (asked.length === 0) return;
    if (this.#known.size + asked.length > MOST_KEPT) this.#known.clear();
    const places = asked.map(this.#toPlace);
    const segments = segmenter().segment(places.map(({ text }) => text).join(APART));
    let start = 0;
    for (const [index, { text, at }] of places.entries()) {
      const word = text === "" ? undefined : segments.containing(start + at);
      const holds = word !== undefined && (at === 0 || word.index < start + at);
      this.#known.set(asked[index] as string, holds ? word.segment.length : 0);
      start += text.length + APART.length;
    }
  }
}

/** Length of the word that a short text begins with; 0 for no text. */
const FIRST = new WordLengths((text) => ({ text, at: 0 }));

/** Parts the two sides of a place in the key under which it is kept. */
const BETWEEN = "\n";

const ACROSS = new WordLengths((sides) => {
  const at = sides.indexOf(BETWEEN);
  return { text: sides.slice(0, at) + sides.slice(at + 1), at };
});

/** Whether two UTF-16 units are Chinese characters. */
function areHan(one: number, other: number): boolean {
  return (isHanCode(one) && isHanCode(other)) || HAN_PAIR.test(String.fromCharCode(one, other));
}

/**
 * Length of the word that stands across the place between `before` and `after`, by the dictionary of the runtime;
 * 0 where a word ends there. A cut in mid-word is the surest sign that two lines are one sentence.
 *
 * @example wordAcross("查看村容村貌及相", "关农业产业项目") // 2: 相关
 */
export function wordAcross(before: string, after: string): number {
  if (!areHan(before.charCodeAt(before.length - 1), after.charCodeAt(0))) return 0;
  return ACROSS.of(toSides(before, after));
}

function toSides(before: string, after: string): string {
  return before.slice(-REACH) + BETWEEN + after.slice(0, REACH);
}

/** Looks up at once what {@link wordAcross} will be asked for each of these texts and the one behind it. */
export function lookUpAcross(places: readonly (readonly [before: string, after: string])[]): void {
  const asked = places.filter(([before, after]) => areHan(before.charCodeAt(before.length - 1), after.charCodeAt(0)));
  ACROSS.lookUp(asked.map(([before, after]) => toSides(before, after)));
}

/** Looks up at once what {@link firstWordLength} will be asked for each of these texts. */
export function lookUpFirst(texts: readonly string[]): void {
  FIRST.lookUp(texts.map((text) => text.slice(0, REACH)));
}

/** Whether the dictionary of the runtime knows all of `text` as one word: `成效` yes, `张倩倩` no. */
export function isWord(text: string): boolean {
  return text !== "" && FIRST.of(text) === text.length;
}

/** Length of the word that `text` begins with, by the same dictionary; 0 for no text. */
export function firstWordLength(text: string): number {
  return FIRST.of(text.slice(0, REACH));
}
