import rehypeStringify from "rehype-stringify";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { textToMarkdown } from "./text-to-markdown.ts";

/** HTML to put between two characters of a paragraph: a note's reference, a sign for missing text. */
export interface Mark {
  /** UTF-16 offset into the paragraph's text; the mark stands before that character. */
  readonly at: number;
  /** Finished HTML; it is not escaped. */
  readonly html: string;
}

const PROCESSOR = unified().use(remarkParse).use(remarkRehype).use(rehypeStringify).freeze();

/**
 * A paragraph that Markdown can only read as itself: no character that is markup inside a line, none that opens a
 * block at its start, no number that might count a list, no space at its ends, no control characters.
 * Nearly every paragraph of a newspaper is one, and parsing is nine tenths of the cost of the others.
 */
const PLAIN_LINE =
  /^(?!\d{1,9}[.)])[^\x00-\x20\x7f#>+\-=~\\`*_[\]<&](?:[^\x00-\x1f\x7f\\`*_[\]<&#]*[^\x00-\x20\x7f\\`*_[\]<&#])?$/;

/** Line ends around a body; other white space there, a full-width one too, is text. */
const OUTER_LINE_ENDS = /^\n+|\n+$/g;

/**
 * HTML of a content file's body; blocks are divided by one line end, as rehype-stringify does.
 * Blocks that are plain beyond doubt skip the parser; the property tests hold both ways to the same bytes.
 */
export function markdownToHtml(markdown: string): string {
  const blocks = markdown.replace(OUTER_LINE_ENDS, "").split("\n\n");
  if (!blocks.every((block) => PLAIN_LINE.test(block))) return parsedMarkdownToHtml(markdown);
  return blocks.map((block) => `<p>${block}</p>`).join("\n");
}

/** The same through remark-parse, remark-rehype and rehype-stringify, whatever the text. */
export function parsedMarkdownToHtml(markdown: string): string {
  return String(PROCESSOR.processSync(markdown));
}

/**
 * HTML inside the `<p>` of a paragraph, with marks put in at their places. Marks at one place keep their order;
 * a mark beyond the text throws.
 */
export function paragraphToHtml(text: string, marks: readonly Mark[] = []): string {
  if (marks.length === 0) return textToHtml(text);
  const parts: string[] = [];
  let from = 0;
  for (const { at, html } of [...marks].sort((a, b) => a.at - b.at)) {
    if (at < 0 || at > text.length) throw new Error(`A mark at ${at} lies outside a text of ${text.length}.`);
    parts.push(textToHtml(text.slice(from, at)), html);
    from = at;
  }
  return [...parts, textToHtml(text.slice(from))].join("");
}

const PARAGRAPH_START = "<p>";
const PARAGRAPH_END = "</p>";

function textToHtml(text: string): string {
  if (text === "") return "";
  if (PLAIN_LINE.test(text)) return text;
  return parsedMarkdownToHtml(textToMarkdown(text)).slice(PARAGRAPH_START.length, -PARAGRAPH_END.length);
}
