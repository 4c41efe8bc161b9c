import type { FrontMatter } from "../../model/source.ts";
import { endsSentence } from "../../text/sentence.ts";
import type { PageLine } from "../page/page-line.ts";
import { readByline } from "../recognise/byline.ts";
import { findCaptions } from "../recognise/caption.ts";
import { CAPTION, findFurniture } from "../recognise/furniture.ts";
import { findRunningHead } from "../recognise/running-head.ts";
import type { FurnitureLine } from "./block.ts";

/** The lines of a page, divided; each list in order. */
export interface SortedLines {
  text: PageLine[];
  furniture: FurnitureLine[];
  runningHeads: { facts: FrontMatter; line: number }[];
}

/** A line of prose is at least so long; a shorter one without a stop may be a name or a label. */
const SHORTEST_PROSE = 8;

/**
 * Whether what stands between two lines would part a sentence: the first is prose that goes on, and no marked heading stands behind.
 * No paper prints its address there; what reads like one is text.
 */
function partsSentence(before: PageLine | undefined, after: PageLine | undefined): boolean {
  if (!before || !after || before.depth > 0 || after.depth > 0) return false;
  return before.text.length >= SHORTEST_PROSE && !endsSentence(before.text) && !readByline(before.text);
}

/** Divides the lines of a page into text, furniture and running heads, which are furniture that says something of the page. */
export function sortLines(lines: readonly PageLine[]): SortedLines {
  const sorted: SortedLines = { text: [], furniture: [], runningHeads: [] };
  for (const [index, line] of lines.entries()) {
    const facts = findRunningHead(line);
    const furniture: FurnitureLine["furniture"] | undefined = facts
      ? { role: "furniture", rule: "running-head", reason: "running head" }
      : findFurniture(line);
    if (facts) sorted.runningHeads.push({ facts, line: line.number });
    const isText = furniture?.rule === "imprint" && partsSentence(lines[index - 1], lines[index + 1]);
    if (furniture && !isText) sorted.furniture.push({ line, furniture });
    else sorted.text.push(line);
  }
  return withoutCaptions(sorted);
}

/** The captions among the text, which their place makes known, put with the furniture. */
function withoutCaptions(sorted: SortedLines): SortedLines {
  const places = new Set(findCaptions(sorted.text.map((line) => line.folded)));
  if (places.size === 0) return sorted;
  return {
    ...sorted,
    text: sorted.text.filter((_, at) => !places.has(at)),
    furniture: [
      ...sorted.furniture,
      ...[...places].map((at) => ({ line: sorted.text[at] as PageLine, furniture: CAPTION })),
    ],
  };
}

/** From here up the pages named between two texts are a table of the pages, not where the text stands. */
const PAGE_TABLE = 3;

/**
 * Page of the text behind each running head, by the head's line. Heads with no text between them speak of one page: the
 * last named, or the first where they hold a digital edition's table of all pages.
 */
export function pagesByLine({ text, runningHeads }: SortedLines): Map<number, number> {
  const pages = new Map<number, number>();
  let next = 0;
  let group: { line: number; page: number }[] = [];
  const close = () => {
    const isTable = new Set(group.map(({ page }) => page)).size >= PAGE_TABLE;
    for (const { line, page } of isTable ? group.slice(0, 1) : group) pages.set(line, page);
    group = [];
  };
  for (const { line, facts } of runningHeads) {
    if (facts.page === undefined) continue;
    if ((text[next]?.number ?? Number.POSITIVE_INFINITY) < line) close();
    while ((text[next]?.number ?? Number.POSITIVE_INFINITY) < line) next += 1;
    group.push({ line, page: facts.page });
  }
  close();
  return pages;
}
