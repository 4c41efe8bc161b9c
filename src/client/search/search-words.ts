import type { Filters } from "../../search/ask/hits.ts";
import type { Period } from "../../search/ask/period.ts";
import type { GroupEntry } from "../../search/format/manifest.ts";
import { fill, type OfflineWords } from "../offline/offline-words.ts";

/** Words of the search, as the page hands them over. */
export class SearchWords {
  readonly #words: OfflineWords;
  constructor(words: OfflineWords) {
    this.#words = words;
  }

  /** Words by name, `{name}` in them replaced. */
  say(name: string, values: Readonly<Record<string, string | number>> = {}): string {
    return fill(this.#words[name], values);
  }

  year(year: number | null): string {
    return year === null ? this.say("noYear") : this.say("year", { year });
  }

  byline(name: string): string {
    return name === "" ? this.say("unsigned") : name;
  }

  pageNumber(page: number): string {
    return this.say("pageNumber", { page });
  }

  /** `2024年10月`, `2024年10月3日—11月`; of every year: `历年10月` */
  period({ from, to }: Period): string {
    if (from === null) return this.say("until", { to: this.#time(to ?? "") });
    if (to === null) return this.say("since", { from: this.#time(from) });
    return from === to ? this.#time(from) : this.say("fromTo", { from: this.#time(from), to: this.#time(to) });
  }

  /** An EDTF day, month or year. */
  #time(edtf: string): string {
    const [year = "", month, day] = edtf.split("-").map((part) => part.replace(/^0+(?=.)/, ""));
    if (month === undefined) return this.year(Number(year));
    const said = this.say(day === undefined ? "monthOfYear" : "dayOfMonth", { month, day: day ?? "" });
    return this.say(year === "XXXX" ? "everyYear" : "ofYear", { year, said });
  }

  /** `2024 年、张倩倩` */
  filters({ years, period, bylines, sections, pages, people }: Filters): string {
    return [
      ...years.map((year) => this.year(year)),
      ...(period === null ? [] : [this.period(period)]),
      ...bylines.map((name) => this.byline(name)),
      ...sections,
      ...pages.map((page) => this.pageNumber(page)),
      ...people,
    ].join(this.say("comma"));
  }

  /** Years of a group of the index: `2007—2013 年` */
  group({ years }: GroupEntry): string {
    const known = years.flatMap(([year]) => (year === null ? [] : [year]));
    const [last, first] = [known[0], known.at(-1)];
    if (last === undefined || first === undefined) return this.say("noYear");
    return first === last ? this.year(first) : this.say("yearRange", { first, last });
  }
}
