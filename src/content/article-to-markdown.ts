import type { Article, Paragraph } from "../model/article.ts";
import { contentFileToText } from "./content-file.ts";
import { FIELDS } from "./fields.ts";
import { textToMarkdown } from "./text-to-markdown.ts";

/** Inner sub-headings (插题) stand one level below the headline, which is the page's first. */
const SUBHEAD_MARK = "## ";

/**
 * A content file: everything known of an article as YAML front matter, its body as Markdown, one block a paragraph.
 * The front matter's `paragraphs` says, block by block, which raw lines it is made of and what was decided.
 */
export function articleToMarkdown(article: Article): string {
  return contentFileToText({ data: frontMatter(article), body: bodyToMarkdown(article.paragraphs) });
}

/** Path of an article's content file below the content folder, `/` between its parts. */
export function contentPath(article: Pick<Article, "folder" | "issue" | "id">): string {
  return `${article.folder}/${article.issue}/${article.id}.md`;
}

/** The body alone, from which the article's page is made: one block a paragraph, text that looks like markup escaped. */
export function bodyToMarkdown(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(paragraphToMarkdown).join("\n\n");
}

/** One block of a body: the Markdown that an editor gave it, else what its text and its kind make. */
export function paragraphToMarkdown({ text, flags, markdown }: Pick<Paragraph, "text" | "flags" | "markdown">): string {
  return markdown ?? (flags.includes("subhead") ? SUBHEAD_MARK : "") + textToMarkdown(text);
}

function frontMatter(article: Article): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const [field, key] of FIELDS) if (article[field] !== undefined) data[key] = article[field];
  data["paragraphs"] = article.paragraphs.map(({ text, markdown, ...rest }) => rest);
  return data;
}
