/**
 * Long repeats, however far apart: gzip looks back 32 kB, and what an issue's page, the pages of its articles, its
 * data and its raw file say again stands farther off. What stood before is replaced by where it stood; the rest is left
 * for gzip. Shared by the build, which folds, and the browser, which unfolds.
 *
 * Folded bytes are four bytes with the length of the steps (unsigned, little endian), the steps, then the literals. A
 * step is three numbers of seven bits a byte, the lowest first: how many literals come next, how many bytes are copied
 * then, and from where: the distance from the end of what was copied last, negative ones as odd numbers. What is left
 * of the literals comes behind the last step.
 */

/** Bytes that are looked for as one; shorter repeats are gzip's. */
const SAMPLE = 24;
/** Every so many bytes a sample is remembered. */
const STRIDE = 8;
/** As many slots has the table of samples, as a power of two; a later sample takes the slot of an earlier one. */
const SLOT_BITS = 18;
/** Behind a copy the next one mostly begins this near in both places: a comma was made full-width, a number differs. */
const NEAR = 4;
/** Bytes that must be alike there. */
const LEAST_NEAR = 6;
/** Odd multiplier of the rolling hash. */
const FACTOR = 0x2f0b4c47;
const HEAD_BYTES = 4;
/** Room for steps at first. */
const FIRST_STEPS = 4096;
/** Bytes of three numbers below 2³¹. */
const MOST_A_STEP = 15;

/** The bytes with their long repeats taken out, which {@link unfoldRepeats} puts back. The same bytes give the same. */
export function foldRepeats(data: Uint8Array): Uint8Array {
  const folding = new Folding(data);
  let hash = 0;
  let isHashed = false;
  let at = 0;
  const last = data.length - SAMPLE;
  while (at <= last) {
    if (!isHashed) hash = hashAt(data, at);
    isHashed = true;
    const before = folding.exchange(hash, at);
    if (before >= 0 && folding.copyFrom(before, at)) {
      at = folding.done;
      isHashed = false;
      continue;
    }
    hash = (Math.imul(hash, FACTOR) + (data[at + SAMPLE] ?? 0) - Math.imul(data[at] ?? 0, LEAVING)) | 0;
    at++;
  }
  return folding.finish();
}

/** Bytes as {@link foldRepeats} would give them if nothing in them were repeated: what is compressed already is not looked through. */
export function asUnfolded(data: Uint8Array): Uint8Array<ArrayBuffer> {
  const folded = new Uint8Array(HEAD_BYTES + data.length);
  folded.set(data, HEAD_BYTES);
  return folded;
}

/** The bytes that were folded. */
export function unfoldRepeats(folded: Uint8Array): Uint8Array<ArrayBuffer> {
  const stepsLength = new DataView(folded.buffer, folded.byteOffset).getUint32(0, true);
  const end = HEAD_BYTES + stepsLength;
  let length = folded.length - end;
  for (const steps = new Steps(folded, end); steps.next(); ) length += steps.copied;
  const data = new Uint8Array(length);
  let from = end;
  let to = 0;
  let source = 0;
  for (const steps = new Steps(folded, end); steps.next(); ) {
    for (const literalsEnd = from + steps.literals; from < literalsEnd; ) data[to++] = folded[from++] ?? 0;
    source += steps.distance;
    // What is copied may run into what has just been written.
    if (source + steps.copied <= to) data.copyWithin(to, source, source + steps.copied);
    else for (let i = 0; i < steps.copied; i++) data[to + i] = data[source + i] ?? 0;
    to += steps.copied;
    source += steps.copied;
  }
  data.set(folded.subarray(from), to);
  return data;
}

/** The steps of folded bytes, one after the other. */
class Steps {
  literals = 0;
  copied = 0;
  distance = 0;
  readonly #bytes: Uint8Array;
  readonly #end: number;
  #at = HEAD_BYTES;

  constructor(bytes: Uint8Array, end: number) {
    this.#bytes = bytes;
    this.#end = end;
  }

  next(): boolean {
    if (this.#at >= this.#end) return false;
    this.literals = this.#number();
    this.copied = this.#number();
    const distance = this.#number();
    this.distance = distance % 2 === 0 ? distance / 2 : -(distance + 1) / 2;
    return true;
  }

  #number(): number {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++] ?? 0;
      number |= (byte & 0x7f) << shift;
      if (byte < 0x80) return number;
    }
  }
}

/** What the first byte of a sample counts in its hash when it leaves it. */
const LEAVING = power(FACTOR, SAMPLE);

function power(base: number, exponent: number): number {
  let result = 1;
  for (let i = 0; i < exponent; i++) result = Math.imul(result, base);
  return result;
}

function hashAt(data: Uint8Array, at: number): number {
  let hash = 0;
  for (let i = at; i < at + SAMPLE; i++) hash = (Math.imul(hash, FACTOR) + (data[i] ?? 0)) | 0;
  return hash;
}

/** Where samples stand, one more than the place; the same room for all that is folded. */
const SLOTS = new Int32Array(1 << SLOT_BITS);

/** Bytes that are being folded, from their beginning on. */
class Folding {
  /** Up to here the bytes are told. */
  done = 0;
  readonly #data: Uint8Array;
  readonly #literals: Uint8Array;
  #literalCount = 0;
  #steps = new Uint8Array(FIRST_STEPS);
  #stepCount = 0;
  #copiedTo = 0;

  constructor(data: Uint8Array) {
    SLOTS.fill(0);
    this.#data = data;
    this.#literals = new Uint8Array(data.length);
  }

  /** Where a sample of this hash stood last, or -1; now and then this one is remembered in its place. */
  exchange(hash: number, at: number): number {
    const slot = (hash ^ (hash >>> 15)) & (SLOTS.length - 1);
    const before = (SLOTS[slot] ?? 0) - 1;
    if (at % STRIDE === 0) SLOTS[slot] = at + 1;
    return before;
  }

  /** Copies what stands at both places, and what goes on near behind it; false where they are not alike for as long as a sample. */
  copyFrom(before: number, at: number): boolean {
    const data = this.#data;
    let length = this.#alike(before, at);
    if (length < SAMPLE) return false;
    let source = before;
    let to = at;
    while (to > this.done && source > 0 && data[source - 1] === data[to - 1]) {
      source--;
      to--;
      length++;
    }
    for (;;) {
      this.#step(source, to, length);
      const near = this.#near();
      if (near === 0) return true;
      source = this.#copiedTo + (near & 0xf);
      to = this.done + (near >> 4);
      length = this.#alike(source, to);
    }
  }

  /** How far on, in both places, bytes are alike again: 16 times the one among the new, and the other; 0 where they are not. */
  #near(): number {
    for (let on = 1; on <= NEAR; on++) {
      const to = this.done + on;
      for (let from = 1; from <= NEAR; from++) {
        const source = this.#copiedTo + from;
        if (source < to && this.#isAlike(source, to)) return on * 16 + from;
      }
    }
    return 0;
  }

  #isAlike(source: number, to: number): boolean {
    if (to + LEAST_NEAR > this.#data.length) return false;
    for (let i = 0; i < LEAST_NEAR; i++) if (this.#data[source + i] !== this.#data[to + i]) return false;
    return true;
  }

  #alike(source: number, to: number): number {
    const data = this.#data;
    const most = data.length - to;
    let length = 0;
    while (length < most && data[source + length] === data[to + length]) length++;
    return length;
  }

  #step(source: number, to: number, length: number): void {
    if (this.#stepCount + MOST_A_STEP > this.#steps.length) {
      const larger = new Uint8Array(this.#steps.length * 2);
      larger.set(this.#steps);
      this.#steps = larger;
    }
    const distance = source - this.#copiedTo;
    this.#put(to - this.done);
    this.#put(length);
    this.#put(distance < 0 ? -distance * 2 - 1 : distance * 2);
    this.#takeLiterals(to);
    this.done = to + length;
    this.#copiedTo = source + length;
  }

  #put(number: number): void {
    let left = number;
    for (; left > 0x7f; left >>>= 7) this.#steps[this.#stepCount++] = (left & 0x7f) | 0x80;
    this.#steps[this.#stepCount++] = left;
  }

  #takeLiterals(to: number): void {
    for (let i = this.done; i < to; i++) this.#literals[this.#literalCount++] = this.#data[i] ?? 0;
  }

  finish(): Uint8Array {
    this.#takeLiterals(this.#data.length);
    const steps = this.#steps.subarray(0, this.#stepCount);
    const folded = new Uint8Array(HEAD_BYTES + steps.length + this.#literalCount);
    new DataView(folded.buffer).setUint32(0, steps.length, true);
    folded.set(steps, HEAD_BYTES);
    folded.set(this.#literals.subarray(0, this.#literalCount), HEAD_BYTES + steps.length);
    return folded;
  }
}
