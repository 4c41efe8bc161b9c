import { memoOfObject } from "../../memo.ts";
import type { Archive } from "../../model/archive.ts";
import { bylineAddress } from "../address/byline-address.ts";
import { compareNames, nameLetter } from "../address/pinyin.ts";
import { ADDRESSES, partAddress, UNSIGNED_ADDRESS } from "../address/urls.ts";
import { type ArticleRef, articleRefs, signaturesOf } from "../article/article-ref.ts";
import type { EventDate } from "../article/event-date.ts";
import { articleBeginning, linkParts, listParts, newestPartFirst, type PartLinks } from "../lists/list-parts.ts";
import type { PageKind, PageModel } from "./page-model.ts";

/** Up to this many names stand on one page, all letters together; more are split by letter. */
const NAMES_TOGETHER = 200;
/** Names on one page of a letter. */
const NAMES_PER_PART = 500;
/** Newest articles named under a name, where all names stand on one page. */
const ARTICLES_PER_NAME = 3;
/** Names of a letter that stand on the page of letters: those that signed most. */
const NAMES_PER_LETTER = 8;

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
  readonly variants: readonly string[];
  /** Other names that editors said are the same person's. */
  readonly forms: readonly string[];
}

/** Names of one letter; the empty letter is for what has none. */
export interface LetterGroup {
  readonly letter: string;
  readonly count: number;
  /** Page of the letter, where letters have pages of their own. */
  readonly address: string | null;
  /** All of them, or those that signed most where the letter has a page of its own. */
  readonly names: readonly NameEntry[];
}

/** Everything 记者 shows. */
export interface BylinesData {
  readonly letters: readonly LetterGroup[];
  readonly names: number;
  readonly unsigned: { readonly count: number; readonly address: string };
  readonly variants: readonly (readonly [string, string])[];
}

/** Everything a page of the names of one letter shows. */
export interface LetterData {
  readonly letter: string;
  readonly names: readonly NameEntry[];
  readonly links: PartLinks;
  readonly letters: readonly { readonly letter: string; readonly address: string | null }[];
}

/** Everything the page of one name, or of the unsigned (name null), shows. */
export interface BylineData {
  readonly name: string | null;
  /** Articles in all parts, on the newest part alone: the others must not change as the list grows. */
  readonly count: number | null;
  readonly variants: readonly { readonly name: string; readonly address: string }[];
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
  way: "bylines",
  mapped: () => [ADDRESSES.bylines],
  *models(archive) {
    const index = bylineIndex(archive);
    const together = index.names.size <= NAMES_TOGETHER;
    yield {
      address: ADDRESSES.bylines,
      data: {
        letters: letterGroups(index, together).map((group) =>
          together ? group : { ...group, names: mostSigned(group.names) },
        ),
        names: index.names.size,
        unsigned: { count: index.unsigned.length, address: UNSIGNED_ADDRESS },
        variants: together
          ? archive.variants
              .filter(({ names }) => names.every((name) => index.names.has(name)))
              .map(({ names }) => names)
          : [],
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
  readonly variants: ReadonlyMap<string, readonly string[]>;
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
  return { names, unsigned, variants: variantsByName(archive), forms };
});

/** From the oldest event to the newest; what has no year first, by the day of the year. Equal days keep the order of the archive. */
function compareByDate(a: ArticleRef, b: ArticleRef): number {
  const [keyA, keyB] = [dateKey(a), dateKey(b)];
  return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
}

function dateKey({ date }: ArticleRef): string {
  if (date.edtf !== null) return date.edtf.replace("XXXX", "");
  return date.year === null ? "" : `${date.year}-${String(date.month ?? 99).padStart(2, "0")}-99`;
}

function hasYear({ date }: ArticleRef): boolean {
  return date.edtf === null ? date.year !== null : !date.edtf.startsWith("X");
}

function variantsByName(archive: Archive): Map<string, string[]> {
  const variants = new Map<string, string[]>();
  for (const { names } of archive.variants) {
    const [one, other] = names;
    variants.set(one, [...(variants.get(one) ?? []), other]);
    variants.set(other, [...(variants.get(other) ?? []), one]);
  }
  return variants;
}

function letterGroups(index: BylineIndex, together: boolean): LetterGroup[] {
  const groups = new Map<string, NameEntry[]>();
  for (const name of [...index.names.keys()].sort(compareNames)) {
    const letter = nameLetter(name);
    const entry = nameEntry(name, index, together);
    const group = groups.get(letter);
    if (group) group.push(entry);
    else groups.set(letter, [entry]);
  }
  return [...groups].map(([letter, names]) => ({
    letter,
    count: names.length,
    address: together ? null : letterAddress(letter),
    names,
  }));
}

/** The names that signed most articles, in the order of the list. */
function mostSigned(names: readonly NameEntry[]): NameEntry[] {
  const most = new Set(names.toSorted((a, b) => b.count - a.count).slice(0, NAMES_PER_LETTER));
  return names.filter((entry) => most.has(entry));
}

function nameEntry(name: string, index: BylineIndex, withArticles: boolean): NameEntry {
  const refs = index.names.get(name) ?? [];
  const known = refs.filter((ref) => hasYear(ref));
  const [first, last] = [known[0], known.at(-1)];
  return {
    name,
    address: bylineAddress(name),
    count: refs.length,
    seen: first && last ? { first: first.date, last: last.date } : null,
    newest: withArticles ? refs.slice(-ARTICLES_PER_NAME).reverse() : [],
    variants: (index.variants.get(name) ?? []).filter((variant) => index.names.has(variant)),
    forms: formsOf(index, name),
  };
}

function* letterModels(archive: Archive): Iterable<PageModel<LetterData>> {
  const index = bylineIndex(archive);
  if (index.names.size <= NAMES_TOGETHER) return;
  const groups = letterGroups(index, false);
  const letters = groups.map(({ letter, address }) => ({ letter, address }));
  for (const { letter, names } of groups) {
    const parts = listParts(names, NAMES_PER_PART);
    const linked = parts.map((part, i) => ({
      address: i === 0 ? letterAddress(letter) : partAddress(letterAddress(letter), i + 1),
      begins: { text: part[0]?.name ?? "" },
    }));
    for (const [i, links] of linkParts(linked).entries())
      yield { address: linked[i]?.address ?? "", data: { letter, names: parts[i] ?? [], links, letters } };
  }
}

function* bylineModels(archive: Archive): Iterable<PageModel<BylineData>> {
  const index = bylineIndex(archive);
  for (const name of [...index.names.keys()].sort()) {
    const variants = (index.variants.get(name) ?? []).filter((variant) => index.names.has(variant));
    yield* nameModels(name, bylineAddress(name), index.names.get(name) ?? [], {
      variants: variants.map((variant) => ({ name: variant, address: bylineAddress(variant) })),
      forms: formsOf(index, name),
    });
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
  for (const { address: at, items: articles, links } of newestPartFirst(refs, address, articleBeginning)) {
    const count = links.part === 1 ? refs.length : null;
    yield { address: at, data: { name, count, ...others, articles, order, links } };
  }
}

function formsOf({ forms }: BylineIndex, name: string): string[] {
  return [...(forms.get(name) ?? [])].sort(compareNames);
}

function letterAddress(letter: string): string {
  return `bylines/letter-${letter === "" ? "other" : letter.toLowerCase()}.html`;
}
