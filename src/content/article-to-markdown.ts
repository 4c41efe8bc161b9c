import type { Article, Paragraph } from "../model/article.ts";
import { FIELDS } from "./fields.ts";
import { dataToYaml } from "./front-matter-yaml.ts";
import { textToMarkdown } from "./text-to-markdown.ts";

/** Inner sub-headings (插题) stand one level below the headline's sections. */
const SUBHEAD_MARK = "### ";

/**
 * A content file: everything known of an article as YAML front matter, its body as Markdown, one block a paragraph.
 * The front matter's `paragraphs` says, block by block, which raw lines it is made of and what was decided.
 */
export function articleToMarkdown(article: Article): string {
  return `---\n${dataToYaml(frontMatter(article))}---\n${bodyToMarkdown(article.paragraphs)}\n`;
}

/** Path of an article's content file below the content folder, `/` between its parts. */
export function contentPath(article: Pick<Article, "folder" | "issue" | "id">): string {
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
  data["paragraphs"] = article.paragraphs.map(({ text, ...rest }) => rest);
  return data;
}
