import matter from "gray-matter";
import type { Paragraph as MarkdownBlock, Root } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Article, Paragraph } from "../model/article.ts";
import { FIELDS } from "./fields.ts";

const PARSER = unified().use(remarkParse).freeze();

/** Front matter here is data; gray-matter's other engines would run it or read it as something else. */
const YAML_ONLY = { language: "yaml", engines: { javascript: refuse, js: refuse, json: refuse } };

/** The article a content file holds; the inverse of `articleToMarkdown`. Throws when body and front matter do not fit. */
export function markdownToArticle(markdown: string): Article {
  const { data, content } = matter(markdown, YAML_ONLY as object);
  const article: Record<string, unknown> = {};
  for (const { field, key } of FIELDS) if (data[key] !== undefined) article[field] = data[key];
  article["paragraphs"] = paragraphs(data["paragraphs"] ?? [], blockTexts(content));
  return article as unknown as Article;
}

function paragraphs(facts: readonly Omit<Paragraph, "text">[], texts: readonly string[]): Paragraph[] {
  if (facts.length !== texts.length) {
    throw new Error(`The front matter knows ${facts.length} paragraphs, the body has ${texts.length}.`);
  }
  return facts.map((fact, i) => ({ text: texts[i] ?? "", ...fact }));
}

function blockTexts(body: string): string[] {
  return (PARSER.parse(body) as Root).children.map((block) => textOf(block as MarkdownBlock));
}

function textOf(block: MarkdownBlock): string {
  return block.children.map((child) => ("value" in child ? child.value : "")).join("");
}

function refuse(): never {
  throw new Error("Front matter of a content file is YAML.");
}
