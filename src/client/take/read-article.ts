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
    facts: factsLine(story),
    text: rangesToBlocks(rangesWithout(text, signature(story, text)), true),
    source: citationOfPage(page),
  };
}

/** Day and signature of an article's page with their names, on one line: `记事日期 [2024]年10月9日　署名 张倩倩`. */
export function factsLine(story: Element): string {
  return [...story.querySelectorAll(".facts > div")]
    .map((fact) => [...fact.children].map((part) => lineOf(part)).join(" "))
    .join("\u3000");
}

/** The signature under a text that says no more than the names which the head has: in what is taken along it would stand twice. */
function signature(story: Element, text: Element): Element | undefined {
  const names = [...story.querySelectorAll(".facts a")].map(({ textContent }) => textContent ?? "");
  return [...text.children].find((block) => {
    if (!block.matches(".sign") || names.length === 0) return false;
    const rest = names.reduce((left, name) => left.replace(name, ""), (block.textContent ?? "").replace(/\s/gu, ""));
    return /^[\p{P}\p{S}]*$/u.test(rest);
  });
}

/** An element's content, without one of its children. */
function rangesWithout(element: Element, child: Element | undefined): Range[] {
  if (!child) return [rangeOf(element)];
  const [before, behind] = [rangeOf(element), rangeOf(element)];
  before.setEndBefore(child);
  behind.setStartAfter(child);
  return [before, behind];
}

/** The first citation of the page, which is shown in full. */
export function citationOfPage(page: Document = document): string {
  return lineOf(page.querySelector(".cite .pick")) ?? "";
}

function lineOf(element: Element | null): string | null {
  return element && (element.textContent ?? "").replace(/\s+/g, " ").trim();
}
