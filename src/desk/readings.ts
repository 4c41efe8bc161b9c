import type { ParsedPage } from "../model/page.ts";
import type { RuleId } from "../model/rules.ts";
import { Quoter } from "./page/quoter.ts";
import { type DraftReading, type ReadingMaker, reasonsOf } from "./readings/draft-reading.ts";
import { correctionReadings } from "./readings/of-corrections.ts";
import { bylineReadings, dateReadings, yearReadings } from "./readings/of-facts.ts";
import { headlessReadings, labelReadings } from "./readings/of-labels.ts";
import { bearerReadings, nameReadings, wordReadings } from "./readings/of-names.ts";
import { apartReadings, lostReadings, movedReadings, repeatReadings, undecidedReadings } from "./readings/of-order.ts";
import { overlapReadings } from "./readings/of-posts.ts";
import type { OpenDecision } from "./view/open-decision.ts";

const MAKERS: Readonly<Partial<Record<RuleId, ReadingMaker>>> = {
  continuation: movedReadings,
  "continuation-undecided": undecidedReadings,
  "column-break": apartReadings,
  "text-missing": lostReadings,
  repeat: repeatReadings,
  headline: labelReadings,
  "headline-unsure": labelReadings,
  "no-headline": headlessReadings,
  "no-article": headlessReadings,
  byline: bylineReadings,
  "byline-unsure": bylineReadings,
  "date-contradiction": dateReadings,
  "issue-contradiction": dateReadings,
  "year-contradiction": dateReadings,
  "weekday-contradiction": dateReadings,
  "date-future": dateReadings,
  "year-unknown": yearReadings,
  "correction-similar": correctionReadings,
  "correction-unclear": correctionReadings,
  "correction-orphan": correctionReadings,
  "correction-contradiction": correctionReadings,
  "correction-void": correctionReadings,
  "name-variant": nameReadings,
  "person-apart": bearerReadings,
  "word-variant": wordReadings,
  "post-overlap": overlapReadings,
};

/** Most readings that are offered, the page as it is among them: as many as have a key. */
const MOST_READINGS = 4;

/** The ways in which a doubtful place can be read: first the page as it is, then what else it may be, the likeliest first. */
export function readingsOf(decision: OpenDecision, page: ParsedPage): DraftReading[] {
  const quoter = new Quoter(page.source);
  const { rule, line, saw } = decision;
  const { lines } = page.source;
  const isQuotable = line > 0 && (lines[line - 1] ?? "").trim() !== "";
  const confirm = { act: "confirm", rule, saw, ...(isQuotable ? { quote: quoter.line(line) } : {}) };
  const asItIs: DraftReading = { code: "as-it-is", values: {}, reasons: reasonsOf(decision, page), acts: [confirm] };
  const others = MAKERS[rule as RuleId]?.({ decision, page, quoter }) ?? [];
  return [asItIs, ...others].slice(0, MOST_READINGS);
}
