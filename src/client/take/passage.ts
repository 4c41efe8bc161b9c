import type { TextBlock } from "./taken-article.ts";

/**
 * What stands among the text and is none of it: what the archive says about the article, signs of notes, notes, folded
 * repeats, words for screen readers, controls.
 */
const APPARATUS = ".facts, .why, .ref, .notes, .fold, .vh, .jump, rt, rp, button, script, [hidden]";
/** What the editor set between the words of the paper: `[缺文]`. */
const SIGNS = ".ed";

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
const BLOCKS = "p, h2, h3, li, td, th, div, blockquote";

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

/**
 * The selection's ranges that hold anything: Firefox makes one between every two parts that cannot be selected. Who selects the whole
 * page means its article: a selection that goes beyond one on both sides is its headline and text.
 */
export function selectedRanges(): Range[] {
  const selection = getSelection();
  if (!selection) return [];
  const ranges = Array.from({ length: selection.rangeCount }, (_, i) => selection.getRangeAt(i));
  const story = document.querySelector(".story");
  if (story && goBeyond(ranges, story)) return [...story.querySelectorAll(ARTICLE)].map(rangeOf);
  return ranges.filter((range) => !range.collapsed);
}

/** What the paper printed of an article. */
const ARTICLE = "header :is(.kicker, h1, .deck), [data-text]";

function goBeyond(ranges: readonly Range[], element: Element): boolean {
  const whole = rangeOf(element);
  return (
    ranges.some((range) => range.compareBoundaryPoints(Range.START_TO_START, whole) < 0) &&
    ranges.some((range) => range.compareBoundaryPoints(Range.END_TO_END, whole) > 0)
  );
}

/** The range of all that an element holds. */
export function rangeOf(element: Element): Range {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return range;
}

/** Whether ranges hold text of an article, and not notes beside it alone. */
export function holdText(ranges: readonly Range[]): boolean {
  return [...document.querySelectorAll("[data-text]")].some((text) => {
    const within = ranges.filter((range) => range.intersectsNode(text)).map((range) => clip(range, text));
    return rangesToBlocks(within, false).length > 0;
  });
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
