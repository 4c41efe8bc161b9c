import assert from "node:assert/strict";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { bylineAddress } from "../../src/site/address/byline-address.ts";
import { personAddress } from "../../src/site/address/named-address.ts";
import { PAGE } from "../corrections/make-page.ts";
import { temporaryFolder, writeFiles } from "../io/temporary-folder.ts";
import { buildQuietly, hashesOf, optionsIn } from "./site-folder.ts";

const folder = temporaryFolder();
const MISREAD = {
  id: "k1",
  at: "2026-11-29T09:12:00+08:00",
  by: "王编辑",
  act: "misread",
  quote: { exact: "张情倩", prefix: "下田比试。⏎镇农技站站长", suffix: "说,今年全镇机插面积" },
  to: "张倩倩",
  why: "同版另三处作倩",
  basis: "scan",
};
const FILE = "2版.txt.corrections.ndjson";

test("an act added, changed and taken out again gives the site that a build from nothing gives", async () => {
  const options = optionsIn(join(folder, "live"));
  writeFiles(options.seeds, { "1版.txt": `${PAGE.slice(3).join("\n")}\n`, "2版.txt": `${PAGE.join("\n")}\n` });
  const plain = await buildQuietly(options);
  const before = hashesOf(options.out);
  const steps = [
    `${JSON.stringify(MISREAD)}\n`,
    `${JSON.stringify(MISREAD)}\n{"act":"mis`,
    `${JSON.stringify({ ...MISREAD, to: "张青青" })}\n`,
    "",
  ];
  for (const [i, text] of steps.entries()) {
    writeFiles(options.seeds, { [FILE]: text });
    const report = await buildQuietly(options);
    assert.ok(report.isChanged, `step ${i}`);
    const fresh = optionsIn(join(folder, `fresh-${i}`), { seeds: options.seeds });
    const again = await buildQuietly(fresh);
    assert.deepEqual(report.diagnostics, again.diagnostics);
    assert.deepEqual(hashesOf(options.out), hashesOf(fresh.out), `step ${i}`);
    assert.deepEqual(hashesOf(options.content), hashesOf(fresh.content), `content of step ${i}`);
    assert.equal((await buildQuietly(options)).isChanged, false);
    assert.equal(readFileSync(join(options.seeds, "2版.txt"), "utf8"), `${PAGE.join("\n")}\n`);
  }
  rmSync(join(options.seeds, FILE));
  assert.deepEqual((await buildQuietly(options)).diagnostics, plain.diagnostics);
  assert.deepEqual(hashesOf(options.out), before);
});

test("corrections of a page that is gone are kept and said to be so", async () => {
  const options = optionsIn(join(folder, "stray"));
  writeFiles(options.seeds, { "1版.txt": `${PAGE.join("\n")}\n`, [FILE]: `${JSON.stringify(MISREAD)}\n` });
  const { diagnostics } = await buildQuietly(options);
  assert.deepEqual(
    diagnostics.filter(({ rule }) => rule === "corrections-stray").map(({ source }) => source),
    [FILE],
  );
  writeFiles(options.seeds, { "2版.txt": `${PAGE.join("\n")}\n` });
  const later = await buildQuietly(options);
  assert.ok(later.diagnostics.every(({ rule }) => rule !== "corrections-stray"));
});

test("an act about two names of one person, made and undone, gives the site that a build from nothing gives", async () => {
  const options = optionsIn(join(folder, "person"));
  const signed = (name: string, title: string, day: number) =>
    `---\ndate: "2019-03-${day}"\nissue: ${day}\n---\n\n# ${title}\n\n本报讯 3月4日，${title}，群众前来观看。\n\n${name}\n`;
  writeFiles(options.seeds, {
    "1版.txt": signed("张倩倩", "县医院新门诊楼启用", 10),
    "2版.txt": signed("张情倩", "小学生植树忙", 17),
  });
  await buildQuietly(options);
  const before = hashesOf(options.out);
  const same = JSON.stringify({ id: "p1", act: "person", names: ["张倩倩", "张情倩"], to: "same" });
  for (const [i, text] of [`${same}\n`, `${same}\n{"id":"u1","act":"undo","to":"p1"}\n`].entries()) {
    writeFiles(options.seeds, { "archive.corrections.ndjson": text });
    const report = await buildQuietly(options);
    const fresh = optionsIn(join(folder, `person-${i}`), { seeds: options.seeds });
    assert.deepEqual(report.diagnostics, (await buildQuietly(fresh)).diagnostics);
    assert.deepEqual(hashesOf(options.out), hashesOf(fresh.out), `step ${i}`);
    assert.deepEqual(hashesOf(options.content), hashesOf(fresh.content), `content of step ${i}`);
    const page = readFileSync(join(options.out, bylineAddress("张情倩")), "utf8");
    const leadsTo = personAddress(i === 0 ? "张倩倩" : "张情倩");
    assert.match(page, new RegExp(`http-equiv="refresh" content="0; url=../${leadsTo}"`));
  }
  rmSync(join(options.seeds, "archive.corrections.ndjson"));
  await buildQuietly(options);
  assert.deepEqual(hashesOf(options.out), before);
});
