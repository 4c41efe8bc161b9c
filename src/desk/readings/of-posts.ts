import { besideReasons, type DraftReading, type ReadingContext, reason } from "./draft-reading.ts";

/** Two who are seen at the same time in a post that one person has: the name is misread, or the article is of another year. */
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
  const dated = years
    .split(" ")
    .filter((year) => year !== "")
    .map((year): DraftReading => {
      const said = reason("finding", line, decision.quote, decision.message);
      const acts = [{ act: "date", quote: quoter.line(head), to: year }];
      return { code: "year-of", values: { year, post, other: doubted }, reasons: [said], acts };
    });
  return [...(isAlike(doubted, against) ? named : []), ...dated];
}

/** Names of one length that differ in one character: one may be the other misread. */
function isAlike(one: string, other: string): boolean {
  const [a, b] = [[...one], [...other]];
  return a.length === b.length && a.filter((character, i) => character !== b[i]).length === 1;
}
