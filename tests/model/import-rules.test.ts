import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import test from "node:test";
import { listFiles } from "../../src/io/file-tree.ts";
import { findProjectRoot } from "../../src/io/project-root.ts";
import { findCircle, findForbiddenImports, importsOf, readImportRules, roomOf } from "./import-rules.ts";

const ROOT = findProjectRoot();
const RULES = readImportRules(readFileSync(join(ROOT, "src", "README.md"), "utf8"));
const FILES = ["src", "templates"].flatMap((folder) =>
  listFiles(join(ROOT, folder))
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${folder}/${name}`),
);
/** More files in one folder answer more than one question. */
const MOST_FILES = 20;

test("every import is one that the table in src/README.md allows", () => {
  assert.ok(FILES.length > 300);
  assert.deepEqual(
    FILES.flatMap((path) => findForbiddenImports(path, readFileSync(join(ROOT, path), "utf8"), RULES)),
    [],
  );
});

test("the table goes one way: a room may import only rooms above it", () => {
  const rooms = [...RULES.keys()];
  rooms.forEach((room, place) => {
    for (const allowed of RULES.get(room) ?? []) {
      assert.ok(rooms.slice(0, place).includes(allowed), `${room} names ${allowed}, which does not stand above it`);
    }
  });
});

/** A file of a room, below the project; a room of one file is that file. */
function fileIn(room: string): string {
  if (room.endsWith(".ts")) return `src/${room}`;
  return room === "templates" ? "templates/planted.ts" : `src/${room}/planted.ts`;
}

/** Every way in which a file can import another. */
const WAYS = [
  "import { x } from",
  "import type { X } from",
  "export { x } from",
  "export * from",
  "import",
  "await import(",
];

test("a forbidden import planted in any room is caught, in whatever way it imports", () => {
  for (const [room, allowed] of RULES) {
    const path = fileIn(room);
    const up = "../".repeat(path.split("/").length - 1);
    const plant = (target: string, way: string) =>
      findForbiddenImports(path, `${way} "${up}${target}"${way.endsWith("(") ? ")" : ""};`, RULES);
    for (const way of WAYS) {
      for (const other of RULES.keys()) {
        if (other === room) continue;
        const forbidden = allowed.includes(other) ? 0 : 1;
        assert.equal(plant(fileIn(other), way).length, forbidden, `${room}: ${way} ${other}`);
      }
      // No room may import commands, tests or the training, which stand outside of the table.
      for (const outside of ["scripts/build.ts", "tests/train/fit.ts"]) {
        assert.equal(plant(outside, way).length, 1, `${room}: ${way} ${outside}`);
      }
    }
  }
});

test("no file imports itself by way of others, and such a circle would be seen", () => {
  const imports = FILES.map((path) => [path, importsOf(path, readFileSync(join(ROOT, path), "utf8"))] as const);
  assert.deepEqual(findCircle(new Map(imports)), []);
  const planted = importsOf("src/model/act.ts", 'import type { Issue } from "./archive.ts";');
  assert.deepEqual(findCircle(new Map([...imports, ["src/model/act.ts", planted]])).sort(), [
    "src/model/act.ts",
    "src/model/archive.ts",
  ]);
});

test("no folder holds more files than one question needs, and every row of the table has files", () => {
  const count = new Map<string, number>();
  for (const path of FILES) count.set(posix.dirname(path), (count.get(posix.dirname(path)) ?? 0) + 1);
  assert.deepEqual(
    [...count].filter(([, files]) => files > MOST_FILES),
    [],
  );
  assert.deepEqual(
    [...RULES.keys()].filter((room) => !FILES.some((path) => roomOf(path) === room)),
    [],
  );
});
