import assert from "node:assert/strict";
import { test } from "node:test";
import { dropCaptions, findCaption } from "../../../src/parse/furniture/caption.ts";
import { toLine } from "../make-lines.ts";
import { describe, toParts } from "../make-parts.ts";

const TEXT = "老宋说,这只渡船跑了二十年,换过三回船底,去年才装上新的机器。";
const CREDITED = "新船靠岸。贺立新摄";

test("a line that says what a picture shows is a caption by itself", () => {
  assert.equal(findCaption(toLine("图为新船靠岸。"))?.role, "caption");
  assert.equal(findCaption(toLine("新船靠岸(资料图片)"))?.role, "caption");
  assert.equal(findCaption(toLine(TEXT)), undefined);
});

test("a sentence with its photographer is one between two paragraphs, and text under a headline", () => {
  assert.deepEqual(describe(dropCaptions(toParts(TEXT, CREDITED, TEXT))), [TEXT, "caption", TEXT]);
  assert.deepEqual(describe(dropCaptions(toParts("渡口添船", CREDITED, "水闸修好"))), [
    "渡口添船",
    CREDITED,
    "水闸修好",
  ]);
});

test("furniture between the lines is passed over, and stays what it was", () => {
  assert.deepEqual(describe(dropCaptions(toParts(TEXT, "[图片]", CREDITED, TEXT))), [TEXT, "figure", "caption", TEXT]);
});
