import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Evidence } from "../../model/evidence.ts";
import { diagnose } from "../../model/rules.ts";
import { dayNumber, dayToEdtf } from "../../text/edtf.ts";
import { boundEvidence, boundsOf, type HolderPoint, type HolderTimes, toHolderTimes, weighHolder } from "./holders.ts";
import { type Ladder, type LadderPoint, neighboursOf, toLadders, weighDay } from "./ladder.ts";
import { isOneQuestion, type Prepared, prepareQuestion, type YearQuestion } from "./prepare-question.ts";
import type { MonthDay } from "./turn-of-year.ts";
import { bestYear, FIRST_YEAR, fewYears, LAST_YEAR, type PlacedClue } from "./weigh-years.ts";

/** The year of an issue and what it rests on. */
export interface YearFinding {
  /** Year of its latest event; null when nothing decides. */
  readonly year: number | null;
  /** 0..1 */
  readonly probability: number;
  /** The few years that are left where nothing decides between them, the likeliest first; none where more are. */
  readonly left: readonly number[];
  /** For each page, for each article: years to add to {@link year}. */
  readonly offsets: readonly (readonly number[])[];
  /** Latest printed day, which {@link year} is the year of. */
  readonly latest: MonthDay | null;
  /** Its clues with their articles' months. */
  readonly placed: readonly PlacedClue[];
  /** Numbered meetings and holders of posts of other issues that bound the year. */
  readonly ladder: readonly Evidence[];
}

/**
 * Share of all years that the best one must have to be taken. A wrong year is worse than none: at .9 each of the five seeds is right from its own
 * text alone, and a page with one passing mention of a year stays unknown.
 */
const LEAST_PROBABILITY = 0.9;

/** What the years that are left have of all, and how many at the most are worth naming. */
const SHARE_LEFT = 0.97;
const MOST_LEFT = 4;

/** From here on the issue's own words need no help. */
const SURE = 0.995;

/** Each round hands years on to issues next to those just found; what is not reached soon is not reached surely. */
const MOST_ROUNDS = 6;

type Answer = Pick<YearFinding, "year" | "probability" | "left">;

/** What {@link solveYears} finds out. */
export interface SolvedYears {
  /** One for each question, in order. */
  readonly findings: readonly YearFinding[];
  /** Meetings whose numbers fall while their dates rise. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The name that somebody goes by on a day, EDTF, where editors said so of that time. */
export type NameOnDay = (name: string, day: string) => string;

/**
 * Finds the years of all issues together. First each issue's own words are weighed; then numbered meetings bound the issues that say
 * too little, round by round, each newly dated issue being a rung for its neighbours. Near-linear; the order of the questions does not matter.
 *
 * @param nameOn Who holds a post by the word of editors, on pages whose day is known. On a page that is asked about a name means whom it means at any time.
 */
export function solveYears(questions: readonly YearQuestion[], nameOn: NameOnDay = (name) => name): SolvedYears {
  const prepared = questions.map(prepareQuestion);
  let answers = prepared.map((item) => answer(item, item.ownScores));
  // Only pages that say their own year tell when somebody was in a post: no page is dated by one that it helped to date.
  const times = toHolderTimes(toHolderPoints(prepared, answers, nameOn));
  let ladders = toLadders(toPoints(prepared, answers));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = prepared.map((item, i) => answer(item, withOthers(item, i, ladders, times)));
    const changed = next.some(({ year }, i) => year !== answers[i]?.year);
    answers = next;
    if (!changed) break;
    ladders = toLadders(toPoints(prepared, answers));
  }
  const findings = prepared.map(
    (item, i): YearFinding => ({
      ...(answers[i] as Answer),
      offsets: item.offsets,
      latest: item.latest,
      placed: item.placed,
      ladder: [...ladderEvidence(item, i, ladders), ...holderEvidence(item, i, times, answers[i]?.year ?? null)],
    }),
  );
  return { findings, diagnostics: [...ladders.values()].flatMap(({ rejected }) => rejected.map(ladderFinding)) };
}

/** The year that one page's own words give, whatever other files the archive holds; null when they do not decide. */
export function ownYear(question: YearQuestion): number | null {
  if (!isOneQuestion(question)) return null;
  const prepared = prepareQuestion(question);
  return answer(prepared, prepared.ownScores).year;
}

function answer({ statedYear, question, begin, ownScores }: Prepared, scores: Float64Array): Answer {
  if (statedYear !== null) return { year: statedYear, probability: 1, left: [] };
  const { year, probability } = bestYear(scores);
  // Numbered meetings carry on from stated days; words alone are not believed beyond them.
  const newest = (scores === ownScores && question.newest) || Number.POSITIVE_INFINITY;
  const isToCome = dayNumber(year, begin?.month ?? 1, begin?.day ?? 1) > newest;
  if (probability >= LEAST_PROBABILITY && !isToCome) return { year, probability, left: [] };
  return { year: null, probability, left: isToCome ? [] : fewYears(scores, SHARE_LEFT, MOST_LEFT) };
}

function toPoints(prepared: readonly Prepared[], answers: readonly Answer[]): LadderPoint[] {
  return prepared.flatMap(({ rungs }, issue) => {
    const year = answers[issue]?.year;
    if (year === null || year === undefined) return [];
    return rungs.map((rung) => ({ rung, issue, day: dayNumber(year + rung.offset, rung.month, rung.day) }));
  });
}

/** The issue's own scores with those of its numbered meetings among the meetings of other issues, and of its posts. */
function withOthers(
  item: Prepared,
  issue: number,
  ladders: ReadonlyMap<string, Ladder>,
  times: HolderTimes,
): Float64Array {
  if ((item.rungs.length === 0 && item.holders.length === 0) || needsNoHelp(item)) return item.ownScores;
  const scores = Float64Array.from(item.ownScores);
  for (const holder of item.holders) {
    const bounds = boundsOf(times, holder, issue);
    for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      const score = weighHolder(bounds, dayNumber(year + holder.offset, holder.month, holder.day));
      scores[year - FIRST_YEAR] = (scores[year - FIRST_YEAR] ?? 0) + score;
    }
  }
  for (const { series, number, month, day, offset } of item.rungs) {
    const points = ladders.get(series)?.points ?? [];
    const near = neighboursOf(points, number, issue);
    if (!near.lower && !near.upper) continue;
    for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      const score = weighDay(points, near, number, dayNumber(year + offset, month, day));
      scores[year - FIRST_YEAR] = (scores[year - FIRST_YEAR] ?? 0) + score;
    }
  }
  return scores;
}

/** Whether an issue states its year, or says it plainly enough. */
function needsNoHelp({ statedYear, ownScores }: Prepared): boolean {
  return statedYear !== null || bestYear(ownScores).probability >= SURE;
}

/** Sightings of pages that state their year, or whose own words decide it. */
function toHolderPoints(prepared: readonly Prepared[], answers: readonly Answer[], nameOn: NameOnDay): HolderPoint[] {
  return prepared.flatMap(({ holders }, issue) => {
    const year = answers[issue]?.year;
    if (year === null || year === undefined) return [];
    return holders.map((holder) => {
      const day = dayNumber(year + holder.offset, holder.month, holder.day);
      return { sighting: { ...holder, name: nameOn(holder.name, toDate(day)) }, issue, day };
    });
  });
}

function holderEvidence(item: Prepared, issue: number, times: HolderTimes, year: number | null): Evidence[] {
  if (year === null || needsNoHelp(item)) return [];
  return item.holders.flatMap((holder) => {
    const day = dayNumber(year + holder.offset, holder.month, holder.day);
    return boundEvidence(holder, boundsOf(times, holder, issue), day, toDate);
  });
}

function ladderEvidence(item: Prepared, issue: number, ladders: ReadonlyMap<string, Ladder>): Evidence[] {
  return item.rungs.flatMap(({ series, number }) => {
    const { lower, upper } = neighboursOf(ladders.get(series)?.points ?? [], number, issue);
    const points = [lower, upper === lower ? undefined : upper].filter((point) => point !== undefined);
    return points.map(({ rung, day }) => {
      const date = toDate(day);
      const order = rung.number === number ? "is" : rung.number < number ? "comes after" : "comes before";
      return {
        kind: "ladder",
        quote: rung.quote,
        source: rung.source,
        line: rung.line,
        says: `no. ${number} ${order} no. ${rung.number}, which was on ${date}`,
        values: { number, other: rung.number, date },
      };
    });
  });
}

function toDate(day: number): string {
  const date = new Date(day * 86_400_000);
  return dayToEdtf({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });
}

function ladderFinding([{ rung, day }, against]: readonly [LadderPoint, LadderPoint]): Diagnostic {
  const { number, source } = against.rung;
  const message = `no. ${rung.number} would be of ${toDate(day)}, but no. ${number} was on ${toDate(against.day)} (${source}:${against.rung.line})`;
  return diagnose("ladder-contradiction", rung.source, message, { line: rung.line, quote: rung.quote });
}
