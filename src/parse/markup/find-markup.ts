import type { Html, Image, Link, Nodes } from "mdast";
import { remark } from "remark";
import { type FoundMarkup, type MarkupGap, readTags } from "./read-tags.ts";

/** What a stretch of a line is by its markup, beside text: the words under a picture, the place of one, marks alone. */
export type MarkupKind = "caption" | "figure" | "marks";

/** The markup of one raw line. */
export interface LineMarkup {
  /** What is left out, in order. */
  readonly gaps: readonly MarkupGap[];
  /** Where a block ends and another one begins within the line, in order. */
  readonly breaks: readonly number[];
  /** The stretches that are words under pictures. */
  readonly captions: readonly MarkupGap[];
  /** Whether pictures, films and the like stand in the line. */
  readonly hasFigure: boolean;
}

/** Everything that is read as markup holds one of these; asked first, as nearly all files have none. */
const SIGN = /\]\(|<\/?[a-z]|<!--|\{\{[<%]|&(?:[a-z]+|#\d+);/iu;
/** `{{< video src="…" >}}`: what the program of a site puts there. */
const SHORTCODE = /\{\{[<%][^{}]*[>%]\}\}/gu;
/** `&nbsp;`, `&emsp;`, `&#12288;`: blanks that a program wrote by their names. */
const NAMED_BLANK = /&(?:nbsp|ensp|emsp|thinsp|#160|#8194|#8195|#12288);/giu;
/** `https://…`, `mailto:…`, `/news/1.htm`, `a.jpg`; `[摄影](张三)` is no link. */
const ADDRESS = /^(?:[a-z][a-z+.-]*:|\/|\.{1,2}\/|#|[^\s\p{Script=Han}]+\.[a-z\d]{2,5}(?:[?#]|$))/iu;

function rangeOf(node: Nodes): MarkupGap {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** `![words](address)`: the words stand under the picture; one without words stays, as its line says what it is. */
function readImage(node: Image, text: string, found: FoundMarkup): void {
  const { start, end } = rangeOf(node);
  if (!node.alt || !ADDRESS.test(node.url)) return;
  const words = { start: start + 2, end: text.indexOf("](", start) };
  if (words.end < 0 || words.end > end) return;
  found.gaps.push({ start, end: words.start }, { start: words.end, end });
  found.captions.push(words);
  found.breaks.push(start, end);
}

/** `[words](address)`, `<address>`: the words stay. */
function readLink(node: Link, found: FoundMarkup): void {
  const { start, end } = rangeOf(node);
  const [first, last] = [node.children[0], node.children.at(-1)];
  if (!first || !last || !ADDRESS.test(node.url)) return;
  const [from, to] = [rangeOf(first).start, rangeOf(last).end];
  if (from > start) found.gaps.push({ start, end: from });
  if (to < end) found.gaps.push({ start: to, end });
}

function visit(node: Nodes, text: string, html: Html[], found: FoundMarkup): void {
  if (node.type === "image") readImage(node, text, found);
  else if (node.type === "link") readLink(node, found);
  else if (node.type === "html") html.push(node);
  if ("children" in node) for (const child of node.children) visit(child, text, html, found);
}

function findAll(text: string): FoundMarkup {
  const found: FoundMarkup = { gaps: [], breaks: [], captions: [], figures: [] };
  const html: Html[] = [];
  visit(remark.parse(text), text, html, found);
  readTags(html.map(rangeOf), text, found);
  for (const { index, 0: name } of text.matchAll(NAMED_BLANK))
    found.gaps.push({ start: index, end: index + name.length });
  for (const { index, 0: code } of text.matchAll(SHORTCODE)) {
    found.gaps.push({ start: index, end: index + code.length });
    found.figures.push(index);
  }
  return found;
}

/** `gaps` in order, those that overlap as one. */
function mergeGaps(gaps: readonly MarkupGap[]): MarkupGap[] {
  const merged: MarkupGap[] = [];
  for (const gap of [...gaps].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && gap.start <= last.end) merged[merged.length - 1] = { ...last, end: Math.max(last.end, gap.end) };
    else merged.push(gap);
  }
  return merged;
}

/** Those of the stretches in order that reach into the line between two places, counted from its start; `from` is the first that may. */
function cutAt(ranges: readonly MarkupGap[], from: number, start: number, end: number): MarkupGap[] {
  const inside: MarkupGap[] = [];
  for (let at = from; at < ranges.length; at += 1) {
    const range = ranges[at] as MarkupGap;
    if (range.start >= end) break;
    inside.push({ start: Math.max(range.start, start) - start, end: Math.min(range.end, end) - start });
  }
  return inside;
}

/** How many of the first `ranges`, from `from` on, end before a place. */
function skipBefore(ranges: readonly MarkupGap[], from: number, place: number): number {
  let at = from;
  while (at < ranges.length && (ranges[at] as MarkupGap).end <= place) at += 1;
  return at;
}

/** Puts the stretches of `found` to their lines; one that runs over several lines is parted. In one pass: both are in order. */
function toLines(lines: readonly string[], found: FoundMarkup): Map<number, LineMarkup> {
  const byLine = new Map<number, LineMarkup>();
  const [gaps, captions] = [mergeGaps(found.gaps), mergeGaps(found.captions)];
  const places = (all: readonly number[]) => [...new Set(all)].sort((a, b) => a - b);
  const [breaks, figures] = [places(found.breaks), places(found.figures)];
  let [start, gap, caption, firstBreak, figure] = [0, 0, 0, 0, 0];
  for (const [index, raw] of lines.entries()) {
    const end = start + raw.length;
    gap = skipBefore(gaps, gap, start);
    caption = skipBefore(captions, caption, start);
    while ((breaks[firstBreak] ?? Infinity) <= start) firstBreak += 1;
    while ((figures[figure] ?? Infinity) < start) figure += 1;
    let lastBreak = firstBreak;
    while ((breaks[lastBreak] ?? Infinity) < end) lastBreak += 1;
    const markup: LineMarkup = {
      gaps: cutAt(gaps, gap, start, end),
      breaks: breaks.slice(firstBreak, lastBreak).map((at) => at - start),
      captions: cutAt(captions, caption, start, end),
      hasFigure: (figures[figure] ?? Infinity) <= end,
    };
    if (markup.gaps.length + markup.captions.length > 0) byLine.set(index, markup);
    start = end + 1;
  }
  return byLine;
}

/**
 * The Markdown and HTML in the lines of a text file, by the index of the line: what is left out when the text is read, and where
 * blocks end within a line. Links leave their words, pictures the words under them. Headings, bold marks and lists are left to those who read lines.
 *
 * @example findMarkup(["见[全文](https://a.cn/1)。"]).get(0)?.gaps // "[" and "](https://a.cn/1)"
 */
export function findMarkup(lines: readonly string[]): ReadonlyMap<number, LineMarkup> {
  if (!lines.some((line) => SIGN.test(line))) return new Map();
  return toLines(lines, findAll(lines.join("\n")));
}
