/** Places at first; always a power of two, and never more than half of them taken. */
const FIRST_SIZE = 1 << 13;

/** Odd, and without a pattern in its bits (2^32 divided by the golden ratio): times this, near hashes lie far apart. */
const SPREAD = 0x9e3779b1;

/**
 * Numbers for hashes in the order in which they are first seen, from 0: what a map would do, in two arrays of numbers.
 * A page has thousands of words, and asks for one at each of its characters.
 */
export class WordNumbers {
  /** Hashes plus 1, each at the first free place from the one its bits name; 0 where none stands. */
  #hashes = new Int32Array(FIRST_SIZE);
  #numbers = new Int32Array(FIRST_SIZE);
  #count = 0;

  /** Hashes that have a number. */
  get count(): number {
    return this.#count;
  }

  /** The number of `hash`, below 2^30; -1 when it has none. */
  find(hash: number): number {
    const place = this.#place(hash);
    return this.#hashes[place] === 0 ? -1 : (this.#numbers[place] as number);
  }

  /** The number of `hash`, a new one when it has none. */
  add(hash: number): number {
    const place = this.#place(hash);
    if (this.#hashes[place] !== 0) return this.#numbers[place] as number;
    this.#put(place, hash, this.#count);
    this.#count += 1;
    if (this.#count * 2 > this.#hashes.length) this.#grow();
    return this.#count - 1;
  }

  #place(hash: number): number {
    const last = this.#hashes.length - 1;
    const spread = Math.imul(hash, SPREAD);
    let place = (spread ^ (spread >>> 15)) & last;
    for (let taken = this.#hashes[place]; taken !== 0 && taken !== hash + 1; taken = this.#hashes[place]) {
      place = (place + 1) & last;
    }
    return place;
  }

  #put(place: number, hash: number, number: number): void {
    this.#hashes[place] = hash + 1;
    this.#numbers[place] = number;
  }

  #grow(): void {
    const [hashes, numbers] = [this.#hashes, this.#numbers];
    this.#hashes = new Int32Array(hashes.length * 2);
    this.#numbers = new Int32Array(hashes.length * 2);
    hashes.forEach((kept, place) => {
      if (kept !== 0) this.#put(this.#place(kept - 1), kept - 1, numbers[place] as number);
    });
  }
}
