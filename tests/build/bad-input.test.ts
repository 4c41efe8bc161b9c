import assert from "node:assert/strict";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { listFiles } from "../../src/io/file-tree.ts";
import { exitCodeOf } from "../../src/make/build-report.ts";
import { temporaryFolder, writeFiles } from "../io/temporary-folder.ts";
import { buildQuietly, optionsIn } from "./site-folder.ts";

const folder = temporaryFolder();
const GOOD = "# 全县基层党建工作座谈会召开\n\n本报讯 4月3日,县委书记解芳主持召开全县基层党建工作座谈会。\n\n张倩倩\n";

/** Files that cannot be used as they are, by what is wrong with them. */
const BAD: Readonly<Record<string, string | Uint8Array>> = {
  empty: "",
  blank: "\n \n\t\n",
  binary: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0, 1, 2, 3]),
  "invalid-utf-8": Buffer.concat([Buffer.from(GOOD), Buffer.from([0xff, 0xfe, 0xe5, 0x0a])]),
  "broken-front-matter": `---\ndate: [2024\n---\n${GOOD}`,
  "code-front-matter": `---js\n{ title: globalThis.ranCode = true }\n---\n${GOOD}`,
};

test("each bad file gets a finding that names it, the exit code is 1, and the rest is built", async () => {
  for (const [name, content] of Object.entries(BAD)) {
    const options = optionsIn(join(folder, name));
    writeFiles(options.seeds, { "good.txt": GOOD, "bad.txt": content });
    const report = await buildQuietly(options);
    const found = report.diagnostics.filter(({ source }) => source === "bad.txt");
    assert.ok(found.length > 0, `${name}: no finding`);
    for (const { message, mend } of found) assert.ok(message !== "" && mend !== "", name);
    assert.equal(exitCodeOf(report, false), 1, `${name}: ${JSON.stringify(found)}`);
    assert.ok(report.articleCount >= 1, `${name}: the good file is missing`);
    assert.ok(existsSync(join(options.out, "index.html")));
    assert.equal((globalThis as { ranCode?: boolean }).ranCode, undefined);
  }
});

test("a page without any headline is pointed out", async () => {
  const options = optionsIn(join(folder, "no-headline"));
  const text = "会议还研究了其他事项,并对下一步工作进行了安排部署。\n";
  writeFiles(options.seeds, { "good.txt": GOOD, "bad.txt": text });
  const report = await buildQuietly(options);
  assert.ok(report.diagnostics.some(({ source }) => source === "bad.txt"));
});

test("a build that finds no raw page any more leaves the site that stands, and says what to do", async () => {
  const options = optionsIn(join(folder, "mistyped"));
  writeFiles(options.seeds, { "good.txt": GOOD });
  await buildQuietly(options);
  const before = listFiles(options.out);
  await assert.rejects(buildQuietly({ ...options, seeds: join(folder, "mistypde") }), /There is no folder/);
  rmSync(join(options.seeds, "good.txt"));
  await assert.rejects(buildQuietly(options), { code: "no-pages", exitCode: 1 });
  assert.deepEqual(listFiles(options.out), before);
});

test("a folder that is empty is an error, and the site says so rather than failing", async () => {
  const options = optionsIn(join(folder, "no-pages"));
  writeFiles(options.seeds, { "photo.jpg": "x" });
  const report = await buildQuietly(options);
  assert.equal(exitCodeOf(report, false), 1);
  assert.equal(report.diagnostics.length, 1);
  assert.ok(listFiles(options.out).includes("index.html"));
});

test("a folder of raw pages that is not there is wrong use, and nothing is made of it", async () => {
  const options = optionsIn(join(folder, "missing"));
  await assert.rejects(buildQuietly(options), { code: "no-pages", exitCode: 2, message: /There is no folder .*seeds/ });
  assert.equal(existsSync(join(folder, "missing")), false);
});

test("a warning is an error only when asked", () => {
  const finding = { rule: "x", severity: "warning", source: "a", line: 1, column: 1, message: "m", mend: "n" } as const;
  const findings = { issueCount: 0, articleCount: 0, diagnostics: [finding] };
  assert.equal(exitCodeOf(findings, false), 0);
  assert.equal(exitCodeOf(findings, true), 1);
});
