import type { Settings } from "../../model/settings.ts";
import { headlineText } from "../article/headline.ts";
import { citedNewspaper } from "../citation/citation.ts";
import type { ArticleData } from "../pages/article-page.ts";
import type { Words } from "../words/words.ts";
import { absolute } from "./json-ld.ts";

/** Name and content of a `<meta>`. */
export type Meta = readonly [name: string, content: string];

/** Dublin Core, PRISM and Zotero's own item type for an article; what is unknown has no entry. */
export function articleMetadata(article: ArticleData, address: string, settings: Settings, words: Words): Meta[] {
  const { citation } = article;
  const { facts } = article.issue;
  const source = `${citation.file} ${words.frame.lines(citation.lines)}`;
  const newspaper = citedNewspaper(citation);
  const fields: (readonly [string, string | null | undefined])[] = [
    ["z:itemType", "newspaperArticle"],
    ["DC.title", headlineText(article.headline)],
    ...article.bylines.map(({ name }) => ["DC.creator", name] as const),
    ["DC.date", facts.date],
    ["DC.coverage", article.date.edtf],
    ["DC.publisher", newspaper],
    ["DC.type", "Text"],
    ["DC.language", "zh-Hans"],
    ["DC.identifier", absolute(address, settings) ?? article.id],
    ["DC.source", source],
    ["prism:publicationName", newspaper],
    ["prism:publicationDate", facts.date],
    ["prism:number", (facts.issue ?? facts.totalIssue)?.toString()],
    ["prism:startingPage", article.page.pageNumber?.toString()],
    ["prism:section", article.section],
  ];
  return fields.flatMap(([name, content]) =>
    content === null || content === undefined ? [] : [[name, content] as const],
  );
}
