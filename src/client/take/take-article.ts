import { fileNameOf, markdownFile, takenToHtml, takenToMarkdown, takenToText, textFile } from "./article-files.ts";
import { sayDone, writeClipboard } from "./clipboard.ts";
import { toWord } from "./load-word.ts";
import { citationOfPage, readArticle } from "./read-article.ts";
import { saveFile } from "./save-file.ts";
import type { TakenArticle } from "./taken-article.ts";

/** What buttons say when they have done something, or may not. */
export interface Outcomes {
  readonly taken: string;
  readonly notTaken: string;
}

/**
 * Brings the buttons that copy and save the article of this page to life.
 *
 * @param others What further buttons do, by their word; each gives what the button says then.
 */
export function startTaking(
  row: HTMLElement,
  { taken, notTaken }: Outcomes,
  others: Readonly<Record<string, () => Promise<string>>>,
): void {
  row.addEventListener("click", async ({ target }) => {
    const button = target instanceof Element ? target.closest("button") : null;
    const word = button?.dataset["take"] ?? "";
    const other = others[word];
    if (button && other) return sayDone(button, await other().catch(() => notTaken));
    const article = readArticle();
    const take = TAKING[word];
    if (!button || !article || !take) return;
    const isDone = await take(article).catch(() => false);
    sayDone(button, isDone ? taken : notTaken);
  });
}

/** What each button does, by its word; false where the browser refused. */
const TAKING: Readonly<Record<string, (article: TakenArticle) => Promise<boolean>>> = {
  text: (article) => writeClipboard(takenToText(article), takenToHtml(article)),
  citation: () => writeClipboard(citationOfPage()),
  txt: (article) => save(article, "txt", textFile(takenToText(article))),
  md: (article) => save(article, "md", markdownFile(takenToMarkdown(article))),
  docx: async (article) => save(article, "docx", await toWord([article])),
};

async function save({ headline }: TakenArticle, ending: string, file: Blob): Promise<boolean> {
  const page = location.pathname.split("/").pop() ?? "";
  saveFile(file, `${fileNameOf(headline, page.replace(/\.html$/, ""))}.${ending}`);
  return true;
}
