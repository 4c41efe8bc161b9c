import assert from "node:assert/strict";
import { test } from "node:test";
import { stanzaLines } from "../../src/content/stanza-lines.ts";
import type { Paragraph } from "../../src/model/article.ts";

/** Paragraphs as they stand in a raw file: each line one, an empty line none. */
function paragraphsOf(file: string): Paragraph[] {
  return file.split("\n").flatMap((text, i): Paragraph[] => {
    if (text === "") return [];
    const spans = [{ line: i + 1, start: 0, end: text.length }];
    return [{ text, spans, flags: [], confidence: 1, decisions: [] }];
  });
}

/** The paragraphs with `|` before each that goes on with a stanza. */
function marked(file: string): string {
  const paragraphs = paragraphsOf(file);
  const goesOn = stanzaLines(paragraphs);
  return paragraphs.map(({ text }, i) => (goesOn[i] ? `|${text}` : text)).join(" ");
}

const PROSE = "村里的年轻人把水渠修到了山脚下,又在渠边栽下两行杨树,三年过去已经成荫。";

test("lines that stand close are a stanza, and a blank line parts two", () => {
  assert.equal(marked("河水慢慢走\n走成了秋天\n\n柿子红了\n灯也亮了"), "河水慢慢走 |走成了秋天 柿子红了 |灯也亮了");
});

test("where every line is followed by a blank one, two of them part stanzas", () => {
  assert.equal(marked("河水走\n\n走成秋天\n\n\n柿子红\n\n灯亮了"), "河水走 |走成秋天 柿子红 |灯亮了");
  assert.equal(marked("河水走\n\n走成秋天\n\n柿子红"), "河水走 |走成秋天 |柿子红");
});

test("short paragraphs among prose of the same distance are no stanza", () => {
  const prose = [PROSE, "“来了?”", "“来了。”", PROSE];
  assert.equal(marked(prose.join("\n")), prose.join(" "));
  assert.equal(marked(prose.join("\n\n")), prose.join(" "));
});

test("rows of names stand together, apart from the prose around them", () => {
  assert.equal(
    marked(`${PROSE}\n\n王玉兰 李春生\n孙小梅 周淼\n\n${PROSE}`),
    `${PROSE} 王玉兰 李春生 |孙小梅 周淼 ${PROSE}`,
  );
});

test("one short line alone, and none at all, are no stanza", () => {
  assert.deepEqual(stanzaLines([]), []);
  assert.equal(marked("雪"), "雪");
  assert.equal(marked(`雪\n\n${PROSE}`), `雪 ${PROSE}`);
});
