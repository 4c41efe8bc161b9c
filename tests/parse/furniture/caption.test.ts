import assert from "node:assert/strict";
import { test } from "node:test";
import { dropCaptions, dropPicturesOverLeads, findCaption } from "../../../src/parse/furniture/caption.ts";
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

const [TITLE, STAMP, SHOWS] = ["葛家渡添新船", "2021/03/09 08:15", "船工老宋在渡口试新船，街坊都来看。"];
const LEAD = "本报讯（记者 崔璐）葛家渡昨日添了一班船。";
const read = (...raw: string[]) => describe(dropPicturesOverLeads(toParts(...raw)));

test("the sentence between a title and a known lead is a caption, the stamp over or under it", () => {
  assert.deepEqual(read(TITLE, STAMP, SHOWS, LEAD), [TITLE, "web-line", "caption", LEAD]);
  assert.deepEqual(read(TITLE, SHOWS, STAMP, LEAD), [TITLE, "caption", "web-line", LEAD]);
});

test("without a stamp, without a lead below or without a title above it is text", () => {
  assert.deepEqual(read(TITLE, SHOWS, LEAD), [TITLE, SHOWS, LEAD]);
  assert.deepEqual(read(TITLE, STAMP, SHOWS, "两岸的人都说好。"), [TITLE, "web-line", SHOWS, "两岸的人都说好。"]);
  assert.deepEqual(read(STAMP, SHOWS, LEAD), ["web-line", SHOWS, LEAD]);
});

test("a title, a second sentence and the lead itself stay", () => {
  assert.deepEqual(read(TITLE, STAMP, "两岸称好", LEAD), [TITLE, "web-line", "两岸称好", LEAD]);
  assert.deepEqual(read(TITLE, STAMP, LEAD, LEAD), [TITLE, "web-line", LEAD, LEAD]);
});

test("a mark that points to a picture once points to one wherever it stands alone", () => {
  const pointed = (...raw: string[]) => describe(dropCaptions(toParts(...raw)));
  assert.deepEqual(pointed("渡口添船", `▲${TEXT}`, TEXT), ["渡口添船", "caption", TEXT]);
  assert.deepEqual(pointed(STAMP, TEXT, "▲新船靠岸", TEXT, `▲${TEXT}`).slice(2), ["caption", TEXT, "caption"]);
  assert.deepEqual(pointed(TEXT, `▲${TEXT}`, "老宋掌舵。"), [TEXT, `▲${TEXT}`, "老宋掌舵。"]);
});
