import { codeToPlaceless, NUMBERS, numberToWord, placelessWord } from "../text/grams.ts";
import type { ByteWriter } from "./byte-writer.ts";
import { isCommonWord } from "./file-cutter.ts";
import { type PageStretch, WordPatcher, withoutPlaces } from "./written-words.ts";

/** A word at the end of the index, which says no places. */
interface PlacelessWord {
  readonly word: string;
  /** The pages that are others now, of a character. */
  readonly stretches?: readonly PageStretch[];
  /** All of it as it is now, of a common word; absent where it stands there no more. */
  readonly bytes?: Uint8Array;
}

/**
 * The words of an index that are others now, in its order, each written when the index has come to it. Which of them stand at the end
 * again without their places is known when all others have been written.
 */
export class ChangedWords {
  readonly #stretches: ReadonlyMap<number, readonly PageStretch[]>;
  readonly #most: number;
  readonly #patcher = new WordPatcher();
  /** Numbers of all words, in their order. */
  readonly #numbers: Uint32Array;
  readonly #common: PlacelessWord[] = [];
  /** Those at the end; undefined before all others have been written. */
  #placeless: readonly PlacelessWord[] | undefined;
  #at = 0;
  /** The word that comes next; undefined behind the last. */
  next: string | undefined;

  /**
   * @param stretches For each word, by its number, the pages that are others now.
   * @param most Bytes of a compressed file, about.
   */
  constructor(stretches: ReadonlyMap<number, readonly PageStretch[]>, most: number) {
    this.#stretches = stretches;
    this.#most = most;
    this.#numbers = Uint32Array.from(stretches.keys()).sort();
    this.#lookNext();
  }

  /** Whether a word is left that comes before this one; any where it is undefined. */
  comesBefore(end: string | undefined): boolean {
    return this.next !== undefined && (end === undefined || this.next < end);
  }

  /** Writes the next word and goes on; whether it still stands anywhere. `old` is the word as it was, undefined where it stood nowhere. */
  write(written: ByteWriter, old: Uint8Array | undefined): boolean {
    const stands = this.#placeless ? this.#writePlaceless(written, old) : this.#writeWord(written, old);
    this.#at++;
    this.#lookNext();
    return stands;
  }

  #writeWord(written: ByteWriter, old: Uint8Array | undefined): boolean {
    const word = this.next ?? "";
    const start = written.length;
    const stretches = this.#stretches.get(this.#numbers[this.#at] as number) ?? [];
    const stands = this.#patcher.write(written, word, old, stretches);
    const isCommon = stands && isCommonWord(word, written.length - start, this.#most);
    const wasCommon = old !== undefined && isCommonWord(word, old.length, this.#most);
    if (isCommon || wasCommon) {
      const name = placelessWord(word);
      const bytes = isCommon ? withoutPlaces(name, written.view(start, written.length)) : undefined;
      this.#common.push({ word: name, ...(bytes && { bytes }) });
    }
    return stands;
  }

  #writePlaceless(written: ByteWriter, old: Uint8Array | undefined): boolean {
    const { word = "", stretches, bytes } = this.#placeless?.[this.#at] ?? {};
    if (stretches) return this.#patcher.write(written, word, old, stretches);
    if (!bytes) return false;
    written.append(bytes, 0, bytes.length);
    return true;
  }

  #lookNext(): void {
    const number = this.#numbers[this.#at];
    if (!this.#placeless && (number === undefined || number >= NUMBERS)) {
      const characters = Array.from(this.#numbers.subarray(this.#at), (own): PlacelessWord => {
        return { word: codeToPlaceless(own - NUMBERS), stretches: this.#stretches.get(own) ?? [] };
      });
      this.#placeless = [...characters, ...this.#common].sort((a, b) => (a.word < b.word ? -1 : 1));
      this.#at = 0;
    }
    if (this.#placeless) this.next = this.#placeless[this.#at]?.word;
    else this.next = numberToWord(number as number);
  }
}
