import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, statSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, relative, resolve, sep } from "node:path";
import { findOrInstallBrowser } from "../tests/browser/find-browser.ts";
import { BROWSER_TESTS, findTests, mayShareProcess, needsBrowser } from "../tests/find-tests.ts";
import { english, runTool, UsageError } from "./shared/command.ts";
import { compiledName, compileModules } from "./shared/compile.js";

/** Runs every test that may share a process; Node's runner begins files by the order of their names, and this one, the longest, must not come last. */
const ONE_PROCESS = "tests/all-in-one-process.ts";

/** Loaded before each file of tests. */
const SETUP = "tests/property-seed.ts";
/**
 * Tests are compiled: as TypeScript, each of a hundred files would load a compiler, and the project through it, anew. What stands
 * there from before is written over and never removed: only what this run compiled is run.
 */
const COMPILED = "build/compiled-tests";

/**
 * Megabytes for young objects. The usual 16 are full every few milliseconds, and collecting them was a fifth of the time of the tests
 * that share a process.
 */
const YOUNG_MB = 128;

/** Tests wait for other programs and for timers: one file more than there are cores keeps all of these busy. */
const RUNNER = [
  ...[`--min-semi-space-size=${YOUNG_MB}`, `--max-semi-space-size=${YOUNG_MB}`],
  ...["--enable-source-maps", "--import", `./${COMPILED}/${compiledName(SETUP)}`],
  ...["--test", "--test-reporter=spec", `--test-concurrency=${availableParallelism() + 1}`],
];

/** Where Linux keeps files in memory. Tests of builds make and delete thousands of small files, which costs a quarter less there. */
const MEMORY_DISK = "/dev/shm";
const LEAST_FREE_BYTES = 4 * 2 ** 30;

/** What must hold before a test runs: a package's own JavaScript entry and its arguments. */
const CHECKS = [
  ["node_modules/@biomejs/biome/bin/biome", "check"],
  ["node_modules/typescript/bin/tsc", "-p", "tsconfig.json"],
  ["node_modules/typescript/bin/tsc", "-p", "src/client/tsconfig.json"],
];

await runTool({
  usage: "npm test -- [--browser] [PATH…]",
  help: [
    "Checks style and types, then runs every test; finds or installs the browser where one of them needs it.",
    "  --browser  the browser tests alone",
    "  PATH…      only these test files, and those of these folders of tests/",
  ].join("\n"),
  options: { browser: { type: "boolean", default: false } },
  async run(values, files) {
    const chosen = files.length > 0 ? files.flatMap(testsAt) : testFiles(values.browser ?? false);
    const environment = { ...process.env };
    if (chosen.some(needsBrowser)) environment["CHROMIUM_PATH"] = findOrInstallBrowser();
    if (files.length === 0 && !values.browser) {
      for (const check of CHECKS) if (!node(check, environment)) return 1;
    }
    const sources = chosen.map((file) => relative(".", file).replaceAll(sep, "/"));
    const among = sources.includes(ONE_PROCESS) ? findTests().filter(mayShareProcess) : [];
    const all = [SETUP, ...sources, ...among.map((file) => file.replaceAll(sep, "/"))];
    await compileModules(all, resolve(COMPILED));
    const scratch = mkdtempSync(join(isRoomy(MEMORY_DISK) ? MEMORY_DISK : tmpdir(), "archive-tests-"));
    try {
      const compiled = sources.map((source) => `${COMPILED}/${compiledName(source)}`);
      return node([...RUNNER, ...compiled], { ...environment, TMPDIR: scratch }) ? 0 : 1;
    } finally {
      rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
  },
});

/** Whether there is such a disk, with room for what all tests make at once. */
function isRoomy(disk: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(disk);
    return bavail * bsize >= LEAST_FREE_BYTES;
  } catch {
    return false;
  }
}

function testFiles(browserOnly: boolean): string[] {
  if (browserOnly) return findTests(BROWSER_TESTS);
  return [ONE_PROCESS, ...findTests().filter((test) => !mayShareProcess(test))];
}

/** The test files that a path typed by a user stands for: itself, or all in the folder. */
function testsAt(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new UsageError(english(`There is no ${path}`));
  return found.isDirectory() ? findTests(relative("tests", path)) : [path];
}

/** Runs Node with these arguments, its output going where ours goes; whether it ended well. */
function node(args: readonly string[], env: NodeJS.ProcessEnv): boolean {
  return spawnSync(process.execPath, args, { stdio: "inherit", env }).status === 0;
}
