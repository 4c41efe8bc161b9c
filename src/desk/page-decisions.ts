import { createHash } from "node:crypto";
import { findingMark, withoutConfirmed } from "../corrections/confirmed.ts";
import type { ParsedArticle } from "../model/article.ts";
import { asksAnEditor } from "../model/attention.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Decision } from "../model/evidence.ts";
import type { ParsedPage } from "../model/page.ts";
import { diagnose, type RuleId } from "../model/rules.ts";
import { CONFIDENCE_OF_SEVERITY, KIND_OF_RULE, KIND_WEIGHTS, LEAST_SURE } from "./decision-weights.ts";
import type { DecisionKind, OpenDecision } from "./view/open-decision.ts";

/** Digits of an id. */
const ID_LENGTH = 12;

/** Kinds whose decisions are about an article as a whole, and not about the lines they name. */
const OF_WHOLE_ARTICLE: ReadonlySet<DecisionKind> = new Set(["boundary", "headline", "date", "byline"]);

/** A decision of the parser with the article it is of. */
interface PlacedDecision {
  readonly article: number;
  readonly decision: Decision;
}

/**
 * What of a page is left for an editor to decide, the most needed first: what its findings ask, and what its parser decided without
 * being sure; without what was confirmed.
 *
 * @param further Findings about the page that only the whole archive could make.
 */
export function pageDecisions(page: ParsedPage, further: readonly Diagnostic[] = []): OpenDecision[] {
  const made = decisionsOf(page);
  const found = [...page.diagnostics, ...withoutKnown(further, page.diagnostics)].filter(asksAnEditor);
  const unsure = made
    .filter(({ decision }) => isUnsure(decision, found))
    .map(({ decision }) => toFinding(decision, page));
  const asked = withoutConfirmed([...found, ...unsure, ...unsureSignatures(page)], page.acts);
  const open = asked.map((finding) => toOpen(finding, page, made));
  const byId = new Map(open.map((each) => [each.id, each]));
  return sortByNeed([...byId.values()]);
}

/** Decisions by how much they are needed; those that are needed alike in the order of their pages. */
export function sortByNeed(open: readonly OpenDecision[]): OpenDecision[] {
  return [...open].sort(
    (a, b) =>
      b.need - a.need || (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || (a.id < b.id ? -1 : 1)),
  );
}

function decisionsOf({ articles }: ParsedPage): PlacedDecision[] {
  return articles.flatMap(({ decisions, paragraphs }, article) =>
    [...decisions, ...paragraphs.flatMap((paragraph) => paragraph.decisions)].map((decision) => ({
      article,
      decision,
    })),
  );
}

/** Findings that the archive repeats of a page are not asked twice. */
function withoutKnown(further: readonly Diagnostic[], known: readonly Diagnostic[]): Diagnostic[] {
  const keys = new Set(known.map(keyOf));
  return further.filter((finding) => !keys.has(keyOf(finding)));
}

function keyOf({ rule, line, message }: Diagnostic): string {
  return `${rule}\n${line}\n${message}`;
}

function isUnsure({ rule, confidence, lines }: Decision, found: readonly Diagnostic[]): boolean {
  if (confidence >= LEAST_SURE || KIND_OF_RULE[rule as RuleId] === undefined) return false;
  return !found.some((finding) => finding.rule === rule && finding.line === lines[0]);
}

function toFinding({ rule, lines, evidence }: Decision, { source }: ParsedPage): Diagnostic {
  const line = lines[0] ?? 0;
  const quote = evidence.map((each) => each.quote).join("|") || source.lines[line - 1] || "";
  return diagnose(rule as RuleId, source.path, evidence[0]?.says.replace(/\.$/, "") ?? "", { line, quote });
}

/** Signatures that may be another article's. */
function unsureSignatures({ articles, lines, source }: ParsedPage): Diagnostic[] {
  return articles.flatMap(({ unsureBylines = [] }: ParsedArticle, place) =>
    unsureBylines.flatMap((quote) => {
      const account = lines.find(
        ({ article, number }) => article === place && (source.lines[number - 1] ?? "").includes(quote),
      );
      if (!account) return [];
      const message = "the signature may be another article's";
      return [diagnose("byline-unsure", source.path, message, { line: account.number, quote })];
    }),
  );
}

function toOpen(finding: Diagnostic, page: ParsedPage, made: readonly PlacedDecision[]): OpenDecision {
  const { rule, line, quote = "", message, severity, zhHans, values, beside } = finding;
  const kind = KIND_OF_RULE[rule as RuleId] ?? "other";
  const own = made.find(({ decision }) => decision.rule === rule && decision.lines[0] === line);
  const lines = own?.decision.lines ?? (line > 0 ? [line] : []);
  const article = own?.article ?? articleAt(page, line);
  const confidence = own?.decision.confidence ?? CONFIDENCE_OF_SEVERITY[severity];
  const characters = values?.["rare"]?.length ?? charactersOf(page, kind, lines, article);
  const saw = findingMark(finding);
  return {
    id: createHash("sha256").update(`${page.source.path}\n${line}\n${saw}`).digest("hex").slice(0, ID_LENGTH),
    kind,
    rule,
    file: page.source.path,
    line,
    lines,
    article,
    quote,
    message,
    ...(zhHans !== undefined && { zhHans }),
    ...(values && { values }),
    ...(beside && { beside }),
    confidence,
    characters,
    need: KIND_WEIGHTS[kind] * (1 - confidence) * characters,
    saw,
  };
}

/** The article of a line; of one that belongs to none, the article that stands before it. */
function articleAt({ lines }: ParsedPage, line: number): number | null {
  if (line === 0) return null;
  return lines[line - 1]?.article ?? null;
}

/** Characters of text that stand or fall with a decision. */
function charactersOf(
  { articles, source }: ParsedPage,
  kind: DecisionKind,
  lines: readonly number[],
  article: number | null,
): number {
  const lengthOf = (line: number) => (source.lines[line - 1] ?? "").trim().length;
  const all = () => source.lines.reduce((sum, line) => sum + line.trim().length, 0);
  if (lines.length === 0) return Math.max(1, all());
  if (OF_WHOLE_ARTICLE.has(kind) && article !== null) {
    const body = articles[article]?.paragraphs.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
    return Math.max(1, body);
  }
  return Math.max(
    1,
    lines.reduce((sum, line) => sum + lengthOf(line), 0),
  );
}
