import { blocksToHtml } from "./blocks-to-text.ts";
import type { TakenArticle, TextBlock } from "./taken-article.ts";

/** An article as lines of text: its head, a blank line between paragraphs, and where it is from. */
export function takenToText(article: TakenArticle): string {
  const head = [article.kicker, article.headline, article.deck, article.facts].filter((line) => line !== null);
  return [head.join("\n"), ...article.text.map(({ text }) => text), article.source].join("\n\n");
}

/** An article as plain HTML for word processors. */
export function takenToHtml(article: TakenArticle): string {
  const line = (text: string | null): TextBlock[] => (text === null ? [] : [{ text, isHeading: false }]);
  return [
    blocksToHtml(line(article.kicker)),
    blocksToHtml([{ text: article.headline, isHeading: true }])
      .replace(/p>/g, "h1>")
      .replace(/<\/?b>/g, ""),
    blocksToHtml([...line(article.deck), ...line(article.facts), ...article.text, ...line(article.source)]),
  ].join("\n");
}

/** An article as Markdown. */
export function takenToMarkdown(article: TakenArticle): string {
  const blocks = [
    article.kicker && escaped(article.kicker),
    `# ${escaped(article.headline)}`,
    article.deck && `**${escaped(article.deck)}**`,
    escaped(article.facts),
    ...article.text.map(({ text, isHeading }) => `${isHeading ? "## " : ""}${escaped(text)}`),
    (article.note || undefined)
      ?.split("\n")
      .map((line) => `> ${escaped(line)}`)
      .join("\n"),
    "---",
    escaped(article.source),
  ];
  return `${blocks.filter((block) => block).join("\n\n")}\n`;
}

/** Text that Markdown reads as itself, line by line. */
function escaped(text: string): string {
  return text.split("\n").map(escapedLine).join("\\\n");
}

function escapedLine(line: string): string {
  return line
    .replace(/[\\`*_[\]<>&#|~]/g, "\\$&")
    .replace(/^([-+=])/, "\\$1")
    .replace(/^(\d+)([.)])/, "$1\\$2");
}

/** A text file that every program of Windows reads: a mark of its encoding, and its line ends. */
export function textFile(text: string): Blob {
  return new Blob(["\ufeff", text.replace(/\n/g, "\r\n"), "\r\n"], { type: "text/plain;charset=utf-8" });
}

/** Markdown as a file: UTF-8 without a byte order mark, line ends as they are. */
export function markdownFile(text: string): Blob {
  return new Blob([text], { type: "text/markdown;charset=utf-8" });
}

const LONGEST_NAME = 60;

/** A headline as the name of a file, legal everywhere; `fallback` where nothing of it may stay. */
export function fileNameOf(headline: string, fallback: string): string {
  const name = headline
    .replace(/[\x00-\x1f\x7f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const cut = [...name]
    .slice(0, LONGEST_NAME)
    .join("")
    .replace(/[. ]+$/, "");
  return cut === "" || /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(cut) ? fallback : cut;
}
