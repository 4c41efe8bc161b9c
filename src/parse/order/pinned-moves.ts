import type { Decision } from "../../model/evidence.ts";
import type { MovePin } from "../../model/pins.ts";
import type { Draft, Unit } from "../page/draft.ts";
import { type PinIndex, standsOn } from "../page/pin-index.ts";
import type { RepeatedUnit } from "./repeat.ts";

/** A page whose pinned runs stand where editors say. */
export interface PinnedDrafts {
  readonly drafts: readonly Draft[];
  /** Units whose place is decided. */
  readonly fixed: ReadonlySet<Unit>;
  /** Each run that was brought elsewhere. */
  readonly moved: readonly (readonly Unit[])[];
  /** Units that stood behind such a run, and meet what stood before it. */
  readonly met: readonly Unit[];
}

/** Where a unit is put: behind the first `at` units of a draft. */
interface Place {
  readonly draft: number;
  readonly at: number;
}

/** The place behind a text, which is the last of several units that hold it, or a line of a head. */
function findPlace(drafts: readonly Draft[], { behind, run }: MovePin): Place | undefined {
  if (behind === null) return undefined;
  for (const [draft, { units, head = [] }] of drafts.entries()) {
    const at = units.findLastIndex(({ pieces }) => standsOn(pieces, [behind]) && !standsOn(pieces, run));
    if (at >= 0) return { draft, at: at + 1 };
    if (standsOn(head, [behind])) return { draft, at: 0 };
  }
  return undefined;
}

/** Moves the runs that editors moved, in the order of their acts; those that stand right are fixed where they are. */
export function movePinned(page: readonly Draft[], { pins: { moves } }: PinIndex): PinnedDrafts {
  let drafts = page;
  const fixed = new Set<Unit>();
  const moved: (readonly Unit[])[] = [];
  const met: Unit[] = [];
  for (const move of moves) {
    const isOfRun = ({ pieces }: Unit) => standsOn(pieces, move.run);
    const run = drafts.flatMap(({ units }) => units.filter(isOfRun));
    for (const unit of run) fixed.add(unit);
    const place = findPlace(drafts, move);
    if (!place || run.length === 0) continue;
    for (const { units } of drafts) {
      met.push(...units.filter((unit, at) => at > 0 && !isOfRun(unit) && isOfRun(units[at - 1] as Unit)));
    }
    // Counted behind the run's own units, where these stand before it in the same article.
    const before = drafts[place.draft]?.units.slice(0, place.at) ?? [];
    const at = place.at - before.filter(isOfRun).length;
    drafts = drafts.map((draft, index) => {
      const rest = draft.units.filter((unit) => !isOfRun(unit));
      return { ...draft, units: index === place.draft ? [...rest.slice(0, at), ...run, ...rest.slice(at)] : rest };
    });
    moved.push(run);
  }
  return { drafts, fixed, moved, met };
}

/** The repeats of a page as editors say: what was found without what they deny, and what they say is one. */
export function settleRepeats(
  drafts: readonly Draft[],
  found: readonly RepeatedUnit[],
  pinned: PinIndex,
): RepeatedUnit[] {
  const { repeats } = pinned.pins;
  if (repeats.length === 0) return [...found];
  const kept = found.filter(({ unit, of }) => pinned.isRepeat(unit.pieces, of.pieces) !== false);
  const units = drafts.flatMap((draft) => draft.units);
  for (const { text, of, isRepeat } of repeats) {
    const shown = units.find(({ pieces }) => standsOn(pieces, [of]));
    const repeated = units.find((unit) => standsOn(unit.pieces, [text]) && unit !== shown);
    if (!isRepeat || !shown || !repeated || kept.some(({ unit }) => unit === shown)) continue;
    const own = kept.findIndex(({ unit }) => unit === repeated);
    if (own >= 0) kept.splice(own, 1);
    kept.push({ unit: repeated, of: shown });
  }
  // What repeats a text that is itself shown elsewhere goes there.
  const shownFor = new Map(kept.map(({ unit, of }) => [unit, of]));
  return kept.map(({ unit, of }) => ({ unit, of: shownFor.get(of) ?? of }));
}

/** What is said of a run that an editor moved. */
export function pinnedMoveDecision(run: readonly Unit[], source: string): Decision {
  const [first] = run;
  const quote = first?.printed.slice(0, QUOTE_LENGTH) ?? "";
  const says = "An editor put the text here.";
  const evidence = [{ kind: "editor", quote, source, line: first?.line ?? 0, says }];
  return { rule: "correction", confidence: 1, lines: run.map(({ line }) => line), evidence };
}

const QUOTE_LENGTH = 16;
