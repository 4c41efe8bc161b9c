// Runs the tests that work on values alone in one process: Node's runner starts one for every file it is given, and to start
// takes longer than most of them. Each of them can be run by itself as well.
import { resolve, sep } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { compiledName } from "../scripts/shared/compile.js";
import { findTests, mayShareProcess } from "./find-tests.ts";

const isCompiled = !import.meta.url.endsWith(".ts");

for (const path of findTests().filter(mayShareProcess)) {
  const compiled = new URL(compiledName(path.replaceAll(sep, "/")), import.meta.url);
  try {
    await import((isCompiled ? compiled : pathToFileURL(resolve(path))).href);
  } catch (error) {
    // One that cannot be read keeps no other from being run.
    test(`${path} can be read`, () => {
      throw error;
    });
  }
}
