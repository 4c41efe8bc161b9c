import { bindActs } from "../corrections/bind-acts.ts";
import type { WrittenAct } from "../model/act.ts";
import type { Jump } from "../model/article.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { LineAccount } from "../model/line.ts";
import type { Masthead, PageReading, ParsedPage } from "../model/page.ts";
import { NO_PINS, type Pins } from "../model/pins.ts";
import { diagnose, RULES } from "../model/rules.ts";
import type { FrontMatter, SourceText } from "../model/source.ts";
import type { Block, Blocks } from "./article/block.ts";
import { draftToArticle, type FinishedArticle } from "./article/draft-to-article.ts";
import { type Made, toLineAccounts } from "./article/line-accounts.ts";
import { linesToBlocks } from "./article/lines-to-blocks.ts";
import type { PageContext } from "./article/read-paragraph.ts";
import { correctPage, type ReadPage } from "./correct-page.ts";
import { findScript } from "./estimate/script.ts";
import { withEstimate } from "./estimate/with-estimate.ts";
import type { Layout } from "./layout/layout.ts";
import { mendLayout } from "./layout/mend-layout.ts";
import { restoreOrder } from "./order/restore-order.ts";
import type { OrderedDraft, Unit } from "./page/draft.ts";
import { PinIndex } from "./page/pin-index.ts";
import { textToLines } from "./page/text-to-lines.ts";
import { printToParagraphs } from "./print/print-to-paragraphs.ts";
import { findGluedByline, readSignature } from "./recognise/signature.ts";
import { WordIndex } from "./words/word-index.ts";

/** What the running heads say; of two that disagree the first is followed. */
function toMasthead(heads: Blocks["runningHeads"]): Masthead {
  const facts: Record<string, unknown> = {};
  const lines: Record<string, number> = {};
  for (const head of heads) {
    for (const [key, value] of Object.entries(head.facts)) {
      if (key in facts) continue;
      facts[key] = value;
      lines[key] = head.line;
    }
  }
  return { facts: facts as FrontMatter, lines };
}

/** How often each name signs on the page, on lines of its own and behind last sentences. */
function countSigners(ordered: readonly OrderedDraft[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { paragraphs } of ordered) {
    for (const unit of paragraphs.flatMap((paragraph) => paragraph.units)) {
      const byline = unit.kind === "byline" ? readSignature(unit.text) : findGluedByline(unit.text, new Set());
      for (const name of byline?.names ?? []) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return counts;
}

function isArticle(block: Block, ordered: OrderedDraft): boolean {
  return block.draft.headline !== "" || ordered.paragraphs.length > 0;
}

/** Findings of the order of the text: what was moved, shown once, or is missing. */
function orderDiagnostics(ordered: readonly OrderedDraft[], source: string): Diagnostic[] {
  return ordered
    .flatMap((draft) => [...draft.paragraphs.flatMap((paragraph) => paragraph.decisions), ...draft.decisions])
    .flatMap((decision) => {
      const rule = decision.rule as keyof typeof RULES;
      if (RULES[rule]?.severity !== "warning") return [];
      const evidence = decision.evidence[0];
      const message = evidence?.says.replace(/\.$/, "") ?? RULES[rule].means.replace(/\.$/, "");
      return [
        diagnose(rule, source, message, {
          line: decision.lines[0] ?? 0,
          ...(evidence ? { quote: evidence.quote } : {}),
        }),
      ];
    });
}

/** A finding with the column at which its quote stands in the line; quotes of joined text stand in none. */
function findColumn(diagnostic: Diagnostic, { lines }: SourceText): Diagnostic {
  const { line, column, quote = "" } = diagnostic;
  const at = column === 1 && quote !== "" ? (lines[line - 1]?.indexOf(quote) ?? -1) : -1;
  return at > 0 ? { ...diagnostic, column: at + 1 } : diagnostic;
}

/**
 * One raw page as articles, with a place for every line, and what editors decided about it followed. Pure and linear in the text: the
 * same source and the same acts give the same page.
 */
export function parsePage(source: SourceText, acts: readonly WrittenAct[] = []): ParsedPage {
  if (acts.length === 0) return readPage(source, NO_PINS).page;
  const bound = bindActs(acts, source);
  return correctPage(readPage({ ...source, lines: bound.mended.lines }, bound.pins), source, bound);
}

/** The likeliest reading of a page among those that agree with `pins`. */
function readPage(source: SourceText, pins: Pins): ReadPage {
  const pinned = new PinIndex(pins);
  const { lines: mended, findings } = mendLayout(textToLines(source), source.lines);
  const { lines, reading } = printToParagraphs(mended, source, pinned);
  const index = new WordIndex();
  const blocks = linesToBlocks(lines, index, pinned);
  const ordered = restoreOrder(
    blocks.blocks.map((block) => block.draft),
    source.path,
    index,
    pinned,
  );
  const masthead = toMasthead(blocks.runningHeads);
  const printed = /^\d{4}/.exec(source.frontMatter.date ?? masthead.facts.date ?? "")?.[0];
  const context: PageContext = {
    source: source.path,
    signers: countSigners(ordered),
    pinned,
    lineOf: ({ line }) => source.lines[line - 1] ?? "",
    year: printed === undefined ? undefined : Number(printed),
  };
  const diagnostics: Diagnostic[] = [];
  const settled = settleJumps(blocks.blocks, ordered);
  const made = settled.map((block, place): Made => {
    const draft = ordered[place] ?? { paragraphs: [], decisions: [] };
    if (!isArticle(block, draft)) return { block, ordered: draft, article: null, places: [] };
    const finished: FinishedArticle = draftToArticle(block, draft, context);
    diagnostics.push(...finished.diagnostics, ...headlineDiagnostics(block, source.path));
    return { block, ordered: draft, article: finished.article, places: finished.places };
  });
  const articles = made.flatMap((item) => item.article ?? []);
  const accounts = toLineAccounts(source, blocks, made);
  const page = withEstimate({
    source,
    masthead,
    reading: { ...reading, script: findScript(source.lines), lineDoubt: blocks.doubt },
    articles,
    lines: accounts,
    diagnostics: [
      ...source.diagnostics,
      ...layoutDiagnostics(findings, source.path),
      ...readingDiagnostics(reading, source.path),
      ...diagnostics,
      ...(articles.length === 0 ? barePageDiagnostics(accounts, source) : []),
      ...unsureDiagnostics(blocks, source.path),
      ...imprintDiagnostics(blocks, source.path),
      ...orderDiagnostics(ordered, source.path),
    ].map((diagnostic) => findColumn(diagnostic, source)),
  });
  return { page, made };
}

function readingDiagnostics({ lines, widths }: Pick<PageReading, "lines" | "widths">, source: string): Diagnostic[] {
  if (lines === "paragraphs") return [];
  const which = lines === "print" ? "the file's lines" : "some of the file's lines";
  const message = `${which} are those of the print, ${widths.join(" and ")} characters wide`;
  return [diagnose("print-lines", source, message)];
}

function layoutDiagnostics(findings: Layout["findings"], source: string): Diagnostic[] {
  return findings.map(({ isMended, message, line, mend }) =>
    diagnose(isMended ? "layout-mended" : "layout-unsure", source, message, { line, ...(mend ? { mend } : {}) }),
  );
}

/**
 * Blocks whose jumps stand with the text they follow, or lead to: text that was given back to another article took its jump
 * line along.
 */
function settleJumps(blocks: readonly Block[], ordered: readonly OrderedDraft[]): Block[] {
  if (blocks.every(({ jumps }) => jumps.length === 0)) return [...blocks];
  const owners = new Map<number, number>();
  for (const [index, { paragraphs }] of ordered.entries()) {
    for (const { line } of paragraphs.flatMap(({ units }) => units)) if (!owners.has(line)) owners.set(line, index);
  }
  const settled = blocks.map((): Jump[] => []);
  for (const [index, { jumps, draft }] of blocks.entries()) {
    for (const jump of jumps) settled[owners.get(neighbourOf(jump, draft.units)) ?? index]?.push(jump);
  }
  return blocks.map((block, index) => ({ ...block, jumps: settled[index] ?? [] }));
}

/** Line of the text that a jump line belongs to: its own, the one before a jump to another page, the one behind a jump from one. */
function neighbourOf({ line, direction }: Jump, units: readonly Unit[]): number {
  const unit =
    direction === "to" ? units.findLast((each) => each.line <= line) : units.find((each) => each.line >= line);
  return unit?.line ?? line;
}

function imprintDiagnostics({ furniture }: Blocks, source: string): Diagnostic[] {
  return furniture.flatMap(({ line, furniture: { rule } }) => {
    if (rule !== "imprint") return [];
    return [
      diagnose("imprint", source, "an imprint, no text of an article", { line: line.number, quote: line.printed }),
    ];
  });
}

function unsureDiagnostics({ unsure }: Blocks, source: string): Diagnostic[] {
  return unsure.map(({ label, facts }) => {
    const message = label === "headline" ? "taken for a headline, may be text" : "taken for text, may be a headline";
    return diagnose("headline-unsure", source, message, { line: facts.line.number, quote: facts.line.printed });
  });
}

/** Points at the first line of a page that gave no article; blank files have a finding of their own. */
function barePageDiagnostics(
  accounts: readonly LineAccount[],
  { path, frontMatterLineCount }: SourceText,
): Diagnostic[] {
  const first = accounts.find(({ number, role }) => number > frontMatterLineCount && role !== "blank");
  if (first === undefined) return [];
  return [diagnose("no-article", path, "nothing of the page is an article", { line: first.number })];
}

function headlineDiagnostics(block: Block, source: string): Diagnostic[] {
  if (block.draft.headline !== "") return [];
  const line = block.draft.units[0]?.line ?? 0;
  return [diagnose("no-headline", source, "text stands under no headline", { line })];
}
