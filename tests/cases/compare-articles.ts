import type { Article } from "../../src/model/article.ts";
import type { Head, RightArticle } from "./case.ts";
import { asRead } from "./same-text.ts";

/** What is compared of an article that the program found. */
export type FoundArticle = Pick<Article, "kicker" | "headline" | "deck" | "date" | "bylines" | "paragraphs">;

/**
 * What is wrong with the articles found on a page, in words, one entry for each thing; empty when all are wholly right: as
 * many, in the same order, each with the right head, day, bylines and paragraphs, or with ones that are right as well.
 */
export function findFaults(right: readonly RightArticle[], found: readonly FoundArticle[]): string[] {
  const count = right.length === found.length ? [] : [`${found.length} articles instead of ${right.length}`];
  return [
    ...count,
    ...right.flatMap((article, index) => {
      const other = found[index];
      return other === undefined ? [] : articleFaults(article, other).map((fault) => `article ${index + 1}: ${fault}`);
    }),
  ];
}

function articleFaults(right: RightArticle, found: FoundArticle): string[] {
  const { also = {} } = right;
  const body = found.paragraphs.map(({ text }) => text);
  const faults = [
    [right, ...(also.head ?? [])].some((head) => sameHead(head, found)) || `head ${show(found)}, not ${show(right)}`,
    [right.date, ...(also.date ?? [])].includes(found.date) || `date ${found.date}, not ${right.date}`,
    [right.bylines, ...(also.bylines ?? [])].some((names) =>
      sameSigners(names, found.bylines, right.mayAlsoSign ?? []),
    ) || `bylines ${found.bylines.join("、") || "none"}, not ${right.bylines.join("、") || "none"}`,
    [right.body, ...(also.body ?? [])].some((paragraphs) => sameTexts(paragraphs, body)) || bodyFault(right.body, body),
  ];
  return faults.filter((fault) => fault !== true);
}

function sameHead(a: Head, b: Head): boolean {
  return sameTexts([a.kicker, a.headline, a.deck], [b.kicker, b.headline, b.deck]);
}

function sameTexts(a: readonly (string | null)[], b: readonly (string | null)[]): boolean {
  return a.length === b.length && a.every((text, index) => asRead(text) === asRead(b[index]));
}

/** Names that may sign or not are left out on both sides, unless the lists are equal as they are. */
function sameSigners(right: readonly string[], found: readonly string[], optional: readonly string[]): boolean {
  const free = new Set(optional.map(asRead));
  const bound = (names: readonly string[]) => names.filter((name) => !free.has(asRead(name)));
  return sameTexts(right, found) || sameTexts(bound(right), bound(found));
}

function bodyFault(right: readonly string[], found: readonly string[]): string {
  const at = found.findIndex((text, index) => asRead(text) !== asRead(right[index]));
  const first = at < 0 ? found.length : at;
  const [is, not] = [found[first], right[first]].map((text) =>
    text === undefined ? "no more" : `“${text.slice(0, 30)}”`,
  );
  return `${found.length} paragraphs, not ${right.length}; paragraph ${first + 1} is ${is}, not ${not}`;
}

function show({ kicker, headline, deck }: Head): string {
  return [kicker, headline, deck].map((part) => part ?? "–").join(" | ");
}
