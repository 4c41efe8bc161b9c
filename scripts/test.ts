import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { findOrInstallBrowser } from "../tests/browser/find-browser.ts";
import { runCommand } from "./command.ts";

const TESTS = "tests";
const BROWSER_TESTS = "browser";
/** Folders of tests/ that hold no tests of their own. */
const NOT_TESTS = new Set(["fixtures", "cases", "bench"]);

/** Node's runner leaves a core idle by default, which on two cores is half the machine. */
const RUNNER = [
  ...["--import", "tsx", "--import", "./tests/property-seed.ts"],
  ...["--test", "--test-reporter=spec", `--test-concurrency=${Math.max(2, availableParallelism())}`],
];

/** What must hold before a test runs: a package's own JavaScript entry and its arguments. */
const CHECKS = [
  ["node_modules/@biomejs/biome/bin/biome", "check"],
  ["node_modules/typescript/bin/tsc", "-p", "tsconfig.json"],
  ["node_modules/typescript/bin/tsc", "-p", "src/client/tsconfig.json"],
];

await runCommand({
  usage: "npm test -- [--browser] [FILE…]",
  help: [
    "Checks style and types, then runs every test; finds or installs the browser they need.",
    "  --browser  the browser tests alone",
    "  FILE…      only these test files",
  ].join("\n"),
  options: { browser: { type: "boolean", default: false } },
  run(values, files) {
    const chosen = files.length > 0 ? files : testFiles(values.browser ?? false);
    const env = { ...process.env, CHROMIUM_PATH: findOrInstallBrowser() };
    if (files.length === 0 && !values.browser) {
      for (const check of CHECKS) if (!node(check, env)) return 1;
    }
    return node([...RUNNER, ...chosen], env) ? 0 : 1;
  },
});

function testFiles(browserOnly: boolean): string[] {
  return readdirSync(TESTS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !NOT_TESTS.has(entry.name))
    .filter((folder) => !browserOnly || folder.name === BROWSER_TESTS)
    .flatMap((folder) =>
      readdirSync(join(TESTS, folder.name))
        .filter((name) => name.endsWith(".test.ts"))
        .map((name) => join(TESTS, folder.name, name)),
    )
    .sort();
}

/** Runs Node with these arguments, its output going where ours goes; whether it ended well. */
function node(args: readonly string[], env: NodeJS.ProcessEnv): boolean {
  return spawnSync(process.execPath, args, { stdio: "inherit", env }).status === 0;
}
