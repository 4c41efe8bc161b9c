import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { linkParts, listParts, PART_SIZE, stableParts } from "../../src/site/lists/list-parts.ts";
import { archiveOf } from "../archive/make-archive.ts";
import { renderSite, SETTINGS } from "./sample-archives.ts";

test("every part links the first, the last and its neighbours, in their order, and itself", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), (count) => {
      const parts = Array.from({ length: count }, (_, i) => ({ address: `${i}.html`, begins: null }));
      for (const [i, { part, shown, previous, next }] of linkParts(parts).entries()) {
        assert.equal(part, i + 1);
        assert.deepEqual([previous, next], [parts[i - 1]?.address ?? null, parts[i + 1]?.address ?? null]);
        const numbers = shown.map(({ number }) => number);
        if (count === 1) assert.deepEqual(numbers, []);
        else
          for (const number of [1, i, i + 1, i + 2, count])
            assert.ok(number < 1 || number > count || numbers.includes(number));
        assert.deepEqual(
          numbers,
          [...numbers].sort((a, b) => a - b),
        );
        assert.ok(shown.every(({ number, address }) => address === `${number - 1}.html`));
      }
    }),
  );
  assert.deepEqual(listParts([]), [[]]);
});

test("an entry more or less changes few parts of a list, wherever it stands, and no part is too long", () => {
  const entries = Array.from({ length: 5000 }, (_, i) => `articles/2025/${i}.html`);
  const toTexts = (items: readonly string[]) => stableParts(items, (item) => item).map((part) => part.join(" "));
  const before = new Set(toTexts(entries));
  assert.ok(before.size >= 25 && before.size <= 50);
  let changed = 0;
  for (let at = 0; at < entries.length; at += 100) {
    const fewer = entries.toSpliced(at, 1);
    const parts = stableParts(fewer, (item) => item);
    assert.deepEqual(parts.flat(), fewer);
    assert.ok(parts.every(({ length }) => length <= PART_SIZE));
    changed += parts.filter((part) => !before.has(part.join(" "))).length;
  }
  assert.ok(changed / 50 < 3, `${changed / 50} parts changed`);
  assert.deepEqual(stableParts([], String), [[]]);
});

test("a list of more than 200 is paged by number with what each page begins with, and by month where no year is known", () => {
  const articles = Array.from({ length: 450 }, (_, i) => {
    const [month, day] = [1 + Math.floor(i / 40), 1 + (i % 28)];
    return `# 青溪镇水渠第${i}次开放\n\n本报讯 ${month}月${day}日,青溪镇的水渠开放。\n\n李明远\n`;
  });
  const pages = Object.fromEntries(
    Array.from({ length: 45 }, (_, n) => [`${n}.txt`, articles.slice(10 * n, 10 * n + 10).join("\n")]),
  );
  const files = renderSite(archiveOf(pages), SETTINGS);
  const text = (address: string) => (files.get(address)?.text ?? "").replace(/<[^>]*>/g, "");
  const pager = (address: string) => /<nav class="parts".*?<\/nav>/s.exec(files.get(address)?.text ?? "")?.[0] ?? "";
  assert.equal(PART_SIZE, 200);
  assert.match(pager("dates/unknown_2.html"), /rel="prev".*第1页.*aria-current="page">第2页.*rel="next".*第3页/s);
  assert.match(text("dates/unknown_2.html"), /年份不详的记事\s· 第2页/);
  assert.match(pager("dates/unknown.html").replace(/<[^>]*>/g, ""), /第3页 \d+月\d+日起/);
  assert.match(files.get("dates.html")?.text ?? "", /<a href="dates\/unknown_\d\.html#m6">6月<\/a> <small>40\s篇/);
  const name = [...files.keys()].filter((address) => /^people\/li-ming-yuan-\w{7}(?:_\d)?\.html$/.test(address));
  assert.ok(name.length >= 3 && name.length <= 5);
  const first = text(name.find((address) => !address.includes("_")) ?? "");
  assert.match(first, /450\s篇、其中署名 450\s篇/);
  assert.match(first, /第1页第2页 \d+月\d+日起/);
});

test("the list of a signature that is nobody's name says how it is ordered, and names the signature once", () => {
  const pages = Array.from({ length: 21 }, (_, n) => {
    const articles = Array.from({ length: 10 }, (_, i) => {
      return `# 青溪镇水渠第${n}之${i}次开放\n\n本报讯 ${1 + (n % 12)}月${1 + i}日,青溪镇的水渠开放。\n\n（县委宣传部）\n`;
    });
    return [`${n}.txt`, articles.join("\n")] as const;
  });
  const files = renderSite(archiveOf(Object.fromEntries(pages)), SETTINGS);
  const list = [...files].filter(([address]) => /^bylines\/[\da-f-]+(?:_\d)?\.html$/.test(address));
  const first = (list.find(([address]) => !address.includes("_"))?.[1].text ?? "").replace(/<[^>]*>/g, "");
  assert.match(first, /署“县委宣传部”的报道，年份不详，按月日由后至前。/);
  assert.match(first, /第1页第2页 \d+月\d+日起/);
  assert.doesNotMatch(first, /12月\d+日\s· 县委宣传部/);
});
