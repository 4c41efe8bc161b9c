import { removeSpaces } from "../../text/characters.ts";
import { endsSentence } from "../../text/sentence.ts";
import type { PageLine } from "../page/page-line.ts";
import { sliceLine } from "../page/slice-line.ts";
import type { Furniture, Part } from "./furniture.ts";

const SHORTEST = 6;
const LONGEST = 60;
/** What a browser's title bar adds behind an article's title: `…_县报网`, `… - 云坪新闻`, `…[复制链接]`. */
const BEHIND_TITLE = /(?:[_|-]|——).{2,24}$|\[.{2,8}\]$/u;

/** `• …`: the mark of an item of a list. */
const LIST_MARK = /^[•·●] ?/u;

/** The words of a part that may be a title, without its spaces and the mark of a list. */
function toTitle({ line, furniture }: Part): string | undefined {
  const { text, folded } = line;
  if (furniture || text.length < SHORTEST || text.length > LONGEST || /[。;；]/u.test(text) || endsSentence(text))
    return undefined;
  return removeSpaces(folded.replace(LIST_MARK, ""));
}

/** `县长来我镇调研,县长来我镇调研`: a program prints the title twice on one line. */
const TWICE = /^(.{6,44}) ?[,_|-] ?\1$/u;
const LONGEST_TWICE = 180;
/** `1. …`: the number of an item before its title. */
const ITEM_NUMBER = /^\d{1,3}[.、] ?/u;
/** A text that a title opens is longer than it by at least so much. */
const SHORTEST_TEXT = 20;

const NUMBER: Furniture = {
  role: "furniture",
  rule: "list-number",
  reason: "number of an item of a list",
  place: "over",
};
const REPEATED: Furniture = { role: "furniture", rule: "repeated-title", reason: "title printed again" };

/** The title of a line that holds it twice, and what is left over. */
function splitTwice(part: Part): readonly Part[] {
  const { folded } = part.line;
  const length = part.furniture || folded.length > LONGEST_TWICE ? undefined : TWICE.exec(folded)?.[1]?.length;
  const title = length === undefined ? undefined : sliceLine(part.line, 0, length);
  return title
    ? [
        { line: part.line, furniture: REPEATED },
        { line: title, label: "headline" },
      ]
    : [part];
}

/** Where `text` goes on behind `title`, which opens it whatever spaces stand in either; undefined where it does not. */
function endOfTitle(text: string, title: string): number | undefined {
  let at = 0;
  for (const character of removeSpaces(title)) {
    while (text.charAt(at) === " ") at += 1;
    if (!text.startsWith(character, at)) return undefined;
    at += character.length;
  }
  return text.length - at >= SHORTEST_TEXT && text.charAt(at) === " " ? at : undefined;
}

/** `(图片)`: what kind of thing stands under a title, which its text does not repeat. */
const KIND = / ?\((?:图片|图|组图|照片|漫画|诗|歌曲)\)$/u;

/** Whether `text` opens with the first character of `title`, a number and spaces before it left out: most texts do not. */
function opensWith(text: string, title: string): boolean {
  const first = title.slice(ITEM_NUMBER.exec(title)?.[0].length ?? 0).trimStart();
  return text.trimStart().charAt(0) === first.charAt(0);
}

/** Where the text of a part goes on behind the title above it; undefined where it does not open with that title. */
function endOfTitleAbove({ line, furniture }: Part, above: Part | undefined): number | undefined {
  if (furniture || !above || !opensWith(line.folded, above.line.folded)) return undefined;
  const title = above.line.folded.replace(ITEM_NUMBER, "").replace(KIND, "");
  return title.length < SHORTEST ? undefined : endOfTitle(line.folded, title);
}

/** A title that the text under it opens with, without its number in a list. */
function toTitleOfText(part: Part): readonly Part[] {
  const length = ITEM_NUMBER.exec(part.line.folded)?.[0].length ?? 0;
  const title = sliceLine(part.line, length);
  if (!title) return [part];
  const told: Part = { line: title, label: "headline" };
  return length === 0 ? [told] : [{ line: part.line, furniture: NUMBER }, told];
}

/** The parts with titles taken off that stand twice on one line, or open the text under them. */
function dropInsideLines(parts: readonly Part[]): Part[] {
  const text = parts.filter(({ furniture }) => !furniture);
  const ends = new Map<Part, number>();
  const titles = new Set<Part>();
  for (const [at, part] of text.entries()) {
    const end = part.label || !endsSentence(part.line.text) ? undefined : endOfTitleAbove(part, text[at - 1]);
    if (end === undefined) continue;
    ends.set(part, end);
    titles.add(text[at - 1] as Part);
  }
  return parts.flatMap((part) => {
    if (titles.has(part)) return toTitleOfText(part);
    const body = ends.has(part) ? sliceLine(part.line, ends.get(part) ?? 0) : undefined;
    if (body) return [{ line: part.line, furniture: REPEATED }, { line: body, label: "text" } as const];
    return part.furniture || part.label ? [part] : splitTwice(part);
  });
}

/** Whether a label or a mark says that a line is the title. */
function isTold(part: Part | undefined): boolean {
  return part?.label === "headline" || (part?.line.depth ?? 0) > 0;
}

/** Whether a line prints the title that stands below it, alone or with the site's name behind it. */
function printsTitle(upper: string, lower: string): boolean {
  if (upper === lower) return true;
  const bare = upper.replace(BEHIND_TITLE, "");
  return bare.length >= SHORTEST && bare === lower;
}

/** Whether a title over a part may be printed again below it: it is furniture, or names the section. */
function isBetweenTitles({ furniture, label }: Part): boolean {
  return furniture !== undefined || label === "section";
}

const CAPTION: Furniture = { role: "caption", rule: "caption", reason: "caption between two printings of the title" };
const OVER_TITLE: Furniture = { role: "furniture", rule: "web-chrome", reason: "words over the title of a web page" };
/** Captions that a page sets between two printings of its title at most, and how long a title must be to be told from them. */
const MOST_CAPTIONS = 6;
const FEWEST_CAPTIONS = 2;
const SHORTEST_APART = 8;

/** A part with its words as a title. */
interface Titled {
  readonly part: Part;
  readonly title: string | undefined;
}

/** Where the title that part `at` prints stands above, with nothing but short lines between; undefined where it does not. */
function findSameAbove(at: number, texts: readonly Titled[]): number | undefined {
  const title = texts[at]?.title;
  if (title === undefined || title.length < SHORTEST_APART) return undefined;
  // A single line between two printings is as likely the title's kicker.
  for (let above = at - FEWEST_CAPTIONS - 1; above >= Math.max(0, at - 1 - MOST_CAPTIONS); above -= 1) {
    const between = texts.slice(above + 1, at);
    if (between.some((each) => endsSentence(each.part.line.text) || each.title === title)) return undefined;
    if (texts[above]?.title === title) return above;
  }
  return undefined;
}

/**
 * A page of pictures prints its title over them and again over its text: what stands between are their captions, what stands over
 * both is no text either.
 */
function dropPicturesBetween(parts: readonly Part[]): readonly Part[] {
  const texts = parts.flatMap((part) => (part.furniture || part.label ? [] : [{ part, title: toTitle(part) }]));
  const dropped = new Map<Part, Furniture>();
  texts.forEach((_, at) => {
    const above = findSameAbove(at, texts);
    if (above === undefined || !endsSentence(texts[at + 1]?.part.line.text ?? "")) return;
    dropped.set((texts[above] as Titled).part, REPEATED);
    for (const { part } of texts.slice(above + 1, at)) dropped.set(part, CAPTION);
    const over = texts.slice(0, above);
    if (over.every(({ part }) => part.line.text.length <= SHORTEST_APART))
      for (const { part } of over) dropped.set(part, OVER_TITLE);
  });
  if (dropped.size === 0) return parts;
  return parts.map((part) => {
    const furniture = dropped.get(part);
    return furniture ? { line: part.line, furniture } : part;
  });
}

/** Lines of a head that a title printed in one may stand over. */
const MOST_LINES = 3;

/** Takes titles out that are printed again right below on several lines, kicker, headline and deck each on its own. */
function dropJoinedTitles(parts: readonly Part[]): readonly Part[] {
  const texts = parts.flatMap((part) => (isBetweenTitles(part) ? [] : [{ part, title: toTitle(part) }]));
  const dropped = new Set<Part>();
  texts.forEach(({ part, title }, at) => {
    let joined = "";
    for (const below of texts.slice(at + 1, at + 1 + MOST_LINES)) {
      if (title === undefined || isTold(part) || below.title === undefined || !title.startsWith(joined + below.title))
        return;
      joined += below.title;
      if (joined !== below.title && printsTitle(title, joined)) dropped.add(part);
    }
  });
  if (dropped.size === 0) return parts;
  return parts.map((part) => (dropped.has(part) ? { line: part.line, furniture: REPEATED } : part));
}

/**
 * Takes titles out that are printed again below with nothing but furniture or captions between: a web page prints its title in
 * the bar of the browser, in its path and over its text. The last one stays; one that a label or a mark calls the title stays
 * instead.
 */
export function dropRepeatedTitles(found: readonly Part[]): Part[] {
  const parts = dropPicturesBetween(dropJoinedTitles(dropInsideLines(found)));
  const words = parts.map(toTitle);
  const wordsAt = (at: number | undefined) => (at === undefined ? undefined : words[at]);
  const dropped = new Set<number>();
  const titles = new Set<number>();
  let [above, overAbove]: (number | undefined)[] = [];
  for (const [at, part] of parts.entries()) {
    if (isBetweenTitles(part)) continue;
    const title = words[at];
    // A site may set the title over its kicker, and again under it.
    const isAroundKicker = title !== undefined && wordsAt(overAbove) === title && wordsAt(above ?? at) !== undefined;
    if (isAroundKicker && overAbove !== undefined) dropped.add(overAbove);
    overAbove = above;
    const upper = wordsAt(above);
    const isTwice = above !== undefined && title !== undefined && upper !== undefined && printsTitle(upper, title);
    if (isTwice && above !== undefined && isTold(parts[above])) dropped.add(at);
    else {
      if (isTwice && above !== undefined) dropped.add(above);
      const isOther = (other: string | undefined) => other !== undefined && other !== title;
      if (isAroundKicker || (isTwice && !words.slice(0, above).some(isOther))) titles.add(at);
      above = at;
    }
  }
  return parts.map((part, at) => {
    if (dropped.has(at)) return { line: part.line, furniture: REPEATED };
    return titles.has(at) ? { ...part, label: "headline" } : part;
  });
}

const SUMMARY_LABEL = /^[【[]?(?:内容|新闻|文章|本文)?(?:摘要|导读|简介|提要|核心提示)[】\]]?[: ] ?/u;
/** So many characters of a summary that stand in the text below in the same order are its own. */
const SAME = 12;

const SUMMARY: Furniture = {
  role: "furniture",
  rule: "repeated-title",
  reason: "summary that prints the text again",
  place: "between",
};

/** Letters alone, so that breaks and marks between them do not tell two prints apart. */
function letters({ folded }: PageLine): string {
  return removeSpaces(folded).replace(/[\p{P}\p{S}]/gu, "");
}

/** `…共有二十四支队伍参加, ...`: cut off by a program. */
const CUT_OFF = / ?(?:\.{3,6}|…{1,2})$/u;
const FEWEST_CUT = 20;

/** Whether a text cut off at its end is printed again, whole, by the next. */
function isCutOff({ line }: Part, next: Part | undefined): boolean {
  if (!CUT_OFF.test(line.folded) || !next || next.furniture) return false;
  const words = letters(line);
  return words.length >= FEWEST_CUT && letters(next.line).startsWith(words);
}

/** Takes a summary out that a site makes of an article's first words: `摘要:` and words that the text below prints
 * again, or those words alone, cut off. */
export function dropSummaries(parts: readonly Part[]): Part[] {
  return parts.map((part, at) => {
    if (!part.furniture && isCutOff(part, parts[at + 1])) return { line: part.line, furniture: SUMMARY };
    const label = part.furniture ? undefined : SUMMARY_LABEL.exec(part.line.folded)?.[0];
    const value = label === undefined ? undefined : sliceLine(part.line, label.length);
    if (!value) return part;
    const words = letters(value);
    const below = parts
      .slice(at + 1, at + 8)
      .map(({ line }) => letters(line))
      .join("");
    const isRepeated = words.length >= SAME && below.includes(words.slice(-SAME));
    return isRepeated ? { line: part.line, furniture: SUMMARY } : part;
  });
}
