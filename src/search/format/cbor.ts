/** The little of CBOR (RFC 8949) that Pagefind's files are made of. Shared by the build, the browser and the terminal. */

/** Major type of a number that is not negative. */
export const UNSIGNED = 0;
/** Major type of a negative number n, written as the unsigned -1 - n. */
export const NEGATIVE = 1;
/** Major type of a text in UTF-8. */
export const TEXT = 3;
/** Major type of a list of values. */
export const ARRAY = 4;

/** What bytes are written to: a list of numbers, or something that holds them more closely. */
export interface ByteSink {
  push(byte: number): unknown;
}

/** Writes a type and a number in the fewest bytes that hold it. */
export function writeHead(written: ByteSink, type: number, size: number): void {
  if (size < 24) {
    written.push((type << 5) | size);
    return;
  }
  const power = size < 0x100 ? 0 : size < 0x10000 ? 1 : 2;
  written.push((type << 5) | (24 + power));
  for (let shift = 8 * (2 ** power - 1); shift >= 0; shift -= 8) written.push((size >>> shift) & 0xff);
}

/** Writes a text of ASCII, as all texts of an index are: words in digits, names and versions. */
export function writeText(written: ByteSink, text: string): void {
  writeHead(written, TEXT, text.length);
  for (let place = 0; place < text.length; place++) written.push(text.charCodeAt(place));
}

/** One pass over CBOR data; throws where it is not what was asked for. */
export class CborReader {
  readonly #bytes: Uint8Array;
  /** Place of the byte that is read next. */
  position: number;

  constructor(bytes: Uint8Array, position = 0) {
    this.#bytes = bytes;
    this.position = position;
  }

  /** The number in the head of a value of this type: of an array or a text its length. */
  size(type: number): number {
    const head = this.#byte();
    if (head >> 5 !== type) throw new Error(`CBOR type ${head >> 5} stands in the index where type ${type} belongs.`);
    return this.#size(head & 31);
  }

  /** Goes past an array of numbers and tells whether one is negative. */
  skipNumbers(): boolean {
    let isNegative = false;
    for (let left = this.size(ARRAY); left > 0; left--) {
      const head = this.#byte();
      if (head >> 5 > NEGATIVE) throw new Error(`CBOR type ${head >> 5} stands in the index among numbers.`);
      isNegative ||= head >> 5 === NEGATIVE;
      this.#size(head & 31);
    }
    return isNegative;
  }

  /** A number of up to eight bytes, the short ones within the head. */
  #size(short: number): number {
    if (short < 24) return short;
    let size = 0;
    for (let left = 2 ** (short - 24); left > 0; left--) size = size * 256 + this.#byte();
    return size;
  }

  #byte(): number {
    const byte = this.#bytes[this.position++];
    if (byte === undefined) throw new Error("A file of the index ends too early.");
    return byte;
  }
}
