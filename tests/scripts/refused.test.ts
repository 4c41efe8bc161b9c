import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { STAMP_NAME } from "../../src/folders/folder-stamp.ts";
import { listFiles } from "../../src/io/file-tree.ts";
import { ProjectCopy } from "../build/project-copy.ts";
import { temporaryFolder, writeFiles } from "../io/temporary-folder.ts";

const project = new ProjectCopy(join(temporaryFolder(), "archive"));
const at = (path: string) => join(project.root, path);
const BUILD = ["build", "--skip", "search,offline"];

test("every command that writes refuses folders and files that are not ours, in words, and changes nothing", () => {
  writeFiles(project.root, { "docs/thesis.txt": "mine", "notes.json": "{}", "new.txt": "# 新闻\n\n本报讯 文。\n" });
  const seeds = listFiles(at("seeds"));
  const commands: readonly (readonly [readonly string[], RegExp])[] = [
    [["build", "--out", "docs"], /thesis\.txt/],
    [["build", "--out", "."], /project|raw pages/],
    [["build", "--cache", "seeds/cache"], /raw pages/],
    [["build", "--seeds", "."], /no raw pages/],
    [["build", "--report", "docs/thesis.txt"], /no report/],
    [["build", "--trace", "docs/thesis.txt"], /no trace/],
    [["add", "new.txt", "--out", "docs"], /thesis\.txt/],
    [["start", "--out", "docs"], /thesis\.txt/],
    [["start", "--host", "203.0.113.7"], /no address of this machine/],
  ];
  for (const [command, reason] of commands) {
    const { status, said } = project.run(...command);
    assert.equal(status, 2, `${command.join(" ")}: ${said}`);
    assert.match(said, reason);
    assert.doesNotMatch(said, /\bE[A-Z]{4,}\b|\n {4}at /, "no code of the system, no trace");
  }
  assert.deepEqual(listFiles(at("seeds")), seeds);
  assert.deepEqual(listFiles(at("docs")), ["thesis.txt"]);
  assert.equal(readFileSync(at("notes.json"), "utf8"), "{}");
  assert.equal(existsSync(at("_site")), false);
});

test("a date is given to add in the forms that front matter has", () => {
  const { status, said } = project.run("add", "nowhere.txt", "--date", "二〇二五年三月五日");
  assert.equal(status, 1);
  assert.match(said, /no such file/, "the date was read");
  const wrong = project.run("add", "nowhere.txt", "--date", "二〇二五年二月三十日");
  assert.equal(wrong.status, 2);
  assert.match(wrong.said, /--date is 二〇二五年二月三十日/);
});

test("options that npm took for itself are told before anything is done, as PowerShell takes bare dashes away", () => {
  const seeds = listFiles(at("seeds"));
  for (const [taken, command] of [
    [{ npm_config_date: "true", npm_config_page: "true" }, ["add", "new.txt", "2025-04-08", "3"]],
    [{ npm_config_strict: "true" }, ["check"]],
    [{ npm_config_archive: "true" }, ["build", "elsewhere"]],
  ] as const) {
    const { status, said } = project.runIn(taken, ...command);
    assert.equal(status, 2, said);
    for (const name of Object.keys(taken)) assert.ok(said.includes(name.replace("npm_config_", "--")), said);
    assert.match(said, /"--"/);
  }
  assert.deepEqual(listFiles(at("seeds")), seeds);
  assert.equal(project.runIn({ npm_config_cache: "/x", npm_config_yes: "true" }, "undo", "--help").status, 0);
});

test("seeds whose name is misspelt are wrong use, and nothing is made", () => {
  for (const command of ["build", "start"]) {
    const { status, said } = project.run(command, "--seeds", "sedes", "--out", "new-site");
    assert.deepEqual([status, /There is no folder .*sedes/.test(said)], [2, true], said);
  }
  assert.equal(existsSync(at("new-site")), false);
});

test("a project in which nothing can be compiled says so in words", () => {
  const other = new ProjectCopy(join(temporaryFolder(), "archive"));
  rmSync(join(other.root, "build"), { recursive: true });
  writeFileSync(join(other.root, "build"), "mine");
  const { status, said } = other.run("parse", "seeds");
  assert.equal(status, 1);
  assert.match(said, /build.*a file stands where a folder is due/);
  assert.doesNotMatch(said, /\bE[A-Z]{4,}\b|\n {4}at /, "no code of the system, no trace");
  assert.equal(readFileSync(join(other.root, "build"), "utf8"), "mine");
});

test("a package takes the place of an older one and of nothing else, and holds no stamp", () => {
  assert.equal(project.run(...BUILD).status, 0);
  const first = project.run("package");
  assert.equal(first.status, 0, first.said);
  assert.equal(project.run("package").status, 0, "an older package is replaced");
  const [name = ""] = listFiles(at("build")).filter((path) => path.endsWith(".zip"));
  assert.equal(readFileSync(at(`build/${name}`)).includes(STAMP_NAME), false);
  mkdirSync(at("mine"));
  writeFileSync(at(`mine/${name}`), "mine");
  for (const [out, reason] of [
    ["mine", /not known to be a package/],
    ["notes.json", /is a file/],
    ["_site/packages", /stands in the site/],
    ["build/cache", /another use/],
  ] as const) {
    const { status, said } = project.run("package", "--out", out);
    assert.equal(status, 2, said);
    assert.match(said, reason);
  }
  assert.equal(readFileSync(at(`mine/${name}`), "utf8"), "mine");
});

test("a raw page that is added takes the place of nothing, not even of a link that leads nowhere", () => {
  symlinkSync(at("nowhere.txt"), at("seeds/new.txt"));
  const { status, said } = project.run("add", "new.txt");
  assert.equal(status, 1);
  assert.match(said, /another new\.txt is there/);
  assert.equal(existsSync(at("nowhere.txt")), false);
  rmSync(at("seeds/new.txt"));
});

test("a site that an older version made is known by the record of it in the cache, and by nothing less", () => {
  assert.equal(project.run(...BUILD).status, 0);
  rmStamps();
  writeFileSync(at("_site/CNAME"), "news.example");
  writeFiles(at("seeds"), { "later.txt": "# 新闻一则\n\n本报讯 文。\n" });
  assert.equal(project.run(...BUILD).status, 0);
  assert.equal(readFileSync(at("_site/CNAME"), "utf8"), "news.example");
  rmStamps();
  const refused = project.run(...BUILD, "--cache", "build/cache-2");
  assert.equal(refused.status, 2);
  assert.match(refused.said, /cannot prove to have made/);
  assert.ok(existsSync(at("_site/index.html")));
});

function rmStamps(): void {
  for (const folder of ["_site", "build/cache", "build/content"]) rmSync(at(`${folder}/${STAMP_NAME}`));
}
