import assert from "node:assert/strict";
import { test } from "node:test";
import { endsSoftly, hasSoftStops } from "../../../src/parse/page/soft-stops.ts";

const SOFT = "本埠布價、自前日起又跌、每疋跌兩角、各號存貨甚多、購者仍少、市面殊形清淡、各號主人皆有愁容、";
const FIRM = "县图书馆把闭馆时间推迟到晚上九点,自习室的座位增加到三百个,寒暑假里全天开放,读者可以自带茶水。";

test("paragraphs that end with a pause mark make it the page's stop", () => {
  assert.ok(hasSoftStops([SOFT, "渡船夫役", SOFT, SOFT]));
  assert.ok(endsSoftly(SOFT));
  assert.ok(!endsSoftly("渡船夫役、"));
});

test("a page of full stops keeps them, whatever a cut line ends with", () => {
  assert.ok(!hasSoftStops([FIRM, SOFT, FIRM, FIRM]));
  assert.ok(!hasSoftStops([SOFT, SOFT]));
});
