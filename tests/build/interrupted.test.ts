import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { recoverSite } from "../../src/folders/publish.ts";
import { sitePlaces } from "../../src/folders/site-places.ts";
import { Progress } from "../../src/io/progress.ts";
import { findProjectRoot } from "../../src/io/project-root.ts";
import { buildSite } from "../../src/make/build-site.ts";
import { temporaryFolder, writeFiles } from "../io/temporary-folder.ts";
import { buildQuietly, hashesOf, optionsIn } from "./site-folder.ts";

const folder = temporaryFolder();
const root = findProjectRoot();
/** What a kill between any two renames leaves is looked at in publish.test.ts; `KILLS=200 npm test` looks at more other moments. */
const KILLS = Number(process.env["KILLS"] ?? 6);

const page = (headline: string) => `# ${headline}\n\n本报讯 4月3日,正文在此。\n\n会议强调,要抓好各项工作。\n`;
const OLD = { "a.txt": page("全县基层党建工作座谈会召开"), "b.txt": page("县政府专题会议召开") };
const NEW = { ...OLD, "b.txt": page("县政府专题会议再次召开"), "c.txt": page("我县召开河湖长制工作推进会") };

/** Arguments of a build by the command, as a user starts it. */
function commandArguments({ seeds, out, cache, skip }: ReturnType<typeof optionsIn>): string[] {
  const less = skip.size > 0 ? ["--skip", [...skip].join(",")] : [];
  return [join(root, "scripts", "run.js"), "build", "--seeds", seeds, "--out", out, "--cache", cache, ...less];
}

function runBuild(options: ReturnType<typeof optionsIn>) {
  return spawnSync(process.execPath, commandArguments(options), { encoding: "utf8" });
}

function setSeeds(seeds: string, files: Record<string, string>): void {
  rmSync(seeds, { recursive: true, force: true });
  writeFiles(seeds, files);
}

test("a build killed at any moment leaves the old site or the new one, whole, with its index and its packages", async () => {
  const options = optionsIn(join(folder, "kill"), { skip: new Set() });
  setSeeds(options.seeds, OLD);
  assert.equal(runBuild(options).status, 0);
  const old = hashesOf(options.out);
  cpSync(folder, join(`${folder}-state`), { recursive: true });
  setSeeds(options.seeds, NEW);
  const startedMs = performance.now();
  assert.equal(runBuild(options).status, 0);
  const buildMs = performance.now() - startedMs;
  const next = hashesOf(options.out);
  const seen = { old: 0, new: 0 };
  for (let i = 0; i < KILLS; i++) {
    rmSync(join(folder, "kill"), { recursive: true });
    cpSync(join(`${folder}-state`, "kill"), join(folder, "kill"), { recursive: true });
    setSeeds(options.seeds, NEW);
    const child = spawn(process.execPath, commandArguments(options), { stdio: "ignore" });
    const ended = new Promise((resolve) => child.once("exit", resolve));
    await Promise.race([pause(buildMs * (0.2 + (0.8 * ((i * 17) % KILLS)) / KILLS)), ended]);
    child.kill("SIGKILL");
    await ended;
    // Every command begins so: what was interrupted between its two renames is put back.
    if (!existsSync(options.out)) recoverSite(sitePlaces(options.out));
    const found = hashesOf(options.out);
    const isOld = found["build.json"] === old["build.json"];
    assert.deepEqual(found, isOld ? old : next, `kill ${i}`);
    seen[isOld ? "old" : "new"]++;
  }
  rmSync(`${folder}-state`, { recursive: true });
  assert.ok(seen.old > 0, "some kill came before publishing");
  assert.equal(runBuild(options).status, 0);
  assert.deepEqual(hashesOf(options.out), next);
  assert.deepEqual(
    ["site.lock", "site.building", "site.previous"].filter((name) => existsSync(join(folder, "kill", name))),
    [],
  );
});

test("a build that began with a spare site may be killed at any moment, too", async () => {
  const options = optionsIn(join(folder, "kill-spare"));
  // Where a cache is named, it stands there, as content files do.
  const spare = join(options.cache, "spare");
  const edit = (text: string) => setSeeds(options.seeds, { ...OLD, "b.txt": `${OLD["b.txt"]}${text}\n` });
  edit("");
  runBuild(options);
  for (const [i, share] of [0.3, 0.6, 0.75, 0.9].entries()) {
    edit(`第${i}回改。`);
    const startedMs = performance.now();
    runBuild(options);
    const buildMs = performance.now() - startedMs;
    assert.ok(existsSync(spare), "the build before left one");
    edit(`第${i}回又改。`);
    const child = spawn(process.execPath, commandArguments(options), { stdio: "ignore" });
    const ended = new Promise((resolve) => child.once("exit", resolve));
    await Promise.race([pause(buildMs * share), ended]);
    child.kill("SIGKILL");
    await ended;
    runBuild(options);
    const fresh = optionsIn(join(folder, "kill-spare-fresh"), { seeds: options.seeds });
    runBuild(fresh);
    assert.deepEqual(hashesOf(options.out), hashesOf(fresh.out), `kill ${i}`);
    assert.equal(existsSync(`${options.out}.building`), false);
    assert.equal(existsSync(`${options.out}.previous`), false);
    rmSync(join(folder, "kill-spare-fresh"), { recursive: true });
  }
});

test("an interrupted build says that the old site stands, and leaves nothing behind", async () => {
  const options = optionsIn(join(folder, "interrupt"));
  setSeeds(options.seeds, OLD);
  await buildQuietly(options);
  const old = hashesOf(options.out);
  setSeeds(options.seeds, NEW);
  const child = spawn(process.execPath, commandArguments(options), { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    if (!/parse/.test(said) && /parse/.test(said + text)) child.kill("SIGINT");
    said += text;
  });
  const code = await new Promise((resolve) => child.once("exit", resolve));
  assert.equal(code, 130);
  assert.match(said, /is as it was before/);
  assert.deepEqual(hashesOf(options.out), old);
  assert.equal(existsSync(`${options.out}.building`), false);
  assert.equal(existsSync(`${options.out}.lock`), false);
});

test("of two builds at once the second refuses and names the first's process", async () => {
  const options = optionsIn(join(folder, "two"));
  setSeeds(options.seeds, NEW);
  const first = buildSite(options, new Progress());
  const second = runBuild(options);
  assert.equal(second.status, 1);
  assert.match(second.stderr, new RegExp(`process ${process.pid}`));
  await first;
});

test("an exception in the middle leaves the old site whole and gives its reason", async () => {
  const options = optionsIn(join(folder, "throw"));
  setSeeds(options.seeds, OLD);
  await buildQuietly(options);
  const old = hashesOf(options.out);
  setSeeds(options.seeds, NEW);
  const progress = new Progress();
  progress.begin = (name) => {
    if (name === "check") throw new Error("the lights went out");
  };
  await assert.rejects(buildSite(options, progress), /the lights went out/);
  assert.deepEqual(hashesOf(options.out), old);
  assert.equal(existsSync(`${options.out}.building`), false);
});

test("a full disk, or one that takes nothing more, leaves the old site whole and is named", () => {
  const disk = join(folder, "disk");
  mkdirSync(disk);
  const isMounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", disk]).status === 0;
  try {
    const options = optionsIn(join(folder, "full"), { out: join(disk, "site") });
    setSeeds(options.seeds, OLD);
    assert.equal(runBuild(options).status, 0);
    const old = hashesOf(options.out);
    // Who may not mount a small disk may not write into a closed folder either.
    if (!isMounted) chmodSync(disk, 0o500);
    const many = Array.from({ length: 60 }, (_, i) => [`p${i}.txt`, page(`第${i}次会议召开情况`)]);
    setSeeds(options.seeds, Object.fromEntries(many));
    const result = runBuild(options);
    assert.equal(result.status, 1, result.stderr);
    if (isMounted) assert.match(result.stderr, /the disk is full/);
    assert.deepEqual(hashesOf(options.out), old);
  } finally {
    if (isMounted) spawnSync("umount", [disk]);
    else chmodSync(disk, 0o700);
  }
});
