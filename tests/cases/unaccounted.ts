import type { Answer, RightArticle } from "./case.ts";
import { asRead } from "./same-text.ts";

/**
 * Reads a page from its first character to its last beside the answer to it: dropped lines away, each article's section,
 * kicker, headline, deck and paragraphs must follow each other as the answer tells them, broken only by the answer's captions,
 * signatures and loose pieces, each once.
 *
 * @returns where page and answer part, and what the answer names that is not printed, in words; empty when all is accounted for
 */
export function findUnaccounted(text: string, answer: Answer): string[] {
  const lines = text.replace(/^---\n[\s\S]*?\n---\n/, "").split("\n");
  const missing = answer.dropped
    .filter((line) => !takeLine(lines, line))
    .map((line) => `“${line}” is no line of the page`);
  const page = asRead(lines.join(""));
  const told = asRead(answer.articles.flatMap(toldInOrder).join(""));
  const loose = [...(answer.pieces ?? []), ...answer.articles.flatMap(besides)]
    .map(asRead)
    .filter((part) => part !== "");
  const explained = explainedLength(page, told, loose);
  const length = told.length + loose.join("").length;
  return [
    ...missing,
    ...(explained < page.length ? [`the answer does not go on with “${page.slice(explained, explained + 12)}”`] : []),
    ...(length !== page.length ? [`the answer has ${length} characters, the page ${page.length}`] : []),
    ...answer.articles
      .flatMap((article) => notPrinted(article, asRead(text)))
      .map((words) => `“${words}” is not printed`),
  ];
}

function takeLine(lines: string[], line: string): boolean {
  const at = lines.indexOf(line);
  if (at >= 0) lines.splice(at, 1);
  return at >= 0;
}

function toldInOrder({ section, kicker, headline, deck, body }: RightArticle): string[] {
  return [section, kicker, headline, deck, ...body].filter((part) => part !== null);
}

function besides({ captions = [], signature = [] }: RightArticle): string[] {
  return [...captions, ...signature];
}

/** How far the page can be read as the text that is told, with each loose text put in once, somewhere. */
function explainedLength(page: string, told: string, loose: readonly string[]): number {
  const common = commonLength(page, told);
  let longest = common;
  // A loose text may begin as the text behind it does, so it may have begun a few characters before the two part.
  for (let at = common; at >= 0 && longest < page.length; at -= 1) {
    loose.forEach((text, index) => {
      if (longest === page.length || !page.startsWith(text, at)) return;
      const after = at + text.length;
      const rest = explainedLength(page.slice(after), told.slice(at), loose.toSpliced(index, 1));
      longest = Math.max(longest, after + rest);
    });
  }
  return longest;
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** Day and credit must be readable in their article, names anywhere on the page. */
function notPrinted(article: RightArticle, page: string): string[] {
  const own = asRead([...toldInOrder(article), ...besides(article)].join(""));
  const { dateAsPrinted, credit, bylines } = article;
  return [
    ...[dateAsPrinted, credit].filter((words) => words !== null).filter((words) => !own.includes(asRead(words))),
    ...bylines.filter((name) => !page.includes(asRead(name))),
  ];
}
