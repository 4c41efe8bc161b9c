import { linesToBlocks } from "../../../src/parse/article/lines-to-blocks.ts";
import { bytesToSource } from "../../../src/parse/decode/bytes-to-source.ts";
import { findRepeats, withoutRepeats } from "../../../src/parse/order/repeat.ts";
import type { Draft } from "../../../src/parse/page/draft.ts";
import { textToLines } from "../../../src/parse/page/text-to-lines.ts";
import type { GeneratedPage } from "../../bench/damage/generate-page.ts";

/** The articles of a generated page as the parser's own labels divide it, before anything is joined or moved. */
export function toParsedDrafts(page: GeneratedPage): Draft[] {
  const source = bytesToSource(Buffer.from(page.text, "utf8"), "page.txt");
  const drafts = linesToBlocks(textToLines(source)).blocks.map(({ draft }) => draft);
  return withoutRepeats(drafts, findRepeats(drafts));
}
