// Runs the tests that ask one source file each in one process: Node's runner starts one for every file it is given, and to start
// takes longer than such a test. Each of them can be run by itself as well.
import { resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { compiledName } from "../scripts/compile.js";
import { findTests, isOfOneFile } from "./find-tests.ts";

for (const test of findTests().filter(isOfOneFile)) {
  const compiled = new URL(compiledName(test.replaceAll(sep, "/")), import.meta.url);
  await import((import.meta.url.endsWith(".ts") ? pathToFileURL(resolve(test)) : compiled).href);
}
