import { bytesToSource } from "../../../src/parse/decode/bytes-to-source.ts";
import { linesToFacts } from "../../../src/parse/label/line-facts.ts";
import { factsToLinesOnPage, type LineOnPage } from "../../../src/parse/label/line-on-page.ts";
import type { Label } from "../../../src/parse/page/label.ts";
import { textToLines } from "../../../src/parse/page/text-to-lines.ts";
import { linesToParts } from "../../../src/parse/parts/lines-to-parts.ts";
import { WordIndex } from "../../../src/parse/words/word-index.ts";
import type { GeneratedPage } from "../../bench/damage/generate-page.ts";

/** The lines of a generated page that the parser labels, and the label that each truly has. */
export interface LabelledPage {
  readonly lines: readonly LineOnPage[];
  readonly labels: readonly Label[];
}

function bylineLabel(isHeaded: boolean, isTold: boolean): Label {
  if (isTold) return "byline";
  return isHeaded ? "bylineAbove" : "bylineOver";
}

/** True label of each line of a page by its number, furniture left out. */
function trueLabels(page: GeneratedPage): Map<number, Label> {
  const labels = new Map<number, Label>();
  const headed = new Set<number>();
  const told = new Set<number>();
  page.lines.forEach((line, index) => {
    if (!line || line.role === "furniture" || line.role === "figure") return;
    const article = line.article ?? -1;
    if (line.role === "headline") labels.set(index + 1, headed.has(article) ? "headline2" : "headline");
    else if (line.role === "byline") labels.set(index + 1, bylineLabel(headed.has(article), told.has(article)));
    else labels.set(index + 1, line.role === "body" || line.role === "repeat" ? "text" : line.role);
    if (line.role === "headline") headed.add(article);
    if (line.role === "body") told.add(article);
  });
  return labels;
}

/** Undefined for a page whose true reading the parser has no label sequence for, as where furniture passes for text. */
export function toLabelledPage(page: GeneratedPage): LabelledPage {
  const source = bytesToSource(Buffer.from(page.text, "utf8"), "page.txt");
  const truth = trueLabels(page);
  const text = linesToParts(textToLines(source)).flatMap(({ line, furniture }) =>
    !furniture && truth.has(line.number) ? [line] : [],
  );
  const index = new WordIndex();
  const lines = factsToLinesOnPage(linesToFacts(text, index), index);
  return { lines, labels: lines.map(({ facts }) => truth.get(facts.line.number) ?? "text") };
}
