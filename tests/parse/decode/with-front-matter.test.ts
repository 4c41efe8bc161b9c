import assert from "node:assert/strict";
import { test } from "node:test";
import type { FrontMatter } from "../../../src/model/source.ts";
import { bytesToSource } from "../../../src/parse/decode/bytes-to-source.ts";
import { withFrontMatter } from "../../../src/parse/decode/with-front-matter.ts";

function add(text: string, facts: Partial<FrontMatter>) {
  const written = withFrontMatter(bytesToSource(Buffer.from(text), "page.txt"), facts);
  return { written, source: bytesToSource(Buffer.from(written), "page.txt") };
}

test("a file without front matter gets some, and keeps every line below", () => {
  const { written, source } = add("渡口添船\n\n渡口添了船。\n", { date: "2024-10-15", page: 2 });
  assert.equal(written, '---\ndate: "2024-10-15"\npage: 2\n---\n渡口添船\n\n渡口添了船。\n');
  assert.deepEqual([source.frontMatter, source.diagnostics], [{ date: "2024-10-15", page: 2 }, []]);
});

test("a key that is given again is replaced, the others keep their lines", () => {
  const { written } = add("---\ndate: 2024-10-01\neditor: 崔璐\n---\n渡口添船\n", { date: "2024-10-15" });
  assert.equal(written, '---\neditor: 崔璐\ndate: "2024-10-15"\n---\n渡口添船\n');
});

test("all lines of a value that is replaced go with it", () => {
  const { source } = add("---\nnote: |\n  第一行\n\n  第二行\neditor: 崔璐\n---\n渡口添船\n", { note: "重拍" });
  assert.deepEqual([source.frontMatter, source.diagnostics], [{ note: "重拍", editor: "崔璐" }, []]);
});

test("words of a fact are read back as they were given, whatever marks they hold", () => {
  for (const note of ['第3版: "重拍" #2', "- 渡口", "二〇二四"])
    assert.equal(add("渡口\n", { note }).source.frontMatter.note, note, note);
});

test("a fact that is not known is not written", () => {
  assert.equal(add("渡口\n", {}).written, "---\n---\n渡口\n");
});
