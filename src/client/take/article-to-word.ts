import {
  AlignmentType,
  Document,
  HeadingLevel,
  type IRunOptions,
  LineRuleType,
  Packer,
  Paragraph,
  TextRun,
} from "docx";
import type { TakenArticle, TextBlock } from "./taken-article.ts";

/** Sizes in half points: 小四, 小二, 五号. */
const TEXT = 24;
const HEADLINE = 36;
const SMALL = 21;
/** One and a half lines. */
const LINES = { line: 360, lineRule: LineRuleType.AUTO };
/** Two characters; in twips for programs that do not know the other. */
const INDENT = { firstLineChars: 200, firstLine: 2 * 10 * TEXT };
/** Quotation marks and dashes are in both scripts: without the hint, which each run must have, Word sets them half as wide, in the Latin font. */
const FONT = { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "宋体", hint: "eastAsia" };
const NOTE_FONT = { ...FONT, eastAsia: "楷体" };
const HEAD_FONT = { ...FONT, eastAsia: "黑体" };

/** Articles as one Word document, each beginning on a page of its own; a list of them that has a title follows one after another. */
export async function articlesToWord(articles: readonly TakenArticle[], title?: string): Promise<Blob> {
  const document = new Document({
    title: legal(title ?? articles[0]?.headline ?? ""),
    description: legal(articles[0]?.source ?? ""),
    styles: { default: { document: { run: { font: FONT, size: TEXT, language: { eastAsia: "zh-CN" } } } } },
    sections: [
      { children: articles.flatMap((article, i) => articleParagraphs(article, title === undefined && i > 0)) },
    ],
  });
  return await Packer.toBlob(document);
}

function articleParagraphs(article: TakenArticle, isLater: boolean): Paragraph[] {
  const small = (text: string | null) =>
    text === null
      ? []
      : [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [run(text, { size: SMALL })],
          }),
        ];
  const headline = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    alignment: AlignmentType.CENTER,
    pageBreakBefore: isLater,
    spacing: { before: 120, after: 120 },
    children: [run(article.headline, { bold: true, size: HEADLINE, font: HEAD_FONT, color: "000000" })],
  });
  const text = article.text.flatMap(({ text, isHeading }, i) =>
    isHeading
      ? new Paragraph({
          heading: HeadingLevel.HEADING_2,
          spacing: LINES,
          indent: INDENT,
          children: [run(text, { bold: true, size: TEXT, font: HEAD_FONT, color: "000000" })],
        })
      : linesToParagraphs(text, isStanza(article.text[i - 1])),
  );
  const note = (article.note ?? "")
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map((line) => new Paragraph({ spacing: LINES, children: [run(line, { font: NOTE_FONT })] }));
  const source = new Paragraph({
    spacing: { before: 240, after: 480 },
    children: [run(article.source, { size: SMALL })],
  });
  return [
    ...small(article.kicker),
    headline,
    ...small(article.deck),
    ...small(article.facts),
    ...text,
    ...note,
    source,
  ];
}

/** A paragraph; of a stanza each line is one, and the first of what follows a stanza stands a line below it. */
function linesToParagraphs(text: string, isBelowStanza: boolean): Paragraph[] {
  return text.split("\n").map(
    (line, i) =>
      new Paragraph({
        alignment: AlignmentType.BOTH,
        spacing: isBelowStanza && i === 0 ? { ...LINES, before: LINES.line } : LINES,
        indent: INDENT,
        children: [run(line)],
      }),
  );
}

function isStanza(block: TextBlock | undefined): boolean {
  return block?.text.includes("\n") ?? false;
}

function run(text: string, look: IRunOptions = {}): TextRun {
  return new TextRun({ font: FONT, ...look, text: legal(text) });
}

/** Text without what XML cannot hold: Word opens no file that has one such character in it. */
function legal(text: string): string {
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, "");
}
