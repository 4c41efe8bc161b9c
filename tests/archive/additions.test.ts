import assert from "node:assert/strict";
import { test } from "node:test";
import { type Additions, firstAdded, toAddition } from "../../src/archive/additions.ts";
import { filesToArchive } from "../../src/pipeline.ts";
import { articlesOf, findingsOf } from "./make-archive.ts";

function addedOn(day: string, ...paths: string[]): Additions {
  return new Map(paths.map((path, place) => [path, { path, added: day, place }]));
}

/** The year of each article, the files added on a day or on none that is known. */
function yearsOf(pages: Readonly<Record<string, string>>, day?: string): (number | null)[] {
  const files = Object.entries(pages).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
  const additions = day === undefined ? undefined : addedOn(day, ...Object.keys(pages));
  return articlesOf(filesToArchive(files, additions)).map(({ year }) => year);
}

function page(day: string, ...sentences: string[]): string {
  return `# 青溪镇部署秋收工作\n\n本报讯 ${day},青溪镇召开秋收工作会议。\n\n${sentences.join("\n\n")}\n`;
}

test("an addition is a file and a day; the first of several files, and all of them, are known by it", () => {
  assert.deepEqual(toAddition({ path: "a.txt", added: "2024-05-06" }), { path: "a.txt", added: "2024-05-06" });
  const decided = { path: "a.txt", added: "2024-05-06", dateDecided: true };
  assert.deepEqual(toAddition(decided), decided);
  for (const wrong of [
    { path: "a.txt" },
    { added: "2024-05-06" },
    { path: "a.txt", added: "2024-05" },
    { ...decided, path: 1 },
  ])
    assert.equal(toAddition(wrong), undefined);
  const additions = new Map([...addedOn("2025-01-02", "子/一.txt"), ...addedOn("2024-05-07", "b.txt")]);
  assert.deepEqual(firstAdded(["c.txt", "子/一.txt", "b.txt"], additions), { year: 2024, month: 5, day: 7 });
  assert.equal(firstAdded(["c.txt"], additions), null);
});

test("goals, plans and mentions decide no year alone, however many they are", () => {
  const goals = ["落实联合国2030年可持续发展目标。", "到2035年基本建成。", "力争2030年实现碳达峰。"];
  const plans = ["会议谋划2026年工作。", "会议研究2026年重点工作和2026年预算安排。", "展望2026年,信心更足。"];
  const mentions = ["2026年,一切向好。", "说到2026年,大家都笑了。"];
  for (const sentences of [goals, plans, mentions, [...goals, ...plans, ...mentions]]) {
    assert.deepEqual(yearsOf({ "a.txt": page("10月9日", ...sentences) }), [null]);
    assert.deepEqual(yearsOf({ "a.txt": page("10月9日", ...sentences) }, "2035-01-01"), [null]);
  }
});

test("no year lies after the day on which the file was added", () => {
  const text = page("10月9日", "会议总结2024年前三季度工作,回顾2024年第三季度进展。");
  assert.deepEqual(yearsOf({ "a.txt": text }), [2024]);
  assert.deepEqual(yearsOf({ "a.txt": text }, "2024-10-09"), [2024]);
  assert.notDeepEqual(yearsOf({ "a.txt": text }, "2024-10-08"), [2024]);
});

test("an event that lasts beyond the day of addition is of the year in which it began", () => {
  const text = page("9月2日至24日", "会议总结2024年上半年工作,回顾2024年第三次集中学习。");
  assert.deepEqual(yearsOf({ "a.txt": text }, "2024-09-20"), [2024]);
  assert.notDeepEqual(yearsOf({ "a.txt": text }, "2024-09-01"), [2024]);
});

test("a file that no record names is of no year after the newest day that the archive states", () => {
  const undated = page("1月9日", "会议对2026年春运、2026年元宵供应作出安排。");
  const stated = "---\ndate: 2024-12-31\n---\n# 县图书馆开放\n\n本报讯 12月30日,县图书馆开放。\n";
  const [alone] = yearsOf({ "a.txt": undated });
  assert.equal(alone, 2026);
  assert.deepEqual(yearsOf({ "a.txt": undated, "b.txt": stated }), [null, 2024]);
});

test("a date that was given against the one printed is an error until an editor has decided", () => {
  const text =
    "---\ndate: 2023-01-05\n---\n青溪报 2025年4月15日 第3版\n\n# 县图书馆开放\n\n本报讯 4月13日,县图书馆开放。\n";
  const files = [{ path: "a.txt", bytes: Buffer.from(text) }];
  const [asked] = filesToArchive(files).diagnostics;
  assert.deepEqual([asked?.rule, asked?.severity, asked?.line], ["date-contradiction", "error", 4]);
  const decided = filesToArchive(
    files,
    new Map([["a.txt", { path: "a.txt", added: "2025-06-01", dateDecided: true, place: 0 }]]),
  );
  assert.deepEqual(findingsOf(decided), ["a.txt:4 issue-contradiction"]);
  assert.equal(decided.issues[0]?.facts.date, "2023-01-05");
});

test("a page reports nothing that was still to come when it was printed", () => {
  const text = "---\ndate: 2023-01-05\n---\n# 县图书馆开放\n\n本报讯 2025年4月13日,县图书馆开放。\n";
  assert.ok(
    findingsOf(filesToArchive([{ path: "a.txt", bytes: Buffer.from(text) }])).includes("a.txt:6 date-contradiction"),
  );
});

test("readers are shown the date that an editor gave, not how it was written down", () => {
  const text =
    "---\nnewspaper: 青溪报\ndate: 2024-04-09 # 据合订本\n---\n# 县图书馆开放\n\n本报讯 4月3日,县图书馆开放。\n";
  const [issue] = filesToArchive([{ path: "a.txt", bytes: Buffer.from(text) }]).issues;
  assert.deepEqual(
    issue?.yearEvidence.map(({ quote }) => quote),
    ["2024-04-09"],
  );
});
