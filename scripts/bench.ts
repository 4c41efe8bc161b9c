import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const FOLDER = join("tests", "bench");

// Each benchmark is a program of its own: tests/bench/<name>.ts, run with the arguments that follow its name.
const [name = "", ...args] = process.argv.slice(2);
const file = join(FOLDER, `${name}.ts`);
if (!/^[a-z-]+$/.test(name) || !existsSync(file)) {
  const names = readdirSync(FOLDER).filter((entry) => entry.endsWith(".ts"));
  process.stderr.write(`Usage: npm run bench NAME [ARGUMENT…]\n${names.map((entry) => `  ${entry}\n`).join("")}`);
  process.exitCode = name === "--help" || name === "-h" ? 0 : 2;
} else {
  process.argv.splice(2, process.argv.length, ...args);
  await import(pathToFileURL(file).href);
}
