import {
  BOX_HEAD,
  BRACKETED,
  NUMBER_START,
  PART_NUMBER,
  QUOTE_END,
  SERIES_START,
  TWO_CLAUSES,
} from "../recognise/head-words.ts";
import type { Add } from "./feature.ts";
import { addHead, hasSectionWord } from "./head.ts";
import type { LineOnPage } from "./line-on-page.ts";

/** So many `#` more than the page's headlines have stand before headings within an article: `#` over it, `###` in it. */
const WITHIN = 2;

/** What speaks for and against a heading between two paragraphs (插题). */
export function addSubhead(line: LineOnPage, add: Add): void {
  const { folded, depth, isBold } = line.facts.line;
  addHead(line, add);
  add("subheadBase");
  if (NUMBER_START.test(folded)) add("subheadNumber");
  if (PART_NUMBER.test(folded)) add("subheadPartNumber");
  if (hasSectionWord(line) || BRACKETED.test(folded) || BOX_HEAD.test(folded)) add("subheadSectionWord");
  if (isBold) add("subheadBold");
  if (depth > 0) add("headHash", -1);
  if (depth > 0) add("subheadHash");
  if (line.page.topDepth > 0 && depth >= line.page.topDepth + WITHIN) add("subheadWithin");
  if (SERIES_START.test(folded)) add("subheadSeries");
  if (line.facts.length <= 14) add("subheadShort");
  else if (line.facts.length <= 24) add("subheadMiddling");
  if (line.facts.startsParagraph) add("subheadStartsParagraph");
  if (QUOTE_END.test(folded)) add("subheadEndsWithQuote");
  add("subheadParallel", line.isParallel);
  if (line.isBeforeCue) add("subheadBeforeCue");
  if (line.isBeforeShort && !PART_NUMBER.test(folded)) add("subheadBeforeVerse");
  if (folded.includes(",")) add("subheadComma");
  if (TWO_CLAUSES.test(folded)) add("subheadSpace");
  add("subheadOverlap", line.overlapNext);
  add("subheadMarkedPage", depth > 0 ? 0 : line.page.marks);
}
