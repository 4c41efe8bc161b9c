import assert from "node:assert/strict";
import { test } from "node:test";
import type { ReadName } from "../../../src/archive/mentions/page-people.ts";
import { readPagePeople } from "../../../src/archive/mentions/read-page.ts";
import { pageOf, shortPage } from "../make-archive.ts";

test("every name of a page has its words and a raw line that holds it", () => {
  const text = shortPage("赵砚秋调研水利", "10月9日,县长赵砚秋、副县长钱望舒调研水利。");
  const names: readonly ReadName[] = readPagePeople(pageOf("a.txt", text)).articles.flatMap((article) => article.names);
  assert.ok(names.length >= 3);
  for (const { name, quote, line, source } of names) {
    assert.equal(source, "a.txt");
    assert.ok(quote.includes(name), quote);
    assert.ok(text.split("\n")[line - 1]?.includes(name), `${name} ${line}`);
  }
});
