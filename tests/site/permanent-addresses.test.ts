import assert from "node:assert/strict";
import { test } from "node:test";
import { addressesOfIssue, settleAddresses } from "../../src/site/data/permanent-addresses.ts";
import type { PublishedAddress } from "../../src/site/data/published-address.ts";
import { readSeedTexts } from "../read-seeds.ts";
import { archiveOfTexts } from "./sample-archives.ts";

const addressesOf = (texts: Record<string, string>): PublishedAddress[] =>
  archiveOfTexts(texts).issues.flatMap(addressesOfIssue);

const NOTHING = { redirects: [], withdrawn: [], lost: [] };
const BEFORE = addressesOf(readSeedTexts());

test("an unchanged archive redirects nothing and loses nothing", () => {
  assert.deepEqual(settleAddresses(BEFORE, addressesOf(readSeedTexts())), NOTHING);
});

test("adding a file changes no address", () => {
  const more = { ...readSeedTexts(), "new.txt": "# 村里来了放映队\n\n本报讯 6月1日,放映队来到村里放电影。\n" };
  assert.deepEqual(settleAddresses(BEFORE, addressesOf(more)), NOTHING);
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
    assert.equal(headline, live.get(to)?.headline);
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

/** What a second scan reads otherwise: first paragraphs, a headline, and where the lines end. */
function scannedAgain(text: string): string {
  return text
    .replaceAll("本报讯", "本报讯 ")
    .replace(/(本报讯[^,，]*[,，].{2})/g, "$1*")
    .replaceAll("会议", "会义")
    .replace(/^# (.)(.*)$/m, "# $2");
}

test("a page that was scanned again under another name, its first paragraphs mended, keeps every address", () => {
  for (const name of Object.keys(readSeedTexts())) {
    const { [name]: text = "", ...others } = readSeedTexts();
    const after = addressesOf({ ...others, "重扫/第三版.txt": scannedAgain(text) });
    const { redirects, lost } = settleAddresses(BEFORE, after);
    assert.deepEqual(lost, [], name);
    const live = new Map(after.map((entry) => [entry.address, entry]));
    const published = new Map(BEFORE.map((entry) => [entry.address, entry]));
    assert.ok(redirects.length > 1, name);
    for (const { from, to, headline } of redirects) {
      assert.equal(live.get(to)?.file, "重扫/第三版.txt", from);
      assert.equal(live.get(to)?.headline, headline, `${from} → ${to}`);
      assert.equal(headline.slice(-6).replace("会义", "会议"), published.get(from)?.headline.slice(-6), from);
    }
  }
});

test("what changed its address twice leads on to where it is now, also when it was taken out then", () => {
  const [now] = BEFORE.filter(({ kind }) => kind === "article");
  assert.ok(now);
  const gone = (address: string, more: Partial<PublishedAddress>): PublishedAddress => {
    return { ...now, text: "别的", headline: "别的", file: "旧.txt", address, ...more };
  };
  const first = gone("articles/2020/a.html", { to: "articles/2020/b.html" });
  const trail = [first, gone("articles/2020/b.html", { to: now.address })];
  assert.deepEqual(
    settleAddresses(trail, BEFORE).redirects.map(({ to }) => to),
    [now.address, now.address],
  );
  const out = [first, gone("articles/2020/b.html", { withdrawn: "2026-01-01" })];
  assert.deepEqual(settleAddresses(out, BEFORE), { ...NOTHING, withdrawn: out });
  const loop = [first, gone("articles/2020/b.html", { to: first.address })];
  assert.deepEqual(settleAddresses(loop, BEFORE), { ...NOTHING, lost: loop });
});

test("what was taken out is not what came later under its name, unless it says the same", () => {
  const page = (day: string, text: string) => `# 天气预报\n\n本报讯 ${day},${text}\n`;
  const [old] = addressesOf({ "3版.txt": page("6月1日", "全县晴间多云,气温十九到三十度,南风三级。") }).slice(1);
  assert.ok(old);
  const out = { ...old, withdrawn: "2026-01-01" };
  const other = addressesOf({ "3版.txt": page("7月9日", "防汛指挥部要求各乡镇巡查河道水库。") });
  assert.deepEqual(settleAddresses([out], other).withdrawn, [out]);
  const again = addressesOf({ "补.txt": page("6月1日", "全县晴间多云,气温十九至三十度,南风三级。") });
  assert.deepEqual(
    settleAddresses([out], again).redirects.map(({ to }) => to),
    [again[1]?.address],
  );
});

test("of reports that repeat every week none is taken for another", () => {
  const week = (n: number) =>
    `# 全县经济运行调度会召开\n\n本报讯 ${n}月3日,全县第${n}次经济运行调度会召开,县长出席并讲话。\n`;
  const before = addressesOf({ "1.txt": week(1) }).filter(({ kind }) => kind === "article");
  const after = addressesOf({ "2.txt": week(2), "3.txt": week(4) });
  assert.deepEqual(settleAddresses(before, after).lost, before);
});
