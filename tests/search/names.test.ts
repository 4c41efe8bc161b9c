import assert from "node:assert/strict";
import { test } from "node:test";
import { makeNameFiles } from "../../src/make/besides/name-files.ts";
import { NameFinder } from "../../src/search/ask/name-finder.ts";
import { isSpeltSo } from "../../src/search/format/name-files.ts";
import { recordsToPeople } from "../../src/search/format/records-to-facets.ts";
import { personAddress, postAddress } from "../../src/site/address/named-address.ts";
import { SETTINGS, seedArchive } from "../site/sample-archives.ts";

const { place, files } = makeNameFiles(seedArchive(), SETTINGS);
const BYTES = new Map(files.map(({ name, bytes }) => [name, Uint8Array.from(bytes)]));

/** A finder over the files, and the names of those that it read. */
function openNames() {
  const read: string[] = [];
  const finder = new NameFinder(place, async (name) => {
    read.push(name);
    return BYTES.get(name) ?? assert.fail(`no ${name}`);
  });
  return { finder, read };
}

async function ask(typed: string): Promise<string[]> {
  return (await openNames().finder.find(typed)).map(({ kind, way, name }) => `${kind} ${way} ${name}`);
}

test("a name, its pinyin with or without spaces and tones, and its initials lead to the person, and say which", async () => {
  assert.deepEqual(await ask("解芳"), ["person name 解芳"]);
  assert.deepEqual(await ask(" 解 芳 "), ["person name 解芳"]);
  for (const typed of ["xie fang", "xiefang", "Xie Fang", "xiè fāng", "XIEFANG"])
    assert.ok((await ask(typed)).includes("person pinyin 解芳"), typed);
  assert.ok((await ask("xf")).includes("person initials 解芳"));
  const [found] = await openNames().finder.find("解芳");
  assert.equal(found?.address, personAddress("解芳"));
});

test("traditional characters lead to the same, one other character to those that look or sound alike, and says which", async () => {
  assert.deepEqual(await ask("張倩倩"), ["person name 张倩倩"]);
  assert.ok((await ask("张清倩")).some((found) => found === "person shape 张倩倩"));
  assert.ok((await ask("李笑军")).includes("person sound 李晓军"));
  // 李明军 differs in a character that neither looks nor sounds like 晓.
  assert.deepEqual(await ask("李明军"), []);
  assert.deepEqual(await ask("王芳"), []);
  assert.deepEqual(await ask("人民群众"), []);
});

test("a post leads to its holders, and the name of meetings without term or 会议 to their series", async () => {
  const [post] = await openNames().finder.find("县委书记");
  assert.equal(post?.address, postAddress("县委书记"));
  for (const typed of ["县委常委会", "县委常委会会议"])
    assert.ok(
      (await ask(typed)).some((found) => found.startsWith("series name")),
      typed,
    );
});

test("a known name costs one small file, an unknown one a few, and what can be no name none", async () => {
  for (const { bytes } of files) assert.ok(bytes.length < 4_096, String(bytes.length));
  const known = openNames();
  await known.finder.find("解芳");
  assert.equal(known.read.length, 1);
  const other = openNames();
  await other.finder.find("张清倩");
  assert.ok(other.read.length <= 4);
  const none = openNames();
  for (const typed of ["", "县", "a", "一".repeat(41)]) assert.deepEqual(await none.finder.find(typed), []);
  assert.equal(none.read.length, 0);
});

test("the same archive gives the same files, and one that cannot be read is offered nothing of", async () => {
  assert.deepEqual(makeNameFiles(seedArchive(), SETTINGS).place, place);
  const broken = new NameFinder(place, () => Promise.reject(new Error("gone")));
  assert.deepEqual(await broken.find("解芳"), []);
  assert.deepEqual(await new NameFinder(undefined, () => assert.fail("read")).find("解芳"), []);
});

test("who is named is told with the pinyin, which is found while it is typed", () => {
  const { names, spelt } = recordsToPeople([{ people: ["单田芳", "解芳"] }, { people: ["解芳"] }]);
  assert.deepEqual(
    [names, spelt],
    [
      ["解芳", "单田芳"],
      ["xie fang", "shan tian fang"],
    ],
  );
  for (const typed of ["x", "xie f", "XIEFANG", "xiè fāng", "xf", "fang"])
    assert.ok(isSpeltSo("xie fang", typed), typed);
  for (const typed of ["", "ie", "jie", "xfg", "解"]) assert.ok(!isSpeltSo("xie fang", typed), typed);
});
