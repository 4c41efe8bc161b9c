/** A set of numbers from 0 to below `limit` that is emptied at once, however full it is. */
export class NumberSet {
  #size = 0;
  #turn = 1;
  /** The turn in which each number was added last. */
  readonly #addedIn: Uint32Array;

  constructor(limit: number) {
    this.#addedIn = new Uint32Array(limit);
  }

  get size(): number {
    return this.#size;
  }

  has(number: number): boolean {
    return this.#addedIn[number] === this.#turn;
  }

  /** Whether it was not there before. */
  add(number: number): boolean {
    if (this.has(number)) return false;
    this.#addedIn[number] = this.#turn;
    this.#size += 1;
    return true;
  }

  clear(): void {
    this.#turn += 1;
    this.#size = 0;
  }
}
