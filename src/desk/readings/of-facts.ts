import { type DraftReading, type ReadingContext, reason } from "./draft-reading.ts";
import { readNames } from "./read-names.ts";

/** Words at the end of a text, or on a line of their own, that may be a signature. */
export function bylineReadings({ decision, page, quoter }: ReadingContext): DraftReading[] {
  const { line, quote, article } = decision;
  const raw = page.source.lines[line - 1] ?? "";
  const head = page.lines.find((each) => each.article === article && each.role === "headline")?.number ?? line;
  const names = readNames(quote);
  const signs: DraftReading[] =
    names.length === 0 || article === null
      ? []
      : [
          {
            code: "signs",
            values: { names: names.join("、") },
            reasons: [reason("signature", line, quote, "The words look like a signature.")],
            acts: [{ act: "byline", quote: quoter.line(head), to: names }],
          },
        ];
  const at = raw.lastIndexOf(quote);
  const isAlone = raw.trim() === quote.trim();
  const whole = { act: "label", quote: quoter.line(line), to: isAlone ? "byline" : "body" };
  if (isAlone || quote === "" || at <= 0) {
    const other = isAlone && page.lines[line - 1]?.role === "byline" ? "body" : "byline";
    const acts = [isAlone ? { ...whole, to: other } : whole];
    return [...signs, { code: "is-label", values: { label: String(acts[0]?.to ?? ""), line }, reasons: [], acts }];
  }
  // A signature behind the last sentence: the line is cut before it.
  const next = quoter.part(line, at, raw.length);
  const acts = [
    { act: "seam", quote: quoter.part(line, 0, at), next, to: "apart" },
    { act: "label", quote: next, to: "byline" },
  ];
  const isGlued = decision.rule === "byline";
  if (isGlued) return [{ code: "is-label", values: { label: "body", line }, reasons: [], acts: [whole] }];
  return [{ code: "is-byline", values: { names: quote, line }, reasons: [], acts }, ...signs];
}

/** The printing date as the page prints it, where another was given; and the other way round. */
export function dateReadings({ page }: ReadingContext): DraftReading[] {
  const { source, masthead } = page;
  const given = source.frontMatter.date;
  const printed = masthead.facts.date;
  const line = masthead.lines.date ?? 0;
  const readings: DraftReading[] = [];
  if (printed !== undefined && printed !== given) {
    readings.push({
      code: "date-printed",
      values: { date: printed },
      reasons:
        line > 0
          ? [reason("running-head", line, page.source.lines[line - 1] ?? "", "The running head prints it.")]
          : [],
      acts: [{ act: "date", of: "date", to: printed }],
    });
  }
  return readings;
}

/** The few years that a page may be of, where the archive leaves only these. */
export function yearReadings({ decision }: ReadingContext): DraftReading[] {
  const years = decision.values?.["years"] ?? "";
  return years
    .split(" ")
    .filter((year) => year !== "")
    .map((year): DraftReading => {
      const said = reason("finding", decision.line, decision.quote, decision.message);
      return { code: "is-year", values: { year }, reasons: [said], acts: [{ act: "date", of: "date", to: year }] };
    });
}
