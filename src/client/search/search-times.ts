import type { Filters, ValueCount } from "../../search/ask/hits.ts";
import { toPeriod, yearOfPeriod } from "../../search/ask/period.ts";
import { textToPeriod } from "../../search/ask/text-to-period.ts";
import { choices, make } from "./dom.ts";
import { type SearchState, withFilters } from "./search-state.ts";
import type { SearchWords } from "./search-words.ts";
import { stateLink } from "./state-link.ts";

/** The months and the days that results can be narrowed by. */

/** The year whose months can be chosen, and so whose times have to be known: the only one chosen. */
export function shownYear({ years, period }: Filters): number | null {
  if (period) return yearOfPeriod(period);
  return years.length === 1 ? (years[0] ?? null) : null;
}

/** The months of a year, each a link to it alone; the chosen one leads back to the year. */
export function monthList(
  year: number,
  counts: readonly ValueCount<number>[],
  state: SearchState,
  words: SearchWords,
): Node {
  const items = counts.map(({ value, count }) => {
    const month = `${year}-${String(value).padStart(2, "0")}`;
    const isChosen = state.filters.period?.from === month && state.filters.period.to === month;
    const text = words.say("monthOfYear", { month: value });
    if (count === 0 && !isChosen) return make("li", {}, text);
    const chosen = isChosen ? { years: [year], period: null } : { years: [], period: { from: month, to: month } };
    const link = stateLink(withFilters(state, chosen), text, " ", make("small", {}, String(count)));
    if (isChosen) link.setAttribute("aria-current", "true");
    return make("li", {}, link);
  });
  return choices(words.say("months", { year }), make("ul", { class: "chips months" }, ...items));
}

/** Two fields for the ends of a period, which are read as people type them. */
export function periodFields({ period }: Filters, words: SearchWords): Node {
  const field = (name: "from" | "to") => {
    const box = make("input", {
      name,
      type: "text",
      autocomplete: "off",
      size: 9,
      placeholder: "2024-10",
      value: period?.[name] ?? "",
    });
    return make("label", {}, words.say(name), " ", box);
  };
  return choices(words.say("period"), make("p", { class: "chips" }, field("from"), field("to")));
}

/** The filters with the ends of the period as they stand in the fields; undefined, and said beside the field that was changed, where they are none. */
export function readPeriodFields(
  form: HTMLFormElement,
  changed: HTMLInputElement,
  filters: Filters,
  words: SearchWords,
): Filters | undefined {
  const typed = (name: string) => (form.elements.namedItem(name) as HTMLInputElement).value.trim();
  const [from, to] = [typed("from"), typed("to")];
  if (from + to === "") return { ...filters, period: null };
  const [start, end] = [from, to].map((text) => textToPeriod(text));
  const isRead = (from === "" || start) && (to === "" || end);
  // What is typed into one field alone brings its own end where it is of every year, else the other end stays open.
  const read =
    isRead &&
    (toPeriod(start?.from ?? null, end?.to ?? null) ??
      toPeriod((start ?? end)?.from ?? null, (end ?? start)?.to ?? null));
  changed.setCustomValidity(read ? "" : words.say(isRead ? "backward" : "badTime"));
  changed.reportValidity();
  return read ? { ...filters, years: [], period: read } : undefined;
}
