import { bindActs } from "../corrections/bind-acts.ts";
import { type KeyText, type Range, sliceRange, toKey, toKeyText } from "../corrections/key-text.ts";
import { quoteOf } from "../corrections/make-quote.ts";
import type { WrittenAct } from "../model/act.ts";
import type { SourceText } from "../model/source.ts";
import type { OtherPlace } from "./view/desk-answers.ts";

/** Characters shown on each side of a place. */
const BESIDE = 24;

/** A page as it is looked through: its raw text, and what editors decided about it. */
export interface SearchedPage {
  readonly source: SourceText;
  readonly acts: readonly WrittenAct[];
}

/** Whether the characters stand on a page at all: cheap, before its corrections are read. */
export function standsOnPage(source: SourceText, was: string): boolean {
  return toKeyText(source).text.includes(toKey(was));
}

/**
 * Places of a page where these characters stand and nobody corrected them, each with the act that would read them as `now`.
 * Characters are compared as quotes are: over line ends, widths and white space.
 */
export function findOnPage({ source, acts }: SearchedPage, was: string, now: string): Omit<OtherPlace, "headline">[] {
  const key = toKeyText(source);
  const wanted = toKey(was);
  if (wanted === "") return [];
  const held = bindActs(acts, source).held.flatMap(({ act, place }) =>
    place && (act.act === "misread" || act.act === "missing" || act.act === "erratum") ? [place.quote] : [],
  );
  const places: Omit<OtherPlace, "headline">[] = [];
  for (let at = key.text.indexOf(wanted); at >= 0; at = key.text.indexOf(wanted, at + wanted.length)) {
    const range = key.range(at, at + wanted.length);
    if (held.some((other) => overlaps(range, other))) continue;
    places.push(toPlace(key, range, now));
  }
  return places;
}

function toPlace(key: KeyText, range: Range, now: string): Omit<OtherPlace, "headline"> {
  const quote = quoteOf(key, range);
  return {
    file: key.path,
    line: range.start.line,
    before: inOneLine(quote.prefix ?? "").slice(-BESIDE),
    exact: sliceRange(key, range),
    after: inOneLine(quote.suffix ?? "").slice(0, BESIDE),
    act: { act: "misread", quote, to: now },
  };
}

/** Ends of lines, and marks of headings behind them, as a stroke. */
function inOneLine(text: string): string {
  return text.replace(/⏎[#*\s]*/gu, " / ");
}

function overlaps(a: Range, b: Range): boolean {
  const isBefore = (one: Range["start"], other: Range["start"]) =>
    one.line < other.line || (one.line === other.line && one.at < other.at);
  return isBefore(a.start, b.end) && isBefore(b.start, a.end);
}
