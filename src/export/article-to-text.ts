import type { Article } from "../model/article.ts";

/** What a reader is told about how the year is known. */
const BASIS_WORDS = { stated: "year stated", inferred: "year inferred", unknown: "year unknown" } as const;

/** An article for reading in a terminal: headline, what is known of it, paragraphs. */
export function articleToText(article: Article): string {
  const date = article.date ?? article.dateAsPrinted ?? "no date";
  const known = article.date === null ? date : `${date} (${BASIS_WORDS[article.yearBasis]})`;
  const facts = [known, article.bylines.join("、"), article.source, article.id].filter((fact) => fact !== "");
  const heads = [article.kicker, article.headline, article.deck].filter((head) => head !== null);
  return [...heads, facts.join(" · "), "", ...article.paragraphs.map(({ text }) => text), ""].join("\n");
}
