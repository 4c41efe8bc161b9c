import type { Archive } from "../../model/archive.ts";
import type { Person } from "../../model/people.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../model/settings.ts";
import { personAddress } from "../address/named-address.ts";
import type { ArticleRef } from "../article/article-ref.ts";
import { compareByDate } from "../lists/article-order.ts";
import { articleBeginning, articleKey, newestPartFirst, type PartLinks } from "../lists/list-parts.ts";
import { listedPersons, type ProposedName, proposedNames, refsById } from "../lists/people-index.ts";
import { type PeopleList, peopleLists } from "../lists/people-lists.ts";
import { type SightingRef, sightingRef } from "../lists/sighting-ref.ts";
import type { PageKind, PageModel } from "../pages/page-model.ts";
import { type Holding, holdingOf } from "./holding.ts";

/** What the page of a person shows above the articles. */
export interface PersonFacts {
  readonly articles: number;
  readonly mentions: number;
  readonly signed: number;
  readonly holdings: readonly Holding[];
  /** Articles of each year from the first to the last, those without any among them. */
  readonly years: readonly (readonly [year: number, articles: number])[];
  readonly beside: readonly { readonly name: string; readonly address: string; readonly articles: number }[];
  readonly variants: readonly string[];
  /** Names that may be other printings of this one. */
  readonly proposed: readonly (ProposedName & { readonly address: string })[];
  /** Ground on which another of the name is kept apart. */
  readonly apart: SightingRef | null;
}

/** Everything the page of a person shows. */
export interface PersonData {
  readonly name: string;
  /** On the newest part alone: the others must not change as the list grows. */
  readonly facts: PersonFacts | null;
  /** Newest first. */
  readonly articles: readonly ArticleRef[];
  readonly links: PartLinks;
  readonly lists: readonly PeopleList[];
}

/** One page a person who held a post or signed, or whoever is named where the settings say so. */
export const personPages: PageKind<PersonData> = {
  name: "person",
  scope: "archive",
  mapped: (archive) => [...listedPersons(archive, DEFAULT_SETTINGS).keys()].map(personAddress),
  models,
};

function* models(archive: Archive, settings: Settings): Iterable<PageModel<PersonData>> {
  const listed = listedPersons(archive, settings);
  const refs = refsById(archive);
  const lists = peopleLists(archive, settings);
  const proposed = proposedNames(archive);
  for (const person of listed.values()) {
    const { name } = person;
    const articles = person.articles.flatMap((id) => refs.get(id) ?? []).sort(compareByDate);
    for (const { address, items, links } of newestPartFirst(
      articles,
      personAddress(name),
      articleKey,
      articleBeginning,
    )) {
      const facts = links.part === 1 ? factsOf(person, articles.length, { listed, refs, proposed }) : null;
      yield { address, data: { name, facts, articles: items, links, lists } };
    }
  }
}

function factsOf(
  person: Person,
  articles: number,
  {
    listed,
    refs,
    proposed,
  }: {
    readonly listed: ReadonlyMap<string, Person>;
    readonly refs: ReadonlyMap<string, ArticleRef>;
    readonly proposed: ReadonlyMap<string, readonly ProposedName[]>;
  },
): PersonFacts {
  const link = (name: string) => ({ name, address: personAddress(name) });
  return {
    articles,
    mentions: person.mentions,
    signed: person.signed.length,
    holdings: person.holdings.flatMap((holder) => holdingOf(holder, refs)),
    years: withGaps(person.years),
    beside: person.beside
      .filter(({ person: name }) => listed.has(name))
      .map(({ person: name, articles: together }) => ({ ...link(name), articles: together })),
    variants: person.variants,
    proposed: (proposed.get(person.name) ?? [])
      .filter(({ name }) => listed.has(name))
      .map(({ name, isRare }) => ({ ...link(name), isRare })),
    apart: (person.isApart && sightingRef(person.first, refs)) || null,
  };
}

/** Longest stretch of years that is filled. */
const MOST_YEARS = 120;

/** The years between the first and the last that have no article, with 0. */
function withGaps(years: Person["years"]): PersonFacts["years"] {
  const [first = 0, last = 0] = [years[0]?.[0], years.at(-1)?.[0]];
  if (last - first >= MOST_YEARS) return years;
  const counts = new Map(years);
  return years.length === 0
    ? []
    : Array.from({ length: last - first + 1 }, (_, i) => [first + i, counts.get(first + i) ?? 0] as const);
}
