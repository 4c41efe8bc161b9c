import type { Clipping } from "../clipping.ts";

/** Places nearer than this leave no room between them: the list is numbered anew. */
const NEAREST = 1e-6;

/** A clipping in its new place. */
export interface PlacedClipping {
  readonly headline: string;
  /** 0-based index in the list. */
  readonly at: number;
  /** Clippings whose places changed, to be saved. */
  readonly changed: readonly Clipping[];
}

/**
 * Puts a clipping of a list in its order before another one, at the end for null. Undefined where one of the two is not in the list. Only the
 * clipping itself changes as long as there is a number between its neighbours' places: what another tab does to the rest stays.
 */
export function placeBefore(list: readonly Clipping[], id: string, before: string | null): PlacedClipping | undefined {
  const clipping = list.find((each) => each.id === id);
  const others = list.filter((each) => each.id !== id);
  const at = before === null ? others.length : others.findIndex((each) => each.id === before);
  if (!clipping || at < 0) return undefined;
  const { headline } = clipping;
  const low = others[at - 1]?.place ?? (others[at]?.place ?? 1) - 1;
  const high = others[at]?.place ?? low + 2;
  if (high - low > NEAREST) return { headline, at, changed: [{ ...clipping, place: (low + high) / 2 }] };
  const order = [...others.slice(0, at), clipping, ...others.slice(at)];
  return { headline, at, changed: order.map((each, i) => ({ ...each, place: i + 1 })) };
}
