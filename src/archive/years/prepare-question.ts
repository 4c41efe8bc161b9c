import type { KnownDate } from "../../text/edtf.ts";
import { nearestYear } from "./date-article.ts";
import type { HolderSighting } from "./holders.ts";
import type { EventMonthDay, PageClues, Rung } from "./page-clues.ts";
import { type MonthDay, type TurnOfYear, toTurnOfYear } from "./turn-of-year.ts";
import { weighOwnWords } from "./weigh-own-words.ts";
import { FIRST_YEAR, LAST_YEAR, type PlacedClue } from "./weigh-years.ts";

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

/** A question with what does not change from round to round. */
export interface Prepared {
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
  /** Who it names in posts of one holder, with month, day and year offset of their articles. */
  readonly holders: readonly (HolderSighting & MonthDay & { readonly offset: number })[];
}

/** Whether the dates of an issue have one year to ask for: they lie together, or the printing date settles it. */
export function isOneQuestion({ pages, published }: YearQuestion): boolean {
  const days = pages.flatMap((page) => page.days).filter((day) => day !== null);
  return published !== null || days.length === 0 || toTurnOfYear(days).isCoherent;
}

/** Puts together what a question says by itself. */
export function prepareQuestion(question: YearQuestion): Prepared {
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
  const holders = question.pages.flatMap((page, p) =>
    (page.holders ?? []).flatMap((sighting) => {
      const day = page.days[sighting.article] ?? turn.latest;
      if (!day) return [];
      const post = `${question.newspaper} ${sighting.post}`.trim();
      return [{ ...sighting, ...day, post, offset: offsets[p]?.[sighting.article] ?? 0 }];
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
    holders: distinctHolders(holders),
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

function distinctHolders<H extends HolderSighting>(holders: readonly H[]): H[] {
  return [...new Map(holders.map((holder) => [`${holder.post} ${holder.name}`, holder])).values()];
}

/** The last year in which something can have happened that a file reports which was added on a day. */
function lastYear(added: Required<KnownDate> | null, begin: MonthDay | null): number {
  if (!added) return LAST_YEAR;
  const isLater = begin !== null && compareDays(begin, added) > 0;
  return Math.max(FIRST_YEAR, isLater ? added.year - 1 : added.year);
}
