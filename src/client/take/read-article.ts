import { rangeOf, rangesToBlocks } from "./passage.ts";
import type { TakenArticle } from "./taken-article.ts";

/** The article of a page, this one or one that was fetched; null where it shows none. */
export function readArticle(page: Document = document): TakenArticle | null {
  const story = page.querySelector(".story");
  const text = story?.querySelector("[data-text]");
  if (!story || !text) return null;
  return {
    kicker: lineOf(story.querySelector("header .kicker")),
    headline: lineOf(story.querySelector("h1")) ?? "",
    deck: lineOf(story.querySelector("header .deck")),
    facts: [...story.querySelectorAll(".facts > div")]
      .map((fact) => [...fact.children].map((part) => lineOf(part)).join(" "))
      .join("\u3000"),
    text: rangesToBlocks([rangeOf(text)], true),
    source: citationOfPage(page),
  };
}

/** The first citation of the page, which is shown in full. */
export function citationOfPage(page: Document = document): string {
  return lineOf(page.querySelector(".cite .pick")) ?? "";
}

function lineOf(element: Element | null): string | null {
  return element && (element.textContent ?? "").replace(/\s+/g, " ").trim();
}
