import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { listFiles } from "../../src/io/file-tree.ts";
import { addFiles } from "../../src/make/add-files.ts";
import { bytesToSource } from "../../src/parse/decode/bytes-to-source.ts";
import { temporaryFolder, writeFiles } from "../io/temporary-folder.ts";

const folder = temporaryFolder();
const PAGE = "# 全县基层党建工作座谈会召开\n\n本报讯 4月3日,县委书记解芳主持召开座谈会。\n\n张倩倩\n";

const TODAY = "2025-06-01";
const NOW = "2025-06-01T01:12:00.000Z";

function addIn(
  name: string,
  files: Record<string, string | Uint8Array>,
  facts = {},
  { held = {}, isForced = false }: { held?: Record<string, string>; isForced?: boolean } = {},
) {
  const seeds = join(folder, name, "seeds");
  writeFiles(seeds, { ...held });
  writeFiles(join(folder, name), files);
  const paths = Object.keys(files).map((file) => join(folder, name, file));
  return { ...addFiles(seeds, paths, { facts, today: TODAY, at: NOW, isForced }), seeds };
}

test("a file that nothing is known of is copied byte for byte", () => {
  const bytes = Buffer.from(`\uFEFF${PAGE.replaceAll("\n", "\r\n")}`);
  const { added, refused, seeds } = addIn("plain", { "a.txt": bytes });
  assert.deepEqual(refused, []);
  assert.deepEqual(readFileSync(join(seeds, "a.txt")), bytes);
  assert.equal(added[0]?.page.articles[0]?.headline, "全县基层党建工作座谈会召开");
});

test("what is known is written as front matter, into the front matter the file has", () => {
  const given = `---\ndate: 2023\neditor: 王\n---\n${PAGE}`;
  const { seeds } = addIn("facts", { "a.txt": PAGE, "b.txt": given }, { date: "2025-04-08", page: 2 });
  for (const name of ["a.txt", "b.txt"]) {
    const { frontMatter, frontMatterLineCount, lines } = bytesToSource(readFileSync(join(seeds, name)), name);
    assert.equal(frontMatter.date, "2025-04-08");
    assert.equal(frontMatter.page, 2);
    assert.equal(frontMatter.editor, name === "b.txt" ? "王" : undefined);
    assert.equal(`${lines.slice(frontMatterLineCount).join("\n")}\n`, PAGE);
  }
});

test("an empty file, a picture, a twin and a namesake are refused with the reason, and the others added", () => {
  const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);
  const files = {
    "empty.txt": "",
    "photo.txt": picture,
    "twin.txt": PAGE,
    "held.txt": `${PAGE}又一段。\n`,
    "new.txt": "# 新\n\n文。\n",
  };
  const { added, refused, seeds } = addIn("refused", files, {}, { held: { "held.txt": PAGE } });
  assert.deepEqual(
    added.map(({ path }) => path),
    ["new.txt"],
  );
  assert.equal(refused.length, 4);
  assert.match(refused.join("\n"), /held\.txt is the same/);
  assert.match(refused.join("\n"), /another held\.txt is there/);
  assert.deepEqual(listFiles(seeds), ["additions.ndjson", "held.txt", "new.txt"]);
  assert.equal(readFileSync(join(seeds, "held.txt"), "utf8"), PAGE);
});

test("the day of addition is recorded behind what the record holds", () => {
  const before = '{"path":"old.txt","added":"2024-01-02"}';
  const { seeds } = addIn(
    "recorded",
    { "a.txt": PAGE, "b.txt": `${PAGE}又一段。\n` },
    {},
    { held: { "additions.ndjson": before } },
  );
  const lines = readFileSync(join(seeds, "additions.ndjson"), "utf8").trimEnd().split("\n");
  assert.deepEqual(
    lines.map((line) => JSON.parse(line)),
    [JSON.parse(before), { path: "a.txt", added: TODAY, at: NOW }, { path: "b.txt", added: TODAY, at: NOW }],
  );
});

test("a date that the page contradicts, or that is still to come, is asked about and decided by force", () => {
  const printed = `青溪报 2025年4月15日 第3版\n\n${PAGE}`;
  for (const [name, date, asks] of [
    ["contradicted", "2023-01-05", /2023-01-05.*2025-04-15.*Which of the two is right\?/],
    ["to-come", "2025-06-03", /2025-06-03.*still to come/],
  ] as const) {
    const text = name === "to-come" ? PAGE : printed;
    const asked = addIn(name, { "a.txt": text }, { date });
    assert.deepEqual([asked.added.length, asked.questions.length], [0, 1]);
    assert.match(asked.questions[0] ?? "", asks);
    assert.deepEqual(listFiles(asked.seeds), []);
    const forced = addIn(`${name}-forced`, { "a.txt": text }, { date }, { isForced: true });
    assert.deepEqual([forced.added.length, forced.questions.length], [1, 0]);
    assert.equal(bytesToSource(readFileSync(join(forced.seeds, "a.txt")), "a.txt").frontMatter.date, date);
    const { dateDecided } = JSON.parse(readFileSync(join(forced.seeds, "additions.ndjson"), "utf8"));
    assert.equal(dateDecided, name === "contradicted" ? true : undefined);
  }
});
