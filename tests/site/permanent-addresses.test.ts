import assert from "node:assert/strict";
import { test } from "node:test";
import { addressesOfIssue, type PublishedAddress, settleAddresses } from "../../src/site/data/permanent-addresses.ts";
import { readSeedTexts } from "../read-seeds.ts";
import { archiveOfTexts } from "./sample-archives.ts";

const addressesOf = (texts: Record<string, string>): PublishedAddress[] =>
  archiveOfTexts(texts).issues.flatMap(addressesOfIssue);

const BEFORE = addressesOf(readSeedTexts());

test("an unchanged archive redirects nothing and loses nothing", () => {
  assert.deepEqual(settleAddresses(BEFORE, addressesOf(readSeedTexts())), { redirects: [], lost: [] });
});

test("adding a file changes no address", () => {
  const more = { ...readSeedTexts(), "new.txt": "# 村里来了放映队\n\n本报讯 6月1日,放映队来到村里放电影。\n" };
  assert.deepEqual(settleAddresses(BEFORE, addressesOf(more)), { redirects: [], lost: [] });
});

test("every address of before leads somewhere after a headline and a lead were corrected", () => {
  const texts = readSeedTexts();
  const [name] = Object.keys(texts).filter((each) => each.startsWith("003"));
  assert.ok(name);
  const corrected = (texts[name] ?? "")
    .replace("# 解芳深入古绛镇调研督导巩固衔接工作", "# 解芳深入古绛镇调研督导巩固衔接工作情况")
    .replace("**本报讯** 10月9日,省乡村振兴督导组", "**本报讯** 10月9日,省乡村振兴工作督导组");
  const after = addressesOf({ ...texts, [name]: corrected });
  const { redirects, lost } = settleAddresses(BEFORE, after);
  assert.deepEqual(lost, []);
  const live = new Map(after.map((entry) => [entry.address, entry]));
  for (const { from, to, headline } of redirects) {
    assert.ok(!live.has(from));
    assert.equal(live.get(to)?.headline.slice(0, 8), headline.slice(0, 8));
  }
});

test("an article that is gone is named as lost, and an older redirect goes on", () => {
  const entry: PublishedAddress = {
    address: "articles/2020/gone.html",
    kind: "article",
    file: "none.txt",
    headline: "没有了",
    line: 3,
    text: "这篇文字现在哪里也没有了",
  };
  const to = BEFORE.find(({ kind }) => kind === "article")?.address ?? "";
  const { redirects, lost } = settleAddresses([entry, { ...entry, address: "articles/2020/old.html", to }], BEFORE);
  assert.deepEqual(lost, [entry]);
  assert.deepEqual(
    redirects.map(({ from, to: target }) => [from, target]),
    [["articles/2020/old.html", to]],
  );
});

test("what was published of an undated page leads to the year it is given later, and back", () => {
  const page =
    "# 村里来了放映队\n\n本报讯 6月1日,放映队来到村里放电影。\n\n# 集市热闹起来\n\n本报讯 近日,乡里的集市热闹起来。\n";
  const undated = addressesOf({ "a.txt": page });
  const dated = addressesOf({ "a.txt": `---\ndate: 2024-06-03\n---\n${page}` });
  assert.ok(undated.every(({ address }) => address.includes("/undated/")));
  assert.ok(dated.every(({ address }) => address.includes("/2024/")));
  for (const [before, after] of [
    [undated, dated],
    [dated, undated],
  ] as const) {
    const { redirects, lost } = settleAddresses(before, after);
    assert.deepEqual(lost, []);
    assert.deepEqual(
      redirects.map(({ from, to }) => [from, to]).sort(),
      before.map(({ address }, i) => [address, after[i]?.address]).sort(),
    );
  }
  // Those that led on once lead on still, without a loop, when the date is taken away again.
  const moved = settleAddresses(undated, dated).redirects;
  const remembered = undated.map((entry) => ({
    ...entry,
    to: moved.find(({ from }) => from === entry.address)?.to ?? "",
  }));
  const back = settleAddresses([...dated, ...remembered], undated);
  assert.deepEqual(back.lost, []);
  const live = new Set(undated.map(({ address }) => address));
  for (const { from, to } of back.redirects) assert.ok(live.has(to) && !live.has(from), `${from} → ${to}`);
});
