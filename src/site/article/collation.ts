import { memoOfObject } from "../../memo.ts";
import type { Page } from "../../model/archive.ts";
import type { Correction, Paragraph, ParsedArticle, Span } from "../../model/article.ts";
import type { Evidence } from "../../model/evidence.ts";
import { endsSentence } from "../../text/sentence.ts";
import { correctedRuns } from "./corrected-runs.ts";

/** A line of a raw file; `source` only where it is not the article's own file. */
export interface LineRef {
  readonly line: number;
  readonly source?: string;
}

/** How far a decision can be trusted (可信度), in words: how often decisions of one confidence are right was not measured. */
export type Trust = "sure" | "likely" | "doubtful";

/** Confidences from which up a decision is sure, and likely; set by hand. */
const SURE = 0.95;
const LIKELY = 0.75;

/** A confidence, 0..1, in words. */
export function toTrust(confidence: number): Trust {
  if (confidence >= SURE) return "sure";
  return confidence >= LIKELY ? "likely" : "doubtful";
}

interface NoteBase {
  /** 1-based within the article. */
  readonly number: number;
  /** The words it rests on. */
  readonly quotes: readonly string[];
  readonly trust: Trust;
}

/** What the editor did to a paragraph, as data: a collation note (校记). */
export type Note = NoteBase &
  (
    | {
        readonly rule: "column-break" | "jump";
        readonly from: LineRef;
        readonly to: LineRef;
        /** Articles of the page between the two, by their place in it. */
        readonly across: readonly number[];
      }
    | {
        readonly rule: "continuation";
        readonly from: LineRef;
        /** First paragraph that moved, 1-based. */
        readonly paragraph: number;
        /** Last paragraph that moved along, 1-based; null when all to the end did. */
        readonly toParagraph: number | null;
        readonly across: readonly number[];
      }
    | { readonly rule: "repeat"; readonly lines: readonly number[]; readonly text: string }
    | { readonly rule: "text-missing"; readonly where: "before" | "after" }
    | { readonly rule: "correction"; readonly correction: Correction }
  );

/** A note's sign in the text. */
export interface NoteMark {
  /** UTF-16 offset into the paragraph's text. */
  readonly at: number;
  readonly note: number;
  /** Whether `[缺文]` stands there too. */
  readonly missing?: boolean;
}

/** A paragraph with its notes, ready to be set. */
export interface CollatedParagraph {
  readonly text: string;
  readonly marks: readonly NoteMark[];
  readonly notes: readonly Note[];
  /** Where each raw line's share of the text begins, in reading order. */
  readonly pieces: readonly LinePiece[];
}

/** The share of one raw line in a paragraph. */
export interface LinePiece extends LineRef {
  /** UTF-16 offset into the paragraph's text. */
  readonly at: number;
}

/** A page with what became of its lines. */
type PlacedLines = Pick<Page, "source" | "lines">;

/** An article's paragraphs with a note at every seam: joins, moves, repeats, missing text; numbered through the article. */
export const collate = memoOfObject(
  (article: ParsedArticle, page: PlacedLines, place: number): readonly CollatedParagraph[] => {
    const walk: Walk = { article, page, place, count: 0, last: null };
    return article.paragraphs.map((paragraph, i) => collateParagraph(walk, paragraph, i));
  },
);

/** Articles of the page, but for `place`, that have text on lines strictly between two lines. */
export function articlesBetween(page: Pick<Page, "lines">, place: number, one: number, other: number): number[] {
  const found = new Set<number>();
  for (let line = Math.min(one, other) + 1; line < Math.max(one, other); line++) {
    const account = page.lines[line - 1];
    if (account && account.article !== null && account.article !== place && holdsText(account.role)) {
      found.add(account.article);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** Where each span's share of a paragraph begins. Markup of the raw line is no part of the text, so shares are found, not added up. */
export function spanPieces(paragraph: Paragraph, rawLine: (span: Span) => string): LinePiece[] {
  let from = 0;
  return paragraph.spans.map((span, i) => {
    const raw = withoutMarkup(span.reads ?? rawLine(span).slice(span.start, span.end));
    const at = i === 0 ? 0 : findFrom(paragraph.text, raw, from);
    from = Math.min(paragraph.text.length, at + raw.length);
    return { line: span.line, ...(span.source === undefined ? {} : { source: span.source }), at };
  });
}

interface Walk {
  readonly article: ParsedArticle;
  readonly page: PlacedLines;
  readonly place: number;
  count: number;
  /** Last line of the article's text so far. */
  last: LineRef | null;
}

function collateParagraph(walk: Walk, paragraph: Paragraph, index: number): CollatedParagraph {
  const pieces = spanPieces(paragraph, (span) => rawLineOf(walk, span));
  const marks: NoteMark[] = [];
  const notes: Note[] = [];
  const add = (at: number, note: Note, missing = false) => {
    notes.push(note);
    marks.push({ at, note: note.number, ...(missing ? { missing } : {}) });
  };
  const missing = missingSide(paragraph);
  if (missing === "before") add(0, missingNote(walk, paragraph, missing), true);
  const runs = correctedRuns(paragraph, walk.article.corrections);
  const closeRuns = (before: number) => {
    for (let run = runs[0]; run && run.end <= before; run = runs[0]) {
      add(run.end, { ...noteBase(walk, paragraph, "correction"), rule: "correction", correction: run.correction });
      runs.shift();
    }
  };
  pieces.forEach((piece, i) => {
    const note = seamNote(walk, paragraph, index, piece, i === 0);
    if (i > 0) closeRuns(piece.at);
    if (note) add(piece.at, note);
    walk.last = piece;
  });
  closeRuns(paragraph.text.length);
  if (missing === "after") add(paragraph.text.length, missingNote(walk, paragraph, missing), true);
  for (const repeat of paragraph.repeats ?? []) {
    add(paragraph.text.length, {
      ...noteBase(walk, paragraph, "repeat"),
      rule: "repeat",
      lines: repeat.lines,
      text: repeat.text,
    });
  }
  return { text: paragraph.text, marks, notes, pieces };
}

function rawLineOf(walk: Walk, span: Span): string {
  return span.source === undefined || span.source === walk.page.source.path
    ? (walk.page.source.lines[span.line - 1] ?? "")
    : "";
}

function seamNote(walk: Walk, paragraph: Paragraph, index: number, piece: LinePiece, opens: boolean): Note | undefined {
  const last = walk.last;
  if (last === null || (last.line === piece.line && last.source === piece.source)) return undefined;
  const sameFile = last.source === piece.source;
  const across = sameFile ? articlesBetween(walk.page, walk.place, last.line, piece.line) : [];
  if (!opens) {
    const rule = sameFile ? "column-break" : "jump";
    return { ...noteBase(walk, paragraph, rule), rule, from: bare(last), to: bare(piece), across };
  }
  if (!sameFile)
    return { ...noteBase(walk, paragraph, "jump"), rule: "jump", from: bare(last), to: bare(piece), across };
  if (across.length === 0 && piece.line > last.line) return undefined;
  const toParagraph = lastOfRun(walk, index);
  return {
    ...noteBase(walk, paragraph, "continuation"),
    rule: "continuation",
    from: bare(piece),
    paragraph: index + 1,
    toParagraph,
    across,
  };
}

/** Last paragraph (1-based) that stands in one run of the file with paragraph `index`; null when that is the end. */
function lastOfRun(walk: Walk, index: number): number | null {
  const { paragraphs } = walk.article;
  let end = index;
  for (let next = index + 1; next < paragraphs.length; next++) {
    const before = paragraphs[end]?.spans.at(-1);
    const after = paragraphs[next]?.spans[0];
    if (!before || !after || before.source !== after.source || after.line < before.line) return end + 1;
    if (articlesBetween(walk.page, walk.place, before.line, after.line).length > 0) return end + 1;
    end = next;
  }
  return end === index ? index + 1 : null;
}

function missingSide(paragraph: Paragraph): "before" | "after" | null {
  if (!paragraph.flags.includes("text-missing")) return null;
  return endsSentence(paragraph.text) ? "before" : "after";
}

function missingNote(walk: Walk, paragraph: Paragraph, where: "before" | "after"): Note {
  return { ...noteBase(walk, paragraph, "text-missing"), rule: "text-missing", where };
}

function noteBase(walk: Walk, paragraph: Paragraph, rule: Note["rule"]): NoteBase {
  const decisions = paragraph.decisions.filter((decision) => decision.rule === rule);
  const quotes = decisions.flatMap((decision) => decision.evidence.map((evidence: Evidence) => evidence.quote));
  return {
    number: ++walk.count,
    quotes: [...new Set(quotes)].filter((quote) => quote !== "").slice(0, MOST_QUOTES),
    trust: toTrust(Math.min(1, ...decisions.map(({ confidence }) => confidence))),
  };
}

const MOST_QUOTES = 3;

function bare(ref: LineRef): LineRef {
  return ref.source === undefined ? { line: ref.line } : { line: ref.line, source: ref.source };
}

function holdsText(role: string): boolean {
  return role === "body" || role === "headline" || role === "byline";
}

function withoutMarkup(raw: string): string {
  return raw.replace(/^\s*#+\s*|\*\*|__|\s+$/gu, "").trimStart();
}

const HEAD = 10;

function findFrom(text: string, piece: string, from: number): number {
  const whole = text.indexOf(piece, from);
  if (whole >= 0) return whole;
  const head = text.indexOf(piece.slice(0, HEAD), from);
  return head >= 0 ? head : from;
}
