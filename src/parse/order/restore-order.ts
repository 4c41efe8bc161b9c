import type { Repeat } from "../../model/article.ts";
import type { Decision } from "../../model/evidence.ts";
import type { Draft, OrderedDraft, Unit } from "../page/draft.ts";
import { linesOf } from "../page/page-line.ts";
import { NOTHING_PINNED, type PinIndex } from "../page/pin-index.ts";
import { WordIndex } from "../words/word-index.ts";
import { returnContinuations } from "./continuation.ts";
import { continuationToDecision } from "./continuation-decision.ts";
import { movePinned, pinnedMoveDecision, settleRepeats } from "./pinned-moves.ts";
import { findPullQuotes } from "./pull-quote.ts";
import { findRepeats, type RepeatedUnit, withoutRepeats } from "./repeat.ts";
import { unitsToParagraphs } from "./units-to-paragraphs.ts";

const QUOTE_LENGTH = 24;

function append<V>(map: Map<Unit, V[]>, unit: Unit, value: V): void {
  const values = map.get(unit);
  if (values) values.push(value);
  else map.set(unit, [value]);
}

function repeatToDecision({ unit, of }: RepeatedUnit, source: string): Decision {
  const quote = unit.printed.slice(0, QUOTE_LENGTH);
  const says = `The text repeats line ${of.line}.`;
  const evidence = [{ kind: "repeat", quote, source, line: unit.line, says, values: { line: of.line } }];
  return { rule: "repeat", confidence: 0.98, lines: [unit.line, of.line], evidence };
}

/**
 * Puts the text of a page back in order: repeats shown once, displaced tails given back, cut sentences joined, lost text
 * marked. Gives one ordered draft for each draft, in the same order; every unit stands in exactly one paragraph, or in the
 * repeats of one. `source` is the path that evidence is quoted from. What editors decided holds: `pinned`. Linear in the text.
 */
export function restoreOrder(
  page: readonly Draft[],
  source: string,
  index = new WordIndex(),
  pinned: PinIndex = NOTHING_PINNED,
): OrderedDraft[] {
  const decisions = new Map<Unit, Decision[]>();
  const repeats = new Map<Unit, Repeat[]>();
  const { drafts, fixed, moved: brought, met } = movePinned(page, pinned);
  const again = settleRepeats(drafts, findRepeats(drafts), pinned);
  const quoted = findPullQuotes(withoutRepeats(drafts, again));
  const repeated = [...again, ...quoted.filter(({ unit, of }) => pinned.isRepeat(unit.pieces, of.pieces) !== false)];
  for (const repeat of repeated) {
    append(repeats, repeat.of, {
      lines: linesOf(repeat.unit.line, repeat.unit.pieces),
      text: repeat.unit.printed,
      of: repeat.of.line,
    });
    append(decisions, repeat.of, repeatToDecision(repeat, source));
  }
  const { pieces, moved, undecided, seams } = returnContinuations(withoutRepeats(drafts, repeated), index, {
    pinned,
    fixed,
  });
  for (const run of brought) {
    const [first] = run;
    if (first) append(decisions, first, pinnedMoveDecision(run, source));
  }
  for (const item of moved) {
    const [first] = item.units;
    if (first) append(decisions, first, continuationToDecision(item, "continuation", source));
  }
  const notes = {
    source,
    seams,
    moved: new Set([...moved.flatMap((item) => item.units), ...brought.flat()]),
    met: new Set([
      ...moved.flatMap((item) => [...item.units.slice(0, 1), ...(item.rest ? [item.rest] : [])]),
      ...brought.flatMap((run) => run.slice(0, 1)),
      ...met,
    ]),
    decisions,
    repeats,
  };
  return pieces.map((piece, index) => ({
    paragraphs: unitsToParagraphs(piece.units, notes),
    decisions: undecided
      .filter((item) => item.host === index)
      .map((item) => continuationToDecision(item, "continuation-undecided", source)),
  }));
}
