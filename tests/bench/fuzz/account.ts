import type { Archive, Page } from "../../../src/model/archive.ts";
import type { Article } from "../../../src/model/article.ts";
import type { LineAccount } from "../../../src/model/line.ts";

/**
 * Counts what became of the lines and characters of raw files, and finds what was lost, made up or shown twice. It knows the
 * public model alone and nothing of how the parser works or keeps its own accounts: lines are split and characters are
 * counted here from the raw text.
 */

/** White space, and what takes no place in print: controls, direction, zero width. */
const SHOWS_NOTHING = /[\s\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
/** What an article's texts must never hold: it cannot be printed, and breaks tables, feeds and searches. */
const NOT_PRINTABLE =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;
/** Marks of Markdown, which say what a line is and are no part of its words: before a raw line, and anywhere. */
const HEADING_MARK = /^#{1,6}/u;
const BOLD_MARK = /\*\*/gu;

/** How often each character stands in a text. */
type Counts = Map<string, number>;

function words(text: string): string {
  return text.replace(SHOWS_NOTHING, "").replace(BOLD_MARK, "");
}

/** The words of a raw line, its heading mark taken off. */
function wordsOfLine(raw: string): string {
  return words(raw.replace(SHOWS_NOTHING, "").replace(HEADING_MARK, ""));
}

function count(texts: readonly (string | null | undefined)[], into: Counts = new Map()): Counts {
  for (const text of texts) {
    for (const character of words(text ?? "")) {
      into.set(character, (into.get(character) ?? 0) + 1);
    }
  }
  return into;
}

/** The characters of `a` that are not in `b`, each as often as it is missing. */
function without(a: Counts, b: Counts): Counts {
  const rest: Counts = new Map();
  for (const [character, times] of a) {
    const more = times - (b.get(character) ?? 0);
    if (more > 0) rest.set(character, more);
  }
  return rest;
}

function show(counts: Counts): string {
  return [...counts].map(([character, times]) => character.repeat(times)).join("");
}

/** Roles of lines whose words stand in fields of an article. */
const OF_ARTICLE = new Set(["headline", "kicker", "deck", "section", "body", "byline", "caption"]);

const OF_HEAD = new Set(["headline", "kicker", "deck", "section"]);

function rawLines(text: string): string[] {
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

/** Problems of an archive that was made of these files, given as text by their paths; none where all is accounted for. */
export function accountFor(archive: Archive, files: ReadonlyMap<string, string>): string[] {
  const articles = archive.issues.flatMap(({ pages }) => pages.flatMap((page) => page.articles));
  const ids = articles.map(({ id }) => id);
  const problems = new Set(ids).size === ids.length ? [] : ["two articles have one id"];
  const owned = new Map<string, { account: LineAccount; raw: string }[]>(ids.map((id) => [id, []]));
  for (const page of archive.issues.flatMap(({ pages }) => pages)) {
    const lines = rawLines(files.get(page.source.path) ?? "");
    problems.push(...accountForLines(page, lines, owned, archive));
  }
  for (const article of articles) problems.push(...accountForArticle(article, owned.get(article.id) ?? []));
  return problems;
}

function accountForLines(
  page: Page,
  lines: readonly string[],
  owned: ReadonlyMap<string, { account: LineAccount; raw: string }[]>,
  archive: Archive,
): string[] {
  const problems: string[] = [];
  if (page.lines.map(({ number }) => number).join() !== lines.map((_, i) => i + 1).join()) {
    problems.push(`${page.lines.length} accounts for ${lines.length} lines`);
  }
  for (const account of page.lines) {
    const { number, role, reason } = account;
    const raw = lines[number - 1] ?? "";
    const at = `line ${number} (${role})`;
    if ((role === "blank") !== (raw.replace(SHOWS_NOTHING, "") === "")) problems.push(`${at}: blank or not?`);
    const id = account.elsewhere ?? page.articles[account.article ?? -1]?.id;
    if (id === undefined) {
      if (OF_ARTICLE.has(role) && role !== "caption") problems.push(`${at} is in no article`);
      if (account.paragraph !== null) problems.push(`${at}: paragraph of no article`);
      if ((role === "dropped" || role === "furniture") && !reason) problems.push(`${at}: no reason`);
      if (reason === "not placed") problems.push(`${at}: not placed`);
    } else owned.get(id)?.push({ account, raw });
    if (role === "furniture" && reason === "imprint" && !hasFinding(archive, page, number)) {
      problems.push(`${at}: left out without a finding`);
    }
  }
  return problems;
}

function hasFinding({ diagnostics }: Archive, page: Page, line: number): boolean {
  return diagnostics.some((finding) => finding.source === page.source.path && finding.line === line);
}

function accountForArticle(article: Article, own: readonly { account: LineAccount; raw: string }[]): string[] {
  const problems: string[] = [];
  const name = `article “${article.headline.slice(0, 12)}”`;
  const { paragraphs, kicker, headline, deck, section, captions, jumps = [], bylineAsPrinted } = article;
  const texts = paragraphs.map(({ text }) => text);
  const repeats = paragraphs.flatMap((paragraph) => paragraph.repeats ?? []).map(({ text }) => text);
  // The head of a part that a jump line joins gives way to the head of the first part, which the decision names.
  const printed = own.filter(({ account: { role, repeats, elsewhere } }) => {
    return repeats !== undefined || (OF_ARTICLE.has(role) && !(elsewhere !== undefined && OF_HEAD.has(role)));
  });
  const need = count(printed.map(({ raw }) => wordsOfLine(raw)));
  const have = count([kicker, headline, deck, section, ...captions, ...texts, ...repeats]);
  const signed = count([bylineAsPrinted, ...(article.unsureBylines ?? [])]);
  const inLines = new Set(own.filter(({ account }) => account.role === "body").map(({ account }) => account.number));
  const removed = count(jumps.filter(({ line }) => inLines.has(line)).map(({ quote }) => quote));
  const lost = without(without(without(need, have), signed), removed);
  if (lost.size > 0) problems.push(`${name} lost ${show(lost)}`);
  // Not every `#` before a line marks a heading: `#1` is text, and stays.
  const marks = count([
    printed.map(({ raw }) => HEADING_MARK.exec(raw.replace(SHOWS_NOTHING, ""))?.[0] ?? "").join(""),
  ]);
  const madeUp = without(without(have, need), marks);
  if (madeUp.size > 0) problems.push(`${name} has more than its lines: ${show(madeUp)}`);
  const signedTwice = without(without(signed, without(need, have)), count(texts.slice(0, 2)));
  if (signedTwice.size > 0) problems.push(`${name} is signed with what no line holds: ${show(signedTwice)}`);
  for (const text of [kicker, headline, deck, section, bylineAsPrinted, ...captions, ...texts]) {
    if (NOT_PRINTABLE.test(text ?? "")) problems.push(`${name} holds what cannot be printed: ${JSON.stringify(text)}`);
  }
  for (const { account, raw } of own) problems.push(...accountForPlace(article, account, raw, name));
  return problems;
}

/** Whether the paragraph that a line is said to stand in is there, and holds its words in one run. */
function accountForPlace(
  article: Article,
  { number, paragraph, role }: LineAccount,
  raw: string,
  name: string,
): string[] {
  if (paragraph === null) return role === "body" ? [`line ${number} is body of no paragraph of ${name}`] : [];
  const text = article.paragraphs[paragraph]?.text;
  if (text === undefined)
    return [`line ${number} is said to stand in paragraph ${paragraph} of ${name}, which has none`];
  if (role !== "body") return [];
  const line = wordsOfLine(raw).replace(words(article.bylineAsPrinted ?? ""), "");
  // A signature, a jump or a repeated half sentence may be cut off at an end: some part of it is there as printed.
  const parts = [0, 1, 2].map((n) =>
    line.slice(Math.floor((n * line.length) / 3), Math.ceil(((n + 1) * line.length) / 3)),
  );
  const all = words(text);
  const begins = all.includes(line.slice(0, 4));
  return line.length < 12 || begins || parts.some((part) => all.includes(part.slice(0, 12)))
    ? []
    : [`line ${number} is not in paragraph ${paragraph} of ${name}`];
}
