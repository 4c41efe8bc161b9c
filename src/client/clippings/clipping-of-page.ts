import { readArticle } from "../take/read-article.ts";
import type { TextBlock } from "../take/taken-article.ts";
import { type Clipping, cutOut } from "./clipping.ts";

/** What is cut out of an article's page, this one or one that was fetched; undefined on any other page. */
export function clippingOfPage(page: Document, address: string, passage?: readonly TextBlock[]): Clipping | undefined {
  const article = readArticle(page);
  const ris = page.querySelector('.cite pre[data-file$=".ris"]')?.textContent ?? "";
  return article ? cutOut(article, { address, ris, ...(passage && { passage }) }) : undefined;
}
