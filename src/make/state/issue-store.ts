import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fillIssue } from "../../archive/issues/fill-issue.ts";
import { contentPath } from "../../content/article-to-markdown.ts";
import { markdownToArticle } from "../../content/markdown-to-article.ts";
import { readCorrections } from "../../io/corrections-files.ts";
import type { Issue } from "../../model/archive.ts";
import type { Article } from "../../model/article.ts";
import type { ParsedPage } from "../../model/page.ts";
import type { SourceText } from "../../model/source.ts";
import { fileToPage } from "../../pipeline.ts";
import type { ParseCache } from "./parse-cache.ts";

/** A raw file is not what it was when the build began. */
export class SourceChanged extends Error {
  constructor(path: string) {
    super(`${path} was changed while the site was being built; build again`);
  }
}

/** Gives an issue of an archive of outlines with its text. */
export interface IssueStore {
  load(outline: Issue): Issue;
}

/** Issues as their raw pages give them, read each time from the cache. */
export class RawIssueStore implements IssueStore {
  readonly #seeds: string;
  readonly #cache: ParseCache;

  constructor(seeds: string, cache: ParseCache) {
    this.#seeds = seeds;
    this.#cache = cache;
  }

  load(outline: Issue): Issue {
    return fillIssue(
      outline,
      outline.pages.map(({ source }) => this.#page(source)),
    );
  }

  #page(source: SourceText): ParsedPage {
    const page = this.#cache.getPage(source) ?? this.#parse(source);
    const { sha256, corrections } = page.source;
    if (sha256 === source.sha256 && corrections === source.corrections) return page;
    throw new SourceChanged(source.path);
  }

  /** Parses a page whose file in the cache is gone or damaged, and keeps it again. */
  #parse({ path, correctionPaths = [] }: SourceText): ParsedPage {
    const page = fileToPage({
      path,
      bytes: readFileSync(join(this.#seeds, path)),
      corrections: readCorrections(this.#seeds, correctionPaths),
    });
    this.#cache.put(page);
    return page;
  }
}

/** Issues whose articles are as their content files say, where those are newer than the raw page and its corrections; where not, as that gives them. */
export class ContentIssueStore implements IssueStore {
  readonly #raw: IssueStore;
  readonly #seeds: string;
  readonly #content: string;

  /** @param raw Gives the issues as their raw pages do. `seeds` and `content` are the folders of both kinds of file. */
  constructor(raw: IssueStore, seeds: string, content: string) {
    this.#raw = raw;
    this.#seeds = seeds;
    this.#content = content;
  }

  load(outline: Issue): Issue {
    const issue = this.#raw.load(outline);
    const pages = issue.pages.map((page) => {
      return { ...page, articles: page.articles.map((article) => this.#edited(article, page.source)) };
    });
    return { ...issue, pages };
  }

  /** What decides where an article stands stays as its raw page says: addresses were made of it already. */
  #edited(article: Article, { correctionPaths = [] }: SourceText): Article {
    const path = join(this.#content, contentPath(article));
    const sources = [article.source, ...correctionPaths];
    const newest = Math.max(...sources.map((source) => statSync(join(this.#seeds, source)).mtimeMs));
    if (!existsSync(path) || statSync(path).mtimeMs < newest) return article;
    const { id, folder, issue, source, position } = article;
    return { ...readContentFile(path), id, folder, issue, source, position };
  }
}

function readContentFile(path: string): Article {
  try {
    return markdownToArticle(readFileSync(path, "utf8"));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${path} cannot be read: ${reason} Mend it, or delete it to have it made anew.`);
  }
}
