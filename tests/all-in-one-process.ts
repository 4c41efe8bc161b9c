// Runs the tests that leave nothing behind in one process: Node's runner starts one for every file it is given, and to start and to
// load what builds a site takes longer than most of them. Each of them can be run by itself as well.
import { resolve, sep } from "node:path";
import { describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { compiledName } from "../scripts/shared/compile.js";
import { findTests, mayShareProcess } from "./find-tests.ts";

const isCompiled = !import.meta.url.endsWith(".ts");

for (const path of findTests().filter(mayShareProcess)) {
  const name = path.replaceAll(sep, "/");
  // What a file does before and after its tests belongs to them alone.
  describe(name, async () => {
    try {
      const compiled = new URL(compiledName(name), import.meta.url);
      await import((isCompiled ? compiled : pathToFileURL(resolve(path))).href);
    } catch (error) {
      // One that cannot be read keeps no other from being run.
      test(`${name} can be read`, () => {
        throw error;
      });
    }
  });
}
