import assert from "node:assert/strict";
import { test } from "node:test";
import type { Archive } from "../../src/model/archive.ts";
import { filesToArchive } from "../../src/pipeline.ts";
import { feeds } from "../../src/site/data/feeds.ts";
import { homePage } from "../../src/site/pages/home-page.ts";
import { renderHome } from "../../templates/pages/home.ts";
import { renderFeed } from "../../templates/pages/machine.ts";
import { shortPage } from "../archive/make-archive.ts";
import { PUBLISHED, SETTINGS } from "./sample-archives.ts";

/** Pages by file, each with its own printing date, or none. */
const PRINTED: Readonly<Record<string, string | null>> = {
  "by-hand.txt": "2024-08-01",
  "1986.txt": "1986-05-04",
  "2025.txt": "2025-01-03",
  "undated.txt": null,
};

/** `1986` was added last, then a second page of the issue of 2025. */
const RECORD = [
  { path: "2025.txt", added: "2025-06-01" },
  { path: "undated.txt", added: "2025-06-02" },
  { path: "1986.txt", added: "2025-07-09" },
];

function archiveWith(record: readonly { path: string; added: string }[], printed = PRINTED): Archive {
  const files = Object.entries(printed).map(([path, date], i) => {
    const head = date === null ? "" : `---\ndate: ${date}\npage: ${i + 1}\n---\n`;
    return { path, bytes: Buffer.from(head + shortPage(`青溪镇第${i}个合作社开镰`, `近日,青溪镇开镰${i}。`)) };
  });
  return filesToArchive(files, new Map(record.map((line, place) => [line.path, { ...line, place }])));
}

function feedOf(archive: Archive) {
  const [atom, json] = [...feeds.models(archive, PUBLISHED)];
  assert.ok(atom !== undefined && json !== undefined);
  return { atom: renderFeed(atom, PUBLISHED), items: JSON.parse(renderFeed(json, PUBLISHED)).items as FeedItem[] };
}

interface FeedItem {
  readonly id: string;
  readonly url: string;
  readonly date_published?: string;
  readonly date_modified?: string;
}

const filesOf = (items: readonly FeedItem[]) => items.map(({ id }) => id.replace(/^.*\//, ""));

test("a feed is in the order of additions with their days, what has no record behind", () => {
  const { atom, items } = feedOf(archiveWith(RECORD));
  assert.deepEqual(filesOf(items), ["1986.txt", "undated.txt", "2025.txt", "by-hand.txt"]);
  assert.deepEqual(
    items.map((item) => item.date_published?.slice(0, 10)),
    ["2025-07-09", "2025-06-02", "2025-06-01", undefined],
  );
  const updated = [...atom.matchAll(/<updated>(.{10})/g)].map(([, day]) => day);
  assert.deepEqual(updated, ["2025-07-09", "2025-07-09", "2025-06-02", "2025-06-01", "2025-01-03"]);
});

test("a further page makes an issue new again under its id; a date that becomes known keeps the id", () => {
  const before = feedOf(archiveWith(RECORD)).items;
  const more = { ...PRINTED, "2025-p5.txt": "2025-01-03", "undated.txt": "2024-11-05" };
  const after = feedOf(archiveWith([...RECORD, { path: "2025-p5.txt", added: "2025-08-01" }], more)).items;
  assert.deepEqual(filesOf(after), ["2025.txt", "1986.txt", "undated.txt", "by-hand.txt"]);
  assert.deepEqual(new Set(after.map(({ id }) => id)), new Set(before.map(({ id }) => id)));
  const [again] = after;
  assert.deepEqual(
    [again?.date_published?.slice(0, 10), again?.date_modified?.slice(0, 10)],
    ["2025-06-01", "2025-08-01"],
  );
  const undated = (items: readonly FeedItem[]) => items.find(({ id }) => id.endsWith("undated.txt"))?.url;
  assert.notEqual(undated(after), undated(before));
});

function homeOf(archive: Archive) {
  const [page] = [...homePage.models(archive, SETTINGS)];
  assert.ok(page !== undefined);
  return { data: page.data, text: renderHome(page, SETTINGS) };
}

test("the front page tells what was added on the last days, and nothing where that is not recorded", () => {
  const { data, text } = homeOf(archiveWith(RECORD));
  assert.deepEqual(
    data.added.map(({ day, count, articles }) => [day, count, articles]),
    [
      ["2025-07-09", 1, 1],
      ["2025-06-02", 1, 1],
      ["2025-06-01", 1, 1],
    ],
  );
  assert.match(text, /新整理<\/h2>[\s\S]*<time datetime="2025-07-09">2025年7月9日<\/time>[\s\S]*1986年5月4日/);
  const none = homeOf(archiveWith([]));
  assert.deepEqual(none.data.added, []);
  assert.doesNotMatch(none.text, /新整理/);
});

test("what was added is told of few days and few issues, with the number of the others", () => {
  const printed = Object.fromEntries(
    Array.from({ length: 40 }, (_, i) => [`${i}.txt`, `2024-0${1 + (i % 9)}-1${i % 10}`]),
  );
  const record = Object.keys(printed).map((path, i) => ({ path, added: `2025-0${1 + Math.floor(i / 10)}-01` }));
  const { data, text } = homeOf(archiveWith(record, printed));
  assert.deepEqual(
    data.added.map(({ day }) => day),
    ["2025-04-01", "2025-03-01", "2025-02-01"],
  );
  for (const { issues, count } of data.added) assert.deepEqual([issues.length <= 6, count <= 10], [true, true]);
  assert.match(text, /另有 \d\s期/);
});

test("where no year is known the front page shows the issue that was added last", () => {
  const printed = { "a.txt": null, "b.txt": null, "c.txt": null };
  const added = ["c.txt", "b.txt", "a.txt"].map((path) => ({ path, added: "2025-06-01" }));
  for (const record of [added, [...added].reverse()]) {
    const { data } = homeOf(archiveWith(record, printed));
    assert.equal(data.newest?.issue.file, record.at(-1)?.path);
    assert.equal(data.others.length, 2);
  }
});
