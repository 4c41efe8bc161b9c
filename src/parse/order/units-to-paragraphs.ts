import type { ParagraphFlag, Repeat } from "../../model/article.ts";
import type { Decision } from "../../model/evidence.ts";
import { asPrinted } from "../../text/fold.ts";
import type { OrderedParagraph, Unit } from "../page/draft.ts";
import { slicePieces } from "../page/page-line.ts";
import { findColumnBreak } from "../seam/column-break.ts";
import { findLostText } from "../seam/lost-text.ts";
import type { Seams } from "../seam/seams.ts";

/** What is known of the units of a page once its text stands in order. */
export interface UnitNotes {
  /** Path of the file. */
  readonly source: string;
  readonly seams: Seams;
  /** Units that were given back from elsewhere. */
  readonly moved: ReadonlySet<Unit>;
  /** Units that stand behind another one than in the file: the starts of what was given back, and what stood behind it. */
  readonly met: ReadonlySet<Unit>;
  /** Decisions about a unit, shown with its paragraph. */
  readonly decisions: ReadonlyMap<Unit, readonly Decision[]>;
  /** Text that repeats a unit. */
  readonly repeats: ReadonlyMap<Unit, readonly Repeat[]>;
}

interface Group {
  readonly units: Unit[];
  readonly decisions: Decision[];
  readonly repeats: Repeat[];
}

/** Takes off the words with which a unit repeats the end of the one before it. */
function dropStart(unit: Unit, length: number): Unit {
  if (length === 0) return unit;
  const pieces = slicePieces(unit.pieces, length, unit.text.length);
  const printed = asPrinted(unit.printed, length, unit.text.length);
  return { ...unit, text: unit.text.slice(length), printed, pieces, start: undefined };
}

function joinUnits(units: readonly Unit[], notes: UnitNotes): Group[] {
  const groups: Group[] = [];
  let before: Unit | undefined;
  for (const unit of units) {
    const last = before;
    const found = last ? findColumnBreak(last, unit, notes) : undefined;
    before = unit;
    const known = [...(notes.decisions.get(unit) ?? [])];
    const repeats = [...(notes.repeats.get(unit) ?? [])];
    const group = groups.at(-1);
    if (!found || !last || !group) {
      groups.push({ units: [unit], decisions: known, repeats });
      continue;
    }
    group.units.push(dropStart(unit, found.overlap));
    group.decisions.push(found.decision, ...known);
    if (found.overlap > 0)
      repeats.unshift({ lines: [unit.line], text: asPrinted(unit.printed, 0, found.overlap), of: last.line });
    group.repeats.push(...repeats);
  }
  return groups;
}

function toFlags({ units, repeats }: Group, isMoved: boolean, lost: readonly Decision[]): ParagraphFlag[] {
  const flags: ParagraphFlag[] = [];
  if (units[0]?.kind === "subhead" && units.length === 1) flags.push("subhead");
  if (units.length > 1) flags.push("column-break");
  if (isMoved) flags.push("continuation");
  if (lost.length > 0) flags.push("text-missing");
  if (repeats.length > 0) flags.push("repeat");
  return flags;
}

/** Makes paragraphs of the units of one article: cut sentences joined, lost text marked, repeats folded under what they repeat. */
export function unitsToParagraphs(units: readonly Unit[], notes: UnitNotes): OrderedParagraph[] {
  return joinUnits(units, notes).map((group, index, groups) => {
    const isMoved = group.units.some((unit) => notes.moved.has(unit));
    const place = { isFirst: index === 0, isLast: index === groups.length - 1 };
    const lost = findLostText(group.units, place, notes.seams, notes.source);
    const decisions = [...group.decisions, ...lost];
    return {
      units: group.units,
      flags: toFlags(group, isMoved, lost),
      confidence: Math.min(1, ...decisions.map((decision) => decision.confidence)),
      decisions,
      repeats: group.repeats,
    };
  });
}
