import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readSettingsFile } from "../../src/io/settings-file.ts";
import { contactAddress } from "../../src/model/contact.ts";
import { Failure } from "../../src/model/failure.ts";
import { DEFAULT_SETTINGS, readSettings } from "../../src/model/settings.ts";
import { encode } from "../parse/encode.ts";
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

test("a file written in GBK or UTF-16 is read as what it says, and a folder in its place is named", () => {
  const text = '{"newspaper": "绛县报", "place": "山西省绛县"}';
  for (const encoding of ["gb18030", "utf-16le"] as const) {
    const home = join(folder, encoding);
    mkdirSync(home);
    const mark = encoding === "utf-16le" ? [0xff, 0xfe] : [];
    writeFileSync(join(home, "archive.config.json"), Uint8Array.from([...mark, ...encode(text, encoding)]));
    assert.equal(readSettingsFile(home).newspaper, "绛县报", encoding);
  }
  mkdirSync(join(folder, "folder", "archive.config.json"), { recursive: true });
  assert.throws(() => readSettingsFile(join(folder, "folder")), /is a folder, and a file is due/);
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

test("an address must be one that a browser opens, a contact one that is safe to show, a name one line", () => {
  const refused: Readonly<Record<string, readonly unknown[]>> = {
    baseUrl: [
      ...[
        "https:///",
        "https://./",
        "https://a..example/",
        "https://u:p@a.example/",
        "https://u@a.example",
        'https://a.example/"x"',
      ],
      ...[
        "https://a.example/?q=1",
        "https://a.example/#top",
        "ftp://a.example/",
        "//a.example/",
        "a.example",
        "https://a b.example/",
      ],
      ...["https://-a.example/", "https://a.example:99999/", "https://a.example/<x>", "", 1],
    ],
    contact: [
      ...[
        "javascript:alert(1)",
        " JavaScript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "ftp://a.example/",
      ],
      ...["https://", "https://u@a.example/", "第一行\n第二行", "", "  ", "长".repeat(500), 7],
    ],
    newspaper: ["", "\u0007", "两\n行", "长".repeat(200), null],
    place: ["", "\u0000"],
  };
  for (const [key, values] of Object.entries(refused)) {
    for (const value of values) {
      const { problems } = readSettings({ [key]: value });
      assert.equal(problems.length, 1, `${key} ${JSON.stringify(value)}`);
      assert.ok(problems[0]?.en.includes(`"${key}" is ${JSON.stringify(value)}; it must be `), problems[0]?.en);
      assert.match(problems[0]?.["zh-Hans"] ?? "", /应是/);
    }
  }
});

test("addresses take their usual form, and every way to be reached is recognised for what it is", () => {
  const addresses = {
    "https://Archive.Example": "https://archive.example/",
    "http://localhost:8080/a/../b": "http://localhost:8080/b/",
    "https://archive.example/县报": "https://archive.example/%E5%8E%BF%E6%8A%A5/",
    "https://县报.example/": "https://xn--7wv17z.example/",
    "http://[::1]/": "http://[::1]/",
    "https://192.168.1.5/news": "https://192.168.1.5/news/",
  };
  for (const [baseUrl, found] of Object.entries(addresses)) {
    const { settings, problems } = readSettings({ baseUrl });
    assert.deepEqual(problems, [], baseUrl);
    if (!baseUrl.includes("县报.")) assert.equal(settings.baseUrl, found);
    else assert.match(settings.baseUrl ?? "", /^https:\/\/xn--[a-z0-9-]+\.example\/$/);
  }
  const contacts = {
    "news@town.example": "mailto:news@town.example",
    "mailto:news@town.example": "mailto:news@town.example",
    "https://town.example/write?to=news": "https://town.example/write?to=news",
    "0359-6522222": "tel:03596522222",
    "tel:+86 359 6522222": "tel:+863596522222",
    "编辑部 电话 0359-6522222": null,
    "编辑部：news@town.example": null,
    "QQ: 12345": null,
    "县委宣传部 news@town.example": null,
    "2024": null,
  };
  for (const [contact, address] of Object.entries(contacts)) {
    assert.deepEqual(readSettings({ contact }).problems, [], contact);
    assert.equal(contactAddress(contact), address, contact);
  }
});
