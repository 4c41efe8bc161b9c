import { loadScript } from "./load-script.ts";
import type { TakenArticle } from "./taken-article.ts";

declare global {
  /** What the script of its own offers, once it is loaded. */
  var articlesToWord: ((articles: readonly TakenArticle[]) => Promise<Blob>) | undefined;
}

const SCRIPT = "word.js";

/** Articles as a Word document, by a script that is loaded with the first; rejects where it cannot be had. */
export async function toWord(articles: readonly TakenArticle[]): Promise<Blob> {
  if (!globalThis.articlesToWord) await loadScript(SCRIPT);
  if (!globalThis.articlesToWord) throw new Error(`${SCRIPT} offers nothing.`);
  return await globalThis.articlesToWord(articles);
}
