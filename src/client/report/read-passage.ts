import { clip, rangeOf, rangesToBlocks, selectedRanges } from "../take/passage.ts";
import type { ReportedPassage } from "./report-acts.ts";

/** A headline, paragraph or caption of the article. */
export interface ShownBlock {
  readonly element: Element;
  readonly text: string;
}

const HEAD = ".story > header :is(.kicker, h1, .deck)";
const BODY = ".story [data-text] > :not(.notes, .fold, .captions), .story [data-text] > .captions li";
/** Characters that tell a place: a passage with fewer around it in its own paragraph is quoted with the paragraphs beside it. */
const TELLING_LENGTH = 12;

/** The head and the paragraphs of the article of this page that show text, in reading order. */
export function readBlocks(): ShownBlock[] {
  return [...document.querySelectorAll(`${HEAD}, ${BODY}`)]
    .map((element) => ({ element, text: textOf(rangeOf(element)) }))
    .filter(({ text }) => text !== "");
}

/** A whole block as a passage. */
export function blockPassage(blocks: readonly ShownBlock[], at: number): ReportedPassage {
  return withNeighbours({ exact: blocks[at]?.text ?? "", before: "", after: "" }, blocks, at, at);
}

/** What is chosen of the blocks, its paragraphs parted by `⏎`; undefined where nothing of them is. */
export function chosenPassage(blocks: readonly ShownBlock[]): ReportedPassage | undefined {
  const [range] = selectedRanges().filter((each) => blocks.some(({ element }) => each.intersectsNode(element)));
  if (!range) return undefined;
  const parts = blocks.flatMap(({ element, text }, place) => {
    if (!range.intersectsNode(element)) return [];
    const part = clip(range, element);
    return part.collapsed ? [] : [{ place, text, exact: textOf(part), before: textOf(between(element, part)) }];
  });
  const shown = parts.filter(({ exact }) => exact !== "");
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last) return undefined;
  const exact = shown.map((part) => part.exact).join("⏎");
  const after = last.text.slice(last.before.length + last.exact.length);
  return withNeighbours({ exact, before: first.before, after }, blocks, first.place, last.place);
}

function withNeighbours(
  passage: ReportedPassage,
  blocks: readonly ShownBlock[],
  first: number,
  last: number,
): ReportedPassage {
  const { exact, before, after } = passage;
  if (before.length + exact.length + after.length >= TELLING_LENGTH) return passage;
  const [previous, next] = [blocks[first - 1], blocks[last + 1]];
  return {
    exact,
    before: previous ? `${previous.text}⏎${before}` : before,
    after: next ? `${after}⏎${next.text}` : after,
  };
}

function textOf(range: Range): string {
  return rangesToBlocks([range], false)
    .map(({ text }) => text)
    .join("");
}

/** From where an element begins to where a part of it does. */
function between(element: Element, part: Range): Range {
  const range = rangeOf(element);
  range.setEnd(part.startContainer, part.startOffset);
  return range;
}
