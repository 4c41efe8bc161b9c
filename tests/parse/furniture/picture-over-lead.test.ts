import assert from "node:assert/strict";
import { test } from "node:test";
import { dropPicturesOverLeads } from "../../../src/parse/furniture/picture-over-lead.ts";
import { describe, toParts } from "../make-parts.ts";

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
