import { contentPath } from "../../content/article-to-markdown.ts";
import { sha256 } from "../../io/sealed-file.ts";
import { memoOfObject } from "../../memo.ts";
import type { Archive, Issue } from "../../model/archive.ts";
import type { Article } from "../../model/article.ts";
import { type Time, toTime } from "../../search/format/time.ts";
import { articleAddress, issueAddress, printedPageAddress } from "../../site/address/urls.ts";
import { articlesOfIssue } from "../../site/article/archive-index.ts";
import { eventDate } from "../../site/article/event-date.ts";
import { isSourceShown } from "../../site/article/source-lines.ts";

/** What a build asks of every issue again and again: little enough to be held of issues whose pages are packed. */
export interface IssueDigest {
  readonly pages: readonly {
    readonly path: string;
    readonly address: string;
    /** Whether its raw file is shown line by line there; it may be too long. */
    readonly isSourceShown: boolean;
  }[];
  readonly articles: readonly (Pick<Article, "id" | "folder" | "issue" | "year"> & {
    /** Where in time the search places it. */
    readonly time: Time;
  })[];
  /** Paths of the raw files whose lines it quotes as evidence of its years. */
  readonly quoted: readonly string[];
  /** Names of the persons whom its articles mention. */
  readonly people: readonly string[];
}

/** The facts of an issue. */
export const issueDigest = memoOfObject((issue: Issue): IssueDigest => {
  const articles = Array.from(articlesOfIssue(issue), ({ article }) => article);
  const timeOf = (article: Article) => toTime(article.date, article.year, eventDate(article, issue).month);
  const evidence = [issue.yearEvidence, ...articles.map(({ yearEvidence }) => yearEvidence)].flat();
  return {
    pages: issue.pages.map((page) => ({
      path: page.source.path,
      address: printedPageAddress(issue, page),
      isSourceShown: isSourceShown(page),
    })),
    articles: articles.map((article) => {
      const { id, folder, year } = article;
      return { id, folder, issue: issue.id, year, time: timeOf(article) };
    }),
    quoted: [...new Set(evidence.map(({ source }) => source))],
    people: [...new Set(articles.flatMap(({ mentions = [] }) => mentions.map(({ person }) => person)))],
  };
});

/** Hash of all that is known of an issue itself. */
export const issueHash = memoOfObject((issue: Issue) => sha256(JSON.stringify(issue)));

/** Number of articles of an archive. */
export function articleCount(archive: Archive): number {
  return archive.issues.reduce((sum, issue) => sum + issueDigest(issue).articles.length, 0);
}

/** Paths of the raw files of an issue. */
export function pathsOf(issue: Issue): string[] {
  return issueDigest(issue).pages.map(({ path }) => path);
}

/** Paths of the content files of an issue, below their folder. */
export function contentPaths(issue: Issue): string[] {
  return issueDigest(issue).articles.map(contentPath);
}

/** Every permanent address of an issue: its own, its pages', its articles'. */
export function liveAddresses(issue: Issue): string[] {
  const { pages, articles } = issueDigest(issue);
  return [issueAddress(issue), ...pages.map(({ address }) => address), ...articles.map(articleAddress)];
}
