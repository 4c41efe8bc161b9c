/** Grows by half, as what is copied then need not be copied often. */
const GROWTH = 1.5;
const FIRST_SIZE = 1 << 14;
/** Fewer bytes are copied one by one in less time than it takes to begin. */
const FEW_BYTES = 48;

/** Bytes that are written one after the other. */
export class ByteWriter {
  #bytes = new Uint8Array(FIRST_SIZE);
  /** How many have been written. */
  length = 0;

  push(byte: number): void {
    if (this.length === this.#bytes.length) this.#growTo(this.length + 1);
    this.#bytes[this.length++] = byte;
  }

  /** Writes a stretch of other bytes. */
  append(from: Uint8Array, start: number, end: number): void {
    const length = this.length + end - start;
    if (length > this.#bytes.length) this.#growTo(length);
    const bytes = this.#bytes;
    if (end - start > FEW_BYTES) bytes.set(from.subarray(start, end), this.length);
    else for (let at = start, to = this.length; at < end; at++, to++) bytes[to] = from[at] as number;
    this.length = length;
  }

  /** A copy of the bytes from `start` on, or of those up to `end`. */
  slice(start: number, end: number = this.length): Uint8Array {
    return this.#bytes.slice(start, end);
  }

  /** The bytes from `start` to `end` until something else is written. */
  view(start: number, end: number): Uint8Array {
    return this.#bytes.subarray(start, end);
  }

  /** Forgets the first bytes: those behind them are the first now. */
  drop(count: number): void {
    this.#bytes.copyWithin(0, count, this.length);
    this.length -= count;
  }

  #growTo(length: number): void {
    const grown = new Uint8Array(Math.max(length, Math.ceil(this.#bytes.length * GROWTH)));
    grown.set(this.#bytes.subarray(0, this.length));
    this.#bytes = grown;
  }
}
