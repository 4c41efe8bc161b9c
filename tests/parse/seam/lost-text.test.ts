import assert from "node:assert/strict";
import { test } from "node:test";
import type { Unit } from "../../../src/parse/page/draft.ts";
import { findLostText } from "../../../src/parse/seam/lost-text.ts";
import { createSeams } from "../../../src/parse/seam/seams.ts";
import { toUnit } from "../make-lines.ts";

const INSIDE = { isFirst: false, isLast: false };

function find(units: readonly Unit[], place = INSIDE) {
  const seams = createSeams([{ headline: "渡口", units }], () => false);
  return findLostText(units, place, seams, "page.txt").map(({ rule, lines, evidence }) => {
    assert.equal(rule, "text-missing");
    return [lines[0], /begins/.test(evidence[0]?.says ?? "") ? "before" : "behind", evidence[0]?.quote];
  });
}

const ENDS_OPEN = "渡口的石阶换过一遍,雨天不再打滑,挑担的人走得稳当,县里还打算再添一班";
const STARTS_INSIDE = "的石阶换过一遍”,雨天不再打滑,挑担的人走得稳当,两岸的人都说好,要再添船。";
const WHOLE = "渡口的石阶换过一遍,雨天不再打滑,挑担的人走得稳当,两岸的人都说好。";

test("a paragraph that ends in mid-sentence misses what goes on, and quotes its last words", () => {
  const [found] = find([toUnit(ENDS_OPEN, 4)]);
  assert.deepEqual(found?.slice(0, 2), [4, "behind"]);
  assert.ok(ENDS_OPEN.endsWith(String(found?.[2])));
});

test("one that begins in mid-sentence misses what led to it, but for the first of an article", () => {
  const [found] = find([toUnit(STARTS_INSIDE, 4)]);
  assert.deepEqual(found?.slice(0, 2), [4, "before"]);
  assert.ok(STARTS_INSIDE.startsWith(String(found?.[2])));
  assert.deepEqual(find([toUnit(STARTS_INSIDE, 4)], { isFirst: true, isLast: false }), []);
});

test("the rest of a row of demands without who demands misses its beginning", () => {
  const text = "保障第一落点至渡口全程闭环,切实织密防护网;要科学调配一线工作人员,轮流歇息。";
  assert.deepEqual(find([toUnit(text, 2)])[0]?.slice(0, 2), [2, "before"]);
  assert.deepEqual(find([toUnit(`会议强调,${text}`, 2)]), []);
});

test("a colon announces what follows, unless nothing follows", () => {
  const announces = "渡口的石阶换过一遍,雨天不再打滑,挑担的人走得稳当,县里的通知写着三条:";
  assert.deepEqual(find([toUnit(announces, 4)]), []);
  assert.equal(find([toUnit(announces, 4)], { isFirst: false, isLast: true }).length, 1);
});

test("whole paragraphs, signed ones, short lines and sub-headings miss nothing", () => {
  for (const units of [
    [toUnit(WHOLE)],
    [toUnit(`${WHOLE}崔璐`)],
    [toUnit("县里还打算再添一班")],
    [toUnit(ENDS_OPEN, 1, { kind: "subhead" })],
    [],
  ])
    assert.deepEqual(find(units), []);
});
