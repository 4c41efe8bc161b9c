import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { listFiles } from "../../src/io/file-tree.ts";
import { type AddingPlan, addFiles, type Question } from "../../src/make/add-files.ts";
import { bytesToSource } from "../../src/parse/decode/bytes-to-source.ts";
import { pictureBytes } from "../io/make-pictures.ts";
import { temporaryFolder, writeFiles } from "../io/temporary-folder.ts";

const folder = temporaryFolder();
const PAGE = "# 全县基层党建工作座谈会召开\n\n本报讯 4月3日,县委书记解芳主持召开座谈会。\n\n张倩倩\n";

const TODAY = "2025-06-01";
const NOW = "2025-06-01T01:12:00.000Z";

async function addIn(
  name: string,
  files: Record<string, string | Uint8Array>,
  facts = {},
  { held = {}, ...decided }: { held?: Record<string, string> } & Partial<AddingPlan> = {},
) {
  const seeds = join(folder, name, "seeds");
  writeFiles(seeds, { ...held });
  writeFiles(join(folder, name), files);
  const paths = Object.keys(files).map((file) => join(folder, name, file));
  return { ...(await addFiles(seeds, paths, { facts, today: TODAY, at: NOW, ...decided })), seeds };
}

test("a file that nothing is known of is copied byte for byte", async () => {
  const bytes = Buffer.from(`\uFEFF${PAGE.replaceAll("\n", "\r\n")}`);
  const { added, refused, seeds } = await addIn("plain", { "a.txt": bytes });
  assert.deepEqual(refused, []);
  assert.deepEqual(readFileSync(join(seeds, "a.txt")), bytes);
  assert.equal(added[0]?.page.articles[0]?.headline, "全县基层党建工作座谈会召开");
});

test("what is known is written as front matter, into the front matter the file has", async () => {
  const given = `---\ndate: 2023\neditor: 王\n---\n${PAGE}`;
  const { seeds } = await addIn(
    "facts",
    { "a.txt": PAGE, "b.txt": given },
    { date: "2025-04-08", page: 2 },
    { isForced: true },
  );
  for (const name of ["a.txt", "b.txt"]) {
    const { frontMatter, frontMatterLineCount, lines } = bytesToSource(readFileSync(join(seeds, name)), name);
    assert.equal(frontMatter.date, "2025-04-08");
    assert.equal(frontMatter.page, 2);
    assert.equal(frontMatter.editor, name === "b.txt" ? "王" : undefined);
    assert.equal(`${lines.slice(frontMatterLineCount).join("\n")}\n`, PAGE);
  }
});

test("an empty file, a picture, a twin and a namesake are refused with the reason, and the others added", async () => {
  const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);
  const files = {
    "empty.txt": "",
    "photo.txt": picture,
    "twin.txt": PAGE,
    "held.txt": `${PAGE}又一段。\n`,
    "new.txt": "# 新\n\n文。\n",
  };
  const { added, refused, seeds } = await addIn("refused", files, {}, { held: { "held.txt": PAGE } });
  assert.deepEqual(
    added.map(({ path }) => path),
    ["new.txt"],
  );
  assert.equal(refused.length, 4);
  assert.match(refused.map(({ en }) => en).join("\n"), /held\.txt is the same/);
  assert.match(refused.map(({ en }) => en).join("\n"), /another held\.txt is there.*--name held-2\.txt/);
  assert.deepEqual(listFiles(seeds), ["additions.ndjson", "held.txt", "new.txt"]);
  assert.equal(readFileSync(join(seeds, "held.txt"), "utf8"), PAGE);
});

test("the day of addition is recorded behind what the record holds", async () => {
  const before = '{"path":"old.txt","added":"2024-01-02"}';
  const { seeds } = await addIn(
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

test("a date that the page contradicts, or that is still to come, is asked about and decided by force", async () => {
  const printed = `青溪报 2025年4月15日 第3版\n\n${PAGE}`;
  for (const [name, date, asks] of [
    ["contradicted", "2023-01-05", /2023-01-05.*2025-04-15 \(line 1\).*Which of the two is right\?/],
    ["to-come", "2025-06-03", /2025-06-03.*still to come/],
  ] as const) {
    const text = name === "to-come" ? PAGE : printed;
    const asked = await addIn(name, { "a.txt": text }, { date });
    assert.deepEqual([asked.added.length, asked.undecided.length], [0, 1]);
    assert.match(asked.undecided[0]?.en ?? "", asks);
    assert.doesNotMatch(asked.undecided[0]?.["zh-Hans"] ?? "", /为准（/, "what is asked is not yet decided");
    assert.deepEqual(listFiles(asked.seeds), []);
    const forced = await addIn(`${name}-forced`, { "a.txt": text }, { date }, { isForced: true });
    assert.deepEqual([forced.added.length, forced.undecided.length], [1, 0]);
    assert.equal(bytesToSource(readFileSync(join(forced.seeds, "a.txt")), "a.txt").frontMatter.date, date);
    const { dateDecided } = JSON.parse(readFileSync(join(forced.seeds, "additions.ndjson"), "utf8"));
    assert.equal(dateDecided, name === "contradicted" ? true : undefined);
  }
});

/** Answers every question so, and remembers them. */
function answering(answer: boolean) {
  const asked: Question[] = [];
  const ask = async (question: Question) => {
    asked.push(question);
    return answer;
  };
  return { asked, ask };
}

test("a name that another text has is asked about, and another is proposed, which is free and has the printing date", async () => {
  const other = `${PAGE}又一段。\n`;
  const printed = `青溪报 2024年10月18日 第3版\n\n${other}`;
  for (const [i, [text, held, name]] of (
    [
      [printed, {}, "2024-10-18-3版.txt"],
      [printed, { "2024-10-18-3版.txt": "占" }, "2024-10-18-3版-2.txt"],
      [other, {}, "3版-2.txt"],
      [other, { "3版-2.txt": "占" }, "3版-3.txt"],
    ] as const
  ).entries()) {
    const files = { "3版.txt": text };
    const refused = await addIn(`name-${i}-no`, files, {}, { held: { "3版.txt": PAGE, ...held } });
    assert.deepEqual([refused.added.length, refused.undecided.length], [0, 0]);
    assert.ok(refused.refused[0]?.en.includes(`--name ${name}`), refused.refused[0]?.en);
    assert.ok(refused.refused[0]?.["zh-Hans"].includes(`--name ${name}`));
    const { ask, asked } = answering(true);
    const yes = await addIn(`name-${i}-yes`, files, {}, { held: { "3版.txt": PAGE, ...held }, ask });
    assert.deepEqual(
      yes.added.map(({ path }) => path),
      [name],
    );
    assert.equal(asked.length, 1);
    assert.equal(readFileSync(join(yes.seeds, "3版.txt"), "utf8"), PAGE, "what was there is as it was");
    assert.equal(readFileSync(join(yes.seeds, name), "utf8"), text);
  }
});

test("the same text under another name, in another encoding and with front matter is asked about; no is the end of it", async () => {
  const held = { "旧.txt": PAGE };
  const again = Buffer.from(`\uFEFF${PAGE}`, "utf16le");
  const { ask, asked } = answering(false);
  const no = await addIn("text-no", { "新.txt": again }, { page: 2 }, { held, ask });
  assert.deepEqual([no.added.length, no.refused.length, asked.length], [0, 1, 1]);
  assert.match(no.refused[0]?.en ?? "", /旧\.txt.*--force/);
  const yes = await addIn("text-yes", { "新.txt": again }, { page: 2 }, { held, ask: answering(true).ask });
  assert.deepEqual(listFiles(yes.seeds), ["additions.ndjson", "新.txt", "旧.txt"]);
  const forced = await addIn("text-forced", { "新.txt": again }, {}, { held, isForced: true });
  assert.equal(forced.added.length, 1);
});

test("each doubt about a file is asked about in its turn", async () => {
  const printed = `青溪报 2025年4月15日 第3版\n\n${PAGE}`;
  const { ask, asked } = answering(true);
  const held = { "a.txt": "别的" };
  const { added } = await addIn("turns", { "a.txt": printed }, { date: "2023-01-05" }, { held, ask });
  assert.equal(asked.length, 2);
  assert.deepEqual(
    added.map(({ path }) => path),
    ["2023-01-05-a.txt"],
  );
});

test("scans given with their page come along, under its new name, and those of a page that is there go beside it", async () => {
  const [one, two] = [await pictureBytes(), await pictureBytes({ seed: 2 })];
  const files = { "3版.txt": PAGE, "3版.JPG": one, "3版.txt-2.png": two, "4版.jpg": two, "别的.jpg": one };
  const held = { "4版.txt": "# 另一版\n\n本报讯 4月4日,正文在此。\n" };
  const { added, scans, refused, seeds } = await addIn("scans", files, {}, { held });
  assert.deepEqual(
    added.map(({ path }) => path),
    ["3版.txt"],
  );
  assert.deepEqual([...scans].sort(), ["3版.JPG", "3版.txt-2.png", "4版.jpg"]);
  assert.deepEqual(readFileSync(join(seeds, "3版.JPG")), one);
  assert.equal(refused.length, 1);
  assert.match(refused[0]?.en ?? "", /别的\.jpg was not added: it is named like no raw page/);
  const again = await addIn("scans", { "3版.JPG": two, "4版.jpg": two });
  assert.deepEqual(again.scans, []);
  assert.match(again.refused.map(({ en }) => en).join(), /3版\.JPG was not added: another picture is there already/);
  assert.deepEqual(readFileSync(join(seeds, "3版.JPG")), one, "what is there stays");
});

test("a page that gets another name takes its scans along", async () => {
  const other = "# 另一版\n\n本报讯 4月4日,正文在此。\n";
  const files = { "3版.txt": PAGE, "3版-1.jpg": await pictureBytes() };
  const { scans } = await addIn("renamed", files, {}, { held: { "3版.txt": other }, name: "新版.md" });
  assert.deepEqual(scans, ["新版-1.jpg"]);
});

test("a scan whose page is not added is not given to another page of that name; one whose page is there already goes to it", async () => {
  const other = PAGE.replace("座谈", "动员");
  const [one, two] = [await pictureBytes(), await pictureBytes({ seed: 2 })];
  const held = { "3版.txt": other };
  const first = await addIn("not added", { "3版.txt": PAGE, "3版.jpg": one }, {}, { held });
  assert.deepEqual([first.added, first.scans], [[], []]);
  assert.match(
    first.refused.map(({ en }) => en).join("\n"),
    /3版\.jpg was not added: its page .*3版\.txt was not added/,
  );
  const again = await addIn("not added", { "又.txt": other, "又-1.jpg": two });
  assert.deepEqual(again.scans, ["3版-1.jpg"]);
  assert.deepEqual(
    listFiles(first.seeds).filter((name) => name.endsWith(".jpg")),
    ["3版-1.jpg"],
  );
});

test("a folder is added with the scans in it, each beside the page of its own folder", async () => {
  const root = join(folder, "folders");
  const other = "# 另一版\n\n本报讯 4月4日,正文在此。\n";
  const [one, two] = [await pictureBytes(), await pictureBytes({ seed: 2 })];
  writeFiles(join(root, "given"), { "a/1.txt": PAGE, "a/1.jpg": one, "b/2.txt": other, "b/2.jpg": two });
  const seeds = join(root, "seeds");
  const { scans, refused } = await addFiles(seeds, [join(root, "given")], { facts: {}, today: TODAY, at: NOW });
  assert.deepEqual([scans, refused], [["1.jpg", "2.jpg"], []]);
  assert.deepEqual(readFileSync(join(seeds, "2.jpg")), two);
});
