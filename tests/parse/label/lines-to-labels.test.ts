import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { linesToLabels } from "../../../src/parse/label/lines-to-labels.ts";
import { BEFORE, FIRST, type Hint } from "../../../src/parse/page/label.ts";
import { readLinePage } from "../make-lines-on-page.ts";

const TEXT = "葛家渡添了一班新船，从早到晚不停，两岸的人都说好，挑担的人走得稳当。船工也高兴，县里还要修路。";

function labels(raw: readonly string[], hints: readonly (Hint | undefined)[] = []) {
  const { facts, index } = readLinePage(...raw);
  return linesToLabels(facts, index, hints);
}

test("headline, lead, text and signature of two articles are told apart", () => {
  const page = [
    "葛家渡添船",
    `本报讯 9月3日，${TEXT}`,
    TEXT,
    "崔璐",
    "水闸放水",
    `本报讯 9月4日，${TEXT}`,
    "记者 贺立新",
  ];
  assert.deepEqual(
    labels(page).map(({ label }) => label),
    ["headline", "text", "text", "byline", "headline", "text", "byline"],
  );
});

test("a label printed before a line is believed", () => {
  const page = ["水闸放水", "葛家渡添船", `本报讯 ${TEXT}`];
  const [first, second] = labels(page, [{ label: "kicker", opens: 0 }, { label: "headline", opens: 0 }, undefined]);
  assert.deepEqual([first?.label, second?.label], ["kicker", "headline"]);
});

test("a line that furniture says opens an article opens one", () => {
  const page = ["葛家渡添船", `本报讯 ${TEXT}`, "水闸放水", TEXT];
  const [, , third] = labels(page, [undefined, undefined, { opens: 8 }, undefined]);
  assert.equal(third?.label, "headline");
});

test("whatever the lines are, each has a label that may stand where it stands, with a probability", () => {
  const line = fc.constantFrom(
    TEXT,
    `本报讯 ${TEXT}`,
    "崔璐",
    "水闸放水",
    "# 葛家渡添船",
    "民生关注",
    "——葛家渡见闻",
    "（一）",
    "县里查看村容村貌及相",
    "……",
    "□ 本报评论员",
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (page) => {
      const found = labels(page);
      assert.equal(found.length, page.length);
      found.forEach(({ label, confidence }, at) => {
        const before = found[at - 1]?.label;
        assert.ok(before === undefined ? FIRST.has(label) : BEFORE[label].includes(before), `${before} ${label}`);
        assert.ok(confidence >= 0 && confidence <= 1);
      });
    }),
    { numRuns: 40 },
  );
});
