import { memoOfObject } from "../../memo.ts";
import type { Archive, Issue } from "../../model/archive.ts";
import type { Article } from "../../model/article.ts";
import type { Person } from "../../model/people.ts";
import type { Settings } from "../../model/settings.ts";
import { fold } from "../../text/fold.ts";
import { bylineAddress } from "../address/byline-address.ts";
import { personAddress } from "../address/named-address.ts";
import { compareNames } from "../address/pinyin.ts";
import { type ArticleRef, articleRefs, signaturesOf } from "../article/article-ref.ts";

/** Persons that have a page, by name, in the order of a Chinese index. */
export const listedPersons = memoOfObject(
  ({ people }: Archive, { people: which }: Pick<Settings, "people">): ReadonlyMap<string, Person> => {
    const listed = (people?.persons ?? []).filter(({ isPublic }) => isPublic || which === "all");
    return new Map(listed.sort((a, b) => compareNames(a.name, b.name)).map((person) => [person.name, person]));
  },
);

/** Names of the persons of an archive that have no page; those of an article that are among them are only text on the site. */
export const unlistedNames = memoOfObject(
  (archive: Archive, settings: Pick<Settings, "people">): ReadonlySet<string> => {
    const listed = listedPersons(archive, settings);
    return new Set((archive.people?.persons ?? []).flatMap(({ name }) => (listed.has(name) ? [] : [name])));
  },
);

/** A name that may be another printing of one, or one of it. */
export interface ProposedName {
  readonly name: string;
  /** Whether this is the rarer of the two, and so the doubtful one. */
  readonly isRare: boolean;
}

/** For each name those that nobody decided to be its person's: proposals, no facts. */
export function proposedNames({ variants }: Archive): ReadonlyMap<string, readonly ProposedName[]> {
  const proposed = new Map<string, ProposedName[]>();
  for (const { names } of variants) {
    const [usual, rare] = names;
    proposed.set(usual, [...(proposed.get(usual) ?? []), { name: rare, isRare: true }]);
    proposed.set(rare, [...(proposed.get(rare) ?? []), { name: usual, isRare: false }]);
  }
  return proposed;
}

/** An issue whose articles mention those alone who have a page. */
export function withoutUnlisted(issue: Issue, unlisted: ReadonlySet<string>): Issue {
  if (unlisted.size === 0) return issue;
  const pages = issue.pages.map((page) => ({
    ...page,
    articles: page.articles.map((each) => listedOnly(each, unlisted)),
  }));
  return { ...issue, pages };
}

function listedOnly(article: Article, unlisted: ReadonlySet<string>): Article {
  const { mentions, ...rest } = article;
  const kept = mentions?.filter(({ person }) => !unlisted.has(person));
  if (kept === undefined || kept.length === mentions?.length) return article;
  return kept.length === 0 ? rest : { ...rest, mentions: kept };
}

/** The signatures of an article, each with the page of its signer: the person's, or for one that is no person the signature's own. */
export function signersOf(article: Pick<Article, "bylines" | "signers" | "mentions">) {
  const signed = (article.mentions ?? []).filter(({ how }) => how === "signature");
  return signaturesOf(article).map(({ name, signer }) => {
    const person = signed.find((mention) => mention.name === name)?.person;
    return { name, address: person === undefined ? bylineAddress(signer) : personAddress(person) };
  });
}

/** The page of a signer, whose name is as signatures print it or as editors know it. */
export type PageOfSigner = (signer: string) => string;

/** The pages of all signers: of a person, the person's. */
export function pageOfSigner(archive: Archive, settings: Pick<Settings, "people">): PageOfSigner {
  const listed = listedPersons(archive, settings);
  return (signer) => {
    const name = fold(signer).replace(/\s/gu, "");
    return (listed.get(name)?.signed.length ?? 0) > 0 ? personAddress(name) : bylineAddress(signer);
  };
}

/** Every article as lists name it, by its id. */
export const refsById = memoOfObject(
  (archive: Archive): ReadonlyMap<string, ArticleRef> => new Map(articleRefs(archive).map((ref) => [idOf(ref), ref])),
);

/** An article's address ends with its id. */
function idOf({ address }: ArticleRef): string {
  return address.slice(address.lastIndexOf("/") + 1, -".html".length);
}
