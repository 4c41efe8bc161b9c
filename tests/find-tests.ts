import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";

const TESTS = "tests";
/** Folder of tests/ whose tests drive a browser. */
export const BROWSER_TESTS = "browser";
const TEST_END = ".test.ts";
/** Folders of tests/ that hold no tests of their own. */
const NOT_TESTS = new Set(["fixtures", "cases", "bench"]);
/**
 * What a test names that another one in its process would notice: other programs, servers, threads, the environment, globals, a clock
 * that is set. Files are its own, as each makes them in a folder of its own.
 */
const OF_ITS_OWN =
  /"node:(?:child_process|http|net|worker_threads)\b|\/project-copy\.ts"|\bglobalThis\b|\bprocess\.|\bmock\./;

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

/** Whether a test leaves nothing behind that another one would notice, so that it may share a process with others. */
export function mayShareProcess(test: string): boolean {
  return !needsBrowser(test) && !OF_ITS_OWN.test(readFileSync(test, "utf8"));
}

/** Whether a test, named by a path from the project's folder or an absolute one, drives a browser. */
export function needsBrowser(test: string): boolean {
  return relative(resolve(TESTS), resolve(test)).split(sep)[0] === BROWSER_TESTS;
}
