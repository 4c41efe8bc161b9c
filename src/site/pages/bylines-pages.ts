import { memoOfObject } from "../../memo.ts";
import type { Archive } from "../../model/archive.ts";
import type { Settings } from "../../model/settings.ts";
import { bylineAddress } from "../address/byline-address.ts";
import { compareNames } from "../address/pinyin.ts";
import { ADDRESSES, UNSIGNED_ADDRESS } from "../address/urls.ts";
import { type ArticleRef, articleRefs, signaturesOf } from "../article/article-ref.ts";
import type { EventDate } from "../article/event-date.ts";
import { compareByDate, hasYear } from "../lists/article-order.ts";
import { byLetter, type Lettered, letterParts, NAMES_TOGETHER } from "../lists/lettered.ts";
import { articleBeginning, articleKey, newestPartFirst, type PartLinks } from "../lists/list-parts.ts";
import { type PageOfSigner, type ProposedName, pageOfSigner, proposedNames } from "../lists/people-index.ts";
import { type PeopleList, peopleLists } from "../lists/people-lists.ts";
import type { PageKind, PageModel } from "./page-model.ts";

/** Newest articles named under a name, where all names stand on one page. */
const ARTICLES_PER_NAME = 3;
/** Names of a letter that stand on the page of letters: those that signed most. */
const NAMES_PER_LETTER = 8;

/** A name with its page. */
export interface NameLink {
  readonly name: string;
  readonly address: string;
}

/** A name that may be another printing of one, with its page. */
export type VariantLink = NameLink & ProposedName;

/** A name as the index lists it. */
export interface NameEntry {
  readonly name: string;
  readonly address: string;
  readonly count: number;
  /** First and last event of known year; null where none is known. */
  readonly seen: { readonly first: EventDate; readonly last: EventDate } | null;
  /** Newest articles; none in indexes of many names. */
  readonly newest: readonly ArticleRef[];
  /** Names that may be other printings of this one. */
  readonly variants: readonly VariantLink[];
  /** Other names that editors said are the same person's. */
  readonly forms: readonly string[];
}

/** Everything 记者 shows. */
export interface BylinesData {
  readonly letters: readonly Lettered<NameEntry>[];
  readonly names: number;
  readonly unsigned: { readonly count: number; readonly address: string };
  readonly variants: readonly (readonly [string, string])[];
  readonly lists: readonly PeopleList[];
}

/** Everything a page of the names of one letter shows. */
export interface LetterData {
  readonly letter: string;
  readonly names: readonly NameEntry[];
  readonly links: PartLinks;
  readonly letters: readonly { readonly letter: string; readonly address: string | null }[];
  readonly lists: readonly PeopleList[];
}

/** Everything the page of one name, or of the unsigned (name null), shows. */
export interface BylineData {
  readonly name: string | null;
  /** Articles in all parts, on the newest part alone: the others must not change as the list grows. */
  readonly count: number | null;
  readonly variants: readonly VariantLink[];
  /** Other names that editors said are the same person's. */
  readonly forms: readonly string[];
  /** Newest first; those of no known year last, by the day of the year. */
  readonly articles: readonly ArticleRef[];
  /** Whether the years of all of them, of some, or of none are known. */
  readonly order: "dated" | "mixed" | "undated";
  readonly links: PartLinks;
}

/** 记者: all signatures, or their letters. */
export const bylinesPage: PageKind<BylinesData> = {
  name: "bylines",
  scope: "archive",
  mapped: () => [ADDRESSES.bylines],
  *models(archive, settings) {
    const index = bylineIndex(archive);
    const together = index.names.size <= NAMES_TOGETHER;
    yield {
      address: ADDRESSES.bylines,
      data: {
        letters: letterGroups(index, pageOfSigner(archive, settings), together).map((group) =>
          together ? group : { ...group, items: mostSigned(group.items) },
        ),
        names: index.names.size,
        unsigned: { count: index.unsigned.length, address: UNSIGNED_ADDRESS },
        variants: together
          ? archive.variants
              .filter(({ names }) => names.every((name) => index.names.has(name)))
              .map(({ names }) => names)
          : [],
        lists: peopleLists(archive, settings),
      },
    };
  },
};

/** The names of each letter, where there are too many for one page. */
export const letterPages: PageKind<LetterData> = { name: "letter", scope: "archive", models: letterModels };

/** One page a name, cut into parts where it signs very much: the oldest part is number 1, the newest has the name's own address. */
export const bylinePages: PageKind<BylineData> = { name: "byline", scope: "archive", models: bylineModels };

/** Signatures with what each signed. */
export interface BylineIndex {
  /** Articles of each name, oldest first. */
  readonly names: ReadonlyMap<string, readonly ArticleRef[]>;
  readonly unsigned: readonly ArticleRef[];
  readonly variants: ReadonlyMap<string, readonly ProposedName[]>;
  /** By the name that a person goes by, the others. */
  readonly forms: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The signatures of an archive. */
export const bylineIndex = memoOfObject((archive: Archive): BylineIndex => {
  const names = new Map<string, ArticleRef[]>();
  const unsigned: ArticleRef[] = [];
  const forms = new Map<string, Set<string>>();
  for (const ref of articleRefs(archive)) {
    if (ref.bylines.length === 0) unsigned.push(ref);
    for (const name of new Set(signaturesOf(ref).map(({ signer }) => signer))) {
      const refs = names.get(name);
      if (refs) refs.push(ref);
      else names.set(name, [ref]);
    }
    for (const { name, signer } of signaturesOf(ref))
      if (name !== signer) forms.set(signer, (forms.get(signer) ?? new Set()).add(name));
  }
  for (const refs of [...names.values(), unsigned]) refs.sort(compareByDate);
  return { names, unsigned, variants: proposedNames(archive), forms };
});

function letterGroups(index: BylineIndex, pageOf: PageOfSigner, together: boolean): Lettered<NameEntry>[] {
  const names = [...index.names.keys()].sort(compareNames);
  return byLetter(
    names.map((name) => nameEntry(name, index, pageOf, together)),
    together ? null : "bylines",
  );
}

/** The names that signed most articles, in the order of the list. */
function mostSigned(names: readonly NameEntry[]): NameEntry[] {
  const most = new Set(names.toSorted((a, b) => b.count - a.count).slice(0, NAMES_PER_LETTER));
  return names.filter((entry) => most.has(entry));
}

function nameEntry(name: string, index: BylineIndex, pageOf: PageOfSigner, withArticles: boolean): NameEntry {
  const refs = index.names.get(name) ?? [];
  const known = refs.filter((ref) => hasYear(ref));
  const [first, last] = [known[0], known.at(-1)];
  return {
    name,
    address: pageOf(name),
    count: refs.length,
    seen: first && last ? { first: first.date, last: last.date } : null,
    newest: withArticles ? refs.slice(-ARTICLES_PER_NAME).reverse() : [],
    variants: variantsOf(index, name, pageOf),
    forms: formsOf(index, name),
  };
}

function* letterModels(archive: Archive, settings: Settings): Iterable<PageModel<LetterData>> {
  const index = bylineIndex(archive);
  if (index.names.size <= NAMES_TOGETHER) return;
  const groups = letterGroups(index, pageOfSigner(archive, settings), false);
  const letters = groups.map(({ letter, address }) => ({ letter, address }));
  const lists = peopleLists(archive, settings);
  for (const { address, letter, items, links } of letterParts(groups))
    yield { address, data: { letter, names: items, links, letters, lists } };
}

function* bylineModels(archive: Archive, settings: Settings): Iterable<PageModel<BylineData>> {
  const index = bylineIndex(archive);
  const pageOf = pageOfSigner(archive, settings);
  for (const name of [...index.names.keys()].sort()) {
    const address = bylineAddress(name);
    // The signatures of a person stand on the person's own page.
    if (pageOf(name) !== address) continue;
    const variants = variantsOf(index, name, pageOf);
    yield* nameModels(name, address, index.names.get(name) ?? [], { variants, forms: formsOf(index, name) });
  }
  yield* nameModels(null, UNSIGNED_ADDRESS, index.unsigned, { variants: [], forms: [] });
}

function* nameModels(
  name: string | null,
  address: string,
  refs: readonly ArticleRef[],
  others: Pick<BylineData, "variants" | "forms">,
): Iterable<PageModel<BylineData>> {
  const order = refs.every((ref) => hasYear(ref)) ? "dated" : refs.some((ref) => hasYear(ref)) ? "mixed" : "undated";
  for (const { address: at, items: articles, links } of newestPartFirst(refs, address, articleKey, articleBeginning)) {
    const count = links.part === 1 ? refs.length : null;
    yield { address: at, data: { name, count, ...others, articles, order, links } };
  }
}

function variantsOf({ names, variants }: BylineIndex, name: string, pageOf: PageOfSigner): VariantLink[] {
  const others = (variants.get(name) ?? []).filter((variant) => names.has(variant.name));
  return others.map((variant) => ({ ...variant, address: pageOf(variant.name) }));
}

function formsOf({ forms }: BylineIndex, name: string): string[] {
  return [...(forms.get(name) ?? [])].sort(compareNames);
}
