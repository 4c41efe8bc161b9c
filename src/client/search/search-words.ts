import type { Filters } from "../../search/ask/hits.ts";
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

  /** `2024 年、张倩倩` */
  filters({ years, bylines, sections }: Filters): string {
    return [...years.map((year) => this.year(year)), ...bylines.map((name) => this.byline(name)), ...sections].join(
      "、",
    );
  }

  /** Years of a group of the index: `2007—2013 年` */
  group({ years }: GroupEntry): string {
    const known = years.flatMap(([year]) => (year === null ? [] : [year]));
    const [last, first] = [known[0], known.at(-1)];
    if (last === undefined || first === undefined) return this.say("noYear");
    return first === last ? this.year(first) : this.say("yearRange", { first, last });
  }
}
