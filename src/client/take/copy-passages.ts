import { blocksToHtml, blocksToText } from "./blocks-to-text.ts";
import { sayDone, writeClipboard } from "./clipboard.ts";
import { selectedIssue } from "./issue-passages.ts";
import { isSelectedWithMore, rangesToBlocks, selectedPassages } from "./passage.ts";
import { citationOfPage, factsLine } from "./read-article.ts";
import type { TextBlock } from "./taken-article.ts";

/** How long a choice must rest before it is spoken of. */
const REST_MS = 250;

/**
 * What is copied from an article or an issue, or dragged out of it, is the paper's words alone, paragraphs as paragraphs, whatever stands beside
 * and between them.
 */
export function startCopying(): void {
  addEventListener("copy", (event) => {
    if (!event.defaultPrevented && takeSelection(event.clipboardData)) event.preventDefault();
  });
  addEventListener("dragstart", ({ target, dataTransfer }) => {
    // Else it is a link or a picture that is dragged.
    if (target instanceof Text) takeSelection(dataTransfer);
  });
}

/** Gives what is selected of the paper's words, as text and as HTML; false where nothing is. */
function takeSelection(data: DataTransfer | null): boolean {
  const field = document.activeElement;
  if (!data || field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return false;
  const blocks = selectedIssue() ?? selectedArticle() ?? rangesToBlocks(selectedPassages(), false);
  if (blocks.length === 0) return false;
  data.setData("text/plain", blocksToText(blocks));
  data.setData("text/html", blocksToHtml(blocks));
  return true;
}

/** The article of the page with its day and signature before the text, where the whole page is selected; undefined where less is. */
function selectedArticle(): TextBlock[] | undefined {
  const story = document.querySelector(".story");
  const text = story?.querySelector("[data-text]");
  if (!story || !text || !isSelectedWithMore(story, story)) return undefined;
  const passages = selectedPassages();
  const isHead = (part: Range) => !text.contains(part.startContainer);
  return [
    ...rangesToBlocks(passages.filter(isHead), false),
    { text: factsLine(story), isHeading: false },
    ...rangesToBlocks(
      passages.filter((part) => !isHead(part)),
      false,
    ),
  ];
}

/**
 * Offers a chosen passage with its citation, in a bar that stands while something is chosen.
 *
 * @param others What further buttons of the bar do with the passage, by their word; each gives what the button says then.
 */
export function startQuoting(
  bar: HTMLElement,
  said: { readonly copied: string; readonly notTaken: string },
  others: Readonly<Record<string, (passage: readonly TextBlock[]) => Promise<string>>>,
): void {
  let passage: readonly TextBlock[] = [];
  let rest = 0;
  document.addEventListener("selectionchange", () => {
    clearTimeout(rest);
    rest = window.setTimeout(() => {
      const chosen = rangesToBlocks(selectedPassages(), false);
      if (chosen.length > 0) passage = chosen;
      bar.hidden = chosen.length === 0;
    }, REST_MS);
  });
  bar.addEventListener("click", async ({ target }) => {
    const button = target instanceof Element ? target.closest("button") : null;
    if (!button) return;
    const other = others[button.dataset["quote"] ?? ""];
    if (other) return sayDone(button, await other(passage).catch(() => said.notTaken));
    const source = { text: citationOfPage(), isHeading: false };
    const isDone = await writeClipboard(blocksToText([...passage, source]), blocksToHtml([...passage, source]));
    sayDone(button, isDone ? said.copied : said.notTaken);
  });
}
