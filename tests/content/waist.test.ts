import assert from "node:assert/strict";
import { test } from "node:test";
import { articleToMarkdown, bodyToMarkdown } from "../../src/content/article-to-markdown.ts";
import { textToContentFile } from "../../src/content/content-file.ts";
import { markdownToArticle } from "../../src/content/markdown-to-article.ts";
import type { Archive } from "../../src/model/archive.ts";
import type { Article } from "../../src/model/article.ts";
import { articlesOf } from "../../src/site/article/archive-index.ts";
import { articlePages } from "../../src/site/pages/article-page.ts";
import { renderArticle } from "../../templates/pages/article.ts";
import { SETTINGS, sampleArchive, seedArchive } from "../site/sample-archives.ts";

test("every content file of the seeds is read back into the article it came from", () => {
  const articles = [...articlesOf(seedArchive()), ...articlesOf(sampleArchive())].map(({ article }) => article);
  assert.ok(articles.length > 25);
  for (const article of articles) assert.deepEqual(markdownToArticle(articleToMarkdown(article)), article);
});

test("an article's page is made from the very body of its content file", () => {
  const archive = sampleArchive();
  const bodies = new Map([...articlesOf(archive)].map(({ article }) => [article.id, articleToMarkdown(article)]));
  for (const { data } of articlePages.models(archive, SETTINGS)) {
    assert.equal(textToContentFile(bodies.get(data.id) ?? "").body, data.body);
  }
});

test("who changes the Markdown of a content file changes the page, and keeps the change in the file", () => {
  const archive = sampleArchive();
  const file = articleToMarkdown(articleNamed(archive, "全县春耕备耕工作推进会召开")).replace(
    "全县春耕备耕工作推进会召开。",
    "全县*春耕*推进会**召开**。",
  );
  const edited = markdownToArticle(file);
  assert.match(edited.paragraphs[0]?.text ?? "", /全县春耕推进会召开。/);
  assert.equal(articleToMarkdown(edited), file);
  assert.match(pageOf(archive, edited), /全县<em>春耕<\/em>推进会<strong>召开<\/strong>。/);
});

test("a block that becomes a heading of the Markdown becomes a sub-heading of the page", () => {
  const archive = sampleArchive();
  const article = articleNamed(archive, "全县春耕备耕工作推进会召开");
  const body = bodyToMarkdown(article.paragraphs.slice(1, 2));
  const file = articleToMarkdown(article).replace(`\n\n${body}`, `\n\n## ${body}`);
  assert.match(pageOf(archive, markdownToArticle(file)), /<h2 class="subhead" id="p2">会议强调/);
});

function articleNamed(archive: Archive, headline: string): Article {
  const placed = [...articlesOf(archive)].find(({ article }) => article.headline === headline);
  return placed?.article ?? assert.fail(headline);
}

/** The page of an article, in an archive that held another version of it. */
function pageOf(archive: Archive, article: Article): string {
  const issues = archive.issues.map((issue) => ({
    ...issue,
    pages: issue.pages.map((page) => ({
      ...page,
      articles: page.articles.map((other) => (other.id === article.id ? article : other)),
    })),
  }));
  for (const page of articlePages.models({ ...archive, issues }, SETTINGS)) {
    if (page.data.id === article.id) return renderArticle(page, SETTINGS);
  }
  return assert.fail("no such article");
}
