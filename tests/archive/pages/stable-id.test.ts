import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  canonicalText,
  compareFiles,
  compareText,
  distinctIds,
  groupBy,
  hashId,
  type Named,
} from "../../../src/archive/pages/stable-id.ts";

test("an id is short, of digits and letters that are not taken for others, and the same for the same text", () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 20 }), (text, length) => {
      assert.match(hashId(text, length), new RegExp(`^[0-9a-hjkmnp-tv-z]{${length}}$`));
      assert.equal(hashId(text, length), hashId(text, length));
    }),
  );
  assert.notEqual(hashId("县政府召开会议"), hashId("县政府召开会议。"));
});

test("width and spacing do not make another text", () => {
  assert.equal(canonicalText("４月３日　县委\n开会"), canonicalText("4月3日县委 开会"));
  assert.notEqual(canonicalText("4月3日"), canonicalText("4月13日"));
});

test("of twins the shortest file name keeps the id, whatever the order they come in, and others keep theirs", () => {
  const items: Named[] = [
    { id: "k3f9", path: "b/page copy.txt" },
    { id: "other", path: "c.txt" },
    { id: "k3f9", path: "a/page.txt" },
  ];
  const ids = distinctIds(items);
  assert.equal(ids[2], "k3f9");
  assert.equal(ids[1], "other");
  assert.match(ids[0] ?? "", /^k3f9-[0-9a-z]{4}$/);
  assert.deepEqual(distinctIds([...items].reverse()), [...ids].reverse());
});

test("ids are distinct even where one file holds the text many times", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ id: fc.constantFrom("a", "b"), path: fc.constantFrom("1.txt", "2.txt") })),
      (items) => {
        assert.equal(new Set(distinctIds(items)).size, items.length);
      },
    ),
  );
});

test("files go by the length of their names, then by code units; groups keep the order they come in", () => {
  assert.deepEqual(["x/page copy.txt", "page.txt", "a/page.txt"].sort(compareFiles), [
    "a/page.txt",
    "page.txt",
    "x/page copy.txt",
  ]);
  assert.deepEqual(["b", "B", "a"].sort(compareText), ["B", "a", "b"]);
  assert.deepEqual(
    [...groupBy([3, 1, 2, 5], (n) => n % 2)],
    [
      [1, [3, 1, 5]],
      [0, [2]],
    ],
  );
});
