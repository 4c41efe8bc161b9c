import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { buildQuietly, optionsIn } from "../build/site-folder.ts";
import { temporaryFolder, writeFiles } from "../io/temporary-folder.ts";
import { DeskClient } from "./desk-client.ts";

const FIXTURES = "tests/fixtures/rules";

/** A desk over two pages that print one name in two ways, or others, and the decision about it. */
async function openDesk(...fixtures: readonly string[]) {
  const folder = temporaryFolder();
  const options = optionsIn(folder);
  for (const name of fixtures.length > 0 ? fixtures : ["name-variant.a.txt", "name-variant.b.txt"])
    writeFiles(options.seeds, { [name]: readFileSync(join(FIXTURES, name)) });
  await buildQuietly(options);
  const client = await DeskClient.open(folder);
  const names = async () =>
    (await client.get("queue")).decisions.filter(({ kind }: { kind: string }) => kind === "name");
  const [{ id }] = await names();
  return { client, options, names, view: await client.get(`decision?id=${id}`) };
}

type Offered = { code: string; acts: { names: string[] }[] };

test("that two printed names are one person, or two, is decided at the desk, and taken back there", async () => {
  const { client, options, names, view } = await openDesk();
  const { page, readings } = view as { page: { file: string; version: string }; readings: Offered[] };
  assert.deepEqual(
    readings.map(({ code }) => code),
    ["as-it-is", "name", "one-person", "two-persons"],
  );
  const file = join(options.seeds, "archive.corrections.ndjson");
  for (const { code, acts } of readings.slice(2)) {
    const answer = await client.post("acts", { file: page.file, version: page.version, acts, by: "王编辑" });
    assert.equal(answer.ids.length, 1, code);
    await client.desk.refresh();
    assert.deepEqual(await names(), [], `${code}: asked no more, before any build`);
    const { done } = await client.get("done");
    assert.deepEqual(
      done.slice(0, 1).map((each: { id: string; file: string }) => [each.id, each.file]),
      [[answer.ids[0], page.file]],
    );
    const { diagnostics } = await buildQuietly(options);
    assert.deepEqual(
      diagnostics.filter(({ rule }) => rule.startsWith("correction")),
      [],
    );
    const undo = [{ act: "undo", to: answer.ids[0] }];
    await client.post("acts", { file: page.file, version: page.version, acts: undo, by: "王编辑" });
    await buildQuietly(options);
    await client.desk.refresh();
    assert.equal((await names()).length, 1, `${code}: taken back, it is asked again`);
  }
  const written = readFileSync(file, "utf8").trimEnd().split("\n");
  assert.deepEqual(
    written.map((line) => JSON.parse(line).act),
    ["person", "undo", "person", "undo"],
  );
  assert.equal(existsSync(join(options.seeds, `${page.file}.corrections.ndjson`)), false);
});

test("an act about persons that contradicts another, or comes with acts about a page, is not written", async () => {
  const { client, options, view } = await openDesk();
  const { page, readings } = view as { page: { file: string; version: string }; readings: Offered[] };
  const send = (acts: readonly object[]) =>
    client.post("acts", { file: page.file, version: page.version, acts, by: "王编辑" });
  const [, , one, two] = readings;
  assert.equal((await send([...(one?.acts ?? []), { act: "date", of: "page", to: "2" }])).refused, "no-act");
  assert.equal(existsSync(join(options.seeds, "archive.corrections.ndjson")), false);
  await send(one?.acts ?? []);
  assert.equal((await send(two?.acts ?? [])).refused, "no-act");
  assert.equal(readFileSync(join(options.seeds, "archive.corrections.ndjson"), "utf8").trimEnd().split("\n").length, 1);
});

test("two of one name whom the archive keeps apart are joined at the desk, or said to be two", async () => {
  const { client, options, names, view } = await openDesk("person-apart.txt");
  const { page, readings } = view as { page: { file: string; version: string }; readings: Offered[] };
  assert.deepEqual(
    readings.map(({ code }) => code),
    ["as-it-is", "one-bearer", "two-bearers"],
  );
  const send = (acts: readonly object[]) =>
    client.post("acts", { file: page.file, version: page.version, acts, by: "王编辑" });
  const [, one, two] = readings;
  const { ids } = await send(one?.acts ?? []);
  await buildQuietly(options);
  const peopleNow = () => readFileSync(join(options.out, "data", "people.csv"), "utf8");
  assert.ok(!peopleNow().includes("赵砚秋(2)"));
  await send([{ act: "undo", to: ids[0] }]);
  await send(two?.acts ?? []);
  await buildQuietly(options);
  await client.desk.refresh();
  assert.ok(peopleNow().includes("赵砚秋(2)"));
  assert.deepEqual(await names(), []);
});
