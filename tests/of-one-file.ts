// Runs the tests that ask one source file each in one process: Node's runner starts one for every file it is given, and to start
// takes longer than such a test. Each of them can be run by itself as well.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { findTests, isOfOneFile } from "./find-tests.ts";

for (const test of findTests().filter(isOfOneFile)) await import(pathToFileURL(resolve(test)).href);
