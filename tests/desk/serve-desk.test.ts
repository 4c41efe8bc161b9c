import assert from "node:assert/strict";
import fs, { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { Reading } from "../../src/desk/view/reading.ts";
import { deskWords } from "../../src/desk/words/desk-words.ts";
import { PAGE } from "../corrections/make-page.ts";
import { temporaryFolder, writeFiles } from "../io/temporary-folder.ts";
import { DeskClient } from "./desk-client.ts";

/** A desk over two pages of its own. */
async function openDesk(options = {}) {
  const folder = temporaryFolder();
  writeFiles(folder, {
    "seeds/1版.txt": PAGE.join("\n"),
    "seeds/2024/1版.txt": PAGE.join("\r\n"),
    "site/index.html": "<body></body>",
  });
  const client = await DeskClient.open(folder, options);
  return { client, folder, file: join(folder, "seeds", "1版.txt.corrections.ndjson") };
}

const NAME = {
  act: "misread",
  quote: { exact: "张情倩", prefix: "镇农技站站长", suffix: "说,今年全镇机插" },
  to: "张倩倩",
};

async function body(client: DeskClient, ...acts: readonly object[]) {
  const { version } = await client.get(`page?file=${encodeURIComponent("1版.txt")}`);
  return { file: "1版.txt", version, acts, by: "王编辑" };
}

test("a page of the desk writes an act, and what it changed comes back; the raw page stays as it is", async () => {
  const { client, file } = await openDesk();
  const answer = await client.post("acts", await body(client, NAME));
  assert.deepEqual(answer.changes, [{ kind: "text", line: 3, was: "张情倩", now: "张倩倩" }]);
  assert.match(answer.page.articles[0].paragraphs[1].text, /张倩倩说/);
  const [line = ""] = readFileSync(file, "utf8").split("\n");
  const { id, at, by, hint } = JSON.parse(line);
  assert.deepEqual([answer.ids, by, hint.line], [[id], "王编辑", 3]);
  assert.ok(Math.abs(Date.parse(at) - Date.now()) < 60_000);
  assert.equal(readFileSync(join(client.seeds, "1版.txt"), "utf8"), PAGE.join("\n"));
  assert.equal(existsSync(join(client.seeds, "2024", "1版.txt.corrections.ndjson")), false);
});

test("what stands in the front matter is no text of the page: no act is made of it, least of all about like text of the page", async () => {
  const { client, folder, file } = await openDesk();
  const note = "今年全镇机插面积达到一万二千亩";
  writeFiles(folder, { "seeds/1版.txt": `---\nnote: ${note}\n---\n${PAGE.join("\n")}` });
  const { version } = await client.get(`page?file=${encodeURIComponent("1版.txt")}`);
  const typed = { file: "1版.txt", version, line: 2, text: "note: 另有一页", by: "王" };
  assert.equal((await client.post("text", typed)).refused, "front-matter");
  const label = { act: "label", quote: { line: 2 }, to: "headline" };
  assert.equal((await client.post("acts", await body(client, label))).refused, "front-matter");
  assert.equal(existsSync(file), false);
});

test("nothing is written for another origin, another site, a wrong token, another type, another name", async () => {
  const { client, file } = await openDesk();
  const sent = JSON.stringify(await body(client, NAME));
  const wrong: Record<string, string>[] = [
    { origin: "http://evil.example" },
    { origin: "null" },
    { origin: "" },
    { origin: `http://127.0.0.1:${client.server.port}` },
    { origin: client.origin.replace("http:", "https:") },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { "content-type": "text/plain" },
    { "content-type": "application/x-www-form-urlencoded" },
    { "x-desk-token": "" },
    { "x-desk-token": "x".repeat(32) },
    { host: "evil.example", origin: "http://evil.example" },
    { host: `evil.example:${client.server.port}`, origin: `http://evil.example:${client.server.port}` },
  ];
  for (const headers of wrong) {
    const { status } = await client.ask("POST", "acts", { ...client.headers, ...headers }, sent);
    assert.equal(status, 403, JSON.stringify(headers));
  }
  for (const [method, path] of [
    ["PUT", "acts"],
    ["DELETE", "acts"],
    ["POST", "none"],
  ] as const)
    assert.ok((await client.ask(method, path, client.headers, sent)).status >= 400, `${method} ${path}`);
  assert.equal(existsSync(file), false);
  const { headers } = await client.ask("OPTIONS", "acts", { origin: "http://evil.example" });
  assert.equal(headers["access-control-allow-origin"], undefined);
});

test("the desk is for this machine alone, even where the site is served to others", async () => {
  const { client } = await openDesk({ host: "0.0.0.0" });
  const { port } = client.server;
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((known) => known && !known.internal && known.family === "IPv4");
  assert.equal((await client.ask("GET", "")).status, 200);
  assert.equal((await client.ask("GET", "", { host: `192.168.1.5:${port}` })).status, 403);
  if (!outside) return;
  for (const path of ["desk/", "desk/queue", "desk/desk.js"])
    assert.equal((await fetch(`http://${outside.address}:${port}/${path}`)).status, 403, path);
  const page = await (await fetch(`http://${outside.address}:${port}/index.html`)).text();
  assert.doesNotMatch(page, /desk/);
  assert.match(await (await fetch(`http://localhost:${port}/index.html`)).text(), /\/desk\/mark\.js/);
});

test("a page may not be framed, and its answers are for its own origin", async () => {
  const { client } = await openDesk();
  const { headers, text } = await client.ask("GET", "");
  assert.equal(headers["x-frame-options"], "DENY");
  assert.equal(headers["cross-origin-resource-policy"], "same-origin");
  assert.match(text, /default-src 'none'|default-src &#39;none&#39;/);
  assert.doesNotMatch(text, /<script>/);
});

test("files are read and written by the names of raw pages alone", async () => {
  const { client, folder } = await openDesk();
  for (const file of ["../secret.txt", "/etc/passwd", "1版.txt/../../x", "1版.txt.corrections.ndjson", "", "无.txt"]) {
    assert.equal((await client.get(`page?file=${encodeURIComponent(file)}`)).refused, "not-found", file);
    assert.equal((await client.get(`scan?file=${encodeURIComponent(file)}`)).refused, "not-found", file);
    const answer = await client.post("acts", { file, version: "", acts: [NAME], by: "王" });
    assert.equal(answer.refused, "not-found", file);
  }
  assert.deepEqual(existsSync(join(folder, "secret.txt.corrections.ndjson")), false);
});

test("a body that is no request is refused, and nothing is written", async () => {
  const { client, file } = await openDesk();
  const { version } = await client.get(`page?file=${encodeURIComponent("1版.txt")}`);
  const acts: unknown[] = [
    [{ act: "none" }],
    [{ act: "label", quote: "南坪镇", to: "kings" }],
    [{ act: "misread", quote: { line: 99 }, to: "x" }],
    [{ act: "misread", quote: { exact: "第三届桃花节" }, to: "x" }],
    ["text"],
    [NAME, { act: "misread", quote: "第三届桃花节", to: "x" }],
    [null],
  ];
  for (const each of acts) {
    const answer = await client.post("acts", { file: "1版.txt", version, acts: each, by: "王" });
    assert.ok(["no-act", "outcome"].includes(answer.refused), JSON.stringify(each));
  }
  for (const text of ["", "{", "[]", "null", `"${"x".repeat(300_000)}"`])
    assert.equal((await client.ask("POST", "acts", client.headers, text)).status, 400, text.slice(0, 10));
  assert.equal(existsSync(file), false);
});

test("of two desks the second is told that the page changed, nothing is written for it, and both acts come to stand", async () => {
  const { client, file } = await openDesk();
  const [first, second] = [
    await body(client, NAME),
    await body(client, { act: "label", quote: { line: 4 }, to: "subhead" }),
  ];
  assert.equal((await client.post("acts", first)).ids.length, 1);
  const refused = await client.post("acts", second);
  assert.deepEqual([refused.refused, refused.page.acts.length], ["version", 1]);
  assert.equal(readFileSync(file, "utf8").trimEnd().split("\n").length, 1);
  assert.equal((await client.post("acts", { ...second, version: refused.page.version })).ids.length, 1);
  assert.equal(readFileSync(file, "utf8").trimEnd().split("\n").length, 2);
});

test("a raw page that was replaced meanwhile, or corrections that another program wrote, are seen before anything is written", async () => {
  const { client, file } = await openDesk();
  const sent = await body(client, NAME);
  writeFileSync(join(client.seeds, "1版.txt"), PAGE.join("\n").replace("张情倩", "张倩倩"));
  const refused = await client.post("acts", sent);
  assert.equal(refused.refused, "version");
  assert.match(refused.page.lines[2].raw, /张倩倩/);
  const again = await client.post("acts", { ...sent, version: refused.page.version });
  assert.deepEqual([again.refused, again.detail], ["outcome", "done"]);
  const late = await body(client, { act: "date", of: "page", to: "3" });
  appendFileSync(file, `${JSON.stringify({ act: "date", of: "page", to: "2" })}\n`);
  assert.equal((await client.post("acts", late)).refused, "version");
});

test("a raw page that is gone takes nothing, and what was written of it stays", async () => {
  const { client, file } = await openDesk();
  await client.post("acts", await body(client, NAME));
  const sent = await body(client, { act: "date", of: "page", to: "2" });
  const said = readFileSync(file);
  renameSync(join(client.seeds, "1版.txt"), join(client.seeds, "二版.txt"));
  assert.equal((await client.post("acts", sent)).refused, "not-found");
  assert.deepEqual(readFileSync(file), said);
});

test("a disk that takes only a part of an act is told, and the acts of before are whole", async (t) => {
  const { client, file } = await openDesk();
  await client.post("acts", await body(client, NAME));
  const said = readFileSync(file);
  const { writeSync } = fs;
  const full = t.mock.method(fs, "writeSync", (descriptor: number, bytes: Buffer) => {
    return writeSync(descriptor, bytes, 0, Math.floor(bytes.length / 2));
  });
  syncBuiltinESMExports();
  const refused = await client.post("acts", await body(client, { act: "date", of: "page", to: "2" }));
  full.mock.restore();
  syncBuiltinESMExports();
  assert.deepEqual([refused.refused, full.mock.callCount()], ["disk", 1]);
  assert.deepEqual(readFileSync(file), said);
  assert.equal((await client.post("acts", await body(client, { act: "date", of: "page", to: "2" }))).ids.length, 1);
});

test("who decides again replaces what was decided, and taking that back gives the earlier decision", async () => {
  const { client } = await openDesk();
  const label = (to: string) => ({ act: "label", quote: { line: 4 }, to });
  const roleOf = (page: { lines: { role: string }[] }) => page.lines[3]?.role;
  const first = await client.post("acts", await body(client, label("body")));
  const second = await client.post("acts", await body(client, label("subhead")));
  assert.deepEqual([roleOf(first.page), roleOf(second.page)], ["body", "subhead"]);
  const undone = await client.post("acts", await body(client, { act: "undo", to: second.ids[0] }));
  assert.equal(roleOf(undone.page), "body");
  const same = await client.post("acts", await body(client, label("body")));
  assert.deepEqual([same.refused, same.detail], ["outcome", "done"]);
  for (const page of ["3", "4"]) {
    const { page: shown } = await client.post("acts", await body(client, { act: "date", of: "page", to: page }));
    assert.equal(shown.facts.page, page);
  }
});

test("what speaks for a reading is said in the language of the desk", async () => {
  const folder = temporaryFolder();
  const undated = "本报讯 5月6日,南坪镇在河湾村举行插秧比赛,八支队伍下田比试,围观的群众站满了田埂。\n";
  writeFiles(folder, { "seeds/1版.txt": undated, "site/index.html": "<body></body>" });
  const client = await DeskClient.open(folder);
  const allRead = async () => {
    const { decisions, progress } = await client.get("queue");
    return progress.read < progress.pages || decisions.length === 0 ? undefined : decisions;
  };
  let decisions: { id: string }[] | undefined;
  for (let tries = 0; !decisions && tries < 200; tries++) {
    await pause(50);
    decisions = await allRead();
  }
  let said = 0;
  for (const { id } of decisions ?? []) {
    const { readings } = await client.get(`decision?id=${encodeURIComponent(id)}`);
    for (const { code, says } of (readings as Reading[]).flatMap(({ reasons }) => reasons)) {
      if (code in deskWords["zh-Hans"].reasons) continue;
      assert.match(says, /\p{Script=Han}/u, code);
      said++;
    }
  }
  assert.ok(said > 0);
});

test("what an editor types for a line is offered where the same characters stand, and nowhere else", async () => {
  const { client } = await openDesk();
  const sent = { ...(await body(client)), line: 3, text: PAGE[2]?.replace("张情倩", "张倩倩"), kind: "misread" };
  const { mended } = await client.post("text", sent);
  assert.deepEqual(mended, { was: "张情倩", now: "张倩倩" });
  const { places } = await client.get(
    `elsewhere?was=${encodeURIComponent("张情倩")}&now=${encodeURIComponent("张倩倩")}`,
  );
  assert.deepEqual(
    places.map(({ file, line, headline, act }: { file: string; line: number; headline: string; act: object }) => [
      file,
      line,
      headline,
      { ...act, quote: "" },
    ]),
    [["2024/1版.txt", 3, "南坪镇举行插秧比赛", { act: "misread", quote: "", to: "张倩倩" }]],
  );
});

test("acts that readers propose are listed with what they would do, and none is written", async () => {
  const { client, file } = await openDesk();
  const lines = [
    { ...NAME, by: "读者", why: "是我的同学" },
    { act: "misread", quote: { exact: "没有的话" }, to: "x" },
    { act: "undo", to: "c1" },
  ];
  const remark = { act: "remark", quote: { exact: "八支队伍" }, why: "是九支", by: "读者", hint: { file: "1版.txt" } };
  const acts = [...lines, remark].map((line) => JSON.stringify(line)).join("\n");
  const text = `报错：《南坪镇举行插秧比赛》\n${acts}\n{"act":"misread","quo\n`;
  const { proposals } = await client.post("proposals", { name: "报错.ndjson", text });
  assert.deepEqual(
    proposals.map(({ outcome, changes }: { outcome: string; changes: object[] }) => [outcome, changes.length]),
    [
      ["applied", 1],
      ["orphan", 0],
      ["remark", 0],
      ["unread", 0],
    ],
  );
  assert.deepEqual([proposals[0].act.why, proposals[0].act.basis], ["读者：是我的同学", "reader"]);
  assert.deepEqual([proposals[2].act.why, proposals[2].lines], ["读者：是九支", [2]]);
  assert.equal(existsSync(file), false);
});

test("what readers report of a text that was corrected already takes the place of the correction, or says where it stands", async () => {
  const { client, file } = await openDesk();
  const { ids } = await client.post("acts", await body(client, NAME));
  const hint = { file: "1版.txt" };
  const report = {
    act: "misread",
    quote: { exact: "倩倩", prefix: "镇农技站站长张", suffix: "说,今年" },
    to: "情晴",
    by: "读者",
    hint,
  };
  const remark = { act: "remark", quote: { exact: "站长张倩倩说" }, why: "查无此人", by: "读者", hint };
  const text = [report, remark, { ...report, quote: "张茜茜" }].map((line) => JSON.stringify(line)).join("\n");
  const { proposals } = await client.post("proposals", { name: "报错.ndjson", text });
  assert.deepEqual(
    proposals.map(({ outcome, lines, acts }: { outcome: string; lines: number[]; acts?: object[] }) => [
      outcome,
      lines,
      acts?.length,
    ]),
    [
      ["applied", [3], 1],
      ["orphan", [], undefined],
      ["remark", [3], undefined],
    ],
  );
  const [{ acts }] = proposals;
  assert.deepEqual([acts[0].replaces, acts[0].basis], [ids[0], "reader"]);
  const answer = await client.post("acts", await body(client, ...acts));
  assert.match(answer.page.articles[0].paragraphs[1].text, /站长张情晴说/);
  assert.equal(readFileSync(file, "utf8").trimEnd().split("\n").length, 2);
});

test("open desks are told of what was written", async () => {
  const { client } = await openDesk();
  const answer = await fetch(`${client.origin}/desk/events`);
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  await reader?.read();
  await client.post("acts", { ...(await body(client, NAME)), desk: "a" });
  assert.match((await reader?.read())?.value ?? "", /"file":"1版\.txt","desk":"a"/);
  await reader?.cancel();
});
