import { AlignmentType, Document, HeadingLevel, LineRuleType, Packer, Paragraph, TextRun } from "docx";
import type { TakenArticle } from "./taken-article.ts";

/** Sizes in half points: 小四, 小二, 五号. */
const TEXT = 24;
const HEADLINE = 36;
const SMALL = 21;
/** One and a half lines. */
const LINES = { line: 360, lineRule: LineRuleType.AUTO };
const FONT = { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "宋体" };
const HEAD_FONT = { ...FONT, eastAsia: "黑体" };

/** Articles as one Word document, each beginning on a page of its own. */
export async function articlesToWord(articles: readonly TakenArticle[]): Promise<Blob> {
  const document = new Document({
    title: articles[0]?.headline ?? "",
    description: articles[0]?.source ?? "",
    styles: { default: { document: { run: { font: FONT, size: TEXT, language: { eastAsia: "zh-CN" } } } } },
    sections: [{ children: articles.flatMap((article, i) => articleParagraphs(article, i > 0)) }],
  });
  return await Packer.toBlob(document);
}

function articleParagraphs(article: TakenArticle, isLater: boolean): Paragraph[] {
  const small = (text: string | null) =>
    text === null
      ? []
      : [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, size: SMALL })] })];
  const headline = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    alignment: AlignmentType.CENTER,
    pageBreakBefore: isLater,
    spacing: { before: 120, after: 120 },
    children: [new TextRun({ text: article.headline, bold: true, size: HEADLINE, font: HEAD_FONT, color: "000000" })],
  });
  const text = article.text.map(({ text, isHeading }) =>
    isHeading
      ? new Paragraph({
          heading: HeadingLevel.HEADING_2,
          spacing: LINES,
          indent: { firstLineChars: 200, firstLine: 2 * 10 * TEXT },
          children: [new TextRun({ text, bold: true, size: TEXT, font: HEAD_FONT, color: "000000" })],
        })
      : new Paragraph({
          alignment: AlignmentType.BOTH,
          spacing: LINES,
          indent: { firstLineChars: 200, firstLine: 2 * 10 * TEXT },
          children: [new TextRun(text)],
        }),
  );
  const source = new Paragraph({
    spacing: { before: 240 },
    children: [new TextRun({ text: article.source, size: SMALL })],
  });
  return [...small(article.kicker), headline, ...small(article.deck), ...small(article.facts), ...text, source];
}
