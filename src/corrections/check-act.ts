import { ACT_KINDS, ACT_LABELS, type Act, type ActHint, type ActKind, FILE_FACTS, type Quote } from "../model/act.ts";
import type { Said } from "../model/said.ts";
import { findKnownDate } from "../text/edtf.ts";
import { readIssueNumber } from "../text/issue-number.ts";
import { ACT_WORDS as WORDS } from "./words.ts";

/** Written as JSON: what an act may be before it is checked. */
type Written = Readonly<Record<string, unknown>>;

/** Why something is no act; `isNewer` where a newer program may understand it. */
export class NoAct extends Error {
  readonly said: Said;
  readonly isNewer: boolean;

  constructor(said: Said, isNewer = false) {
    super(said.en);
    this.said = said;
    this.isNewer = isNewer;
  }
}

/** Version of the format that is read here; a line without `version` is of this one. */
const VERSION = 1;

/** What an undated or partly dated EDTF day looks like: `2025`, `2025-04`, `2025-04-03`, `XXXX-04-03`. */
const DAY = /^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?|XXXX-\d{2}-\d{2})$/u;
const WHOLE_NUMBER = /^[1-9]\d{0,6}$/u;
const NAME_END = /[\s,，、;；|]+/u;

/**
 * An act made of a line of JSON, its fields checked. What may be written shortly by hand is written out: a quote that is a text
 * alone, names in one text, no id (`id` is taken), no name and time.
 *
 * @throws NoAct says what is wrong, a phrase in each language.
 */
export function toAct(written: unknown, id: string): Act {
  if (typeof written !== "object" || written === null || Array.isArray(written)) throw new NoAct(WORDS.noObject);
  const given = written as Written;
  if (typeof given["version"] === "number" && given["version"] > VERSION)
    throw new NoAct(WORDS.ofVersion(given["version"]), true);
  const kind = given["act"];
  if (typeof kind !== "string") throw new NoAct(WORDS.noKind);
  if (!(ACT_KINDS as readonly string[]).includes(kind)) throw new NoAct(WORDS.unknownKind(kind), true);
  const base = {
    id: textOr(given, "id", id) || id,
    at: textOr(given, "at", ""),
    by: textOr(given, "by", ""),
    ...optionalText(given, "why"),
    ...optionalText(given, "basis"),
    ...optionalText(given, "replaces"),
    ...(given["hint"] === undefined ? {} : { hint: toHint(given["hint"]) }),
  };
  return { ...base, ...FIELDS[kind as ActKind](given) } as Act;
}

/** What each kind says beside who, when and why. */
const FIELDS: Readonly<Record<ActKind, (given: Written) => object>> = {
  misread: (given) => ({ act: "misread", quote: filledQuote(given, "quote"), to: text(given, "to") }),
  erratum: (given) => ({ act: "erratum", quote: filledQuote(given, "quote"), to: filledText(given, "to") }),
  missing: (given) => ({ act: "missing", quote: placeQuote(given), to: filledText(given, "to") }),
  label: (given) => ({ act: "label", quote: filledQuote(given, "quote"), to: oneOf(given, "to", ACT_LABELS) }),
  seam: (given) => ({ act: "seam", ...twoQuotes(given), to: oneOf(given, "to", ["join", "apart"]) }),
  move: (given) => ({
    act: "move",
    quote: filledQuote(given, "quote"),
    ...(given["next"] === undefined ? {} : { next: filledQuote(given, "next") }),
    to: given["to"] === "here" ? "here" : filledQuote(given, "to"),
  }),
  repeat: (given) => ({ act: "repeat", ...twoQuotes(given), to: oneOf(given, "to", ["same", "different"]) }),
  date: (given) => (given["quote"] === undefined ? fileFact(given) : articleDate(given)),
  byline: (given) => ({ act: "byline", quote: filledQuote(given, "quote"), to: names(given["to"]) }),
  person: (given) => {
    const two = names(given["names"]);
    if (two.length !== 2) throw new NoAct(WORDS.notTwoNames);
    return {
      act: "person",
      names: two,
      to: oneOf(given, "to", ["same", "different"]),
      ...optionalText(given, "from"),
      ...optionalText(given, "until"),
    };
  },
  confirm: (given) => ({
    act: "confirm",
    ...(given["quote"] === undefined ? {} : { quote: filledQuote(given, "quote") }),
    rule: filledText(given, "rule"),
    ...optionalText(given, "saw"),
  }),
  undo: (given) => ({ act: "undo", to: filledText(given, "to") }),
};

function twoQuotes(given: Written) {
  return { quote: filledQuote(given, "quote"), next: filledQuote(given, "next") };
}

function articleDate(given: Written): object {
  const to = String(given["to"] ?? "");
  const days = to.split("/");
  if (to !== "" && (days.length > 2 || !days.every(isDay))) throw new NoAct(WORDS.noArticleDate(to));
  return { act: "date", quote: filledQuote(given, "quote"), to };
}

function isDay(day: string): boolean {
  return DAY.test(day) && (day.startsWith("X") || findKnownDate(day) !== undefined);
}

function fileFact(given: Written): object {
  const of = given["of"] === undefined ? "date" : oneOf(given, "of", FILE_FACTS);
  const to = String(given["to"] ?? "");
  const isNumber = of === "page" ? WHOLE_NUMBER.test(to) : readIssueNumber(to) !== undefined;
  const isRight = of === "date" ? isDay(to) && !to.startsWith("X") : isNumber;
  if (!isRight) throw new NoAct(of === "date" ? WORDS.noFileDate(to) : WORDS.noNumber(to));
  return { act: "date", of, to };
}

function toHint(written: unknown): ActHint {
  const given = (typeof written === "object" && written !== null ? written : {}) as Written;
  const count = (key: string) => (Number.isSafeInteger(given[key]) ? { [key]: given[key] } : {});
  return {
    ...(typeof given["file"] === "string" ? { file: given["file"] } : {}),
    ...(typeof given["sha256"] === "string" ? { sha256: given["sha256"] } : {}),
    ...count("line"),
    ...count("copies"),
  };
}

function toQuote(written: unknown, key: string): Quote {
  if (typeof written === "string") return { exact: written };
  if (typeof written !== "object" || written === null) throw new NoAct(WORDS.noQuote(key));
  const given = written as Written;
  return {
    exact: textOr(given, "exact", ""),
    ...optionalText(given, "prefix"),
    ...optionalText(given, "suffix"),
  };
}

function filledQuote(given: Written, key: string): Quote {
  const quote = toQuote(given[key], key);
  if (quote.exact.replace(/[\s⏎]/gu, "") === "") throw new NoAct(WORDS.quotesNothing(key));
  return quote;
}

/** A place: behind its exact text, or between its prefix and its suffix. */
function placeQuote(given: Written): Quote {
  const quote = toQuote(given["quote"], "quote");
  if (quote.exact === "" && !(quote.prefix && quote.suffix)) throw new NoAct(WORDS.noPlace);
  return quote;
}

function names(written: unknown): string[] {
  const list = typeof written === "string" ? written.split(NAME_END) : written;
  if (!Array.isArray(list) || !list.every((name) => typeof name === "string")) throw new NoAct(WORDS.namesNoTexts);
  return list.map((name) => name.trim()).filter((name) => name !== "");
}

function text(given: Written, key: string): string {
  const value = given[key];
  if (typeof value !== "string") throw new NoAct(WORDS.noText(key));
  return value;
}

function filledText(given: Written, key: string): string {
  const value = text(given, key);
  if (value.trim() === "") throw new NoAct(WORDS.emptyText(key));
  return value;
}

function textOr(given: Written, key: string, otherwise: string): string {
  return given[key] === undefined ? otherwise : text(given, key);
}

function optionalText(given: Written, key: string): object {
  const value = given[key];
  return value === undefined || value === "" ? {} : { [key]: text(given, key) };
}

function oneOf<T extends string>(given: Written, key: string, values: readonly T[]): T {
  const value = given[key];
  if (!values.includes(value as T)) throw new NoAct(WORDS.noneOf(key, JSON.stringify(value), values));
  return value as T;
}
