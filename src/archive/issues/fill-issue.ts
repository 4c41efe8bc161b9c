import type { Issue, Page } from "../../model/archive.ts";
import type { Article, ParsedArticle } from "../../model/article.ts";
import type { ParsedPage } from "../../model/page.ts";
import { type ArticleMaker, toPages } from "./build-issue.ts";
import { findJoins } from "./join-jumps.ts";

/**
 * An issue that was assembled from outlines, with the text of its pages: what assembling the whole pages would have
 * given. So the text of an archive need never be in memory at once.
 *
 * @param pages The parsed pages of the issue, in its order.
 */
export function fillIssue(outline: Issue, pages: readonly ParsedPage[]): Issue {
  const group = { pages: pages.map((page, i) => ({ page, facts: outline.pages[i]?.facts ?? {} })) };
  const { joins } = findJoins(group.pages);
  const known = (page: number, position: number) => outline.pages[page]?.articles[position];
  const make: ArticleMaker = {
    toArticle: (parsed, { page }, position) => fillArticle(known(page, position), parsed),
    idOf: (place, kept) => known(place.page, kept.indexOf(place.article))?.id ?? "",
  };
  return { ...outline, pages: toPages(group, joins, make).map((page, i) => withFacts(page, outline.pages[i])) };
}

function fillArticle(outline: Article | undefined, parsed: ParsedArticle): Article {
  if (!outline) throw new Error("The pages of an issue are not those of its outline.");
  const { id, source, position, signers, mentions, date, yearBasis, year, yearEvidence, issue, pageNumber, folder } =
    outline;
  const dated = outline.decisions.slice(-1);
  const decisions = [...parsed.decisions, ...dated];
  return {
    ...parsed,
    ...(signers && { signers }),
    ...(mentions && { mentions }),
    decisions,
    id,
    source,
    position,
    date,
    yearBasis,
    year,
    yearEvidence,
    issue,
    pageNumber,
    folder,
  };
}

function withFacts(page: Page, outline: Page | undefined): Page {
  if (!outline) return page;
  const { facts, pageNumber, scans } = outline;
  return { ...page, facts, pageNumber, ...(scans && { scans }) };
}
