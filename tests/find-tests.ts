import { existsSync, readdirSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";

const TESTS = "tests";
/** Folder of tests/ whose tests drive a browser. */
export const BROWSER_TESTS = "browser";
const TEST_END = ".test.ts";
/** Folders of tests/ that hold no tests of their own. */
const NOT_TESTS = new Set(["fixtures", "cases", "bench"]);
/** Stations whose files touch neither disk nor network nor clock, so that their tests may share a process. */
const PURE = new Set(["parse", "archive", "text"]);

/** Every test file of a folder of tests/, of all of them where none is named, at any depth; as paths from the project's folder. */
export function findTests(folder = ""): string[] {
  const found: string[] = [];
  const walk = (path: string) => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const inside = join(path, entry.name);
      if (entry.isFile() && entry.name.endsWith(TEST_END)) found.push(inside);
      if (entry.isDirectory() && !(path === TESTS && NOT_TESTS.has(entry.name))) walk(inside);
    }
  };
  walk(join(TESTS, folder));
  return found.sort();
}

/** The source file that a test bears the name of: `src/parse/page/label.ts` of `tests/parse/page/label.test.ts`. */
export function sourceOf(test: string): string {
  return join("src", test.slice(TESTS.length + sep.length, -TEST_END.length).concat(".ts"));
}

/** Whether a test asks one pure source file alone, and so is over in milliseconds and leaves nothing behind. */
export function isOfOneFile(test: string): boolean {
  return PURE.has(test.split(sep)[1] ?? "") && existsSync(sourceOf(test));
}

/** Whether a test, named by a path from the project's folder or an absolute one, drives a browser. */
export function needsBrowser(test: string): boolean {
  return relative(resolve(TESTS), resolve(test)).split(sep)[0] === BROWSER_TESTS;
}
