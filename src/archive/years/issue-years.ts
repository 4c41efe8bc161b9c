import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Evidence } from "../../model/evidence.ts";
import { diagnose } from "../../model/rules.ts";
import { dayNumber, dayToEdtf, type KnownDate } from "../../text/edtf.ts";
import { nearestYear } from "./date-article.ts";
import { type Ladder, type LadderPoint, neighboursOf, toLadders, weighDay } from "./ladder.ts";
import type { EventMonthDay, PageClues, Rung } from "./page-clues.ts";
import { type MonthDay, type TurnOfYear, toTurnOfYear } from "./turn-of-year.ts";
import { weighOwnWords } from "./weigh-own-words.ts";
import { bestYear, FIRST_YEAR, LAST_YEAR, type PlacedClue } from "./weigh-years.ts";

/** An issue, or a page by itself, whose year is asked for. */
export interface YearQuestion {
  /** When it was printed, where front matter or a running head says so. */
  readonly published: KnownDate | null;
  readonly pages: readonly PageClues[];
  /** Name of its newspaper, where an editor gave it: the bodies it reports are counted apart. */
  readonly newspaper: string;
  /** The day on which the first of its files was added; absent or null where no record says. */
  readonly added?: Required<KnownDate> | null;
  /** The newest day that the archive states anywhere, in days since 1970; absent or null where it states none. */
  readonly newest?: number | null;
}

/** The year of an issue and what it rests on. */
export interface YearFinding {
  /** Year of its latest event; null when nothing decides. */
  readonly year: number | null;
  /** 0..1 */
  readonly probability: number;
  /** For each page, for each article: years to add to {@link year}. */
  readonly offsets: readonly (readonly number[])[];
  /** Latest printed day, which {@link year} is the year of. */
  readonly latest: MonthDay | null;
  /** Its clues with their articles' months. */
  readonly placed: readonly PlacedClue[];
  /** Numbered meetings of other issues that bound the year. */
  readonly ladder: readonly Evidence[];
}

/**
 * Share of all years that the best one must have to be taken. A wrong year is worse than none: at .9 each of the five seeds is right from its own
 * text alone, and a page with one passing mention of a year stays unknown.
 */
const LEAST_PROBABILITY = 0.9;

/** From here on the issue's own words need no help. */
const SURE = 0.995;

/** Each round hands years on to issues next to those just found; what is not reached soon is not reached surely. */
const MOST_ROUNDS = 6;

/** A question with what does not change from round to round. */
interface Prepared {
  readonly question: YearQuestion;
  /** Year of its latest event, where the printing date settles it. */
  readonly statedYear: number | null;
  readonly offsets: readonly (readonly number[])[];
  readonly latest: MonthDay | null;
  /** The latest day, in the year of {@link latest}, on which one of its events had begun. */
  readonly begin: MonthDay | null;
  readonly placed: readonly PlacedClue[];
  readonly ownScores: Float64Array;
  /** Its numbered meetings with month, day and year offset of their articles. */
  readonly rungs: readonly (Rung & MonthDay & { readonly offset: number })[];
}

interface Answer {
  readonly year: number | null;
  readonly probability: number;
}

/** What {@link solveYears} finds out. */
export interface SolvedYears {
  /** One for each question, in order. */
  readonly findings: readonly YearFinding[];
  /** Meetings whose numbers fall while their dates rise. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds the years of all issues together. First each issue's own words are weighed; then numbered meetings bound the issues that say
 * too little, round by round, each newly dated issue being a rung for its neighbours. Near-linear; the order of the questions does not matter.
 */
export function solveYears(questions: readonly YearQuestion[]): SolvedYears {
  const prepared = questions.map(prepare);
  let answers = prepared.map((item) => answer(item, item.ownScores));
  let ladders = toLadders(toPoints(prepared, answers));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = prepared.map((item, i) => answer(item, withLadders(item, i, ladders)));
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
      ladder: ladderEvidence(item, i, ladders),
    }),
  );
  return { findings, diagnostics: [...ladders.values()].flatMap(({ rejected }) => rejected.map(ladderFinding)) };
}

/** The year that one page's own words give, whatever other files the archive holds; null when they do not decide. */
export function ownYear(question: YearQuestion): number | null {
  if (!isOneQuestion(question)) return null;
  const prepared = prepare(question);
  return answer(prepared, prepared.ownScores).year;
}

/** Whether the dates of an issue have one year to ask for: they lie together, or the printing date settles it. */
export function isOneQuestion({ pages, published }: YearQuestion): boolean {
  const days = pages.flatMap((page) => page.days).filter((day) => day !== null);
  return published !== null || days.length === 0 || toTurnOfYear(days).isCoherent;
}

function prepare(question: YearQuestion): Prepared {
  const days = question.pages.flatMap((page) => page.days);
  const known = days.filter((day) => day !== null);
  const turn = findTurn(known, question.published);
  const offsetOf = new Map(known.map((day, i) => [day, turn.offsets[i] ?? 0]));
  const offsets = question.pages.map((page) => page.days.map((day) => (day ? (offsetOf.get(day) ?? 0) : 0)));
  const placed = question.pages.flatMap(({ clues, days: pageDays }, p) =>
    clues.map((clue) => ({
      clue,
      witness: `${p} ${clue.article}`,
      month: pageDays[clue.article ?? -1]?.month ?? turn.latest?.month ?? null,
      offset: offsets[p]?.[clue.article ?? -1] ?? 0,
    })),
  );
  const rungs = question.pages.flatMap((page, p) =>
    page.rungs.flatMap((rung) => {
      const day = page.days[rung.article] ?? turn.latest;
      if (!day) return [];
      const series = `${question.newspaper} ${rung.series}`;
      return [{ ...rung, ...day, series, offset: offsets[p]?.[rung.article] ?? 0 }];
    }),
  );
  const begin = latestBegin(known, turn);
  const ownScores = weighOwnWords(placed, lastYear(question.added ?? null, begin));
  return {
    question,
    statedYear: turn.year ?? decidedByEditor(placed),
    offsets,
    latest: turn.latest,
    begin,
    placed,
    ownScores,
    rungs: distinctRungs(rungs),
  };
}

/** The year of an issue's latest event, where an editor gave one of its articles a year. */
function decidedByEditor(placed: readonly PlacedClue[]): number | null {
  const given = placed.find(({ clue }) => clue.kind === "editor");
  const year = given?.clue.values?.["year"];
  return given && typeof year === "number" ? year - given.offset : null;
}

/** Which of the days are of the year before, and the year itself where the printing date settles it. */
function findTurn(
  days: readonly MonthDay[],
  published: KnownDate | null,
): TurnOfYear & { readonly year: number | null } {
  if (published?.month === undefined || days.length === 0)
    return { ...toTurnOfYear(days), year: published?.year ?? null };
  const dated = days.map((day) => ({ day, year: nearestYear(day, published) }));
  const [last] = [...dated].sort((a, b) => b.year - a.year || compareDays(b.day, a.day));
  const year = last?.year ?? published.year;
  return { latest: last?.day ?? null, offsets: dated.map((each) => each.year - year), isCoherent: true, year };
}

/** An event that lasts is reported before it ends: of it, its first day was there when the file was added. */
function latestBegin(days: readonly EventMonthDay[], { offsets }: TurnOfYear): MonthDay | null {
  const begins = days.flatMap((day, i) =>
    offsets[i] === 0 ? [day.begin && day.begin.month <= day.month ? day.begin : day] : [],
  );
  return begins.sort(compareDays).at(-1) ?? null;
}

function compareDays(a: MonthDay, b: MonthDay): number {
  return a.month - b.month || a.day - b.day;
}

function distinctRungs<R extends Rung>(rungs: readonly R[]): R[] {
  const byNumber = new Map<string, R>();
  for (const rung of rungs) {
    const name = `${rung.series} ${rung.number}`;
    if (!byNumber.has(name)) byNumber.set(name, rung);
  }
  return [...byNumber.values()];
}

function answer({ statedYear, question, begin, ownScores }: Prepared, scores: Float64Array): Answer {
  if (statedYear !== null) return { year: statedYear, probability: 1 };
  const { year, probability } = bestYear(scores);
  // Numbered meetings carry on from stated days; words alone are not believed beyond them.
  const newest = (scores === ownScores && question.newest) || Number.POSITIVE_INFINITY;
  const isToCome = dayNumber(year, begin?.month ?? 1, begin?.day ?? 1) > newest;
  return { year: probability >= LEAST_PROBABILITY && !isToCome ? year : null, probability };
}

/** The last year in which something can have happened that a file reports which was added on a day. */
function lastYear(added: Required<KnownDate> | null, begin: MonthDay | null): number {
  if (!added) return LAST_YEAR;
  const isLater = begin !== null && compareDays(begin, added) > 0;
  return Math.max(FIRST_YEAR, isLater ? added.year - 1 : added.year);
}

function toPoints(prepared: readonly Prepared[], answers: readonly Answer[]): LadderPoint[] {
  return prepared.flatMap(({ rungs }, issue) => {
    const year = answers[issue]?.year;
    if (year === null || year === undefined) return [];
    return rungs.map((rung) => ({ rung, issue, day: dayNumber(year + rung.offset, rung.month, rung.day) }));
  });
}

/** The issue's own scores with those of its numbered meetings among the meetings of other issues. */
function withLadders(item: Prepared, issue: number, ladders: ReadonlyMap<string, Ladder>): Float64Array {
  const isSure = item.statedYear !== null || bestYear(item.ownScores).probability >= SURE;
  if (item.rungs.length === 0 || isSure) return item.ownScores;
  const scores = Float64Array.from(item.ownScores);
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
