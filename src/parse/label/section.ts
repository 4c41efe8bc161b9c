import { BRACKETED } from "../recognise/head-words.ts";
import type { Add } from "./feature.ts";
import { hasSectionWord } from "./head.ts";
import type { LineOnPage } from "./line-on-page.ts";

/** What speaks for and against the label of a section (栏目). */
export function addSection(line: LineOnPage, add: Add): void {
  const { folded, depth } = line.facts.line;
  add("sectionBase");
  if (hasSectionWord(line)) add("sectionWord");
  if (BRACKETED.test(folded)) add("sectionBracket");
  if (line.facts.length > 12) add("sectionTooLong");
  if (depth > 0) add("sectionHash");
}
