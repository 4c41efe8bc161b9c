import assert from "node:assert/strict";
import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { systemLanguage } from "../../scripts/shared/command.ts";
import { HELP } from "../../scripts/words/help.ts";
import { SAY } from "../../scripts/words/say.ts";
import { FOLDER_WORDS } from "../../src/folders/words.ts";
import { IO_WORDS, PHASES, PROGRESS_WORDS } from "../../src/io/words.ts";
import { MAKE_WORDS } from "../../src/make/words.ts";
import { RULES } from "../../src/model/rules.ts";
import { ProjectCopy } from "../build/project-copy.ts";
import { temporaryFolder, writeFiles } from "../io/temporary-folder.ts";

const HAN = /\p{Script=Han}/u;
/** Two English words in a row, outside of what is typed as it stands: commands, options, paths, quotations, names of programs. */
const ENGLISH = /(?<![\w./-])[A-Za-z]{2,}[,;:]? [a-z]{2,}(?![\w/-])/;
const TYPED =
  /npm (?:start|run(?: --silent)?(?: [a-z]+)?|ci)|apt install [\w-]+|"[^"]*"|`[^`]*`|(?:--[\w-]+|[\w.-]*\/)\S*|node [\w./-]+|[\w.-]+\.(?:txt|md|ndjson|json|html|cmd|command)|\b[\w-]+\|[\w|-]+|\bFILE\b/g;

const project = new ProjectCopy(join(temporaryFolder(), "存档"));
const at = (path: string) => join(project.root, path);
const PAGE = "# 南坪镇举行插秧比赛\n\n本报讯 5月6日,八支队伍下田比试。\n";
const ZH = { LC_ALL: "zh_CN.UTF-8" };

/** Lines that hold English sentences. */
function englishIn(said: string, where: string): string[] {
  return said.split("\n").flatMap((line) => (ENGLISH.test(line.replace(TYPED, "…")) ? [`${where}: ${line}`] : []));
}

function assertChinese(said: string, where: string): void {
  assert.deepEqual(englishIn(said, where), []);
}

for (const name of readdirSync(at("seeds")).slice(1)) rmSync(at(`seeds/${name}`));

test("whatever an editor does, commands in Chinese say no English sentence", () => {
  writeFiles(project.root, {
    "new/3版.txt": PAGE,
    "new/again.txt": PAGE,
    "new/printed.txt": `青溪报 2025年4月15日 第3版\n\n${PAGE.replace("南坪", "北坪")}`,
    "new/picture.txt": Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
    "new/empty.txt": "",
    "mine/thesis.txt": "mine",
    "seeds/3版.txt": `---\nnonsense: 1\ndate: 2099-01-01\n---\n${PAGE.replace("八支", "九支")}`,
    "seeds/notes.docx": "",
    "seeds/broken.txt": "---\ndate: [\n---\n# 题\n",
    "seeds/000_dc50195720b802fb.txt.corrections.ndjson":
      '{"act":"misread"\n{"act":"label","quote":"无此文","to":"body"}\n',
    "seeds/additions (1).ndjson": "{\n",
    "seeds/addresses.ndjson": "{\n",
  });
  symlinkSync(at("seeds"), at("seeds/loop"));
  const commands: readonly (readonly string[])[] = [
    ["build", "--help"],
    ["undo", "--nonsense"],
    ["package", "extra"],
    ["parse"],
    ["parse", "--format", "yaml", "x"],
    ["parse", "nowhere.txt"],
    ["parse", "seeds"],
    ["check", "--all"],
    ["check", "--out", "list.txt"],
    ["check", "--out", "list.txt"],
    ["check", "--out", "mine/thesis.txt"],
    ["check", "--out"],
    ["check", "--strict=yes"],
    ["build", "--skip", "nothing"],
    ["build", "--year", "last"],
    ["build", "--out", "mine"],
    ["build", "--out", "."],
    ["build", "--cache", "seeds/cache"],
    ["build", "--out", "package.json"],
    ["build", "--seeds", "nowhere"],
    ["build", "--report", "mine/thesis.txt"],
    ["build", "--trace", "mine/thesis.txt"],
    ["build"],
    ["package"],
    ["package", "--site", "nowhere"],
    ["package", "--out", "_site/in"],
    ["package", "--out", "package.json/x"],
    ["search", "插秧"],
    ["search", "会议 2024年10月"],
    ["search"],
    ["search", "x", "--site", "nowhere"],
    ["search", "x", "--from", "gestern"],
    ["search", "x", "--from", "2025", "--to", "2024"],
    ["search", "x", "--page", "0"],
    ["export", "--format", "word"],
    ["export", "--format", "meilisearch", "seeds/3版.txt"],
    ["add"],
    ["add", "new/3版.txt"],
    ["add", "new/3版.txt", "--name", "a:b"],
    ["add", "new/3版.txt", "--name", "3版-2.txt"],
    ["add", "new/again.txt", "new/picture.txt", "new/empty.txt", "new/nowhere.txt"],
    ["add", "new/printed.txt", "--date", "2023-01-05"],
    ["add", "new/printed.txt", "--date", "2099-01-05"],
    ["add", "new/printed.txt", "--date", "gestern"],
    ["add", "new/printed.txt", "--issue", "x"],
    ["add", "new/printed.txt", "--page", "x"],
    ["remove"],
    ["remove", "nowhere.txt"],
    ["remove", "3版-2.txt"],
    ["undo"],
    ["undo", "--yes"],
    ["undo", "--yes"],
    ["new"],
    ["new", "mine"],
    ["new", "../另一份"],
    ["new", "../另一份"],
    ["check", "--archive", "../另一份"],
    ["build", "--archive", "../另一份"],
    ["build", "--archive", "nowhere"],
    ["build", "--archive", "package.json"],
    ["build", "--archive", "mine"],
    ["build", "--archive", "seeds"],
    ["start", "--port", "x"],
    ["start", "--host", "203.0.113.7"],
  ];
  const english = commands.flatMap((command) => {
    const { said } = project.runIn(ZH, ...command);
    assert.match(said, HAN, command.join(" "));
    return englishIn(said, command.join(" "));
  });
  assert.deepEqual(english, []);
  for (const [name, text] of [
    ["not JSON", "{"],
    [
      "a wrong value",
      '{"language":"zh-Hans","newspaper":7,"colour":"red","baseUrl":"x","contact":"","gbt7714":1,"articlesPerIndex":1,"place":""}',
    ],
    ["a list", "[]"],
  ] as const) {
    writeFileSync(at("archive.config.json"), text);
    assertChinese(project.runIn(ZH, "build").said, name);
  }
  rmSync(at("archive.config.json"));
  rmSync(at("build"), { recursive: true });
  writeFileSync(at("build"), "mine");
  assertChinese(project.runIn(ZH, "check").said, "nothing can be compiled");
  rmSync(at("build"));
  mkdirSync(at("build"));
});

test("the language of the settings goes before that of the system", () => {
  project.settings = { language: "en" };
  assert.doesNotMatch(project.runIn(ZH, "build", "--help").said, HAN);
  project.settings = { language: "zh-Hans" };
  assert.match(project.runIn({ LC_ALL: "C" }, "build", "--help").said, HAN);
  rmSync(at("archive.config.json"));
  assert.doesNotMatch(project.runIn({ LC_ALL: "en_US.UTF-8" }, "build", "--help").said, HAN);
  for (const [environment, language] of [
    [{ LANG: "zh_CN.UTF-8" }, "zh-Hans"],
    [{ LANG: "zh_TW.Big5", LC_ALL: "" }, "zh-Hans"],
    [{ LANG: "zh_CN.UTF-8", LC_MESSAGES: "C" }, "en"],
    [{ LC_ALL: "de_DE", LANG: "zh_CN" }, "en"],
  ] as const)
    assert.equal(systemLanguage(environment), language);
});

/** Every sentence of a table; functions are called with what stands for anything. */
function sentences(value: unknown): { en: string; "zh-Hans": string }[] {
  if (typeof value === "function") {
    const name = { en: "n", "zh-Hans": "名" };
    const act = { id: "c1", act: "label", at: "2026", by: "W" };
    for (const given of [
      ["x", "x", 7, "x", "x"],
      [7, 7, 7, 7, "x"],
      [name, name],
      [name, "x"],
      [7, name],
      ["x", name],
      ["x", ["y"]],
      [7, ["y"]],
      [["y"], "x"],
      ["x", act],
      [["y"]],
      ["x", 7, null, "7", "x"],
    ]) {
      try {
        const said = value(...given);
        if (!/undefined|\[object|NaN/.test(JSON.stringify(said))) return sentences(said);
      } catch {
        // Called with what it does not take.
      }
    }
    throw new Error(`nothing fits ${value}`);
  }
  if (typeof value !== "object" || value === null) return [];
  if ("en" in value && "zh-Hans" in value) return [value as { en: string; "zh-Hans": string }];
  return Object.values(value).flatMap(sentences);
}

test("every sentence of the tables is there in both languages, and each is in its own", () => {
  const all = [HELP, SAY, FOLDER_WORDS, IO_WORDS, MAKE_WORDS, PHASES, PROGRESS_WORDS].flatMap(sentences);
  assert.ok(all.length > 200);
  for (const { en, "zh-Hans": zhHans } of all) {
    const english = en.replace(/年|月|日|编辑台\.\w+|期|版|栏目|—/g, "").replace("名", "");
    assert.doesNotMatch(english, HAN);
    assertChinese(zhHans, en);
  }
  for (const [rule, { zhHans, zhMend }] of Object.entries(RULES)) {
    for (const text of [zhHans, zhMend]) {
      assert.match(text, HAN, rule);
      assertChinese(text, rule);
    }
  }
});
