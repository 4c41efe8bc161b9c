import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { transformSync } from "esbuild";
import { temporaryFolder, writeFiles } from "../io/temporary-folder.ts";

/** Stations whose every file has a test of its name, which stands where the file stands. */
const STATIONS = ["parse", "archive", "text"];
const TEST_END = ".test.ts";

/** TypeScript files of a folder, at any depth, as paths below it. */
function filesOf(folder: string, under = ""): string[] {
  return readdirSync(join(folder, under), { withFileTypes: true }).flatMap((entry) => {
    const path = join(under, entry.name);
    if (entry.isDirectory()) return filesOf(folder, path);
    return entry.name.endsWith(".ts") ? [path] : [];
  });
}

/** Whether a file is types alone: nothing of it is left at run time that could be tested. */
function isTypesAlone(path: string): boolean {
  return path.endsWith(".d.ts") || transformSync(readFileSync(path, "utf8"), { loader: "ts" }).code.trim() === "";
}

/** Source files of a station that have something to test and no test of their name at the same place. */
function findUntested(src: string, tests: string): string[] {
  return filesOf(src).filter((path) => {
    return !isTypesAlone(join(src, path)) && !existsSync(join(tests, path.replace(/\.ts$/, TEST_END)));
  });
}

for (const station of STATIONS) {
  const [src, tests] = [join("src", station), join("tests", station)];

  test(`every file of ${station} has a test of its name, in the room of its name`, () => {
    assert.deepEqual(findUntested(src, tests), []);
  });

  test(`every test in a room of ${station} bears the name of a file of that room`, () => {
    const inRooms = filesOf(tests).filter((path) => path.endsWith(TEST_END) && /[\\/]/.test(path));
    assert.deepEqual(
      inRooms.filter((path) => !existsSync(join(src, path.replace(TEST_END, ".ts")))),
      [],
    );
  });
}

test("a file without its test is found, and one of types alone needs none", () => {
  const folder = temporaryFolder();
  writeFiles(folder, {
    "src/room/kept.ts": "export const one = 1;\n",
    "src/room/lost.ts":
      'import type { A } from "./a.ts";\n\nexport function read(): A | undefined {\n  return undefined;\n}\n',
    "src/room/types.ts":
      "/** Says `const`. */\nexport interface One {\n  readonly one: string;\n}\n\nexport type Two = One;\n",
    "src/room/declared.d.ts": "declare const text: string;\nexport default text;\n",
    "tests/room/kept.test.ts": "",
  });
  assert.deepEqual(findUntested(join(folder, "src"), join(folder, "tests")), [join("room", "lost.ts")]);
});
