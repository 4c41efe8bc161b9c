import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { pictureCover, readPicture } from "../../src/bytes/read-picture.ts";
import { coverSize } from "../../src/model/scan.ts";
import { pictureBytes } from "../io/make-pictures.ts";

test("a picture is known by its bytes, whatever colours, order and number of frames it has", async () => {
  const size = { width: 60, height: 90 };
  assert.deepEqual(await readPicture(await pictureBytes()), { picture: { form: "jpg", ...size } });
  assert.deepEqual(await readPicture(await pictureBytes({ progressive: true })), { picture: { form: "jpg", ...size } });
  assert.deepEqual(await readPicture(await pictureBytes({ colours: "cmyk" })), { picture: { form: "jpg", ...size } });
  assert.deepEqual(await readPicture(await pictureBytes({ colours: "b-w" })), { picture: { form: "jpg", ...size } });
  assert.deepEqual(await readPicture(await pictureBytes({ form: "png" })), { picture: { form: "png", ...size } });
  const moving = await pictureBytes({ form: "webp", frames: 3 });
  assert.equal((await sharp(moving).metadata()).pages, 3);
  assert.deepEqual(await readPicture(moving), { picture: { form: "webp", ...size } });
});

test("width and height are those that are shown: a camera held upright writes its rows sideways", async () => {
  for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8]) {
    const { picture } = await readPicture(await pictureBytes({ orientation }));
    const isTurned = orientation >= 5;
    assert.deepEqual([picture?.width, picture?.height], isTurned ? [90, 60] : [60, 90], `orientation ${orientation}`);
  }
});

test("what browsers do not turn is not turned: they follow the orientation of a PNG, and not that of a WebP", async () => {
  const png = await readPicture(await pictureBytes({ form: "png", orientation: 6 }));
  assert.deepEqual([png.picture?.width, png.picture?.height], [90, 60]);
  const bytes = await pictureBytes({ form: "webp", orientation: 6 });
  assert.equal((await sharp(bytes).metadata()).orientation, 6);
  const webp = await readPicture(bytes);
  assert.deepEqual([webp.picture?.width, webp.picture?.height], [60, 90]);
  const { width, height } = await sharp(await pictureCover(bytes)).metadata();
  assert.deepEqual([width, height], [60, 90]);
});

test("what is no picture, and what browsers do not show, is told apart from what is damaged in part", async () => {
  assert.deepEqual(await readPicture(new Uint8Array()), { fault: "empty" });
  assert.deepEqual(await readPicture(Buffer.from("<html>404 Not Found</html>")), { fault: "unreadable" });
  assert.deepEqual(await readPicture(Buffer.from("%PDF-1.4\n")), { fault: "unreadable" });
  assert.deepEqual(await readPicture(await pictureBytes({ form: "tiff" })), { fault: "form tiff" });
  assert.deepEqual(await readPicture(await pictureBytes({ form: "gif" })), { fault: "form gif" });
  for (const form of ["jpeg", "png"] as const) {
    const whole = await pictureBytes({ form, width: 200, height: 300 });
    const { picture, fault } = await readPicture(whole.subarray(0, whole.length / 2));
    assert.deepEqual([picture?.width, picture?.height, fault], [200, 300, "damaged"], form);
  }
  const trailing = Buffer.concat([await pictureBytes(), Buffer.alloc(5000)]);
  assert.equal((await readPicture(trailing)).fault, undefined, "what a scanner writes behind the picture does no harm");
});

test("a cover is small, upright, and the same every time", async () => {
  const bytes = await pictureBytes({ width: 900, height: 600, orientation: 6 });
  const cover = await pictureCover(bytes);
  const { width, height, format, orientation } = await sharp(cover).metadata();
  assert.deepEqual([format, width, height, orientation], ["jpeg", 128, 192, undefined]);
  assert.deepEqual(coverSize({ width: 600, height: 900 }), { width: 128, height: 192 });
  assert.deepEqual(await pictureCover(bytes), cover);
  assert.deepEqual(coverSize({ width: 4000, height: 7 }), { width: 192, height: 1 });
  assert.deepEqual(coverSize({ width: 1, height: 1 }), { width: 1, height: 1 });
});
