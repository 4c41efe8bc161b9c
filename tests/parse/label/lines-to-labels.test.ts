import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { linesToLabels } from "../../../src/parse/label/lines-to-labels.ts";
import { BEFORE, FIRST, type Hint } from "../../../src/parse/page/label.ts";
import { readLinePage } from "../make-lines-on-page.ts";

const TEXT = "葛家渡添了一班新船，从早到晚不停，两岸的人都说好，挑担的人走得稳当。船工也高兴，县里还要修路。";

function labels(raw: readonly string[], hints: readonly (Hint | undefined)[] = []) {
  const { facts, index } = readLinePage(...raw);
  return linesToLabels(facts, index, hints);
}

test("headline, lead, text and signature of two articles are told apart", () => {
  const page = [
    "葛家渡添船",
    `本报讯 9月3日，${TEXT}`,
    TEXT,
    "崔璐",
    "水闸放水",
    `本报讯 9月4日，${TEXT}`,
    "记者 贺立新",
  ];
  assert.deepEqual(
    labels(page).map(({ label }) => label),
    ["headline", "text", "text", "byline", "headline", "text", "byline"],
  );
});

test("a label printed before a line is believed", () => {
  const page = ["水闸放水", "葛家渡添船", `本报讯 ${TEXT}`];
  const [first, second] = labels(page, [{ label: "kicker", opens: 0 }, { label: "headline", opens: 0 }, undefined]);
  assert.deepEqual([first?.label, second?.label], ["kicker", "headline"]);
});

test("a line that furniture says opens an article opens one", () => {
  const page = ["葛家渡添船", `本报讯 ${TEXT}`, "水闸放水", TEXT];
  const [, , third] = labels(page, [undefined, undefined, { opens: 8 }, undefined]);
  assert.equal(third?.label, "headline");
});

test("whatever the lines are, each has a label that may stand where it stands, with a probability", () => {
  const line = fc.constantFrom(
    TEXT,
    `本报讯 ${TEXT}`,
    "崔璐",
    "水闸放水",
    "# 葛家渡添船",
    "民生关注",
    "——葛家渡见闻",
    "（一）",
    "县里查看村容村貌及相",
    "……",
    "□ 本报评论员",
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (page) => {
      const found = labels(page);
      assert.equal(found.length, page.length);
      found.forEach(({ label, confidence }, at) => {
        const before = found[at - 1]?.label;
        assert.ok(before === undefined ? FIRST.has(label) : BEFORE[label].includes(before), `${before} ${label}`);
        assert.ok(confidence >= 0 && confidence <= 1);
      });
    }),
    { numRuns: 40 },
  );
});

test("a line with the look of a headline opens no article between two texts about the same", () => {
  const { facts, index } = readLinePage(
    "渡口大桥年底合龙 两岸果农盼走新路",
    "河湾渡口大桥的主塔已经封顶。施工单位表示,大桥全长一千二百米,建成以后两岸的果农不用再排队等渡船,樱桃从果园到批发市场的路程缩短一半,运费也能省下三成左右。",
    "果农和渡口的老船工都来看大桥封顶。果农说,往年樱桃旺季要在渡口排队等渡船,大桥通车以后运费能省一半;老船工说,渡口停航以后,渡船留给游客坐。",
    "渡口停航船工忧去路 交通部门承诺优先安排",
    "渡船的老船工们心情复杂。他们说,大桥通车以后渡口就要停航,二十几名船工的去处还没有着落。交通部门回应,会优先安排船工到大桥养护队工作,渡口的栈桥则留作码头,供游客乘坐老渡船。",
    "果农说,往年樱桃旺季渡口排队要等三个钟头,烂掉的樱桃一船一船倒进河里。大桥修好以后,他们打算把果园再扩二十亩。",
    "县图书馆夜间开放 自习座位增加一倍",
    "从下月起,县图书馆的阅览室延长到晚上十点关门,自习座位由一百二十个增加到两百四十个。馆方说,不少中学生和备考的青年反映晚上没有地方看书,这次调整就是回应读者的意见。",
    "图书馆还添置了台灯和储物柜,借阅证可以在手机上办理,外地读者凭身份证也能入馆。",
  );
  const opened = linesToLabels(facts, index).flatMap(({ label }, at) => (label === "headline" ? [at] : []));
  assert.deepEqual(opened, [0, 6]);
});
