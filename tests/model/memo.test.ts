import assert from "node:assert/strict";
import test from "node:test";
import { memo, memoOfLast, memoOfObject, memoPairs, once } from "../../src/memo.ts";

test("a key is asked for once, also where the answer is undefined", () => {
  const asked: string[] = [];
  const find = memo((key: string) => {
    asked.push(key);
    return key === "none" ? undefined : key.length;
  });
  assert.deepEqual(["four", "none", "four", "none"].map(find), [4, undefined, 4, undefined]);
  assert.deepEqual(asked, ["four", "none"]);
});

test("no more answers are kept than allowed", () => {
  let asked = 0;
  const read = memo((key: number) => {
    asked += 1;
    return key;
  }, 2);
  for (const key of [1, 2, 1, 2, 3, 3, 1]) assert.equal(read(key), key);
  assert.equal(asked, 4);
});

test("the last answer alone is kept", () => {
  const asked: (number | undefined)[] = [];
  const read = memoOfLast((key: number | undefined) => {
    asked.push(key);
    return key;
  });
  for (const key of [undefined, undefined, 1, 1, 2, 1]) assert.equal(read(key), key);
  assert.deepEqual(asked, [undefined, 1, 2, 1]);
});

test("two keys are asked for in their order", () => {
  let asked = 0;
  const minus = memoPairs((a: number, b: number) => {
    asked += 1;
    return a - b;
  });
  assert.deepEqual([minus(3, 1), minus(1, 3), minus(3, 1)], [2, -2, 2]);
  assert.equal(asked, 2);
});

test("what was made of an object is made anew with other arguments", () => {
  let made = 0;
  const show = memoOfObject((item: { readonly name: string }, suffix: string) => {
    made += 1;
    return item.name + suffix;
  });
  const item = { name: "a" };
  assert.deepEqual(
    [show(item, "!"), show(item, "!"), show(item, "?"), show({ name: "a" }, "?")],
    ["a!", "a!", "a?", "a?"],
  );
  assert.equal(made, 3);
});

test("what is made once is made when it is first asked for, undefined too", () => {
  let made = 0;
  const give = once(() => {
    made += 1;
    return undefined;
  });
  assert.equal(made, 0);
  assert.deepEqual([give(), give()], [undefined, undefined]);
  assert.equal(made, 1);
});
