import type { Archive, Issue, Page } from "../../model/archive.ts";
import type { Article } from "../../model/article.ts";
import { printedPageAddress } from "../address/urls.ts";
import { isSourceShown } from "./source-lines.ts";

/** An article with the page and the issue it stands in. */
export interface Placed {
  readonly article: Article;
  /** Its place among the page's articles, 0-based. */
  readonly place: number;
  readonly page: Page;
  readonly issue: Issue;
}

/** Every article of an issue, in page order. */
export function* articlesOfIssue(issue: Issue): Iterable<Placed> {
  for (const page of issue.pages) {
    for (const [place, article] of page.articles.entries()) yield { article, place, page, issue };
  }
}

/** Every article of the archive, from the oldest issue to the newest. */
export function* articlesOf(archive: Archive): Iterable<Placed> {
  for (const issue of archive.issues) yield* articlesOfIssue(issue);
}

/** Where each raw file is shown line by line, by its path; a file too long to be shown is left out. */
export function pageAddressesByPath(archive: Archive): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>();
  for (const issue of [...archive.issues, ...(archive.quoted ?? [])]) {
    for (const page of issue.pages) {
      if (isSourceShown(page)) addresses.set(page.source.path, printedPageAddress(issue, page));
    }
  }
  return addresses;
}

/** Whether the files of an issue were asked for; see `models` in page-model.ts. */
export function isWanted(issue: Issue, only: ReadonlySet<string> | undefined): boolean {
  return only === undefined || only.has(issue.id);
}
