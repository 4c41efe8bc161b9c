import type { SummarizedPage } from "../../archive/issues/page-summary.ts";
import type { ParsedArticle } from "../../model/article.ts";
import { characterCount } from "../../site/article/article-ref.ts";
import { collate } from "../../site/article/collation.ts";
import { countRepairs } from "../../site/article/repairs.ts";
import { costOfLines } from "../../site/article/source-lines.ts";

/** Characters that are left of a text: what tells an old address's article, and a date that begins it. */
const TEXT_START = 30;

/**
 * A page without what only its own pages show: of each text the first words are left, the rest is counted. It is
 * all that assembling an archive, and any list of it, needs to know; an archive of outlines fits in memory where its
 * text would not. {@link fillIssue} puts the text back; what its articles print between marks is kept apart, as only all pages together are asked for it.
 */
export function outlinePage(page: SummarizedPage): SummarizedPage {
  const { source, articles, lines } = page;
  // A page that gave no article is known by its lines.
  if (articles.length === 0) return page;
  return {
    ...page,
    ...(page.summary && { summary: { ...page.summary, phrases: [] } }),
    source: { ...source, lines: [], shownCost: costOfLines(source.lines) },
    articles: articles.map((article, place) => outlineArticle(article, page, place)),
    lines: telling(lines),
  };
}

/** The lines that say which article each line is of: headlines, and where another article, or none, begins. */
function telling(lines: SummarizedPage["lines"]): SummarizedPage["lines"] {
  let last: number | null | undefined;
  return lines.filter(({ role, article }) => {
    if (role === "blank") return false;
    const isOther = article !== last;
    last = article;
    return isOther || role === "headline";
  });
}

/** Parts that go on elsewhere stay whole: they are joined to others before anything is counted. */
function outlineArticle(article: ParsedArticle, page: SummarizedPage, place: number): ParsedArticle {
  if (article.jumps !== undefined) return article;
  const { paragraphs } = article;
  return {
    ...article,
    paragraphs: paragraphs.slice(0, 1).map(({ text, spans, confidence }) => {
      return { text: text.slice(0, TEXT_START), spans: spans.slice(0, 1), flags: [], confidence, decisions: [] };
    }),
    decisions: [],
    figures: {
      characters: characterCount(article),
      repairs: countRepairs(collate(article, page, place)),
    },
  };
}
