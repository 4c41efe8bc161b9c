import type { Act, ActOutcome, PlacedAct, WrittenAct } from "../model/act.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { diagnose, RULES, type RuleId } from "../model/rules.ts";
import type { Said } from "../model/said.ts";
import { type ActPlace, type AnchoredAct, anchorAct } from "./anchor-act.ts";
import { type KeyText, linesOfRange, type Point, type Range, sliceRange } from "./key-text.ts";
import { findLiveActs } from "./live-acts.ts";
import { ACT_WORDS as WORDS } from "./words.ts";

/** An act that holds on a page, at one place of it. */
export interface HeldAct {
  readonly act: Act;
  /** Absent for an act of the file as a whole. */
  readonly place?: ActPlace;
}

/** What becomes of the acts of a page. */
export interface SettledActs {
  /** Those to be applied, each at each of its places, in the order in which they were made. */
  readonly held: readonly HeldAct[];
  /** Every act with what became of it, in that order. */
  readonly placed: readonly PlacedAct[];
  readonly findings: readonly Diagnostic[];
}

/** Characters of a text that a finding quotes. */
const MOST_QUOTED = 40;

const RULE_OF: Partial<Record<ActOutcome, RuleId>> = {
  moved: "correction-moved",
  done: "correction-done",
  similar: "correction-similar",
  unclear: "correction-unclear",
  orphan: "correction-orphan",
  contradicted: "correction-contradiction",
};

/** What an act says about a stretch of the page; two that say different things of one stretch contradict each other. */
interface Claim {
  readonly topic: string;
  readonly at: Range | null;
  readonly says: string;
}

function isBefore(a: Point, b: Point): boolean {
  return a.line < b.line || (a.line === b.line && a.at < b.at);
}

function isSame(a: Point, b: Point): boolean {
  return a.line === b.line && a.at === b.at;
}

function overlap(a: Range, b: Range): boolean {
  return (isBefore(a.start, b.end) && isBefore(b.start, a.end)) || isSame(a.start, b.start);
}

function toClaim(act: Act, place: ActPlace | undefined): Claim | undefined {
  const at = place?.quote ?? null;
  const point = ({ line, at: column }: Point) => `${line}.${column}`;
  const next = place?.next ? point(place.next.start) : "";
  switch (act.act) {
    case "misread":
    case "missing":
    case "erratum":
      return { topic: "text", at, says: `${act.act} ${act.to}` };
    case "seam":
      return { topic: `seam ${at ? point(at.end) : ""} ${next}`, at: null, says: act.to };
    case "repeat":
      return { topic: `repeat ${next}`, at, says: act.to };
    case "move":
      return { topic: "move", at, says: place?.to ? point(place.to.end) : "here" };
    case "date":
      return { topic: `date ${at === null ? act.of : "of the article"}`, at, says: act.to };
    case "label":
    case "byline":
      return { topic: act.act, at, says: String(act.to) };
    default:
      return undefined;
  }
}

/** A claim with the act that made it. */
interface Made {
  readonly claim: Claim;
  readonly id: string;
}

function findOther(claim: Claim, made: readonly Made[]): Made | undefined {
  return made.find(({ claim: { topic, at } }) => {
    if (topic !== claim.topic) return false;
    return at === null || claim.at === null ? at === claim.at : overlap(at, claim.at);
  });
}

function toFinding(
  { act, file, line }: WrittenAct,
  rule: RuleId,
  says: Said,
  page: KeyText,
  place?: ActPlace,
): Diagnostic[] {
  const quote = "quote" in act ? (act.quote?.exact.slice(0, MOST_QUOTED) ?? "") : "";
  const at = place ? (linesOfRange(page, place.quote)[0] ?? place.quote.start.line) : 0;
  const who = act.by === "" ? act.id : `${act.id} (${act.by})`;
  const message = `${act.act} ${who}, ${file}:${line}${says.en}`;
  const zhHans = `${RULES[rule].zhHans}${says["zh-Hans"]}（${file} 第 ${line} 行）`;
  return [diagnose(rule, page.path, message, { line: at, zhHans, ...(quote === "" ? {} : { quote }) })];
}

function outcomeFindings(
  written: WrittenAct,
  outcome: ActOutcome,
  { places }: AnchoredAct,
  page: KeyText,
): Diagnostic[] {
  const [first] = places;
  const rule = RULE_OF[outcome];
  if (rule) {
    const says = whatStands(outcome, places.length, first ? sliceRange(page, first.quote).slice(0, MOST_QUOTED) : "");
    return toFinding(written, rule, says, page, first);
  }
  if (outcome !== "applied" || places.length < 2) return [];
  return toFinding(written, "correction-twice", WORDS.appliedTimes(places.length), page, first);
}

/** What stands on the page in the place of the text of an act, or how often. */
function whatStands(outcome: ActOutcome, count: number, there: string): Said {
  if (outcome === "similar" && count > 0) return WORDS.standsThere(there);
  return outcome === "unclear" && count > 1 ? WORDS.standsTimes(count) : WORDS.nothingMore;
}

/**
 * Finds out which acts hold on a page, and where: those that were not taken back, whose text is found, and that no earlier act
 * which holds contradicts.
 */
export function settleActs(acts: readonly WrittenAct[], page: KeyText): SettledActs {
  const { live, settled, findings } = findLiveActs(acts);
  const found: Diagnostic[] = [...findings];
  const held: HeldAct[] = [];
  const placed = new Map(settled.map((each) => [each.act.id, each]));
  const made: Made[] = [];
  for (const written of live) {
    const { act } = written;
    const anchored = anchorAct(act, page);
    const applies = anchored.outcome === "applied" || anchored.outcome === "moved";
    const places = anchored.places.length > 0 ? anchored.places : [undefined];
    let outcome: ActOutcome = anchored.outcome;
    for (const place of applies ? places : []) {
      const claim = toClaim(act, place);
      const other = claim && findOther(claim, made);
      if (other && claim) outcome = other.claim.says === claim.says ? "done" : "contradicted";
      else held.push({ act, ...(place ? { place } : {}) });
      if (claim && !other) made.push({ claim, id: act.id });
    }
    found.push(...outcomeFindings(written, outcome, anchored, page));
    const lines = [...new Set(anchored.places.flatMap(({ quote }) => linesOfRange(page, quote)))];
    placed.set(act.id, { ...written, outcome, lines });
  }
  return { held, placed: acts.flatMap(({ act }) => placed.get(act.id) ?? []), findings: found };
}
