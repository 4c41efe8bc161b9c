import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { relative, resolve, sep } from "node:path";
import { findOrInstallBrowser } from "../tests/browser/find-browser.ts";
import { findTests, isOfOneFile } from "../tests/find-tests.ts";
import { english, runTool, UsageError } from "./command.ts";
import { compiledName, compileModules } from "./compile.js";

const BROWSER_TESTS = "browser";
/** Runs every test of one source file in one process. */
const OF_ONE_FILE = "tests/of-one-file.ts";

/** Loaded before each file of tests. */
const SETUP = "tests/property-seed.ts";
/**
 * Tests are compiled: as TypeScript, each of a hundred files would load a compiler, and the project through it, anew. What stands
 * there from before is written over and never removed: only what this run compiled is run.
 */
const COMPILED = "build/compiled-tests";

/** Node's runner leaves a core idle by default, which on two cores is half the machine. */
const RUNNER = [
  ...["--enable-source-maps", "--import", `./${COMPILED}/${compiledName(SETUP)}`],
  ...["--test", "--test-reporter=spec", `--test-concurrency=${Math.max(2, availableParallelism())}`],
];

/** What must hold before a test runs: a package's own JavaScript entry and its arguments. */
const CHECKS = [
  ["node_modules/@biomejs/biome/bin/biome", "check"],
  ["node_modules/typescript/bin/tsc", "-p", "tsconfig.json"],
  ["node_modules/typescript/bin/tsc", "-p", "src/client/tsconfig.json"],
];

await runTool({
  usage: "npm test -- [--browser] [PATH…]",
  help: [
    "Checks style and types, then runs every test; finds or installs the browser they need.",
    "  --browser  the browser tests alone",
    "  PATH…      only these test files, and those of these folders of tests/",
  ].join("\n"),
  options: { browser: { type: "boolean", default: false } },
  async run(values, files) {
    const chosen = files.length > 0 ? files.flatMap(testsAt) : testFiles(values.browser ?? false);
    const env = { ...process.env, CHROMIUM_PATH: findOrInstallBrowser() };
    if (files.length === 0 && !values.browser) {
      for (const check of CHECKS) if (!node(check, env)) return 1;
    }
    const sources = chosen.map((file) => relative(".", file).replaceAll(sep, "/"));
    const among = sources.includes(OF_ONE_FILE) ? findTests().filter(isOfOneFile) : [];
    const all = [SETUP, ...sources, ...among.map((file) => file.replaceAll(sep, "/"))];
    await compileModules(all, resolve(COMPILED));
    return node([...RUNNER, ...sources.map((source) => `${COMPILED}/${compiledName(source)}`)], env) ? 0 : 1;
  },
});

function testFiles(browserOnly: boolean): string[] {
  if (browserOnly) return findTests(BROWSER_TESTS);
  return [OF_ONE_FILE, ...findTests().filter((test) => !isOfOneFile(test))];
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
