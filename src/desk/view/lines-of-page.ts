import type { PageView } from "./page-view.ts";

/** The 1-based line that stands before another in reading order, or in the file where it is in no article; undefined for the first. */
export function lineBefore({ articles, lines }: PageView, line: number): number | undefined {
  for (const { paragraphs } of articles) {
    const read = paragraphs.flatMap(({ spans }) => spans.map((span) => span.line));
    const at = read.indexOf(line);
    if (at > 0) return read[at - 1];
  }
  const before = lines.filter(({ number, raw }) => number < line && raw.trim() !== "");
  return before[before.length - 1]?.number;
}

/**
 * Places, 0-based and ascending, of the articles that hold 1-based lines, of the one that the first of them continues or may belong to, and of those that hold
 * `others`, lines that readings name. Null where there is no line, or none is in or behind an article.
 */
export function articlesAbout({ lines: all }: PageView, lines: readonly number[], others: readonly number[]) {
  const [first] = lines;
  const held = [...lines, ...others].flatMap((line) => all[line - 1]?.article ?? []);
  const before = first === undefined ? -1 : (all[first - 1]?.article ?? 0) - 1;
  const places = [...new Set([...held, before])].filter((place) => place >= 0).sort((a, b) => a - b);
  return lines.length === 0 || places.length === 0 ? null : places;
}
