import type { Archive } from "../../model/archive.ts";
import type { Person } from "../../model/people.ts";
import type { Settings } from "../../model/settings.ts";
import { personAddress } from "../address/named-address.ts";
import { ADDRESSES, peopleYearAddress } from "../address/urls.ts";
import { titleOf } from "../article/held-title.ts";
import { byLetter, type Lettered, letterParts, NAMES_TOGETHER } from "../lists/lettered.ts";
import { linkParts, listParts, orderedPart, type PartLinks } from "../lists/list-parts.ts";
import { listedPersons } from "../lists/people-index.ts";
import { type PeopleList, peopleLists } from "../lists/people-lists.ts";
import type { PageKind, PageModel } from "../pages/page-model.ts";

/** Posts named beside a name in a list. */
const MOST_POSTS = 2;
/** Names of a letter that stand on the page of letters: those that are named most. */
const NAMES_PER_LETTER = 12;
/** Names on one page of a year. */
const NAMES_PER_YEAR = 500;

/** A person as lists name it. */
export interface PersonEntry {
  readonly name: string;
  readonly address: string;
  readonly articles: number;
  /** The posts in which the person is seen most. */
  readonly posts: readonly string[];
}

/** A year with how many are seen in it. */
export interface YearEntry {
  readonly year: number;
  readonly address: string;
  readonly count: number;
}

/** Everything 人物 shows. */
export interface PeopleData {
  readonly count: number;
  readonly letters: readonly Lettered<PersonEntry>[];
  readonly years: readonly YearEntry[];
  readonly lists: readonly PeopleList[];
}

/** Everything a page of the people of one letter, or of one year, shows. */
export interface PeoplePartData {
  /** One of both. */
  readonly letter: string | null;
  readonly year: number | null;
  readonly people: readonly PersonEntry[];
  readonly links: PartLinks;
  readonly letters: readonly { readonly letter: string; readonly address: string | null }[];
  readonly years: readonly YearEntry[];
  readonly lists: readonly PeopleList[];
}

/** 人物: everybody who has a page, by pinyin, or the letters where there are very many. */
export const peoplePage: PageKind<PeopleData> = {
  name: "people",
  scope: "archive",
  way: "people",
  mapped: () => [ADDRESSES.people],
  *models(archive, settings) {
    const persons = listedPersons(archive, settings);
    const together = persons.size <= NAMES_TOGETHER;
    const letters = lettersOf(persons, together).map((group) =>
      together ? group : { ...group, items: mostNamed(group.items) },
    );
    const lists = peopleLists(archive, settings);
    yield { address: ADDRESSES.people, data: { count: persons.size, letters, years: yearsOf(persons), lists } };
  },
};

/** People of each letter, where there are too many for one page, and of each year. */
export const peopleParts: PageKind<PeoplePartData> = { name: "people-part", scope: "archive", models };

function* models(archive: Archive, settings: Settings): Iterable<PageModel<PeoplePartData>> {
  const persons = listedPersons(archive, settings);
  const groups = lettersOf(persons, persons.size <= NAMES_TOGETHER);
  const letters = groups.map(({ letter, address }) => ({ letter, address }));
  const lists = peopleLists(archive, settings);
  for (const { address, letter, items, links } of letterParts(groups))
    yield { address, data: { letter, year: null, people: items, links, letters, years: [], lists } };
  const years = yearsOf(persons);
  for (const { year, address } of years) {
    const parts = listParts(seenIn(persons, year), NAMES_PER_YEAR);
    const linked = parts.map((part, i) => ({
      address: orderedPart(address, i),
      begins: { text: part[0]?.name ?? "" },
    }));
    for (const [i, links] of linkParts(linked).entries()) {
      const data = { letter: null, year, people: parts[i] ?? [], links, letters: [], years, lists };
      yield { address: linked[i]?.address ?? address, data };
    }
  }
}

function lettersOf(persons: ReadonlyMap<string, Person>, together: boolean): Lettered<PersonEntry>[] {
  return byLetter(
    [...persons.values()].map((person) => entryOf(person)),
    together ? null : "people",
  );
}

function entryOf(person: Person, articles = person.articles.length): PersonEntry {
  const { name, holdings } = person;
  const posts = holdings.toSorted((a, b) => b.mentions - a.mentions).map(titleOf);
  return { name, address: personAddress(name), articles, posts: [...new Set(posts)].slice(0, MOST_POSTS) };
}

/** Those named most, in the order of the list. */
function mostNamed(people: readonly PersonEntry[]): PersonEntry[] {
  const most = new Set(people.toSorted((a, b) => b.articles - a.articles).slice(0, NAMES_PER_LETTER));
  return people.filter((entry) => most.has(entry));
}

function yearsOf(persons: ReadonlyMap<string, Person>): YearEntry[] {
  const counts = new Map<number, number>();
  for (const { years } of persons.values()) for (const [year] of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([year, count]) => ({ year, address: peopleYearAddress(year), count }));
}

/** Everybody whom articles of a year name, those named in most of them first. */
function seenIn(persons: ReadonlyMap<string, Person>, year: number): PersonEntry[] {
  const seen = [...persons.values()].flatMap((person) => {
    const articles = person.years.find(([each]) => each === year)?.[1];
    return articles === undefined ? [] : [entryOf(person, articles)];
  });
  return seen.sort((a, b) => b.articles - a.articles);
}
