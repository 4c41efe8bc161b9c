import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Person } from "../../model/people.ts";
import { diagnose } from "../../model/rules.ts";
import { compareText } from "../pages/stable-id.ts";

/**
 * Years between two sightings of a name that one working life does not span: who is named before and who is named after them are two
 * people.
 */
const LONGEST_SILENCE = 40;

/** A name where a page has it. */
export interface NameSighting {
  readonly name: string;
  /** Null where none is known. */
  readonly year: number | null;
  /** Its place in time among all sightings; those of one issue share one; null where it has none. */
  readonly time: number | null;
  /** Names its article. */
  readonly article: string;
  /** Where the person works by a post that is said of the name, as {@link seatOf} gives it; null where none says. */
  readonly seat: string | null;
}

/** How the people are told apart who bear one name. */
export interface ApartName {
  /** The year in which each of them but the first is named first, where a working life lies between them. */
  readonly starts: readonly number[];
  /** Who works where: the place of the person, 0 for the first, by where each of them works. */
  readonly seats: ReadonlyMap<string, number>;
}

/** Names that several people bear. */
export type ApartNames = ReadonlyMap<string, ApartName>;

/** Places of one kind, of which a person serves one at a time. */
const SEATS = [
  /^(?<seat>\p{Script=Han}{1,6}?(?:街道|[乡镇]))/u,
  /^(?<seat>\p{Script=Han}{1,8}?(?:社区|村))/u,
  /^(?<seat>\p{Script=Han}{1,8}?(?:小学|中学|学校|幼儿园|[一二三四五六七八九十]中))/u,
];

/** Of schools the county has several: 县一中, 县第二中学. */
const SCHOOL = /^[县市区旗]第?[一二三四五六七八九十](?:中学?|小学?|幼儿园)/u;

/** Offices of the county, and firms, which have places in their names too: 县农业农村局, 乡镇企业局, 东岭村镇银行. */
const NO_SEAT = /^[县市区旗省州]|(?:局|办|办公室|中心|公司|集团|银行|社)$/u;

/** Where a post is held, of all bodies of the place alike: `横水镇党委` → `0 横水镇`; null for bodies of the county, whose posts go together. */
export function seatOf(body: string | null): string | null {
  if (body === null) return null;
  const school = SCHOOL.exec(body)?.[0];
  if (school !== undefined) return `${SEATS.length - 1} ${school}`;
  if (NO_SEAT.test(body)) return null;
  for (const [kind, pattern] of SEATS.entries()) {
    const seat = pattern.exec(body)?.groups?.["seat"];
    if (seat !== undefined) return `${kind} ${seat}`;
  }
  return null;
}

/**
 * Names that are seen again after so long that they are another person's, and names whose bearers work in two places of one kind at once: both in one
 * article, or by turns, as who is moved does not come back. The order of the sightings changes nothing.
 */
export function findApart(sightings: Iterable<NameSighting>): ApartNames {
  const byName = new Map<string, { readonly years: Set<number>; readonly seated: NameSighting[] }>();
  for (const sighting of sightings) {
    const known = byName.get(sighting.name) ?? { years: new Set<number>(), seated: [] };
    byName.set(sighting.name, known);
    if (sighting.year !== null) known.years.add(sighting.year);
    if (sighting.seat !== null) known.seated.push(sighting);
  }
  const apart = new Map<string, ApartName>();
  for (const [name, { years, seated }] of byName) {
    const sorted = [...years].sort((a, b) => a - b);
    const starts = sorted.filter((year, i) => i > 0 && year - (sorted[i - 1] as number) > LONGEST_SILENCE);
    const seats = starts.length > 0 ? new Map<string, number>() : findSeats(seated);
    if (starts.length > 0 || seats.size > 0) apart.set(name, { starts, seats });
  }
  return apart;
}

/** First and last time somebody is seen at a place, and the articles that say so. */
interface SeatTimes {
  readonly seat: string;
  readonly times: number[];
  readonly articles: Set<string>;
}

/** Who of one name works where; empty where one person can have been in all places. */
function findSeats(sightings: readonly NameSighting[]): Map<string, number> {
  const bySeat = new Map<string, SeatTimes>();
  for (const { seat, time, article } of sightings) {
    const known = bySeat.get(seat ?? "") ?? { seat: seat ?? "", times: [], articles: new Set<string>() };
    bySeat.set(known.seat, known);
    if (time !== null) known.times.push(time);
    known.articles.add(article);
  }
  if (bySeat.size < 2) return new Map();
  const all = [...bySeat.values()].sort(
    (a, b) => Math.min(...a.times) - Math.min(...b.times) || compareText(a.seat, b.seat),
  );
  const people: SeatTimes[][] = [];
  const found = new Map<string, number>();
  for (const each of all) {
    const free = people.findIndex((own) => own.every((other) => !clash(each, other)));
    const place = free < 0 ? people.push([]) - 1 : free;
    people[place]?.push(each);
    found.set(each.seat, place);
  }
  return people.length < 2 ? new Map() : found;
}

function clash(one: SeatTimes, other: SeatTimes): boolean {
  if (one.seat.charAt(0) !== other.seat.charAt(0)) return false;
  if ([...one.articles].some((article) => other.articles.has(article))) return true;
  return comesBack(one.times, other.times) || comesBack(other.times, one.times);
}

/** Whether somebody is seen at a place, at another, and at the first again. */
function comesBack(own: readonly number[], between: readonly number[]): boolean {
  const [first, last] = [Math.min(...own), Math.max(...own)];
  return between.some((time) => first < time && time < last);
}

/** The name that somebody goes by: `张华`, and `张华(2)` for the second of that name; the first where neither year nor place of work tells. */
export function nameApart(
  name: string,
  { year, seat }: { readonly year: number | null; readonly seat: string | null },
  apart: ApartNames,
): string {
  const known = apart.get(name);
  if (!known) return name;
  const bySeat = seat === null ? 0 : (known.seats.get(seat) ?? 0);
  const place = bySeat + (year === null ? 0 : known.starts.filter((start) => start <= year).length);
  return place === 0 ? name : `${name}(${place + 1})`;
}

/** The number of a second person of a name. */
const NUMBER = /\(\d+\)$/u;

/** Whether another person bore the name before: `张华(2)`. */
export function isApart(name: string): boolean {
  return NUMBER.test(name);
}

/** A question to editors for each who is kept apart from another of the name, where that person is seen first. */
export function apartFindings(persons: readonly Person[]): Diagnostic[] {
  return persons
    .filter((person) => person.isApart)
    .map(({ name: rare, first: { source, line, quote, date } }) => {
      const name = rare.replace(NUMBER, "");
      return diagnose("person-apart", source, `${name} here is another person than the ${name} named elsewhere`, {
        line,
        quote,
        zhHans: `此处${date === null ? "" : `（${date}）`}的“${name}”与别处的时间、任职不能是一个人，分作两人`,
        values: { name, rare, usual: name },
      });
    });
}
