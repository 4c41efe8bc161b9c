import { anchorAct } from "../../corrections/anchor-act.ts";
import { sliceRange } from "../../corrections/key-text.ts";
import { quoteOf } from "../../corrections/make-quote.ts";
import type { Act, PlacedAct } from "../../model/act.ts";
import type { GivenAct } from "../view/reading.ts";
import { type DraftReading, type ReadingContext, reason } from "./draft-reading.ts";

const OUTCOMES: Readonly<Record<string, PlacedAct["outcome"]>> = {
  "correction-similar": "similar",
  "correction-unclear": "unclear",
  "correction-orphan": "orphan",
  "correction-contradiction": "contradicted",
};

/** Most places of like text that an act is offered. */
const MOST_PLACES = 2;

/** What can be done with an act that was not applied: made anew where like text stands, or taken back. */
export function correctionReadings({ decision, page, quoter }: ReadingContext): DraftReading[] {
  const placed = (page.acts ?? []).find(
    ({ act, outcome }) =>
      decision.message.startsWith(`${act.act} ${act.id}`) && (OUTCOMES[decision.rule] ?? outcome) === outcome,
  );
  if (!placed) return [];
  const { act } = placed;
  const anew = anchorAct(act, quoter.key)
    .places.slice(0, MOST_PLACES)
    .map(({ quote }): DraftReading => {
      const { line } = quote.start;
      const exact = sliceRange(quoter.key, quote);
      return {
        code: "apply-here",
        values: { line, exact, act: act.act, to: "to" in act && typeof act.to === "string" ? act.to : "" },
        reasons: [reason("like-text", line, exact, "Text like that of the act stands there.")],
        acts: [{ ...withoutPlace(act), quote: quoteOf(quoter.key, quote), replaces: act.id }],
      };
    });
  const others = decision.rule === "correction-contradiction" ? earlier(placed, page.acts ?? []) : [];
  return [
    ...(decision.rule === "correction-contradiction" ? [] : anew),
    ...others.map(
      (id): DraftReading => ({ code: "take-back-other", values: { id }, reasons: [], acts: [{ act: "undo", to: id }] }),
    ),
    { code: "take-back", values: { id: act.id, act: act.act }, reasons: [], acts: [{ act: "undo", to: act.id }] },
  ];
}

/** The act without what says where it stood and who made it when: the act that takes its place has its own. */
function withoutPlace({ id: _id, at: _at, hint: _hint, by: _by, ...said }: Act): GivenAct {
  return said as unknown as GivenAct;
}

/** Acts of the kind that hold on the same lines. */
function earlier({ act, lines }: PlacedAct, acts: readonly PlacedAct[]): string[] {
  return acts.flatMap((other) => {
    const isSame = other.act.id !== act.id && other.act.act === act.act;
    const holds = other.outcome === "applied" || other.outcome === "moved";
    return isSame && holds && other.lines.some((line) => lines.includes(line)) ? [other.act.id] : [];
  });
}
