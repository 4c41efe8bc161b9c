import type { HeldPost, Mention } from "../../model/people.ts";
import type { ArticlePeople, PagePeople, ReadName } from "../mentions/page-people.ts";
import type { Persons } from "../names/persons.ts";
import { namePost } from "../posts/name-post.ts";
import type { ReadPost } from "../posts/read-post.ts";
import { nameApart, seatOf } from "./apart.ts";
import { fullName, type KnownNames } from "./known-names.ts";

/** What is read of an article, and the table of posts it refers to. */
export interface ArticleReading {
  readonly posts: readonly ReadPost[];
  readonly people: ArticlePeople;
}

/** A mention with the words it was read from. */
export interface ResolvedName {
  readonly mention: Mention;
  readonly read: ReadName;
}

/** Names of an issue that a post, a list or a signature says to be names. */
export function namesOfIssue(pages: readonly PagePeople[], known: KnownNames): Set<string> {
  const names = new Set<string>();
  for (const { articles } of pages)
    for (const { names: own } of articles)
      for (const name of own) if (name.how !== "alone") names.add(fullName(name, known));
  return names;
}

/** Who an article names, by what all pages know of names and by the word of editors. */
export function resolveNames(
  { posts, people }: ArticleReading,
  { date, year }: { readonly date: string | null; readonly year: number | null },
  {
    known,
    persons,
    ofIssue,
  }: { readonly known: KnownNames; readonly persons: Persons; readonly ofIssue: ReadonlySet<string> },
): ResolvedName[] {
  const seats = seatsOf({ posts, people }, known);
  return people.names.flatMap((read, i): ResolvedName[] => {
    const name = fullName(read, known);
    if ((read.isLoose && !ofIssue.has(name)) || (read.isResident && (!known.isOfAll || ofIssue.has(name)))) return [];
    const held = (read.posts ?? []).flatMap((index): HeldPost[] => {
      const { title, state, isGroup } = namePost(posts[index] as ReadPost, known.own);
      return isGroup ? [] : [{ title, ...(state && { state }) }];
    });
    const { part, paragraph, start, how } = read;
    const printed = name === read.name ? (read.printed ?? name) : name;
    const mention: Mention = {
      person: personOf(name, seats[i] ?? null),
      name: printed,
      how,
      ...(held.length > 0 && { posts: held }),
      ...(part !== "body" && { part }),
      ...(paragraph !== null && { paragraph }),
      start,
      end: read.end + name.length - read.name.length,
    };
    return [{ mention, read }];
  });

  /** An act may tie together again whom the archive keeps apart. */
  function personOf(name: string, seat: string | null): string {
    const own = persons.nameOf(name, date);
    return persons.nameOf(nameApart(own, { year, seat }, known.apart), date);
  }
}

/**
 * Where those of an article work whom its posts put in a place, for each of its names: where the posts beside the name say, else where those beside the
 * same name before it, else where any do.
 */
function seatsOf({ posts, people }: ArticleReading, known: KnownNames): (string | null)[] {
  const said = people.names.map((read) => seatSaid(read, posts, known));
  const first = new Map<string, string>();
  for (const [i, read] of people.names.entries()) {
    const [name, seat] = [fullName(read, known), said[i] ?? null];
    if (seat !== null && !first.has(name)) first.set(name, seat);
  }
  return people.names.map((read, i) => {
    const name = fullName(read, known);
    const seat = said[i] ?? first.get(name) ?? null;
    if (seat !== null) first.set(name, seat);
    return seat;
  });
}

/** Where the posts beside a name put its bearer; null where they name no place, or two, as of who moves. Who was, or is to be in a post is left out. */
function seatSaid(
  { posts: held = [] }: ReadName,
  posts: readonly ReadPost[],
  known: Pick<KnownNames, "own">,
): string | null {
  const seats = held.flatMap((index) => {
    const post = posts[index] as ReadPost;
    return post.state === undefined ? (seatOf(namePost(post, known.own).body) ?? []) : [];
  });
  return new Set(seats).size === 1 ? (seats[0] ?? null) : null;
}

/** Names of an article with the places of their posts, each as often as it is said. */
export function seatedNames(
  { posts, people }: ArticleReading,
  known: Pick<KnownNames, "closed" | "open" | "own">,
): { readonly name: string; readonly seat: string }[] {
  return people.names.flatMap((read) => {
    const seat = seatSaid(read, posts, known);
    return seat === null ? [] : [{ name: fullName(read, known), seat }];
  });
}
