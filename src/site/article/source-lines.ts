import type { Page } from "../../model/archive.ts";
import type { LineAccount, LineRole } from "../../model/line.ts";
import { linesByArticle } from "./article-lines.ts";
import type { CollatedParagraph } from "./collation.ts";

/** One row of the source view: a raw line, verbatim, and the place of the edited text made of it. */
export type SourceRow =
  | {
      readonly kind: "line";
      readonly line: number;
      readonly raw: string;
      readonly role: LineRole;
      /** 0-based paragraph; null when the line is no part of the body. */
      readonly paragraph: number | null;
      /** Whether an earlier line already gave a part of that paragraph. */
      readonly continued: boolean;
      /** Its share of the paragraph's text, as UTF-16 offsets. */
      readonly start: number;
      readonly end: number;
      /** Whether it repeats text shown elsewhere. */
      readonly repeat: boolean;
    }
  | {
      /** Lines between two rows that belong elsewhere. */
      readonly kind: "gap";
      readonly parts: readonly GapPart[];
    };

/** A run of lines in a gap: of another article of the page, or of a role that is no text. */
export interface GapPart {
  readonly first: number;
  readonly last: number;
  readonly article: number | null;
  readonly role: LineRole;
}

/** The raw lines of an article beside what was made of them, in the order of the file, with what lies between. */
export function sourceRows(page: Page, place: number, paragraphs: readonly CollatedParagraph[]): SourceRow[] {
  const rows: SourceRow[] = [];
  const seen = new Set<number>();
  let last: number | null = null;
  for (const account of linesByArticle(page).get(place) ?? []) {
    const parts = last === null ? [] : gapParts(page, last, account.number);
    if (parts.length > 0) rows.push({ kind: "gap", parts });
    rows.push(lineRow(page, account, paragraphs, seen));
    last = account.number;
  }
  return rows;
}

function lineRow(
  page: Page,
  account: LineAccount,
  paragraphs: readonly CollatedParagraph[],
  seen: Set<number>,
): SourceRow {
  const index = account.paragraph;
  const { start, end } = shareOf(account.number, index === null ? undefined : paragraphs[index]);
  const continued = index !== null && seen.has(index);
  if (index !== null) seen.add(index);
  return {
    kind: "line",
    line: account.number,
    raw: page.source.lines[account.number - 1] ?? "",
    role: account.role,
    paragraph: index,
    continued,
    start,
    end,
    repeat: account.repeats !== undefined,
  };
}

function shareOf(line: number, paragraph: CollatedParagraph | undefined): { start: number; end: number } {
  const pieces = paragraph?.pieces ?? [];
  const first = pieces.findIndex((piece) => piece.line === line);
  if (!paragraph || first < 0) return { start: 0, end: 0 };
  let after = first + 1;
  while (pieces[after]?.line === line) after++;
  return { start: pieces[first]?.at ?? 0, end: pieces[after]?.at ?? paragraph.text.length };
}

function gapParts(page: Page, after: number, before: number): GapPart[] {
  const parts: GapPart[] = [];
  for (let line = after + 1; line < before; line++) {
    const account = page.lines[line - 1];
    if (!account || account.role === "blank") continue;
    const last = parts.at(-1);
    const role = account.article === null ? account.role : "body";
    if (last && last.article === account.article && last.role === role) {
      parts[parts.length - 1] = { ...last, last: line };
    } else parts.push({ first: line, last: line, article: account.article, role });
  }
  return parts;
}

/** Past this a source file is not shown on its page, only linked: in characters, as {@link costOfLines} counts them. */
const LONGEST_SHOWN = 28_000;
/** What the markup of a shown line costs, as characters of text: narrow columns have thousands of short ones. */
const COST_OF_LINE = 15;

/** What raw lines cost a page that shows them, in characters of text. */
export function costOfLines(lines: readonly string[]): number {
  return lines.reduce((sum, line) => (line.trim() === "" ? sum : sum + line.length + COST_OF_LINE), 0);
}

/** Whether the page of a printed page shows its whole source, so that links can lead to a line of it. */
export function isSourceShown({ source }: Page): boolean {
  return (source.shownCost ?? costOfLines(source.lines)) <= LONGEST_SHOWN;
}
