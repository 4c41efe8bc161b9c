import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { listFiles } from "../../src/io/file-tree.ts";
import { findProjectRoot } from "../../src/io/project-root.ts";

const ROOT = findProjectRoot();
/** A declaration that a file exports; what it hands on from another file is none. */
const EXPORTED = /^export (?:abstract |async )*(?:const|let|function\*?|class|interface|type|enum) (?<name>\w+)/gm;

test("no two files of src and templates export different things under one name", () => {
  const places = new Map<string, string[]>();
  for (const folder of ["src", "templates"]) {
    for (const file of listFiles(join(ROOT, folder)).filter((name) => name.endsWith(".ts"))) {
      const text = readFileSync(join(ROOT, folder, file), "utf8");
      for (const { groups } of text.matchAll(EXPORTED)) {
        const name = groups?.["name"] ?? "";
        places.set(name, [...(places.get(name) ?? []), `${folder}/${file}`]);
      }
    }
  }
  assert.ok(places.size > 1000);
  assert.deepEqual(
    [...places].filter(([, files]) => files.length > 1),
    [],
  );
});
