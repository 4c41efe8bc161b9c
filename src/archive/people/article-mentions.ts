import type { HeldPost, Mention } from "../../model/people.ts";
import type { ArticlePeople, PagePeople, ReadName } from "../mentions/page-people.ts";
import type { Persons } from "../names/persons.ts";
import { namePost } from "../posts/name-post.ts";
import type { ReadPost } from "../posts/read-post.ts";
import { nameInYear } from "./apart.ts";
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
  return people.names.flatMap((read): ResolvedName[] => {
    const name = fullName(read, known);
    if (read.isLoose && !ofIssue.has(name)) return [];
    const held = (read.posts ?? []).map((index): HeldPost => {
      const { title, state } = namePost(posts[index] as ReadPost, known.own);
      return { title, ...(state && { state }) };
    });
    const { part, paragraph, start, how } = read;
    const printed = name === read.name ? (read.printed ?? name) : name;
    const mention: Mention = {
      person: nameInYear(persons.nameOf(name, date), year, known.apart),
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
}
