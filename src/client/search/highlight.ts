import { canon } from "../../search/text/canon.ts";
import { findMarks } from "../../search/text/marks.ts";
import { make } from "./dom.ts";

/**
 * On an article that was opened from the search (`?hl=解芳&hl=浙江`): marks the terms, puts the first in view, and gives
 * keys and buttons to go through them and to take the marks away. Folded parts open when a mark in them is gone to.
 */

/** Blocks within which a term may stand; text of the archive between them is no part of any. */
const BLOCKS = ".story h1, .story .kicker, .story .deck, .story .body > p, .story .body > h2, .story .fold p";
/** Signs of the archive's own inside such a block. */
const OWN_SIGNS = ".ref, .note, .ed, small";

/** Words of the bar, by language: it is the only one on a page that has no place for them. */
const WORDS = {
  zh: {
    label: "检索词",
    of: (at: number, all: number) => `第 ${at} 处，共 ${all} 处`,
    previous: "上一处",
    next: "下一处",
    clear: "去掉标记",
  },
  en: {
    label: "Search terms",
    of: (at: number, all: number) => `${at} of ${all}`,
    previous: "Previous",
    next: "Next",
    clear: "Remove marks",
  },
};

/** A run of marked text nodes that is one hit. */
type HitMarks = readonly HTMLElement[];

/** Marks what the address asks for; without it, nothing happens. */
export function highlightTerms(): void {
  const terms = new URLSearchParams(location.search).getAll("hl").map(canon).filter(Boolean);
  if (terms.length > 0) showHits(markAll(terms));
}

function markAll(wanted: readonly string[]): HitMarks[] {
  return [...document.querySelectorAll<HTMLElement>(BLOCKS)].flatMap((block) => markBlock(block, wanted));
}

/** A term may go through several elements, as a note's sign may stand in its middle. */
function markBlock(block: HTMLElement, wanted: readonly string[]): HitMarks[] {
  const nodes = textNodes(block);
  const text = nodes.map((node) => node.data).join("");
  const marks = findMarks(text, wanted);
  const hits: HTMLElement[][] = marks.map(() => []);
  let end = text.length;
  for (const node of nodes.reverse()) {
    const start = end - node.data.length;
    for (let index = marks.length - 1; index >= 0; index--) {
      const mark = marks[index] ?? { start: 0, end: 0 };
      const [from, to] = [Math.max(mark.start, start), Math.min(mark.end, end)];
      if (from < to) hits[index]?.unshift(wrap(node, from - start, to - start));
    }
    end = start;
  }
  return hits;
}

function textNodes(block: HTMLElement): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest(OWN_SIGNS)) nodes.push(node as Text);
  }
  return nodes;
}

function wrap(node: Text, start: number, end: number): HTMLElement {
  const held = node.splitText(start);
  held.splitText(end - start);
  const mark = make("mark", { tabindex: -1 });
  held.replaceWith(mark);
  mark.append(held);
  return mark;
}

function showHits(hits: readonly HitMarks[]): void {
  if (hits.length === 0) return;
  const words = document.documentElement.lang.startsWith("zh") ? WORDS.zh : WORDS.en;
  let at = firstIn(location.hash, hits);
  const status = make("span", { role: "status" });
  const go = (step: number) => {
    at = (at + step + hits.length) % hits.length;
    status.textContent = words.of(at + 1, hits.length);
    for (const [index, hit] of hits.entries()) for (const mark of hit) mark.classList.toggle("now", index === at);
    bringIntoView(hits[at]?.[0]);
  };
  const bar = make(
    "div",
    { class: "hitbar act fine", role: "group", "aria-label": words.label },
    status,
    button(words.previous, "p", () => go(-1)),
    button(words.next, "n", () => go(1)),
    button(words.clear, "", clear),
  );
  const keys = (event: KeyboardEvent) => {
    if (
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      (event.target as Element).closest?.("input, textarea, select")
    )
      return;
    if (event.key === "n") go(1);
    if (event.key === "p") go(-1);
  };
  function clear(): void {
    removeEventListener("keydown", keys);
    for (const mark of hits.flat()) mark.replaceWith(...mark.childNodes);
    bar.remove();
    history.replaceState(history.state, "", location.pathname + location.hash);
  }
  addEventListener("keydown", keys);
  document.querySelector("main")?.append(bar);
  go(0);
}

/** A link to a paragraph begins with its hits. */
function firstIn(hash: string, hits: readonly HitMarks[]): number {
  const target = hash.length > 1 ? document.getElementById(hash.slice(1)) : null;
  return Math.max(
    0,
    hits.findIndex((hit) => target?.contains(hit[0] ?? null)),
  );
}

function bringIntoView(mark: HTMLElement | undefined): void {
  for (let fold = mark?.closest("details"); fold; fold = fold.parentElement?.closest("details")) fold.open = true;
  mark?.scrollIntoView({ block: "center" });
}

function button(text: string, key: string, act: () => void): HTMLButtonElement {
  const made = make(
    "button",
    { type: "button", class: "quiet", ...(key === "" ? {} : { "aria-keyshortcuts": key }) },
    text,
  );
  made.addEventListener("click", act);
  return made;
}
