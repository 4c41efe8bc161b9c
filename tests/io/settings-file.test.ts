import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { readSettingsFile } from "../../src/io/settings-file.ts";
import { Failure } from "../../src/model/failure.ts";
import { DEFAULT_SETTINGS } from "../../src/model/settings.ts";
import { temporaryFolder, writeFiles } from "./temporary-folder.ts";

const folder = temporaryFolder();

function settingsOf(name: string, files: Record<string, string>) {
  writeFiles(join(folder, name), files);
  return readSettingsFile(join(folder, name));
}

test("a project that sets nothing gets a descriptive name", () => {
  const settings = settingsOf("none", { "package.json": '{"name": "x"}' });
  assert.deepEqual(settings, DEFAULT_SETTINGS);
  assert.equal(settings.newspaperIsDescriptive, true);
});

test("a name that is given is the printed one, and an address gets its final slash", () => {
  const settings = settingsOf("own", {
    "archive.config.json": '\uFEFF{"newspaper": "绛县报", "baseUrl": "https://archive.example/jiang"}',
  });
  assert.equal(settings.newspaper, "绛县报");
  assert.equal(settings.newspaperIsDescriptive, false);
  assert.equal(settings.baseUrl, "https://archive.example/jiang/");
});

test("the key archive of package.json is read, but not beside a file of its own", () => {
  const packageFile = '{"archive": {"place": "山西省绛县"}}';
  assert.equal(settingsOf("package", { "package.json": packageFile }).place, "山西省绛县");
  assert.throws(() => settingsOf("both", { "package.json": packageFile, "archive.config.json": "{}" }), /keep one/);
});

test("each wrong setting is named with its value and what it must be", () => {
  const wrong = '{"newspaper": "", "language": "fr", "baseUrl": "archive", "articlesPerIndex": 1.5, "colour": "red"}';
  assert.throws(
    () => settingsOf("wrong", { "archive.config.json": wrong }),
    (error: Error) => {
      assert.ok(error instanceof Failure && error.exitCode === 2);
      for (const name of ["newspaper", "language", "baseUrl", "articlesPerIndex", "colour"]) {
        assert.match(error.message, new RegExp(`"${name}"`));
      }
      return /"zh-Hans" or "en"/.test(error.message) && /from 100 to 100000/.test(error.message);
    },
  );
  assert.throws(() => settingsOf("list", { "archive.config.json": "[]" }), /must be an object/);
  assert.throws(() => settingsOf("broken", { "archive.config.json": "{" }), /not valid JSON/);
});
