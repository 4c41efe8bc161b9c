import type { Archive } from "../../model/archive.ts";
import type { Post } from "../../model/people.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../model/settings.ts";
import { personAddress, postAddress } from "../address/named-address.ts";
import { ADDRESSES } from "../address/urls.ts";
import { linkParts, listParts, orderedPart, type PartLinks } from "../lists/list-parts.ts";
import { refsById } from "../lists/people-index.ts";
import { heldPosts, type PeopleList, peopleLists } from "../lists/people-lists.ts";
import type { PageKind, PageModel } from "../pages/page-model.ts";
import { type Holding, holdingOf } from "./holding.ts";

/** Holders named beside a post in the list of posts: the last seen. */
const MOST_NAMED = 6;

/** A post in the list of posts. */
export interface PostEntry {
  readonly title: string;
  readonly address: string;
  readonly body: string | null;
  readonly isElsewhere: boolean;
  readonly count: number;
  /** Those seen last, in the order in which they were first seen. */
  readonly holders: readonly { readonly name: string; readonly address: string }[];
}

/** Everything 职务 shows. */
export interface PostsData {
  readonly posts: readonly PostEntry[];
  readonly links: PartLinks;
  readonly lists: readonly PeopleList[];
}

/** Who is seen in a post at the same time as one who is seen in it more often. */
export interface PostOverlap {
  readonly usual: string;
  readonly others: readonly string[];
}

/** Everything the page of a post (历任) shows. */
export interface PostData {
  readonly title: string;
  readonly body: string | null;
  readonly isElsewhere: boolean;
  /** By first sighting. */
  readonly holders: readonly Holding[];
  /** On the first part alone. */
  readonly overlaps: readonly PostOverlap[];
  readonly links: PartLinks;
  readonly lists: readonly PeopleList[];
}

/** 职务: all posts by their bodies, in parts where there are many. */
export const postsPages: PageKind<PostsData> = {
  name: "posts",
  scope: "archive",
  mapped: (archive) => (heldPosts(archive, DEFAULT_SETTINGS).length > 0 ? [ADDRESSES.posts] : []),
  *models(archive, settings) {
    const entries = byBody(heldPosts(archive, settings)).map(({ title, body, isElsewhere, holders }): PostEntry => {
      const names = [...new Set(holders.map(({ person }) => person))];
      return {
        title,
        address: postAddress(title),
        body,
        isElsewhere,
        count: names.length,
        holders: names.slice(-MOST_NAMED).map((name) => ({ name, address: personAddress(name) })),
      };
    });
    if (entries.length === 0) return;
    const lists = peopleLists(archive, settings);
    const parts = listParts(entries);
    const linked = parts.map((part, i) => ({
      address: orderedPart(ADDRESSES.posts, i),
      begins: { text: part[0]?.body ?? part[0]?.title ?? "" },
    }));
    for (const [i, links] of linkParts(linked).entries())
      yield { address: linked[i]?.address ?? "", data: { posts: parts[i] ?? [], links, lists } };
  },
};

/** One page a post: who was seen in it, and when. */
export const postPages: PageKind<PostData> = { name: "post", scope: "archive", models: postModels };

function* postModels(archive: Archive, settings: Settings): Iterable<PageModel<PostData>> {
  const refs = refsById(archive);
  const lists = peopleLists(archive, settings);
  const overlaps = overlapsOf(archive);
  for (const { title, body, isElsewhere, holders } of heldPosts(archive, settings)) {
    const parts = listParts(holders.flatMap((holder) => holdingOf(holder, refs)));
    const linked = parts.map((part, i) => ({
      address: orderedPart(postAddress(title), i),
      begins: { text: part[0]?.person ?? "" },
    }));
    for (const [i, links] of linkParts(linked).entries()) {
      // Said once, on the first part.
      const shared = { title, body, isElsewhere, overlaps: (i === 0 && overlaps.get(title)) || [], lists };
      const data = { ...shared, holders: parts[i] ?? [], links };
      yield { address: linked[i]?.address ?? "", data };
    }
  }
}

/** Overlaps by post, those with one person together. */
function overlapsOf({ people }: Archive): Map<string, PostOverlap[]> {
  const found = new Map<string, Map<string, string[]>>();
  for (const { post, persons } of people?.overlaps ?? []) {
    const [other, usual] = persons;
    const own = found.get(post) ?? new Map<string, string[]>();
    found.set(post, own.set(usual, [...(own.get(usual) ?? []), other]));
  }
  return new Map([...found].map(([post, own]) => [post, [...own].map(([usual, others]) => ({ usual, others }))]));
}

/** Posts of one body together, bodies in the order of their first posts; those of other places last. */
function byBody(posts: readonly Post[]): Post[] {
  const bodies = new Map<string, Post[]>();
  for (const post of posts) {
    const key = `${post.isElsewhere} ${post.body ?? ""}`;
    bodies.set(key, [...(bodies.get(key) ?? []), post]);
  }
  return [...bodies.values()].flat();
}
