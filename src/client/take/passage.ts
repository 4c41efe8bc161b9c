import type { TextBlock } from "./taken-article.ts";

/** Where the paper's own words stand: the head and text of an article, and the articles of an issue under the names of issue and pages. */
const PAPER = ".story > header :is(.kicker, h1, .deck), [data-text], .ihead h1, .bar h2, .sheet > article";
/** What stands among the text and is none of it: signs of notes, notes, folded repeats, words for screen readers, controls. */
const APPARATUS = ".ref, .notes, .fold, .vh, .more, rt, rp, button, script, [hidden]";
/** What the editor set between the words of the paper: `[缺文]`. In names of issues it is part of the name: `[2024]年10月`. */
const SIGNS = ":is(.body, .txt) .ed";

/**
 * The blocks of text in ranges of the page, in reading order: what a reader sees of it, without {@link APPARATUS}. White space
 * of the markup is one space; full-width spaces are text.
 *
 * @param isMarked Whether the editor's signs stay, as in a whole article, whose source is named.
 */
export function rangesToBlocks(ranges: readonly Range[], isMarked: boolean): TextBlock[] {
  const leftOut = isMarked ? APPARATUS : `${APPARATUS}, ${SIGNS}`;
  const blocks: { element: Element; text: string }[] = [];
  for (const range of ranges) {
    for (const node of textNodesIn(range)) {
      const parent = node.parentElement;
      if (!parent || parent.closest(leftOut) || !isShown(parent)) continue;
      const start = node === range.startContainer ? range.startOffset : 0;
      const end = node === range.endContainer ? range.endOffset : node.data.length;
      const element = blockOf(parent);
      const last = blocks[blocks.length - 1];
      if (last?.element === element) last.text += node.data.slice(start, end);
      else blocks.push({ element, text: node.data.slice(start, end) });
    }
  }
  return joinStanzas(
    blocks
      .map(({ element, text }) => ({
        text: withoutMarkupSpace(text),
        isHeading: /^H[1-6]$/.test(element.tagName),
        goesOn: element.matches(STANZA_LINE),
      }))
      .filter(({ text }) => text !== ""),
  );
}

/** A line that goes on with the stanza of the one before it. */
const STANZA_LINE = "p.verse";

function joinStanzas(lines: readonly (TextBlock & { readonly goesOn: boolean })[]): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const { text, isHeading, goesOn } of lines) {
    const last = goesOn ? blocks.pop() : undefined;
    blocks.push({ text: last ? `${last.text}\n${text}` : text, isHeading });
  }
  return blocks;
}

/** Old browsers cannot be asked for what a closed fold hides; there its text has no boxes. A page that was only fetched hides nothing else. */
function isShown(element: Element): boolean {
  if (!element.ownerDocument.defaultView) return true;
  if (element.getClientRects().length === 0) return false;
  return (element as { checkVisibility?: () => boolean }).checkVisibility?.() ?? true;
}

function textNodesIn(range: Range): Text[] {
  const root = range.commonAncestorContainer;
  if (root instanceof Text) return [root];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (range.intersectsNode(node)) nodes.push(node);
  }
  return nodes;
}

/** Blocks of articles, where no style says what is one. */
const BLOCKS = "p, h1, h2, h3, li, td, th, div, blockquote";

/** The paragraph, heading or cell that an element stands in. */
function blockOf(element: Element): Element {
  if (!element.ownerDocument.defaultView) return element.closest(BLOCKS) ?? element;
  let block = element;
  while (block.parentElement && /^(?:inline|ruby)/.test(getComputedStyle(block).display)) block = block.parentElement;
  return block;
}

function withoutMarkupSpace(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, " ").replace(/^ +| +$/g, "");
}

/** The selection's ranges that hold anything: Firefox makes one between every two parts that cannot be selected. */
export function selectedRanges(): Range[] {
  const selection = getSelection();
  if (!selection) return [];
  const ranges = Array.from({ length: selection.rangeCount }, (_, i) => selection.getRangeAt(i));
  return ranges.filter((range) => !range.collapsed);
}

/**
 * What is selected of the paper's own words, whatever stands beside and between them. Who selects the whole page of an article means the
 * article: of a selection that goes beyond it on both sides this is its headline and text.
 */
export function selectedPassages(): Range[] {
  const ranges = selectedRanges();
  const story = document.querySelector(".story");
  if (story && goBeyond(ranges, story, story)) return [...story.querySelectorAll(PAPER)].map(rangeOf);
  return ranges.flatMap((range) =>
    [...document.querySelectorAll(PAPER)]
      .filter((element) => range.intersectsNode(element))
      .map((element) => clip(range, element))
      .filter((part) => !part.collapsed),
  );
}

/** Whether all that lies from the start of one element to the end of another is selected, and more on both sides. */
export function isSelectedWithMore(first: Element, last: Element): boolean {
  return goBeyond(selectedRanges(), first, last);
}

function goBeyond(ranges: readonly Range[], first: Element, last: Element): boolean {
  return (
    ranges.some((range) => range.compareBoundaryPoints(Range.START_TO_START, rangeOf(first)) < 0) &&
    ranges.some((range) => range.compareBoundaryPoints(Range.END_TO_END, rangeOf(last)) > 0)
  );
}

/** The range of all that an element holds. */
export function rangeOf(element: Element): Range {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return range;
}

/** The part of a range that lies in an element. */
export function clip(range: Range, element: Element): Range {
  const whole = rangeOf(element);
  const part = range.cloneRange();
  if (part.compareBoundaryPoints(Range.START_TO_START, whole) < 0)
    part.setStart(whole.startContainer, whole.startOffset);
  if (part.compareBoundaryPoints(Range.END_TO_END, whole) > 0) part.setEnd(whole.endContainer, whole.endOffset);
  return part;
}
