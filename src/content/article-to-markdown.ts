import matter from "gray-matter";
import type { Article, Paragraph } from "../model/article.ts";
import { FIELDS } from "./fields.ts";
import { textToMarkdown } from "./text-to-markdown.ts";

/** Inner sub-headings (插题) stand one level below the headline's sections. */
const SUBHEAD_MARK = "### ";

/** Nested values on one line each, never folded: a content file is read by people with an editor, and compared. */
const YAML_LAYOUT = { lineWidth: -1, flowLevel: 2, noRefs: true };

/**
 * A content file: everything known of an article as YAML front matter, its body as Markdown, one block a paragraph.
 * The front matter's `paragraphs` says, block by block, which raw lines it is made of and what was decided.
 */
export function articleToMarkdown(article: Article): string {
  return matter.stringify(bodyToMarkdown(article.paragraphs), frontMatter(article), YAML_LAYOUT as object);
}

/** Path of an article's content file below the content folder, `/` between its parts. */
export function contentPath(article: Article): string {
  return `${article.folder}/${article.issue}/${article.id}.md`;
}

/** The body alone: one block a paragraph, text that looks like markup escaped. */
export function bodyToMarkdown(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(paragraphToMarkdown).join("\n\n");
}

function paragraphToMarkdown(paragraph: Paragraph): string {
  return (paragraph.flags.includes("subhead") ? SUBHEAD_MARK : "") + textToMarkdown(paragraph.text);
}

function frontMatter(article: Article): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const { field, key } of FIELDS) if (article[field] !== undefined) data[key] = article[field];
  data["paragraphs"] = article.paragraphs.map(({ text, ...rest }) => withoutUndefined(rest));
  return data;
}

/** YAML has no word for an absent value; JSON's own rule leaves it out. */
function withoutUndefined(value: object): object {
  return JSON.parse(JSON.stringify(value));
}
