import { isSelectedWithMore, rangeOf, rangesToBlocks } from "./passage.ts";
import type { TextBlock } from "./taken-article.ts";

/** What the page of an issue shows of it, in reading order: its name, those of its pages, articles, and headlines of those it only names. */
const PARTS = ".ihead h1, .bar h2, .sheet > article, .rest li";

/**
 * The articles of an issue with headline, day, signature and text, where its whole page is selected: all text that the page holds, also what
 * is left to those who read on. Undefined where less is selected, and on other pages.
 */
export function selectedIssue(): TextBlock[] | undefined {
  const articles = document.querySelectorAll(".ihead ~ * .sheet > article, .ihead ~ .sheet > article");
  const [first, last] = [articles[0], articles[articles.length - 1]];
  if (!first || !last || !isSelectedWithMore(first, last)) return undefined;
  // In a page that is not shown no style hides any text.
  const page = document.implementation.createHTMLDocument();
  return [...document.querySelectorAll<HTMLElement>(PARTS)].flatMap((part) => {
    const copy = page.body.appendChild(page.importNode(part, true));
    if (copy.matches("article")) addFacts(copy);
    return rangesToBlocks([rangeOf(copy)], false);
  });
}

/** Sets day and signature before the text, and behind a text that the page does not hold to its end where the rest is. */
function addFacts(article: HTMLElement): void {
  const text = article.querySelector(".txt");
  text?.before(paragraph(article, article.dataset["facts"] ?? ""));
  if (article.matches(".whole")) return;
  const link = article.querySelector(".more a");
  text?.append(paragraph(article, `……${link?.firstChild?.textContent}${link?.childNodes[1]?.textContent}`));
}

function paragraph({ ownerDocument }: Element, text: string): Element {
  const element = ownerDocument.createElement("p");
  element.textContent = text;
  return element;
}
