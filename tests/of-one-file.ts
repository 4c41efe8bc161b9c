// Runs the tests that ask one source file each in one process: Node's runner starts one for every file it is given, and to start
// takes longer than such a test. Each of them can be run by itself as well.
import { resolve } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { findTests, isOfOneFile } from "./find-tests.ts";

for (const path of findTests().filter(isOfOneFile)) {
  try {
    await import(pathToFileURL(resolve(path)).href);
  } catch (error) {
    // One that cannot be read keeps no other from being run.
    test(`${path} can be read`, () => {
      throw error;
    });
  }
}
