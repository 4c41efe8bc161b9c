import { type Excerpt, findHits } from "../../search/ask/excerpts.ts";
import type { Query } from "../../search/ask/query.ts";
import type { Fragment } from "../../search/format/manifest.ts";
import { canon } from "../../search/text/canon.ts";
import { findMarks, type Mark } from "../../search/text/marks.ts";
import { make, markEditorsWords } from "./dom.ts";
import type { SearchWords } from "./search-words.ts";

/** A result as shown, and how many places it has. */
export interface ShownHit {
  readonly item: HTMLLIElement;
  readonly count: number;
}

/**
 * Shows one article found: headline, when, who, where, its two best paragraphs.
 *
 * @param isAlike Whether another result shows the same of all but its paragraphs.
 */
export function showHit({ url, content, meta }: Fragment, query: Query, words: SearchWords, isAlike = false): ShownHit {
  const terms = query.terms.map(({ text }) => text);
  const head = [meta.title, meta.kicker ?? "", meta.deck ?? ""].join("\n");
  const { count, excerpts } = findHits(head, content.split("\n"), terms);
  const address = url + hitParameters(query);
  const item = make(
    "li",
    { "data-article": meta.id },
    subtitle("kicker", meta.kicker, terms),
    make("h2", {}, make("a", { href: address }, ...marked(meta.title, findMarks(meta.title, terms)))),
    subtitle("deck", meta.deck, terms),
    make("p", { class: "meta fine" }, ...metaLine(meta, count, words, isAlike)),
    ...excerpts.map((excerpt) => excerptLine(excerpt, address, words)),
  );
  return { item, count };
}

/** The article marks the terms it is opened with. */
function hitParameters({ terms }: Query): string {
  if (terms.length === 0) return "";
  const parameters = new URLSearchParams(terms.map(({ shown }) => ["hl", shown]));
  return `?${parameters}`;
}

/** Kicker and deck are shown where they hold a hit. */
function subtitle(
  kind: "kicker" | "deck",
  text: string | undefined,
  terms: readonly string[],
): HTMLElement | undefined {
  const marks = findMarks(text ?? "", terms);
  return text !== undefined && marks.length > 0 ? make("p", { class: kind }, ...marked(text, marks)) : undefined;
}

function metaLine(meta: Fragment["meta"], count: number, words: SearchWords, isAlike: boolean): Node[] {
  const day = /^\d{4}-\d\d-\d\d/.exec(meta.date ?? "")?.[0];
  const when = markEditorsWords(meta.dateText);
  const parts: Node[][] = [
    [day === undefined ? make("span", { class: "nw" }, ...when) : make("time", { datetime: day }, ...when)],
    meta.bylines?.split(" ").flatMap((name, place) => signature(name, place, meta)) ?? [
      new Text(words.say("unsigned")),
    ],
    [make("a", { href: meta.issueAddress }, ...markEditorsWords(meta.issue))],
    isAlike && meta.file !== undefined ? [new Text(meta.file)] : [],
    count > 0 ? [make("span", { class: "nw" }, words.say("hitPlaces", { count }))] : [],
  ];
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index > 0 ? [new Text("\u00a0· "), ...part] : part));
}

/** A name leads to the page of its signer. */
function signature(name: string, place: number, { signers }: Fragment["meta"]): Node[] {
  const link = make("a", { href: signers?.split(" ")[place] ?? false }, name);
  return place > 0 ? [new Text("、"), link] : [link];
}

function excerptLine({ paragraph, text, marks, cutBefore, cutAfter }: Excerpt, address: string, words: SearchWords) {
  const number = paragraph + 1;
  const label = words.say("toParagraph", { paragraph: number });
  const link = make("a", { href: `${address}#p${number}`, "aria-label": label }, `¶${number}`);
  return make("p", { class: "kw" }, link, " ", cutBefore && "…", ...marked(text, marks), cutAfter && "…");
}

/** A text with its marks. */
function marked(text: string, marks: readonly Mark[]): Node[] {
  const parts: Node[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    parts.push(new Text(text.slice(at, start)), make("mark", {}, text.slice(start, end)));
    at = end;
  }
  parts.push(new Text(text.slice(at)));
  return parts;
}

/** Whether a spelling is one of the terms, as the search compares them. */
export function isTerm(query: Query, spelling: string): boolean {
  return query.terms.some(({ text }) => text === canon(spelling));
}
