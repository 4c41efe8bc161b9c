import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { buildQuietly, optionsIn } from "../build/site-folder.ts";
import { PAGE } from "../corrections/make-page.ts";
import { temporaryFolder, writeFiles } from "../io/temporary-folder.ts";
import { encode } from "../parse/encode.ts";
import { DeskClient } from "./desk-client.ts";

const NEW = "# 河湾社添渡船\n\n本报讯 6月7日,葛家渡添船一只,两岸往来称便。\n";

async function openDesk() {
  const folder = temporaryFolder();
  writeFiles(folder, { "seeds/1版.txt": PAGE.join("\n"), "seeds/2版.txt": `${PAGE.slice(3).join("\n")}\n` });
  const options = optionsIn(folder, { isRecorded: true });
  await buildQuietly(options);
  const client = await DeskClient.open(folder);
  return { client, options, folder };
}

/** A file as the desk in the browser sends it. */
function sent(name: string, content: string | Uint8Array, further = {}) {
  return { name, data: Buffer.from(content).toString("base64"), date: "", issue: "", page: "", ...further };
}

test("files are added at the desk as the command adds them: with what is known, in any encoding, asking what is doubtful", async () => {
  const { client, options } = await openDesk();
  const file = sent("3版.txt", encode(NEW, "gb18030"), { date: "2025年6月8日", issue: "23", page: "3" });
  const { sent: added } = await client.post("add", { files: [file] });
  assert.deepEqual(added, [{ name: "3版.txt", state: "added", file: "3版.txt", articles: 1 }]);
  const text = readFileSync(join(options.seeds, "3版.txt"), "utf8");
  assert.match(text, /date: "?2025-06-08"?\nissue: 23\npage: 3\n/);
  assert.match(text, /葛家渡添船一只/);

  const doubtful = [
    sent("3版.txt", NEW.replace("一只", "两只")),
    sent("另一个.txt", `${NEW}\n`),
    sent("4版.txt", NEW.replace("葛家渡", "柳家渡"), { date: "2999-01-01" }),
  ];
  const { sent: asked } = await client.post("add", { files: doubtful });
  assert.deepEqual(
    asked.map(({ state, decided }: { state: string; decided: object }) => [state, decided]),
    [
      ["asks", { name: "3版-2.txt" }],
      ["asks", { isForced: true }],
      ["asks", { isForced: true }],
    ],
  );
  assert.match(asked[0].says, /已经有一个 3版\.txt，内容不同/);
  assert.match(asked[0].asks, /以 3版-2\.txt 为名加入吗？/);
  const decided = doubtful.map((each, at) => ({ ...each, decided: asked[at].decided }));
  const { sent: done } = await client.post("add", { files: decided });
  assert.deepEqual(
    done.map(({ state, file: path }: { state: string; file: string }) => [state, path]),
    [
      ["added", "3版-2.txt"],
      ["added", "另一个.txt"],
      ["added", "4版.txt"],
    ],
  );
});

test("what is no page, or wrongly told, is refused with the reason, and nothing is written", async () => {
  const { client, options } = await openDesk();
  const before = readFileSync(join(options.seeds, "addresses.ndjson"), "utf8");
  const files = [
    sent("空.txt", ""),
    sent("扫描.txt", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])),
    sent("addresses.ndjson", `${before}\n`),
    sent("1版.txt.corrections.ndjson", '{"act":"undo","to":"k1"}\n'),
    sent("additions.ndjson.txt", "{}\n"),
    sent("5版.txt", NEW, { date: "去年" }),
    sent("5版.txt", NEW, { page: "第三版" }),
    sent("1版.txt", PAGE.join("\n")),
    sent("../../逃.txt", NEW, { decided: { name: "../逃.txt" } }),
  ];
  const { sent: refused } = await client.post("add", { files });
  assert.deepEqual(
    refused.map(({ state }: { state: string }) => state),
    [...files.slice(1).map(() => "refused"), "added"],
  );
  assert.match(refused[5].says, /日期“去年”写得不对/);
  assert.match(refused[2].says, /不是版面/);
  assert.ok(existsSync(join(options.seeds, "逃.txt")), "a name stays in the folder of raw pages");
  assert.equal(existsSync(join(options.seeds, "1版.txt.corrections.ndjson.txt")), false);
  assert.equal(readFileSync(join(options.seeds, "addresses.ndjson"), "utf8"), before);
  assert.deepEqual((await client.post("add", { files: "none" })).sent, []);
});

test("a page is taken out at the desk and comes back as it was; another step since is not taken back in its place", async () => {
  const { client, options } = await openDesk();
  const list = await client.get("files");
  assert.deepEqual(
    list.files.map(({ file, articles }: { file: string; articles: number }) => [file, articles]),
    [
      ["1版.txt", 2],
      ["2版.txt", 1],
    ],
  );
  assert.equal(list.last, null);
  const removed = await client.post("remove", { file: "2版.txt" });
  assert.deepEqual([removed.files.length, removed.last.kind, removed.last.paths], [1, "removed", ["2版.txt"]]);
  assert.ok(existsSync(join(options.seeds, "..", "removed", "2版.txt")));
  assert.equal((await client.post("remove", { file: "2版.txt" })).refused, "not-found");
  assert.equal((await client.post("remove", { file: "../site/index.html" })).refused, "not-found");
  const last = await client.post("remove", { file: "1版.txt" });
  assert.deepEqual(
    [last.refused, last.detail],
    ["told", "这是最后一个源文件了，没有源文件的存档生成不了。 请先加入别的。"],
  );
  await client.post("add", { files: [sent("3版.txt", NEW)] });
  const stale = await client.post("take-back", { key: removed.last.key });
  assert.equal(stale.refused, "told");
  for (const kind of ["added", "removed"]) {
    const { last: now } = await client.get("files");
    assert.equal(now.kind, kind);
    await client.post("take-back", { key: now.key });
  }
  const back = await client.get("files");
  assert.deepEqual(
    back.files.map(({ file }: { file: string }) => file),
    ["1版.txt", "2版.txt"],
  );
  assert.equal(readFileSync(join(options.seeds, "2版.txt"), "utf8"), `${PAGE.slice(3).join("\n")}\n`);
});

test("nothing comes or goes for another origin, another site, a wrong token", async () => {
  const { client, options } = await openDesk();
  const bodies = {
    add: { files: [sent("9版.txt", NEW)] },
    remove: { file: "2版.txt" },
    "take-back": { key: "" },
    show: {},
  };
  for (const [name, body] of Object.entries(bodies)) {
    for (const headers of [
      { origin: "http://evil.example" },
      { "x-desk-token": "x" },
      { "sec-fetch-site": "cross-site" },
    ]) {
      const { status } = await client.ask("POST", name, { ...client.headers, ...headers }, JSON.stringify(body));
      assert.equal(status, 403, name);
    }
  }
  assert.equal(existsSync(join(options.seeds, "9版.txt")), false);
  assert.ok(existsSync(join(options.seeds, "2版.txt")));
});

test("before publishing, the desk says which folder is uploaded, and what is missing in it", async () => {
  const { client, options } = await openDesk();
  const whole = await client.get("publish");
  assert.deepEqual(
    [whole.folder, whole.baseUrl, whole.notes, whole.canShow],
    [options.out, null, ["no-address"], false],
  );
  assert.ok(whole.files > 20 && whole.bytes > 10_000 && Date.parse(whole.madeAt) > 0);
  const answer = await fetch(`${client.origin}/desk/site.zip`);
  const zip = Buffer.from(await answer.arrayBuffer());
  assert.equal(zip.subarray(0, 2).toString(), "PK");
  assert.ok(zip.includes("index.html") && zip.includes("build.json"));
  assert.doesNotMatch(zip.toString("latin1"), /desk-token|\.county-news-archive/);
  rmSync(join(options.out, "about.html"));
  assert.deepEqual((await client.get("publish")).notes, ["files-gone", "no-address"]);
  rmSync(join(options.out, "index.html"));
  assert.ok((await client.get("publish")).notes.includes("no-site"));
  writeFileSync(join(options.seeds, "扫描.txt"), Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]));
  await buildQuietly(options);
  assert.deepEqual((await client.get("publish")).notes, ["no-address", "errors"]);
});
