import { endsSentence } from "../../text/sentence.ts";
import type { Draft, Unit } from "../page/draft.ts";

/** A unit whose whole text stands in another unit of the page as well. */
export interface RepeatedUnit {
  readonly unit: Unit;
  /** The unit that is shown. */
  readonly of: Unit;
}

/** Characters of a unit's start by which other places that hold it are found. */
const ANCHOR_LENGTH = 10;

/** Shorter repeats within an article are refrains and lists: `声明作废。` */
const SHORTEST_WITHIN = 14;

/** Shorter ones in two articles are phrases of the trade: `会议还研究了其他事项。` */
const SHORTEST_ACROSS = 24;

/** Units with the same start that are compared; more of them are a list, not a misread page. */
const MOST_ALIKE = 4;

const HASH_BASE = 31;

interface Placed {
  readonly unit: Unit;
  readonly draft: number;
  readonly order: number;
}

function placeTexts(drafts: readonly Draft[]): Placed[] {
  let order = 0;
  return drafts.flatMap((draft, index) =>
    draft.units
      .filter((unit) => unit.kind === "text" && unit.text.length >= SHORTEST_WITHIN)
      .map((unit) => {
        order += 1;
        return { unit, draft: index, order };
      }),
  );
}

/** {@link HASH_BASE} to the power of the characters behind an anchor's first. */
const FIRST_FACTOR = Array.from({ length: ANCHOR_LENGTH - 1 }).reduce<number>(
  (power) => Math.imul(power, HASH_BASE),
  1,
);

/** Calls `use` with the hash of the anchor that starts at each place of `text`, a rolling one: linear in the text. */
function eachAnchor(text: string, use: (hash: number, at: number) => void): void {
  let hash = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (i >= ANCHOR_LENGTH) hash = (hash - Math.imul(text.charCodeAt(i - ANCHOR_LENGTH), FIRST_FACTOR)) | 0;
    hash = (Math.imul(hash, HASH_BASE) + text.charCodeAt(i)) | 0;
    if (i >= ANCHOR_LENGTH - 1) use(hash, i - ANCHOR_LENGTH + 1);
  }
}

/** Bits of a hash that tell nearly all places of a page that no unit starts like. */
const KNOWN_BITS = 0xfff;

/** Units by the anchor at their start. */
class AnchorIndex {
  readonly #byHash = new Map<number, Placed[]>();
  /** Whether some anchor has these last bits: one look spares a search at nearly every place. */
  readonly #known = new Uint8Array(KNOWN_BITS + 1);

  add(item: Placed): void {
    eachAnchor(item.unit.text.slice(0, ANCHOR_LENGTH), (hash) => {
      const alike = this.#byHash.get(hash);
      this.#known[hash & KNOWN_BITS] = 1;
      if (!alike) this.#byHash.set(hash, [item]);
      else if (alike.length < MOST_ALIKE) alike.push(item);
    });
  }

  find(hash: number): readonly Placed[] | undefined {
    return this.#known[hash & KNOWN_BITS] === 1 ? this.#byHash.get(hash) : undefined;
  }
}

function isRepeat(part: Placed, whole: Placed, at: number): boolean {
  if (part === whole) return false;
  const shortest = part.draft === whole.draft ? SHORTEST_WITHIN : SHORTEST_ACROSS;
  if (part.unit.text.length < shortest || !whole.unit.text.startsWith(part.unit.text, at)) return false;
  if (part.draft === whole.draft && isPhrase(part.unit, whole.unit, at)) return false;
  return part.unit.text.length < whole.unit.text.length || whole.order < part.order;
}

/** Whether a short part breaks off where the other goes on: the first half of a cut sentence that says a name again. */
function isPhrase({ text }: Unit, whole: Unit, at: number): boolean {
  return text.length < SHORTEST_ACROSS && at + text.length < whole.text.length && !endsSentence(text);
}

/** Whether `parts`, which stand before it, make up all of a unit: a paragraph that was cut, and then printed again in one. */
function makeUp(whole: Placed, parts: readonly Placed[]): boolean {
  if (parts.length < 2 || parts.some((part) => part.order > whole.order)) return false;
  return parts.map((part) => part.unit.text).join("") === whole.unit.text;
}

/**
 * Finds units that repeat another one, whole or in part: the later of two equal ones, the shorter of two that differ, and
 * what was printed again in one after the parts that make it up.
 *
 * Linear: each place of the page is hashed once, and comparing stops when it has cost as much as a few readings of it.
 *
 * @example 社会威望高”的自身优势,转化为… // repeats the end of …切实把“群众基础好、社会威望高”的自身优势,转化为…
 */
export function findRepeats(drafts: readonly Draft[]): RepeatedUnit[] {
  const placed = placeTexts(drafts);
  const index = new AnchorIndex();
  for (const item of placed) index.add(item);
  const found = new Map<Unit, Unit>();
  let budget = 4 * placed.reduce((sum, { unit }) => sum + unit.text.length, 1000);
  for (const whole of placed) {
    if (found.has(whole.unit)) continue;
    const parts: Placed[] = [];
    eachAnchor(whole.unit.text, (hash, at) => {
      for (const part of index.find(hash) ?? []) {
        if (budget <= 0 || found.has(part.unit)) continue;
        budget -= part.unit.text.length;
        if (!isRepeat(part, whole, at)) continue;
        found.set(part.unit, whole.unit);
        if (part.unit.text.length < whole.unit.text.length) parts.push(part);
      }
    });
    const [first] = parts;
    if (!first || !makeUp(whole, parts)) continue;
    for (const part of parts) found.delete(part.unit);
    found.set(whole.unit, first.unit);
  }
  return [...found].map(([unit, of]) => ({ unit, of: shownUnit(of, found) }));
}

/** Follows a repeat of a repeat to the unit that is shown; each step leads to a longer or an earlier one. */
function shownUnit(unit: Unit, found: ReadonlyMap<Unit, Unit>): Unit {
  const passed = new Set([unit]);
  let shown = unit;
  for (let of = found.get(shown); of && !passed.has(of); of = found.get(shown)) {
    shown = of;
    passed.add(of);
  }
  return shown;
}

/** The drafts as they read when every text is shown once. */
export function withoutRepeats(drafts: readonly Draft[], repeats: readonly RepeatedUnit[]): Draft[] {
  const dropped = new Set(repeats.map(({ unit }) => unit));
  return drafts.map((draft) => ({ ...draft, units: draft.units.filter((unit) => !dropped.has(unit)) }));
}
