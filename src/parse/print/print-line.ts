import type { SourceText } from "../../model/source.ts";
import { endsSentence } from "../../text/sentence.ts";
import { wordAcross } from "../../text/word-break.ts";
import { isCellRow } from "../page/cell-row.ts";
import { PROSE_MARK } from "../page/line-marks.ts";
import type { PageLine } from "../page/page-line.ts";
import { findSetRows } from "../page/set-rows.ts";
import { readByline } from "../recognise/byline.ts";
import { endsSigned } from "../recognise/signature.ts";
import { type Measure, measureText, printWidth } from "./print-width.ts";

/** A line of a page with what tells whether it is a line of print: where it begins, how long it is, how it ends. */
export interface PrintLine {
  readonly line: PageLine;
  /** Length of its text and the blanks before it, by the measure it was read with. */
  readonly length: number;
  /** Characters of it with the blanks around them, of which a program that cuts lines leaves one behind a word. */
  readonly characters: number;
  readonly hasBlankBehind: boolean;
  /** Blanks before its text, in half widths. */
  readonly indent: number;
  /** Whether it is not indented, and other lines of the page are. */
  readonly lacksIndent: boolean;
  /** Blank lines before it. */
  readonly gap: number;
  readonly endsSentence: boolean;
  /** Whether a mark of prose stands inside it: `,` `。` `;`. */
  readonly hasMark: boolean;
  /** Length of the letters and digits it begins with: print does not cut them, so that the line above is shorter. */
  readonly firstWord: number;
  /** Whether it is no running text whatever its length: columns of a table, a line set far to the right. */
  readonly isApart: boolean;
  /** Whether it is a row of a list set with blanks: it says nothing of the column it stands in. */
  readonly isRow?: true;
}

/** Letters, digits and the marks inside numbers and words. */
const LATIN_START = /^[\p{Script=Latin}\d][\p{Script=Latin}\d.,%'’&/-]*/u;
/** Marks with which no line begins but one that goes on: print sets them at the edge where it has no room. */
export const GOES_ON = /^[,，。、;；:：!?！？)）”’」』》…%]/u;
/** `白菜 0.6元  萝卜 0.5元`, `张三　　李四`: columns set by blanks, two or more times in a line. */
const TABLE = /\S(?:[ \u3000]{2,}|\t|\u3000)\S.*\S(?:[ \u3000]{2,}|\t|\u3000)\S/u;
/** What stands in every row of {@link TABLE}; asked first, as most lines are text. */
const GAP = /[\t\u3000]| {2}/;
/** `编辑部:38166822`: a label and a number, a row of an imprint. */
const NUMBERED = /^\p{Script=Han}[\p{Script=Han} ]{1,8}: ?[\d+()-]{5,16}$/u;
/** Blanks, in half widths, from which a line is set to the right: a signature, a day. */
const FAR = 14;

/** Whether a signature stands behind the last sentence of a line. */
export function isSigned({ line, endsSentence: ends }: PrintLine): boolean {
  return !ends && endsSigned(line.text);
}

/** Whether the end of a line cuts a word that goes on in the next one, or a clause from its mark. */
export function cutsWord({ line, endsSentence: ends }: PrintLine, next: PrintLine | undefined): boolean {
  if (ends || next === undefined) return false;
  return GOES_ON.test(next.line.text) || wordAcross(line.text, next.line.text) > 0;
}

/** What one line is read with. */
interface Surroundings {
  /** Blank lines before it. */
  readonly gap: number;
  readonly raw: string;
  readonly isPageIndented: boolean;
}

/** Whether a mark of prose stands before the last character. */
function hasMarkInside(text: string): boolean {
  const at = text.search(PROSE_MARK);
  return at >= 0 && at < text.length - 1;
}

function isRow(text: string): boolean {
  return isCellRow(text) || (GAP.test(text) && TABLE.test(text));
}

function measureFirstWord({ text }: PageLine, measure: Measure): number {
  return measureText(LATIN_START.exec(text)?.[0] ?? "", measure);
}

function toPrintLine(line: PageLine, around: Surroundings): PrintLine {
  const { gap, raw, isPageIndented } = around;
  const margin = raw.slice(line.margin ?? 0, line.pieces[0]?.start ?? 0);
  const before = margin === "" ? "" : (/(\s*)\**$/u.exec(margin)?.[1] ?? "");
  const hasBlankBehind = /\s$/u.test(raw);
  const indent = printWidth(before.replaceAll("\t", "    "));
  return {
    line,
    length: indent / 2 + measureText(line.text, "width"),
    firstWord: measureFirstWord(line, "width"),
    characters: indent / 2 + line.text.length + (hasBlankBehind ? 1 : 0),
    hasBlankBehind,
    indent,
    lacksIndent: isPageIndented && indent === 0,
    gap,
    endsSentence: endsSentence(line.text),
    hasMark: hasMarkInside(line.text),
    isApart:
      line.markup !== undefined ||
      line.isBold ||
      line.text === "" ||
      indent >= FAR ||
      isRow(line.text) ||
      NUMBERED.test(line.folded),
  };
}

/** Indented lines from which the paragraphs of a page are. */
const FEWEST_INDENTED = 2;

/** Lines of print measured by their number of characters, whatever the width of each; order and all else as given. */
export function toCountedLines(lines: readonly PrintLine[]): PrintLine[] {
  return lines.map((each) => ({
    ...each,
    length: each.characters,
    firstWord: measureFirstWord(each.line, "characters"),
  }));
}

/** Reads the lines of a page as lines of print, in order, measured by their width. */
export function toPrintLines(lines: readonly PageLine[], source: SourceText): PrintLine[] {
  const isPageIndented = lines.filter(({ isIndented }) => isIndented).length >= FEWEST_INDENTED;
  const rows = findSetRows(
    lines.map(({ text }) => text),
    (at) => readByline(lines[at]?.text ?? "")?.hasRole === true,
  );
  return lines.map((line, index) => {
    const gap = Math.max(0, line.number - (lines[index - 1]?.number ?? line.number - 1) - 1);
    const raw = source.lines[line.number - 1] ?? "";
    const printed = toPrintLine(line, { gap, raw, isPageIndented });
    return rows.has(index) ? { ...printed, isApart: true, isRow: true } : printed;
  });
}
