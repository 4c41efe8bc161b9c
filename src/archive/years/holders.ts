import type { Evidence } from "../../model/evidence.ts";
import type { PagePeople } from "../mentions/page-people.ts";
import { namePost } from "../posts/name-post.ts";

/** Somebody in a post that one person at a time has, as a page names them. */
export interface HolderSighting {
  /** Title of the post: 县长. */
  readonly post: string;
  readonly name: string;
  /** Index of the article in its page. */
  readonly article: number;
  readonly quote: string;
  readonly source: string;
  readonly line: number;
}

/** A sighting whose day is known, year and all, by what its own issue prints. */
export interface HolderPoint {
  readonly sighting: HolderSighting;
  /** Days since 1970. */
  readonly day: number;
  /** Index of its issue. */
  readonly issue: number;
}

/** Sightings by post and name, each list by day. */
export type HolderTimes = ReadonlyMap<string, ReadonlyMap<string, readonly HolderPoint[]>>;

/** Titles go by the words alone here: whose county it is changes nothing as long as all pages are read alike. */
const ANY_PLACE = { level: "县", names: new Set<string>() };

/** Who a page names in posts of one holder: each post and name once. Who acts, was, or is to be in it tells no time. */
export function findHolderSightings({ posts, articles }: PagePeople): HolderSighting[] {
  const found = new Map<string, HolderSighting>();
  for (const [article, { names }] of articles.entries()) {
    for (const { name, posts: held = [], how, quote, source, line } of names) {
      if (how !== "with-post" && how !== "in-list") continue;
      for (const index of held) {
        const post = posts[index];
        if (!post || post.place !== null || post.state !== undefined) continue;
        const { title, isSingle } = namePost(post, ANY_PLACE);
        const key = `${title} ${name} ${article}`;
        if (isSingle && !found.has(key)) found.set(key, { post: title, name, article, quote, source, line });
      }
    }
  }
  return [...found.values()];
}

/** Puts sightings in order. */
export function toHolderTimes(points: readonly HolderPoint[]): HolderTimes {
  const times = new Map<string, Map<string, HolderPoint[]>>();
  for (const point of points) {
    const { post, name } = point.sighting;
    const names = times.get(post) ?? new Map<string, HolderPoint[]>();
    times.set(post, names);
    const own = names.get(name);
    if (own) own.push(point);
    else names.set(name, [point]);
  }
  for (const names of times.values()) for (const own of names.values()) own.sort((a, b) => a.day - b.day);
  return times;
}

/** First and last sighting of somebody in a post. */
interface Span {
  readonly first: HolderPoint;
  readonly last: HolderPoint;
}

/** What other issues say of a post and of who is in it. */
export interface HolderBounds {
  /** The person's own time; undefined where no other issue names them in the post. */
  readonly own?: Span;
  readonly others: readonly Span[];
}

/** What the issues but one say of a post: a page is never evidence for itself. */
export function boundsOf(times: HolderTimes, { post, name }: HolderSighting, except: number): HolderBounds {
  const names = times.get(post) ?? new Map<string, readonly HolderPoint[]>();
  const own = spanOf(names.get(name) ?? [], except);
  const others = [...names].flatMap(([other, points]) => (other === name ? [] : (spanOf(points, except) ?? [])));
  return { ...(own && { own }), others };
}

function spanOf(points: readonly HolderPoint[], except: number): Span | undefined {
  const first = points.find(({ issue }) => issue !== except);
  const last = points.findLast(({ issue }) => issue !== except);
  return first && last && { first, last };
}

/** Log-likelihood of a post whose holder was another on that day: a misread name. */
const MISREAD = Math.log(0.0003);
/** Successors are named some days before they begin, and who goes is named some days after. */
const SLACK_DAYS = 30;
/** Longest that somebody likely stays in a post, and what each year beyond it costs. */
const LONGEST_DAYS = 6 * 365;
const COST_PER_YEAR = 2;
/** What each year outside the known time costs. */
const COST_OUTSIDE = 0.15;

/** How well a holder fits a day: a log-likelihood, 0 at best. */
export function weighHolder({ own, others }: HolderBounds, day: number): number {
  for (const { first, last } of others) {
    if (first.day + SLACK_DAYS < day && day < last.day - SLACK_DAYS) return MISREAD;
    if (!own) continue;
    // Whoever was in the post before is not in it after.
    if (last.day <= own.first.day && day < last.day - SLACK_DAYS) return MISREAD;
    if (first.day >= own.last.day && day > first.day + SLACK_DAYS) return MISREAD;
  }
  if (!own) return 0;
  const outside = Math.max(0, own.first.day - day, day - own.last.day);
  const whole = own.last.day - own.first.day + outside;
  const cost = (outside / 365) * COST_OUTSIDE + Math.max(0, (whole - LONGEST_DAYS) / 365) * COST_PER_YEAR;
  return cost === 0 ? 0 : Math.max(MISREAD, -cost);
}

/** The two sightings of the post that bound a day most closely: the person's own, who was there before, who came after. */
export function boundEvidence(
  { post, name }: HolderSighting,
  { own, others }: HolderBounds,
  day: number,
  toDate: (day: number) => string,
): Evidence[] {
  const points = [...(own ? [own.first, own.last] : []), ...others.flatMap(({ first, last }) => [last, first])];
  const before = points.filter((point) => point.day <= day);
  const after = points.filter((point) => point.day >= day);
  const lower = before.reduce<HolderPoint | undefined>(
    (top, each) => (top && top.day >= each.day ? top : each),
    undefined,
  );
  const upper = after.reduce<HolderPoint | undefined>(
    (top, each) => (top && top.day <= each.day ? top : each),
    undefined,
  );
  return [lower, upper === lower ? undefined : upper].flatMap((point) => {
    if (!point) return [];
    const { quote, source, line, name: other } = point.sighting;
    const date = toDate(point.day);
    const says = `${name} is ${post} here; ${other} was on ${date}`;
    return [{ kind: "holder", quote, source, line, says, values: { post, name, other, date } }];
  });
}
