import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { settleShared } from "../../../src/archive/names/persons.ts";
import { readActs } from "../../../src/corrections/read-acts.ts";

const FILE = "archive.corrections.ndjson";

function settle(...acts: readonly object[]) {
  const text = acts.map((act, i) => JSON.stringify({ id: `a${i + 1}`, act: "person", to: "same", ...act })).join("\n");
  return settleShared(readActs([{ path: FILE, bytes: Buffer.from(text) }]).acts);
}

test("one person goes by the first name of the first act, however many names lie between", () => {
  const { persons } = settle(
    { names: ["张倩倩", "张情倩"] },
    { names: ["张情倩", "张清倩"] },
    { names: ["王斌恒", "王旭恒"] },
  );
  for (const name of ["张倩倩", "张情倩", "张清倩"]) assert.equal(persons.nameOf(name, null), "张倩倩");
  assert.equal(persons.nameOf("王旭恒", "2024-10-09"), "王斌恒");
  assert.equal(persons.nameOf("解芳", null), "解芳");
  assert.ok(persons.isDecided("张清倩", "张倩倩"));
  assert.ok(!persons.isDecided("张清倩", "王斌恒"));
});

test("an act between two days holds on those days alone, and never for a year that is not known", () => {
  const { persons } = settle({ names: ["李明", "李铭"], from: "2019-03", until: "2020" });
  const nameOn = (date: string | null) => persons.nameOf("李铭", date);
  for (const date of ["2019-03-01", "2020-12-31", "2019-12-30/2020-01-02"]) assert.equal(nameOn(date), "李明", date);
  for (const date of ["2019-02-28", "2021-01-01", "2020-12-31/2021-01-01", "XXXX-04-03", null])
    assert.equal(nameOn(date), "李铭", String(date));
});

test("of acts that contradict each other at one time the earlier holds, and one that is undone or about a page does nothing", () => {
  const two = { names: ["李明", "李铭"] };
  const { persons, acts, findings } = settle(
    two,
    { names: ["李铭", "李明"], to: "different" },
    { names: ["赵一", "赵二"] },
    { act: "undo", to: "a3" },
    { act: "misread", quote: { exact: "李明" }, to: "李铭" },
  );
  assert.deepEqual(
    acts.map(({ outcome }) => outcome),
    ["applied", "contradicted", "undone", "applied", "orphan"],
  );
  assert.deepEqual(
    findings.map(({ rule, line }) => [rule, line]),
    [
      ["correction-contradiction", 2],
      ["correction-void", 5],
    ],
  );
  assert.equal(persons.nameOf("李铭", null), "李明");
  assert.equal(persons.nameOf("赵二", null), "赵二");
  const apart = settle({ ...two, until: "2019" }, { ...two, to: "different", from: "2020" });
  assert.deepEqual(apart.findings, []);
  assert.ok(apart.persons.isDecided("李明", "李铭"));
});

test("whatever acts there are: who goes by a name goes by it for good, and tied names by one", () => {
  const name = fc.constantFrom("甲一", "甲二", "甲三", "甲四", "甲五");
  const act = fc.record({
    names: fc.tuple(name, name).filter(([a, b]) => a !== b),
    to: fc.constantFrom("same", "different"),
  });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 8 }), (given) => {
      const { persons } = settle(...given);
      for (const [one, other] of persons.same) assert.equal(persons.nameOf(one, null), persons.nameOf(other, null));
      for (const each of ["甲一", "甲二", "甲三", "甲四", "甲五"]) {
        const by = persons.nameOf(each, null);
        assert.equal(persons.nameOf(by, null), by);
      }
    }),
  );
});

test("two who bear one name, and are printed alike, are told apart by the days that an act says", () => {
  const { persons } = settle({ names: ["张华", "张华(2)"], to: "different", from: "2015" });
  assert.deepEqual(
    ["2014-12-31", "2015-03-01", null].map((date) => persons.nameOf("张华", date)),
    ["张华", "张华(2)", "张华"],
  );
  assert.equal(
    settle({ names: ["李明", "李铭"], to: "different", from: "2015" }).persons.nameOf("李明", "2016-01-01"),
    "李明",
  );
});
