import assert from "node:assert/strict";
import { test } from "node:test";
import { dropWatermarks } from "../../../src/parse/parts/watermark.ts";
import { toParts } from "../make-parts.ts";

const PROSE = "本报讯 8月9日，石桥镇在三十七个路口立起石刻的路标，外乡人进山不再问路。";

function dropped(lines: readonly string[]): string[] {
  return dropWatermarks(toParts(...lines)).flatMap(({ line, furniture }) => (furniture ? [line.text] : []));
}

test("a short line that stands beside prose three times and more was printed across the page", () => {
  assert.deepEqual(dropped([PROSE, "内部资料", PROSE, "内部资料", "石桥镇添路灯", PROSE, "内部资料"]), [
    "内部资料",
    "内部资料",
    "内部资料",
  ]);
});

test("twice is chance, a refrain stands in verse, and names, leads and sentences are what they are", () => {
  assert.deepEqual(dropped([PROSE, "内部资料", PROSE, "内部资料"]), []);
  assert.deepEqual(dropped(["风来了", "水流过石桥", "风来了", "船靠了岸", "风来了", "灯亮了"]), []);
  assert.deepEqual(dropped([PROSE, "林小河", PROSE, "林小河", PROSE, "林小河"]), []);
  assert.deepEqual(dropped([PROSE, "灯都亮了。", PROSE, "灯都亮了。", PROSE, "灯都亮了。"]), []);
});
