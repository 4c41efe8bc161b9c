import { endsSentence } from "../../text/sentence.ts";
import { readStamp } from "../recognise/stamp.ts";
import { type Furniture, findAbove, findBelow, type Part } from "./furniture.ts";

/** So many articles of a page close with one day, or open with a day, only where a site prints one with each. */
const FEWEST = 2;
/** `- 2021年3月9日`, `• 2021-03-09`: the mark of a list before it. */
const LIST_MARK = /^[-–•·*] ?/u;
/** Words of a site that stand over a day: its channel, its name. */
const LONGEST_CHANNEL = 8;

/** The day, as EDTF, that a line of text holds alone. */
export function dayOf({ line, furniture, label }: Part): string | undefined {
  if (furniture || label) return undefined;
  const text = line.folded.replace(LIST_MARK, "");
  const stamp = readStamp(text);
  return stamp?.length === text.length ? stamp.date : undefined;
}

function isText({ furniture }: Part): boolean {
  return furniture === undefined;
}

/** The day of publication that a line in brackets holds alone: `(2021年3月9日)`. */
function toClosingDay(part: Part): string | undefined {
  return /^[([【]/u.test(part.line.folded) && /[)\]】]$/u.test(part.line.folded) ? dayOf(part) : undefined;
}

/** The day that a line over a title holds alone, the text before it ended: that of a notice stands under what signs it. */
function toOpeningDay(part: Part, at: number, parts: readonly Part[]): string | undefined {
  const day = dayOf(part);
  if (day === undefined) return undefined;
  const below = parts[findBelow(parts, at, isText)];
  const above = parts[findAbove(parts, at, (other) => isText(other) && other.line.text.length > LONGEST_CHANNEL)];
  const isOverTitle = below !== undefined && !endsSentence(below.line.text);
  return isOverTitle && (!above || endsSentence(above.line.text)) ? day : undefined;
}

/** The day alone at the top of a page, beside its running head, imprint or the name of the paper, or over a text without a title. */
function toTopDay(part: Part, at: number, parts: readonly Part[]): string | undefined {
  const isHead = (other: Part | undefined) =>
    other?.furniture?.rule === "running-head" ||
    other?.furniture?.rule === "imprint" ||
    other?.furniture?.facts?.newspaper !== undefined;
  const below = parts[at + 1];
  const isOverText = below !== undefined && isText(below) && endsSentence(below.line.text);
  if (!isHead(parts[at - 1]) && !isHead(below) && !isOverText) return undefined;
  return findAbove(parts, at, isText) < 0 ? dayOf(part) : undefined;
}

function toFurniture(date: string, reason: string, place: Furniture["place"]): Furniture {
  return { role: "furniture", rule: "web-line", reason, facts: { date }, ...(place === undefined ? {} : { place }) };
}

/**
 * Takes days alone on their lines out that are no text: in brackets under each article of a page, the same each time; over each
 * title of a list; at the top of a page beside its running head or the name of the paper.
 */
export function dropDaysAlone(parts: readonly Part[]): Part[] {
  const closing = parts.map(toClosingDay);
  const counts = new Map<string, number>();
  for (const day of closing) if (day !== undefined) counts.set(day, (counts.get(day) ?? 0) + 1);
  const opening = parts.map(toOpeningDay);
  const isList = opening.filter((day) => day !== undefined).length >= FEWEST;
  return parts.map((part, at) => {
    const closes = closing[at];
    if (closes !== undefined && (counts.get(closes) ?? 0) >= FEWEST)
      return { line: part.line, furniture: toFurniture(closes, "day of publication under an article", "under") };
    const opens = opening[at];
    if (opens !== undefined && isList)
      return { line: part.line, furniture: toFurniture(opens, "day of publication over an article", "over") };
    const top = toTopDay(part, at, parts);
    return top === undefined ? part : { line: part.line, furniture: toFurniture(top, "day of the page", undefined) };
  });
}

/** `05`, `2012-03`, `3月`, `10:20`, `星期五`: what a program prints of a day on a line of its own. */
const PIECE =
  /^(?:(?:19|20)\d\d(?:[-/.年](?:\d{1,2}月?)?)?|\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[月日/]?|\d{1,2}:\d{2}(?::\d{2})?|(?:星期|周)[一二三四五六日天])$/u;
const SHORTEST_YEAR = 4;
const FEWEST_PIECES = 2;

/** The day that pieces make: the year has four digits, month and day stand in this order where nothing marks them. */
function joinDay(pieces: readonly string[]): string | undefined {
  const numbers = pieces.filter((piece) => !piece.includes(":")).map((piece) => piece.match(/\d+/gu) ?? []);
  const withYear = numbers.find(([first = ""]) => first.length === SHORTEST_YEAR);
  const others = numbers.filter((each) => each !== withYear).flat();
  const marked = (mark: string) => pieces.find((piece) => piece.length <= 3 && piece.endsWith(mark))?.replace(mark, "");
  const [year, ...months] = withYear ?? [];
  const rest = [...months, ...others];
  if (year === undefined || rest.length !== 2) return undefined;
  const month = marked("月") ?? rest.find((each) => each !== marked("日")) ?? "";
  const day = marked("日") ?? rest[rest[0] === month ? 1 : 0] ?? "";
  return readStamp(`${year}-${month}-${day}`)?.date;
}

/**
 * Takes out the day that a program prints in pieces, each on a line of its own, in the head of a page: `05` and `2012-03` below it.
 * Each piece alone would be the number of a page, or nothing.
 */
export function dropDaysInPieces(parts: readonly Part[]): Part[] {
  const found = [...parts];
  let isBehindText = false;
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] as Part;
    if (!part.furniture && endsSentence(part.line.text)) isBehindText = true;
    let end = at;
    while (end < parts.length && PIECE.test(parts[end]?.line.folded ?? "")) end += 1;
    const run = parts.slice(at, end);
    // Behind a paragraph figures on lines of their own are rows of a table, unless a time of day is among them.
    const isDay = run.length >= FEWEST_PIECES && (!isBehindText || run.some(({ line }) => line.folded.includes(":")));
    const date = isDay ? joinDay(run.map(({ line }) => line.folded)) : undefined;
    if (date !== undefined) {
      const furniture = toFurniture(date, "day in pieces", "between");
      for (const [place, { line }] of run.entries()) found[at + place] = { line, furniture };
    }
    at = Math.max(at, end - 1);
  }
  return found;
}
