import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";

const TESTS = "tests";
/** Folder of tests/ whose tests drive a browser. */
export const BROWSER_TESTS = "browser";
const TEST_END = ".test.ts";
/** Folders of tests/ that hold no tests of their own. */
const NOT_TESTS = new Set(["fixtures", "cases", "bench"]);
/**
 * What a test names that leaves something behind, or that another one would change for it: files, other programs, servers, threads, the
 * environment, globals, a clock that is set, sites that are built.
 */
const OF_ITS_OWN =
  /"node:(?:child_process|fs|http|net|os|worker_threads)\b|(?:temporary-folder|shared-site|site-folder|project-copy)\.ts"|\bglobalThis\b|\bprocess\.|\bmock\.|\b(?:before|after)\(/;

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

/** Whether a test works on values alone and leaves nothing behind, so that it may share a process with others. */
export function mayShareProcess(test: string): boolean {
  return !needsBrowser(test) && !OF_ITS_OWN.test(readFileSync(test, "utf8"));
}

/** Whether a test, named by a path from the project's folder or an absolute one, drives a browser. */
export function needsBrowser(test: string): boolean {
  return relative(resolve(TESTS), resolve(test)).split(sep)[0] === BROWSER_TESTS;
}
