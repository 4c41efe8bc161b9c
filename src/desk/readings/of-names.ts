import { type DraftReading, type ReadingContext, reason } from "./draft-reading.ts";

/** A name that may be another one misread, or two printed names of one person, or two people. */
export function nameReadings({ decision, page, quoter }: ReadingContext): DraftReading[] {
  const { rare = "", usual = "" } = decision.values ?? {};
  const at = (page.source.lines[decision.line - 1] ?? "").indexOf(rare);
  if (rare === "" || at < 0) return [];
  // Where the act was made is where it is shown among those that were done.
  const hint = { file: page.source.path, line: decision.line };
  const person = (code: "one-person" | "two-persons", to: string): DraftReading => ({
    ...{ code, values: { one: usual, other: rare }, reasons: [] },
    acts: [{ act: "person", names: [usual, rare], to, hint }],
  });
  return [
    ...wordReadings({ decision, page, quoter }),
    person("one-person", "same"),
    person("two-persons", "different"),
  ];
}

/** Two people of one name, by what they do when and where: one person all the same, or two. */
export function bearerReadings({ decision, page }: ReadingContext): DraftReading[] {
  const { name = "", rare = "", usual = "" } = decision.values ?? {};
  if (rare === "" || usual === "") return [];
  const hint = { file: page.source.path, line: decision.line };
  const bearers = (code: "one-bearer" | "two-bearers", to: string): DraftReading => ({
    ...{ code, values: { one: name }, reasons: [] },
    acts: [{ act: "person", names: [usual, rare], to, hint }],
  });
  return [bearers("one-bearer", "same"), bearers("two-bearers", "different")];
}

/** A word that may be a more usual one misread. */
export function wordReadings({ decision, page, quoter }: ReadingContext): DraftReading[] {
  const { rare = "", usual = "" } = decision.values ?? {};
  const at = (page.source.lines[decision.line - 1] ?? "").indexOf(rare);
  if (rare === "" || at < 0) return [];
  return [
    {
      code: "name",
      values: { was: rare, now: usual },
      reasons: [reason("usual-name", decision.line, decision.quote, "The other way of printing it is more usual.")],
      acts: [{ act: "misread", quote: quoter.part(decision.line, at, at + rare.length), to: usual }],
    },
  ];
}
