import type { Answer } from "../../search/ask/answer.ts";
import { countBylines, countSections, countYears, type ValueCount } from "../../search/ask/hits.ts";
import type { GroupEntry } from "../../search/format/manifest.ts";
import { make } from "./dom.ts";
import { type SearchState, yearToText } from "./search-state.ts";
import type { SearchWords } from "./search-words.ts";

/** Names of a list that stand open; the others are folded. */
const SHOWN_NAMES = 8;

/** Shows what the articles found can be narrowed by, with how many each choice would leave. */
export function showFacets(
  form: HTMLFormElement,
  state: SearchState,
  answer: Answer,
  groups: readonly GroupEntry[],
  words: SearchWords,
): void {
  const { filters } = state;
  const open = new Set([...form.querySelectorAll<HTMLElement>("details[open]")].map(({ dataset }) => dataset["kind"]));
  const names = (kind: "byline" | "section", counts: readonly ValueCount<string>[], chosen: readonly string[]) =>
    nameList({ kind, counts, chosen, isOpen: open.has(kind) }, words);
  const years = countYears(answer.found, filters, answer.facets, groups);
  const bylines = countBylines(answer.found, filters, answer.facets);
  const sections = countSections(answer.found, filters, answer.facets);
  keepFocus(form, () =>
    form.replaceChildren(
      make("a", { class: "jumpto", href: "#found" }, words.say("toResults", { count: answer.hits.length })),
      yearList(years, filters.years, words),
      names("byline", bylines, filters.bylines),
      names("section", sections, filters.sections),
    ),
  );
}

/** Reads what is chosen. */
export function readFacets(form: HTMLFormElement): { years: string[]; bylines: string[]; sections: string[] } {
  const data = new FormData(form);
  const chosen = (name: string) => data.getAll(name).map(String);
  return { years: chosen("year"), bylines: chosen("byline"), sections: chosen("section") };
}

/** A histogram whose bars are choices. A year without articles cannot be chosen, one that is chosen can be given up. */
function yearList(
  counts: readonly ValueCount<number | null>[],
  chosen: readonly (number | null)[],
  words: SearchWords,
) {
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const items = counts.map(({ value, count }) => {
    const isChosen = chosen.includes(value);
    const off = chosen.length > 0 && !isChosen;
    return choice("year", yearToText(value), words.year(value), count, isChosen, bar((100 * count) / most, off));
  });
  return list(words.say("years"), make("ul", { class: "years" }, ...items));
}

/** Names that can be chosen, and whether the reader has unfolded the less frequent ones. */
interface NameChoices {
  readonly kind: "byline" | "section";
  readonly counts: readonly ValueCount<string>[];
  readonly chosen: readonly string[];
  readonly isOpen: boolean;
}

function nameList({ kind, counts, chosen, isOpen }: NameChoices, words: SearchWords): Node {
  const missing = chosen.filter((value) => !counts.some((known) => known.value === value));
  const all = [...counts, ...missing.map((value) => ({ value, count: 0 }))];
  if (all.length === 0) return new Text("");
  const nameOf = (value: string) => (kind === "byline" ? words.byline(value) : value);
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
  return list(words.say(`${kind}s`), shown, ...(rest.length > 0 ? [folded] : []));
}

function list(title: string, ...content: Node[]): HTMLFieldSetElement {
  return make("fieldset", {}, make("legend", { class: "lab" }, title), ...content);
}

function choice(
  name: string,
  value: string,
  text: string,
  count: number,
  checked: boolean,
  mark?: Node,
): HTMLLIElement {
  const box = make("input", { type: "checkbox", name, value, checked, disabled: count === 0 && !checked });
  return make(
    "li",
    {},
    make("label", {}, box, " ", make("span", {}, text), " ", mark, " ", make("small", {}, String(count))),
  );
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

/** A box that was chosen by key keeps the focus when the lists are shown anew. */
function keepFocus(form: HTMLFormElement, show: () => void): void {
  const held = document.activeElement;
  const { name, value } = held instanceof HTMLInputElement && form.contains(held) ? held : { name: "", value: "" };
  show();
  if (name === "") return;
  const same = [...form.querySelectorAll("input")].find((box) => box.name === name && box.value === value);
  same?.focus();
}
