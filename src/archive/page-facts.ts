import type { Diagnostic } from "../model/diagnostic.ts";
import type { Evidence } from "../model/evidence.ts";
import type { ParsedPage } from "../model/page.ts";
import { diagnose } from "../model/rules.ts";
import type { FrontMatter } from "../model/source.ts";
import { findKnownDate, type KnownDate } from "../text/edtf.ts";

/** What is known of a page before its articles are read, and where it stands. */
export interface PageFacts {
  /** Front matter over what the page prints about itself. */
  readonly facts: FrontMatter;
  /** Printing date, if it has at least a year. */
  readonly published: KnownDate | null;
  /** Quotes the printing date; null without one. */
  readonly publishedEvidence: Evidence | null;
  /** Front matter that disagrees with the running head. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Puts front matter over running heads; where they disagree the front matter holds and the page is reported. */
export function pageToFacts({ source, masthead }: ParsedPage): PageFacts {
  const facts = { ...masthead.facts, ...source.frontMatter };
  const published = facts.date ? (findKnownDate(facts.date) ?? null) : null;
  const given = source.frontMatter;
  const isGiven = given.date !== undefined;
  const line = isGiven ? frontMatterLine(source.lines, "date") : (masthead.lines.date ?? 0);
  const evidence: Evidence = {
    kind: isGiven ? "front-matter" : "running-head",
    quote: (source.lines[line - 1] ?? "").trim().slice(0, 60),
    source: source.path,
    line,
    says: `printed on ${facts.date}`,
    values: { date: facts.date ?? "" },
  };
  const keys = Object.keys(masthead.facts) as (keyof FrontMatter)[];
  const diagnostics = keys
    .filter((key) => given[key] !== undefined && !agree(given[key], masthead.facts[key]))
    .map((key) =>
      diagnose(
        "issue-contradiction",
        source.path,
        `front matter says ${key} ${given[key]}, the page prints ${masthead.facts[key]}`,
        { line: masthead.lines[key] ?? 0, quote: (source.lines[(masthead.lines[key] ?? 0) - 1] ?? "").trim() },
      ),
    );
  return { facts, published, publishedEvidence: published ? evidence : null, diagnostics };
}

/** Whether two values of a fact can both be true: `2024` and `2024-10-15` can. */
function agree(given: string | number | undefined, printed: string | number | undefined): boolean {
  if (typeof given === "string" && typeof printed === "string")
    return given.startsWith(printed) || printed.startsWith(given);
  return given === printed;
}

function frontMatterLine(lines: readonly string[], key: string): number {
  return lines.findIndex((line) => line.includes(key)) + 1;
}
