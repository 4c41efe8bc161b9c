import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { listFiles } from "../../src/io/file-tree.ts";
import { planRemoval, removeFiles } from "../../src/make/remove-files.ts";
import { findLastDone, undoLast } from "../../src/make/undo-last.ts";
import { PAGE } from "../corrections/make-page.ts";
import { DeskClient } from "../desk/desk-client.ts";
import { temporaryFolder, writeFiles } from "../io/temporary-folder.ts";
import { buildQuietly, hashesOf, optionsIn } from "./site-folder.ts";

const folder = temporaryFolder();
const TEXT = `${PAGE.join("\n")}\n`;
const NAME = {
  id: "k1",
  at: "2026-11-29T09:12:00.000Z",
  by: "王编辑",
  act: "misread",
  quote: { exact: "张情倩", prefix: "下田比试。⏎镇农技站站长", suffix: "说,今年全镇机插面积" },
  to: "张倩倩",
};
const UNDO = { id: "k2", at: "2026-11-29T09:13:00.000Z", act: "undo", to: "k1" };
const REDO = { id: "k3", at: "2026-11-29T09:14:00.000Z", act: "undo", to: "k2" };

function ndjson(...acts: readonly object[]): string {
  return acts.map((act) => `${JSON.stringify(act)}\n`).join("");
}

/** An archive in which one page stands under two names, in two folders. */
function archiveIn(name: string) {
  const options = optionsIn(join(folder, name), { isRecorded: true });
  writeFiles(options.seeds, { "2版.txt": TEXT, "补/第二版.txt": TEXT, "3版.txt": TEXT.replaceAll("县医院", "市医院") });
  return options;
}

/** How often each reading of the name stands in the articles of the site. */
function readings(out: string): { right: number; wrong: number } {
  const pages = listFiles(join(out, "articles")).filter((path) => path.endsWith(".html"));
  const texts = pages.map((path) => readFileSync(join(out, "articles", path), "utf8"));
  const count = (name: string) =>
    texts.filter((text) => text.includes(`${name}</`) || text.includes(`${name}说`)).length;
  return { right: count("张倩倩"), wrong: count("张情倩") };
}

test("what an editor decided of a page holds for every file of it, built anew or from what was there, and undo beside either", async () => {
  const options = archiveIn("build");
  await buildQuietly(options);
  const before = hashesOf(options.out);
  const steps: readonly (readonly [files: Record<string, string>, isMended: boolean])[] = [
    [{ "2版.txt.corrections.ndjson": ndjson(NAME) }, true],
    [{ "补/第二版.txt.corrections.ndjson": ndjson(NAME) }, true],
    [{ "补/第二版.txt.corrections.ndjson": ndjson(NAME, UNDO) }, false],
    [{ "2版.txt.corrections.ndjson": ndjson(NAME, REDO) }, true],
    [{ "2版.txt.corrections.ndjson": `${ndjson(NAME, REDO)}{"act":"mis` }, true],
    [{ "补/第二版.txt": `${TEXT}\n` }, true],
  ];
  for (const [i, [files, isMended]] of steps.entries()) {
    writeFiles(options.seeds, files);
    const report = await buildQuietly(options);
    assert.ok(report.isChanged, `step ${i}`);
    const fresh = optionsIn(join(folder, `fresh-${i}`), { seeds: options.seeds });
    const again = await buildQuietly(fresh);
    assert.deepEqual(report.diagnostics, again.diagnostics, `findings of step ${i}`);
    assert.deepEqual(hashesOf(options.out), hashesOf(fresh.out), `step ${i}`);
    const { right } = readings(options.out);
    // In the last step the second file is another page, in which the name was mended and the mending taken back.
    assert.equal(right, isMended ? (i === 5 ? 1 : 2) : 0, `step ${i}`);
    const ofFiles = report.diagnostics.filter(({ rule }) => rule.startsWith("correction"));
    const expected = [[], [], [], [], ["correction-unreadable"], ["correction-unreadable", "correction-void"]][i];
    assert.deepEqual(ofFiles.map(({ rule }) => rule).sort(), expected, `step ${i}`);
  }
  for (const path of listFiles(options.seeds).filter((each) => each.includes(".corrections")))
    rmSync(join(options.seeds, path));
  writeFiles(options.seeds, { "补/第二版.txt": TEXT });
  await buildQuietly(options);
  assert.deepEqual(hashesOf(options.out), before);
});

test("commands read one file of the page with the acts beside the other", () => {
  const options = archiveIn("commands");
  writeFiles(options.seeds, { "2版.txt.corrections.ndjson": ndjson(NAME) });
  const parse = (...paths: string[]) => {
    const command = [join("scripts", "run.js"), "parse", "--archive", join(folder, "commands"), ...paths];
    return spawnSync(process.execPath, command, { encoding: "utf8" }).stdout.match(/张[倩情]倩说/gu);
  };
  assert.deepEqual(parse(join(options.seeds, "补/第二版.txt")), ["张倩倩说"]);
  assert.deepEqual(parse(), ["张倩倩说", "张情倩说", "张倩倩说"]);
});

test("of a page given twice one file can be taken out, and what was decided beside it goes on holding for the other", async () => {
  const options = archiveIn("removed");
  writeFiles(options.seeds, {
    "2版.txt.corrections.ndjson": ndjson(NAME),
    "补/第二版.txt.corrections.ndjson": ndjson({ act: "date", of: "page", to: "2" }),
  });
  await buildQuietly(options);
  const removal = planRemoval(options, "2版.txt");
  assert.ok(removal);
  removeFiles(options, [removal], { today: "2026-11-30", at: "2026-11-30T09:00:00.000Z" });
  const report = await buildQuietly(options);
  assert.deepEqual(readings(options.out).right, 1);
  assert.ok(report.diagnostics.every(({ rule }) => rule !== "corrections-stray"));
  const done = findLastDone(options);
  assert.equal(done?.kind, "removed");
  if (done) undoLast(options, done, { today: "2026-11-30", at: "2026-11-30T09:01:00.000Z" });
  await buildQuietly(options);
  assert.equal(readings(options.out).right, 2);
  const act = findLastDone(options);
  assert.equal(act?.kind, "act");
  if (act) undoLast(options, act, { today: "2026-11-30", at: "2026-11-30T09:02:00.000Z" });
  await buildQuietly(options);
  assert.equal(readings(options.out).right, 0);
  assert.equal(findLastDone(options), undefined);
});

test("the desk shows an act at either file, counts it once, and takes it back at either", async () => {
  const options = archiveIn("desk");
  const client = await DeskClient.open(join(folder, "desk"));
  const page = (file: string) => client.get(`page?file=${encodeURIComponent(file)}`);
  const text = async (file: string) => JSON.stringify((await page(file)).articles).match(/张[倩情]倩说/u)?.[0];
  const { id: _, at: __, by: ___, ...given } = NAME;
  const send = async (file: string, act: object) =>
    client.post("acts", { file, version: (await page(file)).version, acts: [act], by: "王编辑" });
  const { ids } = await send("2版.txt", given);
  assert.deepEqual(
    [await text("2版.txt"), await text("补/第二版.txt"), await text("3版.txt")],
    ["张倩倩说", "张倩倩说", "张情倩说"],
  );
  await client.desk.refresh();
  const { done } = await client.get("done");
  assert.deepEqual(
    done.map(({ id }: { id: string }) => id),
    ids,
  );
  assert.equal((await client.get("queue")).progress.today, 1);
  const same = await send("补/第二版.txt", given);
  assert.equal(same.detail, "done");
  await send("补/第二版.txt", { act: "undo", to: ids[0] });
  assert.deepEqual([await text("2版.txt"), await text("补/第二版.txt")], ["张情倩说", "张情倩说"]);
  await buildQuietly(options);
  assert.equal(readings(options.out).right, 0);
});
