import { type ArticleRecord, articleToRecord } from "../../export/article-to-record.ts";
import { memoOfObject } from "../../memo.ts";
import type { Issue, Page } from "../../model/archive.ts";
import type { Article } from "../../model/article.ts";
import type { Settings } from "../../model/settings.ts";
import { articleAddress, printedPageAddress, scanAddress } from "../address/urls.ts";
import type { Placed } from "../article/archive-index.ts";
import { articleCitation } from "../citation/citation.ts";
import { citationToCsl } from "../citation/csl.ts";
import { articleLines } from "../pages/article-page.ts";
import { wordsOf } from "../words/words.ts";

/** An article as data: the record of `parse --format ndjson`, where it stands in the site, and how to cite it. */
export interface PublishedRecord extends ArticleRecord {
  /** Address of its page, below the site's root. */
  readonly address: string;
  /** Address of the printed page (版) it stands on. */
  readonly pageAddress: string;
  readonly section: string | null;
  /** Printing date as EDTF; null unless printed or catalogued. */
  readonly datePublished: string | null;
  /** Addresses of the scans of its printed page, below the site's root; absent where there are none. */
  readonly image?: readonly string[];
  readonly citation: Record<string, unknown>;
}

/** The published record of an article. */
export function articleToPublished({ article, page, place, issue }: Placed, settings: Settings): PublishedRecord {
  return published(article, page, place, issue, settings);
}

const published = memoOfObject(toPublished);

function toPublished(article: Article, page: Page, place: number, issue: Issue, settings: Settings): PublishedRecord {
  const address = articleAddress(article);
  const citation = articleCitation(article, page, issue, articleLines(page, place), address, settings);
  return {
    ...articleToRecord(article),
    address,
    pageAddress: printedPageAddress(issue, page),
    section: article.section,
    datePublished: issue.facts.date ?? null,
    ...(page.scans && { image: page.scans.map(scanAddress) }),
    citation: citationToCsl(citation, wordsOf(settings)),
  };
}
