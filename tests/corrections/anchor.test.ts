import assert from "node:assert/strict";
import { test } from "node:test";
import { anchorAct } from "../../src/corrections/anchor-act.ts";
import { sliceRange } from "../../src/corrections/key-text.ts";
import { hintOf, quoteOf } from "../../src/corrections/make-quote.ts";
import { keyText, PAGE, toActs } from "./make-page.ts";

const QUOTE = { exact: "张情倩", prefix: "下田比试。⏎镇农技站站长", suffix: "说,今年全镇机插面积" };
const MISREAD = { act: "misread", quote: QUOTE, to: "张倩倩" };

function anchor(lines: readonly string[], act: object) {
  const page = keyText(lines);
  const [written] = toActs(act);
  if (!written) throw new Error("no act");
  const { outcome, places } = anchorAct(written.act, page);
  return [outcome, ...places.map(({ quote }) => `${quote.start.line}:${sliceRange(page, quote)}`)];
}

/** The page with one line changed. */
function changed(line: number, change: (text: string) => string): string[] {
  return PAGE.map((text, index) => (index === line - 1 ? change(text) : text));
}

test("a quote is found by its words, whatever lines, blanks, widths and marks stand around it", () => {
  assert.deepEqual(anchor(PAGE, MISREAD), ["applied", "3:张情倩"]);
  assert.deepEqual(anchor(["", "2025年5月9日", ...PAGE], MISREAD), ["applied", "5:张情倩"]);
  assert.deepEqual(
    anchor(
      changed(3, (text) => text.replaceAll(",", "，").replace("站长", "站 长")),
      MISREAD,
    ),
    ["applied", "3:张情倩"],
  );
  const wrapped = PAGE.flatMap((line) => [line.slice(0, 7), line.slice(7), ""]);
  assert.deepEqual(anchor(wrapped, MISREAD), ["applied", "7:张⏎情倩"]);
});

test("among other words it is applied only where it can be no other text", () => {
  assert.deepEqual(
    anchor(
      changed(3, (text) => text.replace("镇农技站站长", "站长")),
      MISREAD,
    ),
    ["moved", "3:张情倩"],
  );
  const elsewhere = changed(3, () => "会后大家一起吃饭。").with(5, "副院长张情倩介绍,门诊楼启用后每天可接诊八百人次。");
  assert.deepEqual(anchor(elsewhere, MISREAD).at(0), "similar");
});

test("what the file says by now is done", () => {
  assert.deepEqual(
    anchor(
      changed(3, (text) => text.replace("张情倩", "张倩倩")),
      MISREAD,
    ),
    ["done", "3:张倩倩"],
  );
  const longer = {
    act: "misread",
    quote: { exact: "立本", prefix: "三十间诊室。⏎院长郭", suffix: "介绍,门诊楼启用后" },
    to: "立本立",
  };
  assert.equal(
    anchor(
      changed(6, (text) => text.replace("郭立本", "郭立本立")),
      longer,
    )[0],
    "done",
  );
  const lost = { act: "missing", quote: { exact: "设有三十间诊室", suffix: "。⏎院长郭立本介绍" }, to: "和两个药房" };
  assert.deepEqual(anchor(PAGE, lost), ["applied", "5:"]);
  assert.equal(
    anchor(
      changed(5, (text) => text.replace("诊室", "诊室和两个药房")),
      lost,
    )[0],
    "done",
  );
});

test("something similar is offered and never applied", () => {
  assert.deepEqual(
    anchor(
      changed(3, (text) => text.replace("张情倩", "张清清")),
      MISREAD,
    ),
    ["similar", "3:张清清"],
  );
  const long = { act: "label", quote: { exact: "县医院新门诊楼启用仪式举行" }, to: "headline" };
  assert.equal(anchor(PAGE, long)[0], "similar");
});

test("what is gone is an orphan", () => {
  const act = { act: "label", quote: { exact: "第三届桃花节开幕" }, to: "headline" };
  assert.deepEqual(anchor(PAGE, act), ["orphan"]);
});

test("a bare text that stands in several places is applied to none, with surroundings to the one that is meant", () => {
  assert.deepEqual(anchor(PAGE, { act: "misread", quote: { exact: "门诊楼" }, to: "门诊大楼" })[0], "unclear");
  const meant = {
    act: "misread",
    quote: { exact: "门诊楼", prefix: "院长郭立本介绍,", suffix: "启用后每天" },
    to: "门诊大楼",
  };
  assert.deepEqual(anchor(PAGE, meant), ["applied", "6:门诊楼"]);
});

test("a page that was given twice has its act applied twice", () => {
  assert.deepEqual(anchor([...PAGE, ...PAGE], MISREAD), ["applied", "3:张情倩", "9:张情倩"]);
});

test("of several quotes the worst decides, and each place goes with the nearest others", () => {
  const seam = { act: "seam", quote: { exact: "八支队伍下田比试。" }, next: { exact: "镇农技站站长" }, to: "apart" };
  assert.deepEqual(anchor(PAGE, seam), ["applied", "2:八支队伍下田比试。"]);
  assert.equal(anchor(PAGE, { ...seam, next: { exact: "这里没有这样的话语" } })[0], "orphan");
});

test("a quote that the program makes finds its place again, and says how often its text stands", () => {
  const page = keyText(PAGE);
  for (let from = 0; from + 5 < page.text.length; from += 7) {
    const range = page.range(from, from + 5);
    const quote = quoteOf(page, range);
    const [outcome, place] = anchor(PAGE, { act: "label", quote, to: "body" });
    assert.equal(outcome, "applied", JSON.stringify(quote));
    assert.equal(place, `${range.start.line}:${sliceRange(page, range)}`);
  }
  const twice = page.text.indexOf("门诊楼");
  assert.equal(hintOf(page, page.range(twice, twice + 3)).copies, 3);
});
