import { bytesToSource } from "../../../src/parse/bytes-to-source.ts";
import type { Draft } from "../../../src/parse/draft.ts";
import { linesToBlocks } from "../../../src/parse/lines-to-blocks.ts";
import { findRepeats, withoutRepeats } from "../../../src/parse/repeat.ts";
import { textToLines } from "../../../src/parse/text-to-lines.ts";
import type { GeneratedPage } from "../damage/generate-page.ts";

/** The articles of a generated page as the parser's own labels divide it, before anything is joined or moved. */
export function toParsedDrafts(page: GeneratedPage): Draft[] {
  const source = bytesToSource(Buffer.from(page.text, "utf8"), "page.txt");
  const drafts = linesToBlocks(textToLines(source)).blocks.map(({ draft }) => draft);
  return withoutRepeats(drafts, findRepeats(drafts));
}
