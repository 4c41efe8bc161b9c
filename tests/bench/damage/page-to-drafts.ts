import type { Draft, Unit } from "../../../src/parse/page/draft.ts";
import type { GeneratedPage } from "./generate-page.ts";
import type { PageLine } from "./page-line.ts";

const UNIT_KINDS: Readonly<Partial<Record<PageLine["role"], Unit["kind"]>>> = {
  body: "text",
  repeat: "text",
  subhead: "subhead",
  byline: "byline",
};

/** Drafts of a generated page as a faultless reader of its parts would give them, to measure the order alone. */
export function pageToDrafts(page: GeneratedPage): Draft[] {
  const raw = page.text.split("\n");
  const drafts: { headline: string; units: Unit[] }[] = [];
  let isHeading = false;
  page.lines.forEach((line, index) => {
    if (!line) return;
    if (line.role === "headline") {
      if (!isHeading) drafts.push({ headline: "", units: [] });
      isHeading = true;
      const draft = drafts.at(-1);
      if (draft) draft.headline += raw[index] ?? "";
      return;
    }
    isHeading = isHeading && line.role === "deck";
    const kind = UNIT_KINDS[line.role];
    const text = (raw[index] ?? "").trim();
    const start = (raw[index] ?? "").indexOf(text);
    const pieces = [{ line: index + 1, start, end: start + text.length }];
    if (kind) drafts.at(-1)?.units.push({ kind, text, printed: text, line: index + 1, pieces, afterSeam: line.seam });
  });
  return drafts;
}

/** True order of a generated page: for each article, for each paragraph, its 1-based lines. */
export function pageToTrueLines(page: GeneratedPage): number[][][] {
  const articles = page.gold.map((gold) => gold.body.map((): { number: number; offset: number }[] => []));
  page.lines.forEach((line, index) => {
    if (!line || line.article === null || line.paragraph === null) return;
    articles[line.article]?.[line.paragraph]?.push({ number: index + 1, offset: line.offset });
  });
  return articles.map((paragraphs) =>
    paragraphs
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.sort((a, b) => a.offset - b.offset).map(({ number }) => number)),
  );
}
