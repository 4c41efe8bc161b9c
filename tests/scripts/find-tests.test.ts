import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { findTests, needsBrowser } from "../find-tests.ts";

/** Modules by which a test comes to a browser. */
const OPENS_BROWSER = /from "(?:playwright-core|(?:\.|[./]+browser)\/(?:open-browser|find-browser|search-site)\.ts)"/;

test("a browser is needed by the tests of tests/browser, however they are named, and by no other", () => {
  const path = join("tests", "browser", "desk.test.ts");
  for (const named of [path, `./${path}`, resolve(path)]) assert.equal(needsBrowser(named), true, named);
  for (const other of ["text/fold.test.ts", "browser.test.ts", "build/browser/a.test.ts"])
    assert.equal(needsBrowser(join("tests", other)), false, other);
});

test("every test that opens a browser stands where one is found for it", () => {
  const opening = findTests().filter((path) => OPENS_BROWSER.test(readFileSync(path, "utf8")));
  assert.ok(opening.length > 5);
  assert.deepEqual(
    opening.filter((path) => !needsBrowser(path)),
    [],
  );
});
