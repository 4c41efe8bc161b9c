import { loadScript } from "./load-script.ts";
import type { TakenArticle } from "./taken-article.ts";

declare global {
  /** What the script of its own offers, once it is loaded. */
  var articlesToWord: ((articles: readonly TakenArticle[], title?: string) => Promise<Blob>) | undefined;
}

const SCRIPT = "word.js";

/**
 * Articles as a Word document, by a script that is loaded with the first; rejects where it cannot be had.
 *
 * @param title Name of a list of them, which then follow each other without a new page.
 */
export async function toWord(articles: readonly TakenArticle[], title?: string): Promise<Blob> {
  if (!globalThis.articlesToWord) await loadScript(SCRIPT);
  if (!globalThis.articlesToWord) throw new Error(`${SCRIPT} offers nothing.`);
  return await globalThis.articlesToWord(articles, title);
}
