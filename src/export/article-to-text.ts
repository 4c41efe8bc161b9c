import type { Article } from "../model/article.ts";
import type { Language, Said } from "../model/said.ts";

/** What a reader is told about how the year is known. */
const BASIS_WORDS: Readonly<Record<Article["yearBasis"], Said>> = {
  stated: { en: "(year stated)", "zh-Hans": "（年份已载明）" },
  inferred: { en: "(year inferred)", "zh-Hans": "（年份系推定）" },
  unknown: { en: "(year unknown)", "zh-Hans": "（年份不详）" },
};
const NO_DATE: Said = { en: "no date", "zh-Hans": "无日期" };

/** An article for reading in a terminal: headline, what is known of it, paragraphs. */
export function articleToText(article: Article, language: Language): string {
  const date = article.date ?? article.dateAsPrinted ?? NO_DATE[language];
  const known = article.date === null ? date : `${date} ${BASIS_WORDS[article.yearBasis][language]}`;
  const facts = [known, article.bylines.join("、"), article.source, article.id].filter((fact) => fact !== "");
  const heads = [article.kicker, article.headline, article.deck].filter((head) => head !== null);
  return [...heads, facts.join(" · "), "", ...article.paragraphs.map(({ text }) => text), ""].join("\n");
}
