import assert from "node:assert/strict";
import { test } from "node:test";
import mammoth from "mammoth";
import { takenToHtml, takenToMarkdown, takenToText } from "../../src/client/take/article-files.ts";
import { articlesToWord } from "../../src/client/take/article-to-word.ts";
import { blocksToHtml, blocksToText } from "../../src/client/take/blocks-to-text.ts";
import type { TakenArticle } from "../../src/client/take/taken-article.ts";

const POEM: TakenArticle = {
  kicker: null,
  headline: "渠边",
  deck: null,
  facts: "署名 柳新芽",
  text: [
    { text: "水从山上来\n- 一路不停\n流进了田里", isHeading: false },
    { text: "田里的人\n抬起了头", isHeading: false },
  ],
  source: "柳新芽. 渠边[N].",
};

test("stanzas leave with their lines close and a blank line between them, as text and as HTML", () => {
  const { text } = POEM;
  assert.equal(blocksToText(text), "水从山上来\n- 一路不停\n流进了田里\n\n田里的人\n抬起了头");
  assert.equal(blocksToHtml(text), "<p>水从山上来<br>- 一路不停<br>流进了田里</p>\n<p>田里的人<br>抬起了头</p>");
  assert.ok(takenToText(POEM).includes("\n\n水从山上来\n- 一路不停\n流进了田里\n\n田里的人\n抬起了头\n\n"));
  assert.ok(takenToHtml(POEM).includes("<p>田里的人<br>抬起了头</p>"));
});

test("Markdown breaks a stanza at the end of each line, and reads no line as a list", () => {
  assert.ok(takenToMarkdown(POEM).includes("\n\n水从山上来\\\n\\- 一路不停\\\n流进了田里\n\n田里的人\\\n抬起了头\n\n"));
});

test("in Word each line of a stanza is one, and a blank line stands between two stanzas", async () => {
  const buffer = Buffer.from(await (await articlesToWord([POEM])).arrayBuffer());
  const { value } = await mammoth.extractRawText({ buffer });
  assert.ok(value.includes("水从山上来\n\n- 一路不停\n\n流进了田里\n\n田里的人\n\n抬起了头"));
  const { value: html } = await mammoth.convertToHtml({ buffer });
  assert.equal(html.match(/<p>/g)?.length, 7);
});
