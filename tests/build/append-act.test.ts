import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type AppendedAct, appendActs } from "../../src/make/append-act.ts";
import type { Act } from "../../src/model/act.ts";
import { PAGE, readPage } from "../corrections/make-page.ts";
import { temporaryFolder, writeFiles } from "../io/temporary-folder.ts";

/** Writes one act about the page. */
function append(given: object, now?: Date): AppendedAct {
  const [written] = appendActs(seeds, "page.txt", [given], now);
  return written ?? assert.fail("nothing is said of the act");
}

const seeds = temporaryFolder();
const FILE = join(seeds, "page.txt.corrections.ndjson");

test("an act whose text is on the page is written behind the others, with id, time and where it stands; no other is", () => {
  writeFiles(seeds, { "page.txt": PAGE.join("\n") });
  const lost = append({ act: "misread", quote: "第三届桃花节", to: "第四届桃花节" });
  assert.deepEqual([lost.outcome, lost.isWritten, existsSync(FILE)], ["orphan", false, false]);
  const now = new Date("2026-11-29T01:12:00Z");
  const first = append({ act: "misread", by: "王编辑", quote: "张情倩", to: "张倩倩" }, now);
  const second = append({ act: "date", to: "2025-05-09" }, now);
  assert.ok(first.isWritten && second.isWritten);
  const acts = readFileSync(FILE, "utf8")
    .trimEnd()
    .split("\n")
    .map((line): Act => JSON.parse(line));
  const [one, two] = acts;
  assert.deepEqual(acts, [first.act, second.act]);
  assert.deepEqual([one?.at, one?.hint?.line, one?.hint?.file], ["2026-11-29T01:12:00.000Z", 3, "page.txt"]);
  assert.notEqual(one?.id, two?.id);
  assert.deepEqual(
    readPage(PAGE, ...acts).acts?.map(({ outcome }) => outcome),
    ["applied", "applied"],
  );
  assert.equal(readFileSync(join(seeds, "page.txt"), "utf8"), PAGE.join("\n"));
});

test("what is no act is refused with what it lacks", () => {
  assert.throws(() => append({ act: "label", quote: "县医院" }), /"to" is undefined/);
});
