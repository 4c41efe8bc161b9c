import assert from "node:assert/strict";
import { buffer } from "node:stream/consumers";
import { test } from "node:test";
import { inflateRawSync } from "node:zlib";
import { filesToZip } from "../../src/offline/zip.ts";
import { hashedFiles, SMALL_SITE } from "./site-files.ts";

const SITE = { ...SMALL_SITE, "说明.txt": "双击 index.html。\r\n", "empty.txt": "" };

/** Entries of a zip by its central directory (APPNOTE 4.3.12): name, time, flags and contents. */
function readZip(zip: Buffer): { name: string; flags: number; time: number; text: string }[] {
  const end = zip.lastIndexOf("PK\x05\x06", undefined, "latin1");
  const entries = [];
  for (let at = zip.readUInt32LE(end + 16); entries.length < zip.readUInt16LE(end + 10); ) {
    const [nameLength, extraLength] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30)];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    entries.push({
      name: zip.toString("utf8", at + 46, at + 46 + nameLength),
      flags: zip.readUInt16LE(at + 8),
      time: zip.readUInt32LE(at + 12),
      text: (zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(data) : data).toString(),
    });
    at += 46 + nameLength + extraLength + zip.readUInt16LE(at + 32);
  }
  return entries;
}

test("a zip holds every file as it is, in the order of addresses, names marked as UTF-8", async () => {
  const entries = readZip(await buffer(filesToZip(hashedFiles(SITE))));
  assert.deepEqual(
    entries.map(({ name, text }) => [name, text]),
    Object.entries(SITE).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  for (const { flags } of entries) assert.ok(flags & 0x800);
});

test("the same files give the same zip whatever their order and the time zone", async () => {
  const here = await buffer(filesToZip(hashedFiles(SITE)));
  const zone = process.env["TZ"];
  process.env["TZ"] = "Pacific/Kiritimati";
  const there = await buffer(filesToZip(hashedFiles(Object.fromEntries(Object.entries(SITE).reverse()))));
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
  assert.ok(here.equals(there));
});

test("a file that cannot be read ends the zip with its error", async () => {
  const broken = { path: "a.html", read: () => Promise.reject(new Error("EIO")) };
  await assert.rejects(buffer(filesToZip([broken])), /EIO/);
});
