import assert from "node:assert/strict";
import { test } from "node:test";
import { inflateSync } from "node:zlib";
import { drawIcon, paintIcon } from "../../src/make/besides/icon.ts";

test("the icon is a PNG of the size that was asked for, paper on vermilion", () => {
  const png = Buffer.from(paintIcon(48));
  assert.equal(png.toString("latin1", 1, 4), "PNG");
  assert.equal(png.readUInt32BE(16), 48);
  assert.equal(png.readUInt32BE(20), 48);
  const rows = inflateSync(png.subarray(png.indexOf("IDAT") + 4, png.indexOf("IEND") - 8));
  assert.equal(rows.length, 48 * (1 + 48 * 3));
  assert.deepEqual([...rows.subarray(1, 4)], [0xac, 0x27, 0x16]);
  const masthead = 14 * (1 + 48 * 3) + 1 + 24 * 3;
  assert.deepEqual([...rows.subarray(masthead, masthead + 3)], [0xfb, 0xf9, 0xf3]);
});

test("the drawing names both colours and every bar", () => {
  const svg = drawIcon();
  assert.match(svg, /#ac2716/);
  assert.match(svg, /#fbf9f3/);
  assert.equal(svg.match(/z/g)?.length, 10);
});
