import { isHanCode } from "../text/characters.ts";

/** A stretch that was changed: `before.slice(start, end)` became `after.slice(newStart, newEnd)`; UTF-16 offsets. */
export interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** Texts whose lengths multiplied exceed this are compared by their ends alone. */
const MOST_CELLS = 4_000_000;

/** Equal characters between two changes that are yet told as one. */
const LONGEST_GAP = 1;

/** Characters of a change that is told as a part of a word. */
const LONGEST_PART = 2;

/** What was changed between two texts, in order: as few characters as can be, a changed character with those that it makes a word with. */
export function findHunks(before: string, after: string): Hunk[] {
  const [a, b] = [Array.from(before), Array.from(after)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const [left, right] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  if (left.length === 0 && right.length === 0) return [];
  const runs =
    left.length * right.length > MOST_CELLS ? [[0, left.length, 0, right.length] as const] : changedRuns(left, right);
  const [unitsA, unitsB] = [toUnits(a), toUnits(b)];
  const hunks = runs.map(
    ([start, end, newStart, newEnd]): Hunk => ({
      start: unitsA[head + start] ?? 0,
      end: unitsA[head + end] ?? 0,
      newStart: unitsB[head + newStart] ?? 0,
      newEnd: unitsB[head + newEnd] ?? 0,
    }),
  );
  return hunks.map((hunk, place) => {
    const isBlank = [before.slice(hunk.start, hunk.end), after.slice(hunk.newStart, hunk.newEnd)].some(
      (part) => part.trim() === "",
    );
    return isBlank ? hunk : widen(hunk, before, hunks[place - 1]?.end ?? 0, hunks[place + 1]?.start ?? before.length);
  });
}

/** UTF-16 offset of each character, and of the end. */
function toUnits(characters: readonly string[]): number[] {
  const offsets = [0];
  for (const character of characters) offsets.push((offsets.at(-1) ?? 0) + character.length);
  return offsets;
}

/** A changed run: of the first text from and to, of the second from and to. */
type Run = readonly [number, number, number, number];

/** Runs outside a longest common subsequence, those hardly parted told as one. */
function changedRuns(a: readonly string[], b: readonly string[]): Run[] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const isSame = a[i] === b[j];
      const [down, on] = [lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0];
      lengths[i * width + j] = isSame ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(down, on);
    }
  }
  const runs: Run[] = [];
  const add = (i: number, j: number, toI: number, toJ: number) => {
    const last = runs.at(-1);
    if (last && i - last[1] <= LONGEST_GAP) runs[runs.length - 1] = [last[0], toI, last[2], toJ];
    else runs.push([i, toI, j, toJ]);
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      i += 1;
      j += 1;
    } else if (
      j >= b.length ||
      (i < a.length && (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))
    ) {
      add(i, j, i + 1, j);
      i += 1;
    } else {
      add(i, j, i, j + 1);
      j += 1;
    }
  }
  return runs;
}

/** One or two characters that became others, with the Chinese one on each side of them: a name or a word, which a note can quote. */
function widen(hunk: Hunk, before: string, from: number, to: number): Hunk {
  const { start, end, newStart, newEnd } = hunk;
  const lengths = [end - start, newEnd - newStart];
  if (lengths.some((length) => length < 1 || length > LONGEST_PART)) return hunk;
  const left = start > from && isHanCode(before.charCodeAt(start - 1)) ? 1 : 0;
  const right = end < to && isHanCode(before.charCodeAt(end)) ? 1 : 0;
  return { start: start - left, end: end + right, newStart: newStart - left, newEnd: newEnd + right };
}
