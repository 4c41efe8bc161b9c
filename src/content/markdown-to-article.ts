import { toString as textOf } from "mdast-util-to-string";
import { remark } from "remark";
import type { Article, Paragraph } from "../model/article.ts";
import { paragraphToMarkdown } from "./article-to-markdown.ts";
import { textToContentFile } from "./content-file.ts";
import { FIELDS } from "./fields.ts";

/** What the front matter says of a paragraph. */
type ParagraphFacts = Omit<Paragraph, "text" | "markdown">;

/** A block of a body: what it reads as, and its Markdown. */
type Block = Required<Pick<Paragraph, "text" | "markdown">>;

/** The article a content file holds; the inverse of `articleToMarkdown`. Throws when body and front matter do not fit. */
export function markdownToArticle(markdown: string): Article {
  const { data, body } = textToContentFile(markdown);
  const article: Record<string, unknown> = {};
  for (const [field, key] of FIELDS) if (data[key] !== undefined) article[field] = data[key];
  article["paragraphs"] = toParagraphs((data["paragraphs"] ?? []) as readonly ParagraphFacts[], bodyToBlocks(body));
  return article as unknown as Article;
}

function toParagraphs(facts: readonly ParagraphFacts[], blocks: readonly Block[]): Paragraph[] {
  if (facts.length !== blocks.length) {
    throw new Error(`The front matter knows ${facts.length} paragraphs, the body has ${blocks.length}.`);
  }
  return blocks.map(({ text, markdown }, i) => {
    const paragraph = { text, ...(facts[i] as ParagraphFacts) };
    // What the text alone would give is no news; an empty block has no text to give it.
    const isPlain = text !== "" && paragraphToMarkdown(paragraph) === markdown;
    return isPlain ? paragraph : { ...paragraph, markdown };
  });
}

function bodyToBlocks(body: string): Block[] {
  return remark.parse(body).children.map((block) => ({
    text: textOf(block),
    markdown: body.slice(block.position?.start.offset, block.position?.end.offset),
  }));
}
