import type { NameCount } from "../../search/ask/hits.ts";
import { isSpeltSo } from "../../search/format/name-files.ts";
import { canon } from "../../search/text/canon.ts";
import { choice, choices, make } from "./dom.ts";
import type { SearchWords } from "./search-words.ts";

/** Whom results can be narrowed by: names are read when the reader asks for them, as no other part of a search needs them. */

/** What is known of who is named, and how it is asked for. */
export interface PeopleReading {
  /** Names of those who are named in the articles found; undefined until they were read. */
  readonly counts: readonly NameCount[] | undefined;
  readonly chosen: readonly string[];
  /** Reads them; asked for once, when the reader unfolds the names. */
  readonly read: () => void;
}

/** Names that stand there at once; others are found by their characters. */
const MOST_SHOWN = 40;
/** From this number on a field narrows the names. */
const MANY = 8;

const FOLD = "details[data-kind=person]";

/** Whether the reader has unfolded the names, so that they have to be known. */
export function wantsPeople(form: HTMLFormElement): boolean {
  return form.querySelector(`${FOLD}[open]`) !== null;
}

/** The names that are chosen in the form; those chosen before where no names stand in it. */
export function chosenPeople(form: HTMLFormElement, before: readonly string[]): readonly string[] {
  const list = form.querySelector(`${FOLD} ul`);
  if (!list) return before;
  return [...list.querySelectorAll<HTMLInputElement>("input:checked")].map(({ value }) => value);
}

/** A fold that holds the names, most frequent first, and a field that leaves those with some characters, or some pinyin. */
export function peopleFields(form: HTMLFormElement, { counts, chosen, read }: PeopleReading, words: SearchWords): Node {
  const isOpen = wantsPeople(form) || chosen.length > 0;
  const typed = form.querySelector<HTMLInputElement>(`${FOLD} input[type=text]`)?.value ?? "";
  const fold = make("details", { open: isOpen, "data-kind": "person" }, make("summary", {}, words.say("peopleOpen")));
  if (counts) fold.append(...listOf(counts, chosen, typed, words));
  else {
    fold.append(make("p", { "aria-live": "polite" }, words.say("peopleLoading")));
    fold.addEventListener("toggle", () => fold.open && read(), { once: true });
  }
  return choices(words.say("people"), fold);
}

function listOf(counts: readonly NameCount[], chosen: readonly string[], typed: string, words: SearchWords): Node[] {
  const missing = chosen.filter((name) => !counts.some(({ value }) => value === name));
  const all = [...counts, ...missing.map((value) => ({ value, count: 0, spelt: "" }))];
  const list = make("ul");
  const note = make("p", { "aria-live": "polite" });
  const show = (part: string) => {
    const wanted = canon(part);
    const isChosen = ({ value }: NameCount) => chosen.includes(value);
    const isWanted = ({ value, spelt }: NameCount) => canon(value).includes(wanted) || isSpeltSo(spelt, part);
    const others = all.filter((each) => !isChosen(each) && isWanted(each));
    const shown = [...all.filter(isChosen), ...others.slice(0, MOST_SHOWN)];
    list.replaceChildren(...shown.map((each) => choice("person", each.value, each.value, each.count, isChosen(each))));
    const isCut = others.length > MOST_SHOWN;
    note.textContent = isCut ? words.say("peopleFewer", { all: others.length, shown: MOST_SHOWN }) : "";
    if (others.length === 0 && (wanted !== "" || shown.length === 0)) note.textContent = words.say("peopleNone");
  };
  show(typed);
  if (all.length <= MANY) return [list, note];
  const label = words.say("peopleField");
  // Without a name: what stands in it narrows the names, not the results.
  const field = make("input", {
    type: "text",
    autocomplete: "off",
    "aria-label": label,
    placeholder: label,
    value: typed,
  });
  field.addEventListener("input", () => show(field.value));
  return [make("p", {}, field), list, note];
}
