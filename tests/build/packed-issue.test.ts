import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { assembleArchive } from "../../src/archive/assemble-archive.ts";
import { outlinePage } from "../../src/make/state/outline-page.ts";
import { DataShapes } from "../../src/make/state/packed-data.ts";
import { IssuePacker } from "../../src/make/state/packed-issue.ts";
import { fileToPage } from "../../src/pipeline.ts";

test("data is unpacked as it was packed, whatever else was packed with it", () => {
  const shapes = new DataShapes();
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), (values) => {
      const packed = values.map((value) => shapes.pack(value));
      const json = (value: unknown) => JSON.parse(JSON.stringify(value));
      assert.deepEqual(
        packed.map((each) => json(shapes.unpack(each))),
        json(values),
      );
    }),
  );
});

test("an object that stands in two places of packed data is one object again", () => {
  const shapes = new DataShapes();
  const quote = { line: 3, words: "10月15日" };
  const data = [{ evidence: [quote] }, { evidence: [quote], other: { quote } }];
  const packed = shapes.pack(data);
  assert.deepEqual(shapes.unpack(packed), data);
  assert.equal(packed.toString().split("10月15日").length, 2);
});

test("packed issues show, copy and write what they were packed from, however many are asked in between", () => {
  const pages = Array.from({ length: 80 }, (_, i) => {
    const text = `# 县委召开第${i}次会议\n\n本报讯 10月15日,全县工作会议召开。\n\n张三\n`;
    return outlinePage(fileToPage({ path: `${i}.txt`, bytes: Buffer.from(text) }));
  });
  const { issues } = assembleArchive(pages);
  const packer = new IssuePacker();
  const packed = assembleArchive(pages, { keep: (issue) => packer.pack(issue) }).issues;
  for (const [i, issue] of packed.entries()) assert.deepEqual(issue.pages, issues[i]?.pages);
  assert.deepEqual(structuredClone(packed), issues);
  assert.deepEqual(
    packed.map((issue) => ({ ...issue })),
    issues,
  );
  assert.equal(JSON.stringify(packed), JSON.stringify(issues));
});
