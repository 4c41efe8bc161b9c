import { rangesToBlocks, type TextBlock } from "./passage.ts";

/** An article as it leaves the site. */
export interface TakenArticle {
  readonly kicker: string | null;
  readonly headline: string;
  readonly deck: string | null;
  /** Day and signature with their names: `记事日期 [2024]年10月9日　署名 张倩倩` */
  readonly facts: string;
  readonly text: readonly TextBlock[];
  /** Where it is from: its citation. */
  readonly source: string;
}

/** The article of this page; null on any other. */
export function readArticle(): TakenArticle | null {
  const story = document.querySelector(".story");
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
    source: citationOfPage(),
  };
}

/** The first citation of the page, which is shown in full. */
export function citationOfPage(): string {
  return lineOf(document.querySelector(".cite .pick")) ?? "";
}

function rangeOf(element: Element): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range;
}

function lineOf(element: Element | null): string | null {
  return element && (element.textContent ?? "").replace(/\s+/g, " ").trim();
}
