import type { ParsedPage } from "../../model/page.ts";
import { besideReasons, type DraftReading, type ReadingContext, reason } from "./draft-reading.ts";

/**
 * Two who are seen at the same time in a post that one person has: the name is misread, or the article is of another year where the page does
 * not state its own.
 */
export function overlapReadings({ decision, page, quoter }: ReadingContext): DraftReading[] {
  const { values, line, article } = decision;
  const { post = "", doubted = "", against = "", years = "" } = values ?? {};
  const raw = page.source.lines[line - 1] ?? "";
  const at = raw.indexOf(doubted);
  const reasons = besideReasons(decision);
  const named: DraftReading[] =
    at < 0
      ? []
      : [
          {
            code: "name",
            values: { was: doubted, now: against },
            reasons,
            acts: [{ act: "misread", quote: quoter.part(line, at, at + doubted.length), to: against }],
          },
        ];
  const head = page.lines.find((each) => each.article === article && each.role === "headline")?.number ?? line;
  const dated = (isYearStated(page, article) ? "" : years)
    .split(" ")
    .filter((year) => year !== "")
    .map((year): DraftReading => {
      const said = reason("finding", line, decision.quote, decision.message);
      const acts = [{ act: "date", quote: quoter.line(head), to: year }];
      return { code: "year-of", values: { year, post, other: doubted }, reasons: [said], acts };
    });
  return [...(isAlike(doubted, against) ? named : []), ...dated];
}

/** Whether the page, or the article on it, prints its year or was given it. */
function isYearStated({ source, masthead, articles }: ParsedPage, article: number | null): boolean {
  const own = article === null ? undefined : articles[article];
  const date = source.frontMatter.date ?? masthead.facts.date;
  return date !== undefined || own?.printedDate?.start.year !== undefined || own?.decidedDate !== undefined;
}

/** Names of one length that differ in one character: one may be the other misread. */
function isAlike(one: string, other: string): boolean {
  const [a, b] = [[...one], [...other]];
  return a.length === b.length && a.filter((character, i) => character !== b[i]).length === 1;
}
