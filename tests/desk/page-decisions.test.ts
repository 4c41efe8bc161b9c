import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readActs } from "../../src/corrections/read-acts.ts";
import { KIND_OF_RULE, KIND_WEIGHTS } from "../../src/desk/decision-weights.ts";
import { pageDecisions, sortByNeed } from "../../src/desk/page-decisions.ts";
import { readingsOf } from "../../src/desk/readings.ts";
import { tryReadings } from "../../src/desk/try-acts.ts";
import { findProjectRoot } from "../../src/io/project-root.ts";
import type { ParsedPage } from "../../src/model/page.ts";
import { diagnose } from "../../src/model/rules.ts";
import { bytesToSource } from "../../src/parse/decode/bytes-to-source.ts";
import { readPage } from "../corrections/make-page.ts";
import { readRawPages } from "../read-seeds.ts";

/** A page in which one paragraph stands twice, and one begins in mid-sentence. */
const DOUBTFUL = [
  "# 南坪镇举行插秧比赛",
  "本报讯 5月6日,南坪镇在河湾村举行插秧比赛,八支队伍下田比试,围观的群众站满了田埂。",
  "镇农技站站长张春林说,今年全镇机插面积达到一万二千亩,比去年多了两成,农机手人手不够。",
  "镇农技站站长张春林说,今年全镇机插面积达到一万二千亩,比去年多了两成,农机手人手不够。",
  "保障育秧大棚到田头全程有人管护,切实把好秧苗质量关;要科学调配农机农具,合理安排轮班,不误农时。",
  "比赛结束以后,镇里给前三名发了奖状和奖品。",
];

function rulesOf(page: ParsedPage): string[] {
  return pageDecisions(page).map(({ rule }) => rule);
}

test("a page's findings are its decisions, the most needed first: weight of the kind × doubt × characters", () => {
  const open = pageDecisions(readPage(DOUBTFUL));
  assert.deepEqual(
    open.map(({ rule, line }) => [rule, line]),
    [
      ["text-missing", 5],
      ["repeat", 4],
    ],
  );
  for (const { kind, confidence, characters, need } of open)
    assert.equal(need, KIND_WEIGHTS[kind] * (1 - confidence) * characters);
});

test("what was confirmed is asked no more, until the program says something else of it", () => {
  const [first] = pageDecisions(readPage(DOUBTFUL));
  const { rule = "", saw = "" } = first ?? {};
  const confirm = { act: "confirm", rule, saw, quote: DOUBTFUL[4] };
  assert.deepEqual(rulesOf(readPage(DOUBTFUL, confirm)), ["repeat"]);
  assert.deepEqual(rulesOf(readPage(DOUBTFUL, { ...confirm, saw: "00000000" })), ["text-missing", "repeat"]);
});

test("findings that only the archive makes are asked with the page's own, each once", () => {
  const page = readPage(DOUBTFUL);
  const unknown = diagnose("year-unknown", "page.txt", "nothing decides", { line: 2, quote: "5月6日" });
  const again = page.diagnostics.filter(({ severity }) => severity !== "info");
  const open = pageDecisions(page, [unknown, ...again]);
  assert.deepEqual(open.map(({ rule }) => rule).sort(), ["repeat", "text-missing", "year-unknown"]);
  const variant = diagnose("name-variant", "page.txt", "张春琳 may be 张春林", {
    line: 3,
    quote: "张春林",
    values: { rare: "张春琳", usual: "张春林" },
  });
  const [name] = pageDecisions(page, [variant]).filter(({ kind }) => kind === "name");
  assert.equal(name?.characters, 3);
});

test("of two holders of one post the misread name and the years that part them are offered, with the words of the other page", () => {
  const page = readPage(DOUBTFUL);
  const source = bytesToSource(Buffer.from(DOUBTFUL.join("\n")), "page.txt");
  const found = (against: string) =>
    diagnose("post-overlap", "page.txt", "two hold it", {
      line: 3,
      quote: "站长张春林说",
      values: { post: "站长", doubted: "张春林", against, years: "2025 2022" },
      beside: { quote: `站长${against}表示`, source: "other.txt", line: 7 },
    });
  const offered = (against: string) => {
    const [decision] = pageDecisions(page, [found(against)]).filter(({ kind }) => kind === "post");
    assert.ok(decision);
    return tryReadings(readingsOf(decision, page), source, readActs([]).acts, page);
  };
  const alike = offered("张春琳");
  assert.deepEqual(
    alike.map(({ code, values }) => [code, values["year"]]),
    [
      ["as-it-is", undefined],
      ["name", undefined],
      ["year-of", "2025"],
      ["year-of", "2022"],
    ],
  );
  assert.deepEqual(
    alike[0]?.reasons.map(({ place = "" }) => place),
    ["", "other.txt:7"],
  );
  assert.deepEqual(
    offered("李建国").map(({ code }) => code),
    ["as-it-is", "year-of", "year-of"],
  );
});

test("of a page whose year is open between few, each of them is offered", () => {
  const page = readPage(DOUBTFUL);
  const source = bytesToSource(Buffer.from(DOUBTFUL.join("\n")), "page.txt");
  const open = diagnose("year-unknown", "page.txt", "2022 or 2023", {
    line: 2,
    quote: "5月6日",
    values: { years: "2023 2022" },
  });
  const [decision] = pageDecisions(page, [open]).filter(({ rule }) => rule === "year-unknown");
  assert.ok(decision);
  const offered = tryReadings(readingsOf(decision, page), source, readActs([]).acts, page);
  assert.deepEqual(
    offered.map(({ code, values }) => [code, values["year"]]),
    [
      ["as-it-is", undefined],
      ["is-year", "2023"],
      ["is-year", "2022"],
    ],
  );
});

test("a page that states its year is not offered others by two holders of one post", () => {
  const dated = ["---", "date: 2024-05-07", "---", ...DOUBTFUL];
  const page = readPage(dated);
  const source = bytesToSource(Buffer.from(dated.join("\n")), "page.txt");
  const overlap = diagnose("post-overlap", "page.txt", "two hold it", {
    line: 6,
    quote: "站长张春林说",
    values: { post: "站长", doubted: "张春林", against: "张春琳", years: "2025 2022" },
  });
  const [decision] = pageDecisions(page, [overlap]).filter(({ kind }) => kind === "post");
  assert.ok(decision);
  const offered = tryReadings(readingsOf(decision, page), source, readActs([]).acts, page);
  assert.deepEqual(
    offered.map(({ code }) => code),
    ["as-it-is", "name"],
  );
});

test("the order does not hang on the order in which pages are read", () => {
  const all = readRawPages().flatMap(({ path, bytes }) => {
    const page = readPage(Buffer.from(bytes).toString("utf8").split("\n"));
    return pageDecisions(page).map((decision) => ({ ...decision, file: path }));
  });
  assert.ok(all.length > 4);
  assert.deepEqual(sortByNeed([...all].reverse()), sortByNeed(all));
});

/** Every rule that asks an editor, by a page that shows it. */
function fixturePages(): [rule: string, page: ParsedPage][] {
  const folder = join(findProjectRoot(), "tests", "fixtures", "rules");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt") && KIND_OF_RULE[ruleOf(name) as keyof typeof KIND_OF_RULE] !== undefined)
    .map((name) => {
      const corrections = readCorrections(join(folder, `${name}.corrections.ndjson`));
      return [ruleOf(name), readPage(readFileSync(join(folder, name), "utf8").split(/\r?\n/u), ...corrections)];
    });
}

function ruleOf(fixture: string): string {
  return fixture.slice(0, fixture.indexOf("."));
}

function readCorrections(file: string): object[] {
  try {
    return readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => JSON.parse(line));
  } catch {
    return [];
  }
}

test("of every rule's page each decision has the reading as it is first, and every other reading changes the page", () => {
  let others = 0;
  for (const [rule, page] of fixturePages()) {
    const source = bytesToSource(Buffer.from(page.source.lines.join("\n")), page.source.path);
    const acts = page.acts ?? [];
    for (const decision of pageDecisions(page)) {
      const [first, ...rest] = tryReadings(readingsOf(decision, page), source, acts, page);
      assert.equal(first?.code, "as-it-is", rule);
      for (const { code, changes, acts: given } of rest) {
        if (code === "write-headline") continue;
        others++;
        const isAboutActs = code === "take-back" || code === "apply-here";
        assert.ok(given.length > 0 && (changes.length > 0 || isAboutActs), `${rule} ${code}`);
      }
    }
  }
  assert.ok(others >= 10, String(others));
});

test("a repeat can be no repeat, and a headline text, each told with what it changes", () => {
  const page = readPage(DOUBTFUL);
  const source = bytesToSource(Buffer.from(DOUBTFUL.join("\n")), "page.txt");
  const repeat = pageDecisions(page).find(({ rule }) => rule === "repeat");
  assert.ok(repeat);
  const [, other] = tryReadings(readingsOf(repeat, page), source, readActs([]).acts, page);
  assert.deepEqual([other?.code, other?.changes.map(({ kind }) => kind)], ["no-repeat", ["role", "no-repeat"]]);
});
