import type { ActLabel } from "../../model/act.ts";
import type { FrontMatter } from "../../model/source.ts";
import { endsSentence } from "../../text/sentence.ts";
import type { Furniture, Part } from "../furniture/furniture.ts";
import type { Hint, Label } from "../page/label.ts";
import type { PageLine } from "../page/page-line.ts";
import { NOTHING_PINNED, type PinIndex } from "../page/pin-index.ts";
import { linesToParts } from "../parts/lines-to-parts.ts";
import { isAroundOnlyArticle } from "../parts/link-lists.ts";
import type { FurnitureLine } from "./block.ts";

/** The lines of a page, divided; each list in order. */
export interface SortedLines {
  readonly parts: readonly Part[];
  readonly text: readonly PageLine[];
  /** What the furniture beside a line of {@link text} says of it. */
  readonly hints: readonly (Hint | undefined)[];
  readonly furniture: readonly FurnitureLine[];
  /** What the page prints about itself, with the line it stands on. */
  readonly runningHeads: readonly { facts: FrontMatter; line: number }[];
  /** Whether it is a saved web page of one article, as its stamp or the site around it tells: each line is a paragraph. */
  readonly isSaved: boolean;
  /** Day of each stamp by its line, where the page holds clippings of several days. */
  readonly days: ReadonlyMap<number, string>;
}

/** Log-odds that an article opens behind furniture that stands over one, and behind what stands under one. */
const BEHIND_OVER = 6;
const BEHIND_UNDER = 2;
/** Log-odds that an article opens with a line directly over a stamp: it is the last of its head. */
const BEFORE_STAMP = 3;
/** Log-odds that an article opens under a stamp that stands behind an ended text: pages of clippings print it over each title. */
const UNDER_STAMP_OF_NEXT = 4;

/** `【新华社三日电】…`, `(本报记者张三报道)…`: a lead, however short, that ends its sentence. */
const LEAD = /^[【([〔][^】)\]〕]{2,24}(?:电|讯|报道|报导|消息|专讯)[】)\]〕]./u;

/** `9月21日 石桥镇上河村`: where a reporter was and when, on a line of its own over his text. */
const DAY_AND_PLACE = /^\d{1,2}月\d{1,2}日,? ?\p{Script=Han}{2,14}$/u;

/** What the words of a line say that it is, whatever stands around it. */
function labelByWords({ folded, text }: PageLine): "text" | undefined {
  if (DAY_AND_PLACE.test(folded)) return "text";
  return LEAD.test(folded) && endsSentence(text) ? "text" : undefined;
}

/** Log-odds that an article opens where none is labelled, on a page of a database that labels each: sub-headings look like heads. */
const NOT_LABELLED = -7;

/** Whether a page labels each of its articles: page and column stand side by side, `第5版()` over `专栏:`. */
function labelsEach(parts: readonly Part[]): boolean {
  const isLabel = (part: Part | undefined) =>
    part?.furniture?.rule === "database-label" && part.furniture.place === "over";
  return parts.some((part, at) => isLabel(part) && isLabel(parts[at + 1]) && part.furniture?.facts?.page !== undefined);
}

/** Log-odds that an article opens under the only stamp of a saved page, which holds one article: sub-headings look like heads. */
const UNDER_STAMP = -7;

/** Log-odds that another article opens on a page whose site stands around one: sub-headings and captions look like heads. */
const IN_FRAME = -8;

/** Place of the first line of the only article of a saved page; -1 where the site's own lines do not show which it is. */
function placeOfOnlyArticle(parts: readonly Part[]): number {
  return parts.some(({ furniture }) => isAroundOnlyArticle(furniture))
    ? parts.findIndex(({ furniture }) => !furniture)
    : -1;
}

/** Whether a part is of the rows that a site prints between a title and its text: a stamp, counts, labels. */
function isOfStamp({ furniture }: Part): boolean {
  return furniture?.rule === "web-line" && furniture.place === "between";
}

/** Place of the last row of the one stamp that stands between the title and the text of a saved page; -1 where none or several do. */
function placeOfOnlyStamp(parts: readonly Part[]): number {
  const [first, last] = [parts.findIndex(isOfStamp), parts.findLastIndex(isOfStamp)];
  const isOne = first >= 0 && parts.slice(first, last).every(({ furniture }) => furniture !== undefined);
  return isOne && parts.slice(0, last).some(({ furniture }) => !furniture) ? last : -1;
}

/** Log-odds that an article opens with the first of two lines side by side over a stamp, a blank line above them. */
const OPENS_HEAD = 6;

/** Lines of a head are seldom longer. */
const LONGEST_HEAD = 40;

function isHeadLine(part: Part | undefined): part is Part {
  return (
    part !== undefined && !part.furniture && part.line.text.length <= LONGEST_HEAD && !endsSentence(part.line.text)
  );
}

/** Whether the two parts stand on lines of the file with nothing between them. */
function areAdjacent(above: Part, below: Part): boolean {
  return (above.line.pieces.at(-1)?.line ?? above.line.number) + 1 === below.line.number;
}

/** Whether part `at` is the first of two lines of a head that a stamp closes: `朝阳渡口通船`, `两岸村民赶来庆贺` over `作者:… 时间:…`. */
function opensHeadOverStamp(parts: readonly Part[], at: number): boolean {
  const [above, part, second, stamp] = [parts[at - 1], parts[at], parts[at + 1], parts[at + 2]];
  if (!isHeadLine(part) || !isHeadLine(second) || stamp?.furniture?.place !== "between") return false;
  return areAdjacent(part, second) && areAdjacent(second, stamp) && (above === undefined || !areAdjacent(above, part));
}

/** Whether a stamp stands directly over part `at`, and behind it the end of a text. */
function standsUnderItsStamp(parts: readonly Part[], at: number): boolean {
  if (parts[at - 1]?.furniture?.place !== "between") return false;
  let above = at - 1;
  while (parts[above]?.furniture) above -= 1;
  return endsSentence(parts[above]?.line.text ?? "");
}

/** Log-odds that an article opens with a short line between marks of the page and a text, as lists of news are parted. */
const BEHIND_MARKS = 8;
/** Text under a head is seldom shorter. */
const SHORTEST_TEXT = 30;

/** Whether part `at` stands between marks of the page (`-`, `* * *`) and a text that may be its own. */
function standsBehindMarks(parts: readonly Part[], at: number): boolean {
  if (parts[at - 1]?.furniture?.rule !== "page-mark" || !isHeadLine(parts[at])) return false;
  const below = parts[at + 1];
  return below !== undefined && !below.furniture && below.line.text.length >= SHORTEST_TEXT;
}

/** A title over a stamp is shorter. */
const LONGEST_TITLE = 60;

/** Whether part `at` is the one line over the only stamp of a saved page, and no sentence that ends with a full stop: its title. */
function isTitleOverStamp(parts: readonly Part[], at: number, stamp: number): boolean {
  const { line, furniture } = parts[at] as Part;
  if (at > stamp || furniture || line.text.length > LONGEST_TITLE || /。/u.test(line.folded)) return false;
  return parts.slice(0, stamp).every((part, place) => place === at || part.furniture !== undefined);
}

/** What the whole page says of its lines. */
interface PageHints {
  readonly isLabelled: boolean;
  /** See {@link placeOfOnlyStamp}. */
  readonly stamp: number;
  /** See {@link placeOfOnlyArticle}. */
  readonly only: number;
  readonly pinned: PinIndex;
}

/** Log-odds that what the whole page is makes it unlikely for an article to open with part `at`; 0 where it says nothing. */
function oddsByPage(at: number, { isLabelled, stamp, only }: PageHints): number {
  if (only >= 0 && at > only) return IN_FRAME;
  if (isLabelled) return NOT_LABELLED;
  return stamp >= 0 && at > stamp ? UNDER_STAMP : 0;
}

/** A signature over a headline looks like that of the article before: where the page says that it is one, nothing else is weighed. */
const ONLY: Readonly<Partial<Record<Label, readonly Label[]>>> = { bylineOver: ["bylineOver"] };

function toHint(parts: readonly Part[], at: number, page: PageHints): Hint | undefined {
  const { line, label: told } = parts[at] as Part;
  const only = page.pinned.textLabelsOf(line.pieces) ?? ONLY[told ?? "text"];
  const label = told ?? labelByWords(line) ?? (isTitleOverStamp(parts, at, page.stamp) ? "headline" : undefined);
  const [before, after] = [parts[at - 1]?.furniture?.place, parts[at + 1]?.furniture?.place];
  const behind = before === "over" ? BEHIND_OVER : before === "under" ? BEHIND_UNDER : 0;
  const unlikely = oddsByPage(at, page);
  const overStamp = opensHeadOverStamp(parts, at) ? OPENS_HEAD : after === "between" ? BEFORE_STAMP : 0;
  const underStamp = page.stamp < 0 && standsUnderItsStamp(parts, at) ? UNDER_STAMP_OF_NEXT : 0;
  const isSecond = opensHeadOverStamp(parts, at - 1);
  const behindMarks = standsBehindMarks(parts, at) ? BEHIND_MARKS : 0;
  const opens = isSecond ? 0 : Math.max(behind, overStamp, underStamp, behindMarks) || unlikely;
  if (!label && opens === 0 && !only) return undefined;
  return { ...(label ? { label } : {}), opens, ...(only ? { only } : {}) };
}

/** What a part says of its page; a database's section is one article's. */
function factsOf({ furniture }: Part): FrontMatter | undefined {
  if (furniture?.rule === "running-head") return furniture.facts ?? {};
  const { section, ...facts } = furniture?.facts ?? {};
  return Object.keys(facts).length > 0 ? facts : undefined;
}

/** Days that furniture of some rules prints, by its line; empty where all say one day, which is the page's. */
function findDays(parts: readonly Part[], rules: readonly Furniture["rule"][]): Map<number, string> {
  const days = parts.flatMap(({ line, furniture }): [number, string][] => {
    const date = furniture && rules.includes(furniture.rule) ? furniture.facts?.date : undefined;
    return date === undefined ? [] : [[line.number, date]];
  });
  return new Set(days.map(([, date]) => date)).size > 1 ? new Map(days) : new Map();
}

/** A text of an article is as long, as against the names and heads around it. */
const SHORTEST_ARTICLE = 15;

/**
 * Days of the heads of issues, or of a database's records, where a file holds several: text stands under each. Two heads of one page
 * that disagree have none between them.
 */
function findIssueDays(parts: readonly Part[]): Map<number, string> {
  const days = findDays(parts, ["running-head", "database-label"]);
  const isText = ({ line, furniture }: Part) =>
    !furniture && line.text.length >= SHORTEST_ARTICLE && endsSentence(line.text);
  let isOver = false;
  for (const part of [...parts].reverse()) {
    if (isText(part)) isOver = true;
    if (!days.has(part.line.number) || !part.furniture) continue;
    if (!isOver) return new Map();
    // A record says its day once, perhaps in several labels; between the heads of two issues stands text.
    isOver = part.furniture.rule === "database-label";
  }
  return days;
}

/** What is no text, as an editor says. */
const PINNED: Readonly<Partial<Record<ActLabel, Furniture>>> = {
  caption: { role: "caption", rule: "pinned", reason: "a caption, as an editor says" },
  furniture: { role: "furniture", rule: "pinned", reason: "no text of an article, as an editor says" },
  drop: { role: "dropped", rule: "pinned", reason: "no text, as an editor says" },
};

/** The parts as editors say: what is text and what is none. Of a line that holds text beside furniture the furniture stays. */
function pinParts(parts: readonly Part[], pinned: PinIndex): readonly Part[] {
  if (pinned.isEmpty) return parts;
  const withText = new Set(parts.flatMap(({ line, furniture }) => (furniture ? [] : [line.number])));
  return parts.map((part) => {
    const furniture = PINNED[pinned.labelOf(part.line.pieces) ?? "body"];
    if (furniture) return { line: part.line, furniture };
    const isText = part.furniture && !withText.has(part.line.number) && pinned.textLabelsOf(part.line.pieces);
    return isText ? { line: part.line } : part;
  });
}

/** Divides the lines of a page into text, furniture and what the furniture says of the page; what editors say of a line holds. */
export function sortLines(lines: readonly PageLine[], pinned: PinIndex = NOTHING_PINNED): SortedLines {
  const parts = pinParts(linesToParts(lines), pinned);
  const stamps = findDays(parts, ["web-line"]);
  const days = new Map([...stamps, ...findIssueDays(parts)]);
  const page = {
    isLabelled: labelsEach(parts),
    stamp: placeOfOnlyStamp(parts),
    only: placeOfOnlyArticle(parts),
    pinned,
  };
  const runningHeads = parts.flatMap((part) => {
    const facts = factsOf(part);
    if (!facts) return [];
    const { date, ...others } = facts;
    const line = part.line.number;
    return [{ facts: date === undefined || stamps.has(line) ? others : facts, line }];
  });
  return {
    parts,
    text: parts.flatMap(({ line, furniture }) => (furniture ? [] : [line])),
    hints: parts.flatMap(({ furniture }, at) => (furniture ? [] : [toHint(parts, at, page)])),
    furniture: parts.flatMap(({ line, furniture }) => (furniture ? [{ line, furniture }] : [])),
    runningHeads,
    isSaved: page.only >= 0 || page.stamp >= 0,
    days,
  };
}

/** From here up the pages named between two texts are a table of the issue's pages, not where the text stands. */
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
