import assert from "node:assert/strict";
import { test } from "node:test";
import { parsePage } from "../../../src/parse/parse-page.ts";
import { toSource } from "../make-lines.ts";

const HEAD = "# 青柳县整修渡口";
const LEAD = "本报青柳1月12日电 记者崔璐报道：青柳县的三处渡口整修完毕，客船靠岸比从前稳当，两岸的人都说好。";
const REST = "渡口管理所添了两名水手，早晚各查一遍缆绳，遇到大风就停航。";
const WEST = "本报东坪电 记者贺立新报道：1月10日上午，东坪的旧瓷窑拆去外墙，老窑工围着窑口看了半天。";
const PAPER = "本报讯 岭下镇的纸坊近日换了新槽，出纸比从前快一倍，镇上添了十来个做工的人。";
const parse = (...raw: string[]) =>
  parsePage(toSource(raw)).articles.map(({ headline, bylines, paragraphs }) => [headline, bylines, paragraphs.length]);

test("a text from elsewhere that opens with its own credit begins an article without a headline", () => {
  assert.deepEqual(parse(HEAD, LEAD, REST, WEST), [
    ["青柳县整修渡口", ["崔璐"], 2],
    ["", ["贺立新"], 1],
  ]);
});

test("behind a signature, or signed by others, so does one without a place", () => {
  assert.deepEqual(parse(HEAD, LEAD, REST, `${PAPER}（宋雨桐）`, WEST), [
    ["青柳县整修渡口", ["崔璐"], 2],
    ["", ["宋雨桐"], 1],
    ["", ["贺立新"], 1],
  ]);
});

test("one more source of the same news, and a credit from where the article is from, do not", () => {
  const further = "据海青社东坪1月12日电 东坪的窑工也到渡口来看过，说回去要照样修一处。";
  assert.deepEqual(parse(HEAD, LEAD, further), [["青柳县整修渡口", ["崔璐"], 2]]);
  assert.deepEqual(parse(HEAD, "青柳县的三处渡口整修完毕，两岸的人都说好。", PAPER).length, 1);
});

test("reporters in brackets open an article without a headline as a credit does", () => {
  const [first, second] = [
    "〔記者崔璐／青柳報導〕青柳縣的三處渡口整修完畢，客船靠岸比從前穩當。",
    "〔記者賀立新／東坪報導〕東坪的舊瓷窯昨天拆去外牆，老窯工看了半天。",
  ];
  assert.deepEqual(parse(first, second), [
    ["", ["崔璐"], 1],
    ["", ["賀立新"], 1],
  ]);
});

test("on a page without headlines signatures part reports that open with their days, no others", () => {
  const [first, second] = [
    "3月25日，青柳县议事会召开第三次会议，听了渡口的账。",
    "8月26日，东坪县议事会召开第二次会议，听了水闸的账。",
  ];
  assert.deepEqual(parse(first, "(本报记者 崔璐)", second, "(本报记者 贺立新)"), [
    ["", ["崔璐"], 1],
    ["", ["贺立新"], 1],
  ]);
  assert.equal(parse(first, second, "(本报记者 贺立新)").length, 1);
  assert.equal(parse(HEAD, first, "(本报记者 崔璐)", second).length, 1);
});
