const DIGIT_BITS = 16;
const DIGITS = 2 ** DIGIT_BITS;

/** Places of numbers below 2³² in the order of the numbers, those of one number as they stand: a radix sort. */
export function orderOf(keys: Uint32Array): Uint32Array {
  let order = new Uint32Array(keys.length);
  for (let place = 0; place < order.length; place++) order[place] = place;
  const starts = new Uint32Array(DIGITS + 1);
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    starts.fill(0);
    for (let place = 0; place < keys.length; place++) {
      const after = (((keys[place] as number) >>> shift) & (DIGITS - 1)) + 1;
      starts[after] = (starts[after] as number) + 1;
    }
    for (let digit = 1; digit <= DIGITS; digit++) {
      starts[digit] = (starts[digit] as number) + (starts[digit - 1] as number);
    }
    const sorted = new Uint32Array(order.length);
    for (let n = 0; n < order.length; n++) {
      const place = order[n] as number;
      const digit = ((keys[place] as number) >>> shift) & (DIGITS - 1);
      const at = starts[digit] as number;
      sorted[at] = place;
      starts[digit] = at + 1;
    }
    order = sorted;
  }
  return order;
}
