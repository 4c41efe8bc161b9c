import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { answerRequest, type Sort } from "../../src/search/ask/answer.ts";
import {
  countMonths,
  countPages,
  countPeople,
  countYears,
  type Filters,
  NO_FILTERS,
} from "../../src/search/ask/hits.ts";
import type { Period } from "../../src/search/ask/period.ts";
import { textToQuery } from "../../src/search/ask/query.ts";
import type { Searcher } from "../../src/search/ask/searcher.ts";
import type { SearchRecord } from "../../src/search/format/record.ts";
import { canon } from "../../src/search/text/canon.ts";
import { seededRandom } from "../bench/generate-articles.ts";
import { generateRecords, makeRecord } from "./make-records.ts";
import { makeIndex, type TestIndex } from "./open-index.ts";

/** What a made-up archive holds beside generated prose: all that could go wrong. */
const ODD_RECORDS = [
  makeRecord("borders", {
    headline: "会议召开",
    paragraphs: ["召开现场", "会议绛县"],
    year: 2023,
    time: "2023-05-05",
  }),
  makeRecord("parts", {
    headline: "主题",
    kicker: "引题在上",
    deck: "副题在下",
    paragraphs: ["正文"],
    year: 2024,
    time: "2024-01-01",
  }),
  makeRecord("signs", {
    headline: "15-20日“一融四创”",
    paragraphs: ['说"好":AI+ 100%。', '"三农"工作'],
    year: 2024,
    time: "2024-01-02",
  }),
  makeRecord("markup", {
    headline: "<script>alert(1)</script>",
    paragraphs: ["a < b & c"],
    year: 2024,
    time: "2024-01-02",
  }),
  makeRecord("no-signs", { headline: "三农工作", paragraphs: ["三农"], year: 2024, time: "2024-01-03" }),
  makeRecord("rare", { headline: "𠮷野家😀", paragraphs: ["😀😃 𠮟る Ａｂｃ é각"], year: null, time: "" }),
  makeRecord("short", { headline: "县", paragraphs: ["文"], year: 2025, time: "2025-12-31" }),
  makeRecord("spaces", { headline: "本报讯 4月3日", paragraphs: ["解 芳　主持"], year: 2025, time: "2025-12-31" }),
];

const records = [...generateRecords(120, 3), ...ODD_RECORDS];
let index: TestIndex;
let searcher: Searcher;

before(async () => {
  index = await makeIndex(records, 30);
  searcher = await index.open();
});
after(() => index.remove());

/** Ids that a search finds, in its order. */
async function find(typed: string, sort: Sort = "date-desc", filters = NO_FILTERS): Promise<string[]> {
  const answer = await answerRequest(searcher, { query: textToQuery(typed), filters, sort }, () => {});
  assert.deepEqual(answer.faults, []);
  return Promise.all(
    answer.hits.map(async ({ group, place }) => (await searcher.files(group).fragment(place)).meta.id),
  );
}

/** Ids of the records that a plain look through their texts finds. */
function scan(typed: string): string[] {
  const { terms, excluded } = textToQuery(typed);
  const found = records.filter((record) => {
    const held = ({ text }: { text: string }) => textsOf(record).some((part) => part.includes(text));
    return terms.length > 0 && terms.every(held) && !excluded.some(held);
  });
  return found.map(({ id }) => id).sort();
}

function textsOf({ headline, kicker, deck, paragraphs }: SearchRecord): string[] {
  return [headline, kicker ?? "", deck ?? "", ...paragraphs].map(canon);
}

test("straight quotation marks are text where an article prints them so, else marks", async () => {
  assert.deepEqual(await find('"三农"'), ["signs"]);
  assert.deepEqual(await find('"三农工作"'), ["no-signs"]);
  assert.deepEqual(await find('"三农" 工作'), ["no-signs", "signs"]);
  assert.deepEqual(await find('"三农"工作'), ["signs"]);
});

test("random runs of characters are found where they stand and nowhere else", async () => {
  const random = seededRandom(4);
  const pick = (size: number) => Math.floor(random() * size);
  for (let round = 0; round < 150; round++) {
    const texts = textsOf(records[pick(records.length)] as SearchRecord);
    const characters = Array.from(texts[pick(texts.length)] ?? "");
    const start = pick(characters.length);
    const typed = characters.slice(start, start + 1 + pick(20)).join("");
    assert.deepEqual((await find(typed)).sort(), scan(typed), JSON.stringify(typed));
  }
});

test("queries of two terms, of excluded terms and of things no article holds equal a plain look", async () => {
  const typed = [
    "全县 工作",
    "工作 -全县",
    '"本报讯 4月" 芳',
    "会议 -召开 -县",
    "县委书记 讯",
    "不在其中的字句",
    "😀",
    "😃😀",
    "𠮷",
    "a",
  ];
  for (const each of typed) assert.deepEqual((await find(each)).sort(), scan(each), each);
});

test("one character is found wherever it stands, even as the last", async () => {
  for (const typed of ["县", "文", "下", "。", "%", "场", "的", "1"]) {
    assert.deepEqual((await find(typed)).sort(), scan(typed), typed);
  }
});

test("no run goes over the border between headline and paragraphs", async () => {
  assert.deepEqual(await find("召开召开"), []);
  assert.deepEqual(await find("现场会议"), []);
  assert.deepEqual(await find("会议绛县"), ["borders"]);
});

test("headline, kicker and deck are searched", async () => {
  for (const typed of ["引题在上", "主题", "副题在下"]) assert.ok((await find(typed)).includes("parts"), typed);
});

test("punctuation, width, case, spaces and markup are as typed or alike, never in the way", async () => {
  for (const typed of ["15-20", "“一融四创”", "“一融四创", "ai+", "ＡＩ＋", '说"好"', "100%。", "15－20"]) {
    assert.deepEqual(await find(typed), ["signs"], typed);
  }
  assert.deepEqual(await find("<script>alert(1)</script>"), ["markup"]);
  assert.deepEqual(await find("解芳主持"), ["spaces"]);
  assert.deepEqual(await find("abc"), ["rare"]);
});

test("long queries are found, and a long one that is almost right is not", async () => {
  const long = canon(records[7]?.paragraphs.find((text) => text.length > 60) ?? "");
  assert.ok(long.length > 60);
  assert.deepEqual((await find(long)).sort(), scan(long));
  assert.deepEqual(await find(`${long.slice(0, 40)}囧${long.slice(40)}`), []);
});

test("both orders of time equal a plain sort, articles of a day as printed", async () => {
  const byTime = (direction: number) => (a: SearchRecord, b: SearchRecord) =>
    a.time === b.time ? 0 : (a.time < b.time ? -1 : 1) * direction;
  const held = new Set(scan("的"));
  const sorted = (direction: number) =>
    records
      .filter(({ id }) => held.has(id))
      .sort(byTime(direction))
      .map(({ id }) => id);
  assert.deepEqual(await find("的", "date-asc"), sorted(1));
  assert.deepEqual(await find("的", "date-desc"), sorted(-1));
});

test("relevance finds the same, headlines first, whatever their group", async () => {
  const found = await find("会议召开", "relevance");
  assert.deepEqual([...found].sort(), scan("会议召开"));
  assert.equal(found[0], "borders");
});

/** By every day that the article's time has, one by one. */
function isOnDayOf(time: string, { from, to }: Period): boolean {
  const day = from?.startsWith("XXXX") ? time.replace(/^\d{4}/, "XXXX") : time;
  return time !== "" && (from ?? "") <= day && day <= `${to ?? "9"}~`;
}

test("filters by year, byline, section, page and time, alone and together, equal a plain filter", async () => {
  const bylines = [records[0]?.bylines[0] ?? "", ""];
  const sections = ["要闻"];
  const years = [2024, null];
  const pages = [2, 3];
  const periods: readonly Period[] = [
    { from: "2024-03", to: "2024-03" },
    { from: "2023-12-20", to: "2024-01-10" },
    { from: "2024-06", to: null },
    { from: "XXXX-05", to: "XXXX-05" },
  ];
  const wanted: readonly Filters[] = [
    { ...NO_FILTERS, pages },
    { ...NO_FILTERS, pages, sections, period: { from: "2024", to: "2025-06" } },
    ...periods.map((period) => ({ ...NO_FILTERS, period })),
    { ...NO_FILTERS, years },
    { ...NO_FILTERS, bylines },
    { ...NO_FILTERS, sections },
    { ...NO_FILTERS, people: ["武锐晓"] },
    { ...NO_FILTERS, people: ["武锐晓", "李晓军"], years: [2024] },
    { ...NO_FILTERS, people: ["无此人"] },
    { ...NO_FILTERS, years: [2023, 2024], bylines },
    { ...NO_FILTERS, years: [2025], sections },
  ];
  for (const filters of wanted) {
    const held = records.filter(
      ({ year, bylines: names, people, section, page, time }) =>
        (filters.years.length === 0 || filters.years.includes(year)) &&
        (filters.bylines.length === 0 ||
          (names.length === 0 ? [""] : names).some((n) => filters.bylines.includes(n))) &&
        (filters.sections.length === 0 || filters.sections.includes(section ?? "-")) &&
        (filters.pages.length === 0 || filters.pages.includes(page ?? 0)) &&
        (filters.people.length === 0 || people.some((name) => filters.people.includes(name))) &&
        (filters.period === null || isOnDayOf(time, filters.period)),
    );
    const both = scan("1").filter((id) => held.some((record) => record.id === id));
    assert.deepEqual((await find("1", "date-desc", filters)).sort(), both, JSON.stringify(filters));
    const all = held.map(({ id }) => id).sort();
    assert.deepEqual((await find("", "date-desc", filters)).sort(), all, JSON.stringify(filters));
  }
  assert.deepEqual(await find(""), []);
});

test("counts of years, months and pages equal a plain count of what each would leave", async () => {
  const filters: Filters = { ...NO_FILTERS, bylines: [""], period: { from: "2024-02", to: "2025-06" } };
  const answer = await answerRequest(searcher, { query: textToQuery("的"), filters, sort: "date-desc" }, () => {});
  const { found, known } = answer;
  const left = (more: Partial<Filters>) => find("的", "date-desc", { ...filters, period: null, ...more });
  for (const { value, count } of countMonths(found, filters, known, 2024)) {
    const month = `2024-${String(value).padStart(2, "0")}`;
    assert.equal(count, (await left({ period: { from: month, to: month } })).length, month);
  }
  for (const { value, count } of countYears(found, filters, known, searcher.manifest.groups)) {
    assert.equal(count, (await left({ years: [value] })).length, String(value));
  }
  const pages = countPages(found, filters, known);
  assert.equal(pages.length > 1, true);
  for (const { value, count } of pages) {
    assert.equal(count, (await find("的", "date-desc", { ...filters, pages: [value] })).length, String(value));
  }
});

test("names of people are read for a filter of people alone, and their counts equal a plain count of what each would leave", async () => {
  const filters: Filters = { ...NO_FILTERS, people: ["李晓军"], years: [2023, 2024] };
  const unread = await answerRequest(
    searcher,
    { query: textToQuery("1"), filters: NO_FILTERS, sort: "date-desc" },
    () => {},
  );
  assert.equal(unread.known.people.size, 0);
  const { found, known } = await answerRequest(
    searcher,
    { query: textToQuery("1"), filters, sort: "date-desc" },
    () => {},
  );
  const counts = countPeople(found, filters, known);
  assert.deepEqual(counts.map(({ value }) => value).sort(), ["李晓军", "武锐晓", "解芳"].sort());
  for (const { value, count } of counts) {
    assert.equal(count, (await find("1", "date-desc", { ...filters, people: [value] })).length, value);
  }
});

test("a time that was typed is text where an article prints it, else a time beside the other words", async () => {
  const answer = (typed: string) =>
    answerRequest(searcher, { query: textToQuery(typed), filters: NO_FILTERS, sort: "date-desc" }, () => {});
  const march = await answer("1 2024年3月");
  assert.deepEqual(march.asTime?.period, { from: "2024-03", to: "2024-03" });
  const held = records.filter(({ time }) => time.startsWith("2024-03")).map(({ id }) => id);
  assert.deepEqual(
    (await find("1 2024年3月")).sort(),
    scan("1").filter((id) => held.includes(id)),
  );
  assert.deepEqual((await find("2024-03")).sort(), held.sort());
  assert.deepEqual((await find('"2024-03"')).sort(), []);
  assert.deepEqual((await find("4月3日")).sort(), scan("4月3日"));
  assert.equal((await answer("4月3日")).asTime, undefined);
  assert.deepEqual(
    (await find("2024年3月 -1")).sort(),
    held.filter((id) => !scan("1").includes(id)),
  );
});

test("rare runs read little: a table for each group, then a few files a query", async () => {
  const fresh = await makeIndex(records.slice(0, 80));
  const other = await fresh.open();
  const typed = Array.from(canon(records[3]?.paragraphs[0] ?? ""))
    .slice(3, 9)
    .join("");
  await answerRequest(other, { query: textToQuery(typed), filters: NO_FILTERS, sort: "date-desc" }, () => {});
  const tables = fresh.read.filter((name) => name.endsWith("/table.json.gz"));
  assert.equal(tables.length, fresh.manifest.groups.length);
  assert.ok(tables.length > 1);
  assert.equal(fresh.read.filter((name) => name.endsWith(".pagefind")).length, 1);
  assert.ok(fresh.read.filter((name) => name.endsWith("pf_index")).length <= 2 * tables.length, fresh.read.join(" "));
  await fresh.remove();
});
