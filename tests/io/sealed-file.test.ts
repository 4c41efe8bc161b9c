import assert from "node:assert/strict";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { readSealed, writeSealed } from "../../src/io/sealed-file.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = temporaryFolder();

test("a sealed file gives back what was written", () => {
  const path = join(folder, "deep/whole.json");
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      writeSealed(path, value);
      assert.deepEqual(readSealed(path), JSON.parse(JSON.stringify(value)));
    }),
    { numRuns: 50 },
  );
});

test("a sealed file that was cut or changed anywhere is noticed", () => {
  const path = join(folder, "damaged.json");
  writeSealed(path, { headline: "全县基层党建工作座谈会召开" });
  const whole = readFileSync(path);
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.boolean(), (at, isCut) => {
      const damaged = isCut ? whole.subarray(0, at) : Buffer.from(whole);
      if (!isCut) damaged[at] = (damaged[at] ?? 0) ^ 1;
      writeFileSync(path, damaged);
      assert.equal(readSealed(path), undefined);
    }),
    { numRuns: 50 },
  );
});

test("a sealed file under another one's name holds nothing", () => {
  const [one, other] = [join(folder, "one.json"), join(folder, "other.json")];
  writeSealed(one, { page: 1 });
  writeSealed(other, { page: 2 });
  copyFileSync(one, other);
  assert.equal(readSealed(other), undefined);
  assert.deepEqual(readSealed(one), { page: 1 });
});

test("a file that is missing, or is no sealed file, holds nothing", () => {
  const path = join(folder, "foreign.json");
  writeFileSync(path, '{"format":1}');
  assert.equal(readSealed(path), undefined);
  assert.equal(readSealed(join(folder, "missing.json")), undefined);
});
