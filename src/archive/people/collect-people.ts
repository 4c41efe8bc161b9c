import type { Article } from "../../model/article.ts";
import type {
  Beside,
  Holder,
  Locality,
  Mention,
  People,
  Person,
  Post,
  PostState,
  Series,
  Sighting,
  Tenure,
} from "../../model/people.ts";
import { compareText, groupBy } from "../pages/stable-id.ts";
import { namePost } from "../posts/name-post.ts";
import type { ReadPost } from "../posts/read-post.ts";
import { apartFindings, isApart } from "./apart.ts";
import type { ArticleReading, ResolvedName } from "./article-mentions.ts";
import { joinSeries } from "./join-series.ts";
import type { KnownNames } from "./known-names.ts";
import { findOverlaps, overlapFindings } from "./overlaps.ts";

/** All that is kept of a person while articles are read. */
interface PersonCount {
  mentions: number;
  readonly variants: Set<string>;
  readonly articles: Set<string>;
  readonly signed: Set<string>;
  readonly years: Map<number, number>;
  readonly beside: Map<string, number>;
  /** Whether named with a post, or among those who have one: 县领导. */
  hasPost: boolean;
  firstSeen: string | null;
  lastSeen: string | null;
  /** The oldest sighting. */
  first: Sighting;
}

interface HolderCount {
  readonly post: string;
  readonly person: string;
  readonly state?: PostState;
  first: Sighting;
  last: Sighting;
  mentions: number;
  readonly tenures: Tenure[];
}

interface PlaceCount {
  mentions: number;
  readonly townships: Map<string, number>;
  readonly articles: Set<string>;
  first: Sighting;
}

/** Most people who are counted beside one another in one article: a list of all delegates says nothing. */
const MOST_TOGETHER = 30;
const MOST_BESIDE = 12;

/** Gathers people, posts and places article by article; what it holds grows with their number, not with the text. */
export class PeopleCollector {
  readonly #known: KnownNames;
  readonly #persons = new Map<string, PersonCount>();
  readonly #holders = new Map<string, HolderCount>();
  readonly #posts = new Map<string, Omit<Post, "holders">>();
  readonly #places = new Map<string, PlaceCount>();
  readonly #series = new Map<
    string,
    { readonly facts: Omit<Series, "meetings" | "gaps">; readonly meetings: Map<number, Sighting[]> }
  >();

  constructor(known: KnownNames) {
    this.#known = known;
  }

  /** Adds what an article says. */
  add(article: Article, names: readonly ResolvedName[], { posts, people }: ArticleReading): void {
    const { id, date, year } = article;
    const named = new Set<string>();
    const told = new Set<string>();
    for (const { mention, read } of names) {
      const sighting = { date, article: id, quote: read.quote, source: read.source, line: read.line };
      const person = this.#personOf(mention.person, sighting);
      person.mentions++;
      if (!isPlainly(mention)) person.variants.add(mention.name);
      person.articles.add(id);
      if (mention.how === "signature") person.signed.add(id);
      else told.add(mention.person);
      named.add(mention.person);
      if (date !== null && !date.startsWith("X")) {
        const [from = date, to = from] = date.split("/");
        if (person.firstSeen === null || from < person.firstSeen) person.firstSeen = from;
        if (person.lastSeen === null || to > person.lastSeen) person.lastSeen = to;
      }
      if (compareSightings(sighting, person.first) < 0) person.first = sighting;
      for (const index of read.posts ?? []) {
        person.hasPost = true;
        this.#see(posts[index] as ReadPost, mention.person, sighting);
      }
    }
    for (const name of named) {
      const { years, beside } = this.#persons.get(name) as PersonCount;
      if (year !== null) years.set(year, (years.get(year) ?? 0) + 1);
      // Who reports what others did stands beside none of them.
      if (told.size > MOST_TOGETHER || !told.has(name)) continue;
      for (const other of told) if (other !== name) beside.set(other, (beside.get(other) ?? 0) + 1);
    }
    for (const { kind, name, post, quote, source, line } of people.tenures) {
      const sighting = { date, article: id, quote, source, line };
      // Whoever the sentence is about is named in it.
      const person = names.find(({ read }) => read.name === name)?.mention.person ?? name;
      this.#see(posts[post] as ReadPost, person, sighting)?.tenures.push({ kind, ...sighting });
    }
    for (const { name, township, count, quote, source, line } of people.places) {
      const sighting = { date, article: id, quote, source, line };
      const place = this.#places.get(name) ?? {
        mentions: 0,
        townships: new Map(),
        articles: new Set<string>(),
        first: sighting,
      };
      this.#places.set(name, place);
      place.mentions += count;
      place.articles.add(id);
      if (township !== null) place.townships.set(township, (place.townships.get(township) ?? 0) + 1);
      if (compareSightings(sighting, place.first) < 0) place.first = sighting;
    }
    for (const { id: series, name, body, session, number, quote, source, line } of people.meetings) {
      const known = this.#series.get(series) ?? {
        facts: { id: series, name, body, session },
        meetings: new Map<number, Sighting[]>(),
      };
      this.#series.set(series, known);
      const sightings = known.meetings.get(number) ?? [];
      if (!sightings.some((each) => each.article === id)) sightings.push({ date, article: id, quote, source, line });
      known.meetings.set(number, sightings);
    }
  }

  #personOf(name: string, first: Sighting): PersonCount {
    const known = this.#persons.get(name);
    if (known) return known;
    const made: PersonCount = {
      mentions: 0,
      variants: new Set(),
      articles: new Set(),
      signed: new Set(),
      years: new Map(),
      beside: new Map(),
      hasPost: false,
      firstSeen: null,
      lastSeen: null,
      first,
    };
    this.#persons.set(name, made);
    return made;
  }

  /** Undefined for a group, which is no post. */
  #see(read: ReadPost, person: string, sighting: Sighting): HolderCount | undefined {
    const { title, body, rank, isSingle, isElsewhere, isGroup, state } = namePost(read, this.#known.own);
    if (isGroup) return undefined;
    if (!this.#posts.has(title)) this.#posts.set(title, { title, body, rank, isSingle, isElsewhere });
    const key = `${title} ${person} ${state ?? ""}`;
    const known = this.#holders.get(key);
    if (!known) {
      const made: HolderCount = {
        post: title,
        person,
        ...(state && { state }),
        first: sighting,
        last: sighting,
        mentions: 1,
        tenures: [],
      };
      this.#holders.set(key, made);
      return made;
    }
    known.mentions++;
    if (compareSightings(sighting, known.first) < 0) known.first = sighting;
    if (compareSightings(sighting, known.last) > 0 && (hasDay(sighting) || !hasDay(known.last))) known.last = sighting;
    return known;
  }

  /** The tables. */
  finish(): People {
    const holders = [...this.#holders.values()].map(
      (count): Holder => ({ ...count, tenures: count.tenures.sort(compareSightings) }),
    );
    const byPerson = groupBy(holders.sort(compareHolders), ({ person }) => person);
    const byPost = groupBy(holders, ({ post }) => post);
    const posts = [...this.#posts.values()]
      .map((post): Post => ({ ...post, holders: byPost.get(post.title) ?? [] }))
      .sort(
        (a, b) => Number(a.isElsewhere) - Number(b.isElsewhere) || a.rank - b.rank || compareText(a.title, b.title),
      );
    const persons = [...this.#persons]
      .map(([name, count]) => toPerson(name, count, byPerson.get(name) ?? []))
      .sort((a, b) => compareText(a.name, b.name));
    const overlaps = findOverlaps(posts);
    return {
      persons,
      posts,
      overlaps,
      places: [...this.#places]
        .map(([name, count]) => toPlace(name, count))
        .sort((a, b) => compareText(a.name, b.name)),
      series: joinSeries([...this.#series.values()])
        .map(({ facts, meetings }) => toSeries(facts, meetings))
        .sort((a, b) => compareText(a.id, b.id)),
      diagnostics: [...overlapFindings(overlaps), ...apartFindings(persons)],
    };
  }
}

/** Whether a name is printed as its person goes by, the number of a second person of the name left out. */
function isPlainly({ name, person }: Mention): boolean {
  return name === person || (person.endsWith(")") && person.startsWith(`${name}(`));
}

function hasDay({ date }: Sighting): boolean {
  return date !== null && !date.startsWith("X");
}

/** By day, those without one last; then by article and line. */
export function compareSightings(a: Sighting, b: Sighting): number {
  return (
    Number(hasDay(b)) - Number(hasDay(a)) ||
    compareText(a.date ?? "", b.date ?? "") ||
    compareText(a.article, b.article) ||
    a.line - b.line ||
    compareText(a.quote, b.quote)
  );
}

function compareHolders(a: Holder, b: Holder): number {
  return (
    compareSightings(a.first, b.first) ||
    compareText(a.post, b.post) ||
    compareText(a.person, b.person) ||
    compareText(a.state ?? "", b.state ?? "")
  );
}

function toPerson(name: string, count: PersonCount, holdings: readonly Holder[]): Person {
  const beside = [...count.beside]
    .sort(([a, x], [b, y]) => y - x || compareText(a, b))
    .slice(0, MOST_BESIDE)
    .map(([person, articles]): Beside => ({ person, articles }));
  return {
    name,
    variants: [...count.variants].sort(compareText),
    holdings,
    isPublic: count.hasPost || holdings.length > 0 || count.signed.size > 0,
    firstSeen: count.firstSeen,
    lastSeen: count.lastSeen,
    mentions: count.mentions,
    articles: [...count.articles].sort(compareText),
    signed: [...count.signed].sort(compareText),
    years: [...count.years].sort(([a], [b]) => a - b),
    beside,
    isApart: isApart(name),
    first: count.first,
  };
}

const KINDS: readonly (readonly [RegExp, Locality["kind"]])[] = [
  [/乡$/u, "township"],
  [/镇$/u, "town"],
  [/街道$/u, "subdistrict"],
  [/社区$/u, "community"],
  [/$/u, "village"],
];

function toPlace(name: string, { mentions, townships, articles, first }: PlaceCount): Locality {
  const kind = KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? "village";
  const [township = null] = [...townships].sort(([a, x], [b, y]) => y - x || compareText(a, b)).map(([each]) => each);
  return { name, kind, township, mentions, articles: [...articles].sort(compareText), first };
}

function toSeries(facts: Omit<Series, "meetings" | "gaps">, meetings: ReadonlyMap<number, Sighting[]>): Series {
  const sorted = [...meetings].sort(([a], [b]) => a - b);
  const gaps = sorted.flatMap(([number], i): [number, number][] => {
    const next = sorted[i + 1]?.[0];
    return facts.body !== null && next !== undefined && next > number + 1 ? [[number + 1, next - 1]] : [];
  });
  return {
    ...facts,
    meetings: sorted.map(([number, sightings]) => ({ number, sightings: sightings.sort(compareSightings) })),
    gaps,
  };
}
