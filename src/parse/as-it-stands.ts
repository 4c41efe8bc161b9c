import type { Paragraph, ParsedArticle, Span } from "../model/article.ts";
import type { LineAccount } from "../model/line.ts";
import type { ParsedPage } from "../model/page.ts";
import { diagnose } from "../model/rules.ts";
import type { SourceText } from "../model/source.ts";
import { findScript } from "./estimate/script.ts";
import { withChanges } from "./page/printed-text.ts";
import { textToLines } from "./page/text-to-lines.ts";

/**
 * A page whose articles cannot be read, for `reason`: one article without a headline, a paragraph a line, in the order of the
 * file. Nothing is decided about it, so nothing of it can be lost.
 */
export function pageAsItStands(source: SourceText, reason: string): ParsedPage {
  const lines = textToLines(source);
  const lineOf = ({ line }: Span) => source.lines[line - 1] ?? "";
  const paragraphs = lines
    .filter(({ text }) => text !== "")
    .map(
      ({ printed: text, pieces }): Paragraph => ({
        text,
        spans: withChanges(pieces, lineOf),
        flags: [],
        confidence: 0,
        decisions: [],
      }),
    );
  const places = new Map(paragraphs.map(({ spans }, place) => [spans[0]?.line ?? 0, place]));
  const message = `its articles cannot be read: ${reason}`;
  return {
    source,
    masthead: { facts: {}, lines: {} },
    reading: {
      lines: "paragraphs",
      widths: [],
      script: findScript(source.lines),
      lineDoubt: 0,
      estimate: 0,
      sure: false,
    },
    articles: paragraphs.length > 0 ? [{ ...UNTITLED, paragraphs }] : [],
    lines: source.lines.map((_, index) => toAccount(index + 1, places.get(index + 1), source)),
    diagnostics: [...source.diagnostics, diagnose("page-unparsed", source.path, message, { line: 1 })],
  };
}

const UNTITLED: Omit<ParsedArticle, "paragraphs"> = {
  kicker: null,
  headline: "",
  deck: null,
  section: null,
  credit: null,
  dateAsPrinted: null,
  printedDate: null,
  bylines: [],
  bylineAsPrinted: null,
  captions: [],
  decisions: [],
};

function toAccount(number: number, paragraph: number | undefined, { frontMatterLineCount }: SourceText): LineAccount {
  if (paragraph !== undefined) return { number, role: "body", article: 0, paragraph };
  const none = { number, article: null, paragraph: null };
  return number <= frontMatterLineCount
    ? { ...none, role: "furniture", reason: "front matter" }
    : { ...none, role: "blank" };
}
