import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { deskAddress } from "../../scripts/shared/desk-address.ts";
import { hasDisplay } from "../../scripts/shared/has-display.ts";
import { ProjectCopy } from "../build/project-copy.ts";
import { temporaryFolder, writeFiles } from "../io/temporary-folder.ts";

const project = new ProjectCopy(join(temporaryFolder(), "archive"));
const at = (path: string) => join(project.root, path);
const RULE_AT_END = /\[([a-z-]+)\]$/gm;

rmSync(at("seeds"), { recursive: true });
const COUNT = 24;
writeFiles(
  at("seeds"),
  Object.fromEntries(
    Array.from({ length: COUNT }, (_, i) => [
      `第${i} 版.txt`,
      `# 南坪镇第${i}生产队举行插秧比赛\n\n本报讯 5月${i + 1}日,${i}支队伍下田比试,第${i}队夺魁。\n`,
    ]),
  ),
);

test("check says how much there is of each kind first, then the twenty most needed, each with its place at the desk", () => {
  const { status, said } = project.run("check");
  assert.equal(status, 0, said);
  const lines = said.split("\n").filter((line) => !/ s$/.test(line));
  assert.match(lines[0] ?? "", new RegExp(`^${COUNT} files: 0 errors, ${COUNT} warnings`));
  assert.match(lines[1] ?? "", new RegExp(`^ +${COUNT}  .*\\(year-unknown\\)$`));
  assert.equal([...said.matchAll(RULE_AT_END)].length, 20);
  assert.equal(
    [...said.matchAll(/^ {2}http:\/\/localhost:8080\/desk\/\?file=%E7%AC%AC\d+\+%E7%89%88\.txt&line=3$/gm)].length,
    20,
  );
  assert.match(said, /^\d+ more: .*--all.*--out FILE/m);
});

test("everything is listed where that is asked for, on the terminal or in a file, which takes the place of such a list alone", () => {
  const all = project.run("check", "--all");
  const warnings = [...all.said.matchAll(/: warning: /g)].length;
  assert.equal(warnings, COUNT);
  for (const round of [1, 2]) {
    const written = project.run("check", "--out", "待核.txt");
    assert.equal(written.status, 0, `${round}: ${written.said}`);
    assert.ok(!written.said.includes(": warning: "));
    const text = readFileSync(at("待核.txt"), "utf8");
    assert.ok(text.startsWith(`\uFEFF${COUNT} files`));
    assert.equal([...text.matchAll(/: warning: /g)].length, COUNT);
  }
  writeFiles(project.root, { "mine.txt": "mine" });
  const refused = project.run("check", "--out", "mine.txt");
  assert.equal(refused.status, 2);
  assert.equal(readFileSync(at("mine.txt"), "utf8"), "mine");
});

test("a finding about no page of the archive has no place at the desk", () => {
  const finding = { source: "seeds/a b.txt", line: 7 };
  assert.equal(deskAddress("seeds", finding), "http://localhost:8080/desk/?file=a+b.txt&line=7");
  assert.equal(deskAddress("seeds", { source: "elsewhere/a.txt", line: 1 }), undefined);
  for (const name of ["a.txt.corrections.ndjson", "a.jpg", "additions.ndjson"])
    assert.equal(deskAddress("seeds", { source: `seeds/${name}`, line: 1 }), undefined, name);
  assert.equal(deskAddress("seeds"), "http://localhost:8080/desk/");
});

test("what stands beside the raw pages is checked with them: corrections and pictures of pages that are not there, or not usable", () => {
  const beside = {
    "旧名.txt.corrections.ndjson": '{"act":"misread","quote":"下田","to":"下地"}\n',
    "旧名.jpg": "no picture",
  };
  writeFiles(at("seeds"), { ...beside, "第3 版.png": "" });
  const { said } = project.run("check", "--all");
  for (const name of [...Object.keys(beside), "第3 版.png"]) rmSync(at(`seeds/${name}`));
  const found = said.split("\n").filter((line) => / \[(?:corrections-stray|scan-[a-z]+)\]$/.test(line));
  assert.deepEqual(
    found.map((line) => line.replace(/:0:0: .* \[/, " [")).sort(),
    [
      "seeds/旧名.jpg [scan-stray]",
      "seeds/旧名.txt.corrections.ndjson [corrections-stray]",
      "seeds/第3 版.png [scan-unusable]",
    ],
    said,
  );
});

test("a browser is opened only where somebody sits before a screen", () => {
  assert.equal(hasDisplay({ DISPLAY: ":0" }, false), false, "the output goes into a file");
  assert.equal(hasDisplay({ DISPLAY: ":0", CI: "true" }, true), false, "CI");
  if (process.platform === "linux") {
    assert.equal(hasDisplay({}, true), false, "no display");
    assert.equal(hasDisplay({ DISPLAY: ":0" }, true), true);
    assert.equal(hasDisplay({ WAYLAND_DISPLAY: "wayland-0" }, true), true);
  }
});

test("undo asks, and where nobody can be asked it names the option and does nothing", () => {
  writeFiles(project.root, { "new.txt": "# 北坪镇开渠\n\n本报讯 2024年5月6日,北坪镇开渠。\n" });
  assert.equal(project.run("add", "new.txt").status, 0);
  const asked = project.run("undo");
  assert.equal(asked.status, 2);
  assert.match(asked.said, /added new\.txt/);
  assert.match(asked.said, /--yes/);
  assert.ok(existsSync(at("seeds/new.txt")));
  const undone = project.run("undo", "--yes");
  assert.equal(undone.status, 0, undone.said);
  assert.ok(existsSync(at("removed/new.txt")) && !existsSync(at("seeds/new.txt")));
  assert.equal(project.run("undo", "--yes").status, 0, "nothing is left to take back");
});
