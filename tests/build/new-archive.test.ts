import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { findArchive } from "../../src/folders/archive-folder.ts";
import { listFiles } from "../../src/io/file-tree.ts";
import { findProjectRoot } from "../../src/io/project-root.ts";
import { readSettingsFile } from "../../src/io/settings-file.ts";
import {
  LAUNCHER,
  NOTE,
  UNIX_STARTER,
  unixStarter,
  WINDOWS_STARTER,
  windowsStarter,
} from "../../src/make/archive-files.ts";
import { newArchive } from "../../src/make/new-archive.ts";
import { temporaryFolder, writeFiles } from "../io/temporary-folder.ts";
import { hashesOf } from "./site-folder.ts";

const folder = temporaryFolder();
const at = (path: string) => join(folder, path);
const PROGRAM = at("程序 1");
writeFiles(PROGRAM, {
  "package.json": '{"version":"9.8.7"}',
  "src/a.ts": "",
  // Stands for the program: says what it was started with.
  "scripts/first-start.js":
    "console.log(JSON.stringify(process.argv.slice(2)));process.exit(process.argv.includes('--fail')?3:0)",
});

const start = (archive: string, ...args: string[]) =>
  spawnSync(process.execPath, [join(archive, LAUNCHER), ...args], { encoding: "utf8" });

test("a new archive has its folder of raw pages, its settings, starters that every system reads, and a note", () => {
  for (const name of ["丰城报", "a b", "odd#%&'()名"]) {
    const archive = at(`archives/${name}`);
    assert.deepEqual(newArchive(PROGRAM, archive), { isNew: true, kept: [], isInProgram: false });
    assert.equal(findArchive(PROGRAM, archive), archive);
    assert.deepEqual(readSettingsFile(archive).newspaper, `${name}存档`);
    assert.equal(readSettingsFile(archive).language, "zh-Hans");
    assert.ok(statSync(join(archive, "seeds")).isDirectory());
    const [cmd, note] = [WINDOWS_STARTER, NOTE].map((file) => readFileSync(join(archive, file), "utf8"));
    assert.doesNotMatch(`${cmd}${note}`, /(?<!\r)\n/, "Notepad and cmd want the line ends of Windows");
    assert.match(note ?? "", /^\uFEFF.*9\.8\.7/s);
    const { status, stdout } = start(archive, "--port", "0");
    assert.deepEqual([status, JSON.parse(stdout)], [0, ["--archive", archive, "--port", "0"]]);
  }
});

test("cmd reads the starter in the code page of the system until it is told another: nothing but ASCII stands before that", () => {
  const [before = ""] = windowsStarter(LAUNCHER).split("chcp 65001");
  assert.match(before, /^[\x20-\x7e\r\n]*$/);
  const lines = windowsStarter(LAUNCHER).split("\r\n");
  const firstChinese = lines.findIndex((line) => /\p{Script=Han}/u.test(line));
  assert.ok(lines.findLastIndex((line) => line.startsWith(":") || line.startsWith("node ")) < firstChinese);
});

test("the starter for macOS and Linux runs in any folder, gives the exit code on, and says where Node.js is to be had", () => {
  const archive = at("archives/mac");
  newArchive(PROGRAM, archive);
  const starter = join(archive, UNIX_STARTER);
  assert.equal(statSync(starter).mode & 0o111, 0o111);
  assert.equal(readFileSync(starter, "utf8"), unixStarter(LAUNCHER));
  const run = spawnSync(starter, ["--fail"], { encoding: "utf8", cwd: "/" });
  assert.equal(run.status, 3);
  const none = at("no-node");
  mkdirSync(none);
  for (const tool of ["dirname", "sh"])
    symlinkSync(spawnSync("which", [tool], { encoding: "utf8" }).stdout.trim(), join(none, tool));
  const without = spawnSync("sh", [starter], { encoding: "utf8", env: { PATH: none } });
  if (!existsSync("/usr/local/bin/node") && !existsSync("/opt/homebrew/bin/node")) {
    assert.equal(without.status, 1);
    assert.match(without.stdout, /nodejs\.org/);
  }
});

test("moved together, program and archive find each other; where the program is gone, the starter says where it looked", () => {
  const home = at("stick");
  writeFiles(home, { "program/package.json": '{"version":"1.0.0"}' });
  writeFiles(home, { "program/scripts/first-start.js": "console.log('started')" });
  newArchive(join(home, "program"), join(home, "县报"));
  renameSync(home, at("other-drive"));
  assert.equal(start(at("other-drive/县报")).stdout, "started\n");
  renameSync(at("other-drive/program"), at("other-drive/new program"));
  const gone = start(at("other-drive/县报"));
  assert.equal(gone.status, 1);
  assert.match(gone.stderr, /找不到程序/);
  assert.ok(gone.stderr.includes(at("other-drive/program")));
  assert.ok(gone.stderr.includes(`npm run new "--" "${at("other-drive/县报")}"`));
  writeFiles(at("other-drive/县报"), { "seeds/a.txt": "文", [NOTE]: "我的笔记" });
  const before = hashesOf(at("other-drive/县报/seeds"));
  const made = newArchive(at("other-drive/new program"), at("other-drive/县报"));
  assert.deepEqual(made, { isNew: false, kept: [NOTE], isInProgram: false });
  assert.equal(readFileSync(at(`other-drive/县报/${NOTE}`), "utf8"), "我的笔记");
  assert.deepEqual(hashesOf(at("other-drive/县报/seeds")), before);
  assert.equal(start(at("other-drive/县报")).stdout, "started\n");
});

test("a folder that holds anything else, a file, a broken link and the program's own folders are refused, and nothing changes", () => {
  writeFiles(at("taken"), { "thesis.docx": "mine" });
  writeFileSync(at("file"), "mine");
  symlinkSync(at("nowhere"), at("link"));
  const before = listFiles(folder);
  for (const place of ["taken", "file", "file/below", "link", "程序 1", "程序 1/src/archive", "程序 1/scripts"]) {
    assert.throws(() => newArchive(PROGRAM, at(place)), { code: "folder", exitCode: 2 }, place);
  }
  assert.deepEqual(listFiles(folder), before);
  assert.equal(newArchive(PROGRAM, at("程序 1/mine")).isInProgram, true);
});

test("--archive that names no archive is refused with what to do", () => {
  writeFiles(at("no-seeds"), { "a.txt": "文" });
  const archive = at("archives/a b");
  for (const [place, says, hint] of [
    ["missing", /There is no folder/, /npm run new/],
    ["no-seeds", /holds no folder seeds/, /npm run new/],
    ["no-seeds/a.txt", /is a file/, /folder it stands in/],
    ["archives/a b/seeds", /folder of raw pages of an archive/, /archives\/a b$/],
  ] as const) {
    assert.throws(
      () => findArchive(PROGRAM, at(place)),
      (error) => {
        const {
          said,
          hint: mend,
          exitCode,
        } = error as { said: { en: string }; hint: { en: string }; exitCode: number };
        assert.match(said.en, says);
        assert.match(mend.en, hint);
        return exitCode === 2;
      },
    );
  }
  assert.equal(findArchive(PROGRAM, undefined), PROGRAM);
  if (process.getuid?.() !== 0) {
    chmodSync(archive, 0o000);
    assert.throws(() => findArchive(PROGRAM, archive), { code: "folder" });
    chmodSync(archive, 0o755);
  }
});

test("the program's own starters are those of an archive, but for what they start", () => {
  const scripts = join(findProjectRoot(), "scripts");
  assert.equal(readFileSync(join(scripts, WINDOWS_STARTER), "utf8"), windowsStarter("first-start.js"));
  assert.equal(readFileSync(join(scripts, UNIX_STARTER), "utf8"), unixStarter("first-start.js"));
});
