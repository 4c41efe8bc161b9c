import type { TakenArticle } from "./taken-article.ts";

declare global {
  /** What the script of its own offers, once it is loaded. */
  var articlesToWord: ((articles: readonly TakenArticle[]) => Promise<Blob>) | undefined;
}

/** Beside this script. */
const SCRIPT = new URL("word.js", (document.currentScript as HTMLScriptElement | null)?.src ?? document.baseURI);

/** Articles as a Word document, by a script that is loaded with the first; rejects where it cannot be had. */
export async function toWord(articles: readonly TakenArticle[]): Promise<Blob> {
  if (!globalThis.articlesToWord) await load();
  if (!globalThis.articlesToWord) throw new Error(`${SCRIPT.href} offers nothing.`);
  return await globalThis.articlesToWord(articles);
}

function load(): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = SCRIPT.href;
    script.onload = () => resolve();
    script.onerror = () => {
      script.remove();
      reject(new Error(`${SCRIPT.href} did not load.`));
    };
    document.head.append(script);
  });
}
