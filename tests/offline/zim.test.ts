import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { makeZimRepeatable, type OpenFile, zimArguments } from "../../src/offline/zim.ts";

function inMemory(bytes: Buffer): OpenFile {
  return {
    size: bytes.length,
    read: (position, length) => Promise.resolve(bytes.subarray(position, position + length)),
    write: (position, part) => Promise.resolve(void bytes.set(part, position)),
  };
}

/** A file of the same layout: header with the UUID at 8, a title index with its own across a chunk's border, the checksum. */
function zimLike(uuid: number): Buffer {
  const bytes = Buffer.alloc((1 << 20) + 4096, "正文");
  bytes.fill(uuid, 8, 24);
  const magic = Buffer.from("\x0f\x0dXapian Glass\x04n", "latin1");
  bytes.set(magic, (1 << 20) - 5);
  bytes.fill(uuid, (1 << 20) - 5 + magic.length, (1 << 20) - 5 + magic.length + 16);
  bytes.set(createHash("md5").update(bytes.subarray(0, -16)).digest(), bytes.length - 16);
  return bytes;
}

test("files that differ in random identifiers alone become equal, with a true checksum", async () => {
  const [a, b] = [zimLike(1), zimLike(2)];
  await makeZimRepeatable(inMemory(a));
  await makeZimRepeatable(inMemory(b));
  assert.ok(a.equals(b));
  assert.deepEqual(a.subarray(-16), createHash("md5").update(a.subarray(0, -16)).digest());
  assert.equal(a.readUInt8(14) >> 4, 8);
});

test("files of other contents get another identifier", async () => {
  const [a, b] = [zimLike(1), zimLike(1)];
  b.fill("异", 100, 103);
  await makeZimRepeatable(inMemory(a));
  await makeZimRepeatable(inMemory(b));
  assert.notDeepEqual(a.subarray(8, 24), b.subarray(8, 24));
});

test("a long description is cut to what the format allows", () => {
  const facts = {
    title: "绛县县报",
    description: "报".repeat(90),
    creator: "绛县县报",
    name: "archive",
    icon: "i.png",
  };
  const given = zimArguments(facts, "site", "out.zim");
  assert.equal(given[given.indexOf("--description") + 1], "报".repeat(80));
});
