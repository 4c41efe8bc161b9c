import assert from "node:assert/strict";
import { test } from "node:test";
import type { SourceText } from "../../../src/model/source.ts";
import { textToLines } from "../../../src/parse/page/text-to-lines.ts";
import { readOldPauses, readOldStops } from "../../../src/parse/print/old-pauses.ts";

function toSource(lines: readonly string[]): SourceText {
  const rest = { frontMatter: {}, frontMatterLineCount: 0, diagnostics: [] };
  return { path: "page.txt", sha256: "", encoding: "utf-8", bom: false, lines, ...rest };
}

test("pause marks are read as commas and stops where hardly another mark is printed, and stay as printed", () => {
  const lines = [
    "江上多鹽船、每至春深、",
    "則南風大作、帆檣如林、",
    "泊於沙洲之下、旬日不得",
    "行、舟人以擲骰爲樂、或",
    "沽酒於村店、人皆識之、",
  ];
  const [first] = readOldPauses(textToLines(toSource(lines)));
  assert.equal(first?.text, "江上多盐船，每至春深，");
  assert.equal(first?.printed, lines[0]);
  const [paragraph] = readOldStops(readOldPauses(textToLines(toSource([lines.join("")]))));
  assert.equal(paragraph?.text.at(-1), "。");
  assert.equal(paragraph?.printed, lines.join(""));
  const modern = textToLines(toSource(["张三、李四、王五、赵六、孙七、周八、吴九、郑十、冯十一都到了，也都说了话。"]));
  assert.deepEqual(readOldPauses(modern), modern);
});
