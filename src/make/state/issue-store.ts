import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fillIssue } from "../../archive/issues/fill-issue.ts";
import type { SummarizedPage } from "../../archive/issues/page-summary.ts";
import type { Issue } from "../../model/archive.ts";
import type { SourceText } from "../../model/source.ts";
import { fileToPage } from "../../pipeline.ts";
import { outlinePage } from "./outline-page.ts";
import type { ParseCache } from "./parse-cache.ts";

/** A raw file is not what it was when the build began. */
export class SourceChanged extends Error {
  constructor(path: string) {
    super(`${path} was changed while the site was being built; build again`);
  }
}

/** Gives the issues of an archive of outlines with their text, which it reads each time from the cache. */
export class IssueStore {
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

  #page({ path, sha256 }: SourceText): SummarizedPage {
    const page = this.#cache.getPage(path, sha256) ?? this.#parse(path);
    if (page.source.sha256 === sha256) return page;
    throw new SourceChanged(path);
  }

  /** Parses a page whose file in the cache is gone or damaged, and keeps it again. */
  #parse(path: string): SummarizedPage {
    const page = fileToPage({ path, bytes: readFileSync(join(this.#seeds, path)) });
    this.#cache.put(path, page.source.sha256, JSON.stringify(outlinePage(page)), JSON.stringify(page));
    return page;
  }
}
