import type { Answer } from "../../search/ask/answer.ts";
import {
  countBylines,
  countMonths,
  countPages,
  countSections,
  countYears,
  type Filters,
  type ValueCount,
} from "../../search/ask/hits.ts";
import type { GroupEntry } from "../../search/format/manifest.ts";
import { choice, choices, make } from "./dom.ts";
import { chosenPeople, type PeopleReading, peopleFields } from "./search-people.ts";
import { type SearchState, textToYear, yearToText } from "./search-state.ts";
import { monthList, periodFields, readPeriodFields, shownYear } from "./search-times.ts";
import type { SearchWords } from "./search-words.ts";

/** Names of a list that stand open; the others are folded. */
const SHOWN_NAMES = 8;

/** Shows what the articles found can be narrowed by, with how many each choice would leave. */
export function showFacets(
  form: HTMLFormElement,
  state: SearchState,
  answer: Answer,
  groups: readonly GroupEntry[],
  people: PeopleReading,
  words: SearchWords,
): void {
  const { filters } = state;
  const { found, known } = answer;
  const open = new Set([...form.querySelectorAll<HTMLElement>("details[open]")].map(({ dataset }) => dataset["kind"]));
  const names = (kind: NameKind, counts: readonly ValueCount<string>[], chosen: readonly string[]) =>
    nameList({ kind, counts, chosen, isOpen: open.has(kind) }, words);
  const year = shownYear(filters);
  const pages = countPages(found, filters, known).map(({ value, count }) => ({ value: String(value), count }));
  const lists = [
    yearList(countYears(found, filters, known, groups), filters.years, words),
    year === null ? "" : monthList(year, countMonths(found, filters, known, year), state, words),
    periodFields(filters, words),
    names("section", countSections(found, filters, known), filters.sections),
    names("printed", pages, filters.pages.map(String)),
    names("byline", countBylines(found, filters, known), filters.bylines),
    peopleFields(form, people, words),
  ];
  keepFocus(form, () =>
    form.replaceChildren(
      make("a", { class: "jumpto", href: "#found" }, words.say("toResults", { count: answer.hits.length })),
      ...lists,
    ),
  );
}

/**
 * The filters as they are chosen after one field of the form was changed; undefined when what stands in it is no time. Years and
 * periods take each other's place.
 */
export function readChosenFacets(
  form: HTMLFormElement,
  changed: HTMLInputElement,
  filters: Filters,
  words: SearchWords,
): Filters | undefined {
  const data = new FormData(form);
  const chosen = (name: string) => data.getAll(name).map(String);
  if (changed.name === "year") return { ...filters, years: chosen("year").flatMap(textToYear), period: null };
  if (changed.name === "from" || changed.name === "to") return readPeriodFields(form, changed, filters, words);
  // A field without a name only shows other choices.
  if (changed.name === "") return undefined;
  const people = chosenPeople(form, filters.people);
  const pages = chosen("printed").map(Number);
  return { ...filters, bylines: chosen("byline"), sections: chosen("section"), pages, people };
}

/**
 * A histogram whose bars are choices; without a year comes first where most are without. The bars are measured by the known years. Years without articles, which
 * cannot be chosen, are one line; one that is chosen can be given up.
 */
function yearList(
  counts: readonly ValueCount<number | null>[],
  chosen: readonly (number | null)[],
  words: SearchWords,
) {
  const most = Math.max(1, ...counts.map(({ value, count }) => (value === null ? 0 : count)));
  const undated = counts.filter(({ value }) => value === null);
  const known = counts.filter(({ value }) => value !== null);
  const ordered = undated.some(({ count }) => count > most) ? [...undated, ...known] : [...known, ...undated];
  const shown = ordered.filter(({ value, count }) => count > 0 || value === null || chosen.includes(value));
  const items = shown.map(({ value, count }) => {
    const isChosen = chosen.includes(value);
    const off = chosen.length > 0 && !isChosen;
    const mark = value === null ? undefined : bar((100 * count) / most, off);
    return choice("year", yearToText(value), words.year(value), count, isChosen, mark);
  });
  const empty = known.filter((year) => !shown.includes(year)).flatMap(({ value }) => value ?? []);
  const rest = empty.length === 0 ? [] : [make("li", {}, words.say("emptyYears", { years: yearRanges(empty, words) }))];
  return choices(words.say("years"), make("ul", { class: "years" }, ...items, ...rest));
}

/** Years from the newest, those that follow each other as a range: `2013、2007—2010` */
function yearRanges(years: readonly number[], words: SearchWords): string {
  const runs: [number, number][] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last && last[0] === year + 1) last[0] = year;
    else runs.push([year, year]);
  }
  return runs.map(([first, last]) => (first === last ? first : `${first}—${last}`)).join(words.say("comma"));
}

/** Kinds of names that can be chosen, as their fields are called. */
type NameKind = "byline" | "section" | "printed";

/** Names that can be chosen, and whether the reader has unfolded the less frequent ones. */
interface NameChoices {
  readonly kind: NameKind;
  readonly counts: readonly ValueCount<string>[];
  readonly chosen: readonly string[];
  readonly isOpen: boolean;
}

function nameList({ kind, counts, chosen, isOpen }: NameChoices, words: SearchWords): Node {
  const missing = chosen.filter((value) => !counts.some((known) => known.value === value));
  const all = [...counts, ...missing.map((value) => ({ value, count: 0 }))];
  if (all.length === 0) return new Text("");
  const nameOf = (value: string) =>
    kind === "byline" ? words.byline(value) : kind === "printed" ? words.pageNumber(Number(value)) : value;
  const items = all.map(({ value, count }) => choice(kind, value, nameOf(value), count, chosen.includes(value)));
  const rest = items.slice(SHOWN_NAMES);
  const isChosenInRest = all.slice(SHOWN_NAMES).some(({ value }) => chosen.includes(value));
  const folded = make(
    "details",
    { open: isOpen || isChosenInRest, "data-kind": kind },
    make("summary", {}, words.say("more", { count: rest.length })),
  );
  folded.append(make("ul", {}, ...rest));
  const shown = make("ul", {}, ...items.slice(0, SHOWN_NAMES));
  return choices(words.say(`${kind}s`), shown, ...(rest.length > 0 ? [folded] : []));
}

function bar(width: number, off: boolean): Node {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const attributes = { class: "bar1", viewBox: "0 0 100 1", preserveAspectRatio: "none", "aria-hidden": "true" };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  const rect = document.createElementNS(svg.namespaceURI, "rect");
  rect.setAttribute("width", width.toFixed(1));
  rect.setAttribute("height", "1");
  if (off) rect.setAttribute("class", "off");
  svg.append(rect);
  return svg;
}

/** A box that was chosen by key, and a fold that was opened by it, keep the focus when the lists are shown anew. */
function keepFocus(form: HTMLFormElement, show: () => void): void {
  const held = document.activeElement;
  const fold = held?.matches("summary") && form.contains(held) ? held.parentElement?.dataset["kind"] : undefined;
  const { name, value } = held instanceof HTMLInputElement && form.contains(held) ? held : { name: "", value: "" };
  show();
  if (fold !== undefined) form.querySelector<HTMLElement>(`details[data-kind="${fold}"] summary`)?.focus();
  if (name === "") return;
  const same = [...form.querySelectorAll("input")].find(
    (box) => box.name === name && (box.type === "text" || box.value === value),
  );
  same?.focus();
}
