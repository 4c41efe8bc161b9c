import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article } from "../../src/model/article.ts";
import { filesToArchive } from "../../src/pipeline.ts";
import { accountFor } from "../bench/fuzz/account.ts";
import { fuzz } from "../bench/fuzz/run.ts";

/** The archive of one raw page, given as lines, which must account for every character of it. */
function readPage(...lines: string[]) {
  const text = `${lines.join("\n\n")}\n`;
  const archive = filesToArchive([{ path: "page.txt", bytes: Buffer.from(text) }]);
  assert.deepEqual(accountFor(archive, new Map([["page.txt", text]])), []);
  const page = archive.issues[0]?.pages[0];
  const articles = page?.articles ?? [];
  const rules = archive.diagnostics.map(({ rule }) => rule);
  return { page, articles, rules, lineOf: (n: number) => page?.lines[2 * (n - 1)] };
}

const texts = ({ paragraphs }: Article) => paragraphs.map(({ text }) => text);

const OPENING = ["# 南坪镇举行插秧比赛", "本报讯 5月6日,南坪镇举行插秧比赛,八支队伍下田比试。"];

test("mutated pages are accounted for line by line and character by character", () => {
  assert.deepEqual(fuzz(60, 900_000), []);
});

test("a marked heading over nothing opens an article", () => {
  const { articles, lineOf } = readPage(...OPENING, "周海霞", "# 我们的节日");
  assert.deepEqual(
    articles.map(({ headline }) => headline),
    ["南坪镇举行插秧比赛", "我们的节日"],
  );
  assert.equal(lineOf(4)?.article, 1);
});

test("a marked heading whose words stand above it as well opens an article, or says why not", () => {
  const repeated = ["我们的节日", "我们的节日 端午", "让我们的节日更红火"].map((before) => [
    before,
    "# 我们的节日",
    "# 我们的节日",
  ]);
  for (const lines of [...repeated, ["# 插秧比赛"], ["周海霞", "# 南坪镇举行插秧比赛"]]) {
    const { page } = readPage(...OPENING, ...lines);
    for (const { role, article, reason } of page?.lines ?? []) {
      if (role !== "blank" && article === null) assert.ok(reason, `${lines.join(" / ")}: ${role}`);
    }
  }
});

test("a signature that is all there is under a headline is printed once, and no line claims a paragraph", () => {
  const { articles, lineOf } = readPage("# 雨后的梯田", "(记者 周海 摄)", ...OPENING);
  assert.equal(articles[0]?.bylineAsPrinted, "(记者 周海 摄)");
  assert.deepEqual(articles[0]?.paragraphs, []);
  assert.equal(lineOf(2)?.paragraph, null);
});

test("a page of only a signature is an article with a byline and no text", () => {
  const { articles } = readPage("(记者 周海 摄)");
  assert.deepEqual(
    articles.map(({ bylineAsPrinted, paragraphs }) => [bylineAsPrinted, paragraphs.length]),
    [["(记者 周海 摄)", 0]],
  );
});

test("a page of which nothing is an article is pointed out at its first line", () => {
  for (const line of ["摄影:周海霞", "图为两支队伍在田间比试。 周海霞 摄", "综合新闻"]) {
    assert.deepEqual(readPage(line).rules, ["no-article"], line);
  }
  assert.ok(!readPage(...OPENING).rules.includes("no-article"));
});

test("a jump line goes with the text it stands behind", () => {
  const { articles } = readPage(
    "# 全县招商引资工作会议召开",
    "本报讯 4月5日,全县招商引资工作会议召开,县长王卫军主持会议。会议听取了全县招商引资工作情况的汇报,研究部署了",
    "# 城关小学举行运动会",
    "本报讯 4月6日,城关小学举行春季运动会,五百余名学生参加了比赛。",
    "李芳",
    "下一步招商引资的重点任务。会议要求,要紧盯产业链条开展招商,做好项目落地服务,确保招商引资取得实效。(下转2版)",
  );
  assert.match(articles[0]?.paragraphs[0]?.text ?? "", /研究部署了下一步招商引资/);
  assert.deepEqual(
    articles.map(({ jumps }) => jumps?.map(({ quote }) => quote)),
    [["(下转2版)"], undefined],
  );
});

test("a signature that is likely another article's stands in a field of its own", () => {
  const { articles, rules } = readPage(
    "# 南坪镇举行插秧比赛",
    "本报讯(记者 周海霞)5月6日,南坪镇举行插秧比赛,八支队伍下田比试。",
    "比赛结束后,镇里给各队发了化肥。",
    "郑晓岚",
  );
  assert.deepEqual(articles[0]?.unsureBylines, ["郑晓岚"]);
  assert.ok(rules.includes("byline-unsure"));
});

/** Lines of text that begin as an imprint does. */
const LIKE_IMPRINTS = [
  "印刷设备全部更新,第一批课本已经送到山区。",
  "地址就选在旧砖窑,占地四十亩。",
  "每份饭只收三元,剩下的由镇里补上。",
  "定价比去年低了两成。",
  "热线一天要接上百个电话。",
  "邮箱里收到三百多条建议。",
  "http://tickets.example 是唯一的售票地址,不要上当。",
  "www.12306.cn网站购票需要实名认证。",
];

test("a line that only begins like an imprint is text", () => {
  for (const line of LIKE_IMPRINTS) {
    const { articles } = readPage(...OPENING, "周师傅说,如今厂里的", line, "大家都很高兴。");
    assert.ok(articles.flatMap(texts).join("").includes(line), line);
  }
});

test("an imprint is left out with a finding, and never from between the halves of a sentence", () => {
  const imprint = "地址:云坪县石湾路6号 邮编:099000";
  const apart = readPage(...OPENING, "周海霞", imprint);
  assert.equal(apart.lineOf(4)?.role, "furniture");
  assert.ok(apart.rules.includes("imprint"));
  const between = readPage(...OPENING, "新的办事大厅已经搬到城东,群众来信请寄到", imprint, "收到的信件当天就会登记。");
  assert.ok(between.articles.flatMap(texts).join("").includes(imprint));
});

test("characters that show nothing are left out of the text and reported", () => {
  const { articles, rules } = readPage(
    "\u200b# 南坪镇举\0行插秧比赛",
    "本报讯 5月6日,南坪\u202e镇举行插\ufeff秧\v比\f赛。",
    "\u2066",
  );
  assert.equal(articles[0]?.headline, "南坪镇举行插秧比赛");
  assert.deepEqual(articles.flatMap(texts), ["本报讯 5月6日,南坪镇举行插秧比赛。"]);
  assert.ok(rules.includes("control-character"));
});
