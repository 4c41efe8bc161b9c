import assert from "node:assert/strict";
import { test } from "node:test";
import { dropLinkLists } from "../../../src/parse/parts/link-lists.ts";
import { describe, toParts } from "../make-parts.ts";

const TITLE = "青河渡口添了一班船";
const TEXT = [
  "青河渡口从三月一日起添了一班船，早上六点从东岸开，晚上八点从西岸回，两岸的人都说方便，船工也说不累。",
  "船工老宋说，新船坐得下四十人，比旧船稳当，遇到大风也能开，孩子上学不用再绕道走桥，一天省下一个钟头。",
];
const MENU = ["首页", "登录", "要闻", "青河", "河湾", "柳庄", "石桥", "东坪", "西坪", "南岭", "北沟", "枣园"];
const LINKS = [
  "相关新闻",
  ...["桥头的灯亮了", "小学堂迎来新生", "枣树开花引来蜂农", "老宋修好了水车", "磨坊又响起来", "供销社卖起鲜花"],
  ...["夜校开讲珠算", "三户人家合买拖拉机", "戏台搭在晒谷场", "邮差换了新车", "更多", "关于我们"],
];

test("menus before the article and lists of links behind it are furniture; title, stamp and text stay", () => {
  const found = describe(
    dropLinkLists(toParts(`${TITLE} - 要闻 - 青河网`, ...MENU, TITLE, "2018-03-02 10:20", ...TEXT, ...LINKS)),
  );
  const at = found.indexOf(TITLE);
  assert.deepEqual(found.slice(at), [TITLE, "web-line", ...TEXT, ...LINKS.map(() => "title-list")]);
  assert.deepEqual(new Set(found.slice(0, at)), new Set(["web-chrome"]));
});

test("a list between title and text is the site's; who wrote stays over and under the text", () => {
  const between = [...LINKS.slice(1, 11), "本报记者 张文"];
  const found = describe(dropLinkLists(toParts(...MENU, TITLE, ...between, ...TEXT, "记者：李四海", ...LINKS)));
  assert.deepEqual(
    found.filter((each) => !/^(?:web|title)-/.test(each)),
    [TITLE, "本报记者 张文", ...TEXT, "记者：李四海"],
  );
});

test("the stamps of other articles say nothing of the page", () => {
  const parts = dropLinkLists(toParts(...MENU, TITLE, "2018-03-02 10:20", ...TEXT, ...LINKS, "2019-01-01 08:00"));
  const dates = parts.flatMap(({ furniture }) => furniture?.facts?.date ?? []);
  assert.deepEqual(dates, ["2018-03-02"]);
});

test("a page without signs of a site stays as it is: its lists are names, prices, verse or briefs", () => {
  const names = LINKS.slice(1, 11);
  const page = toParts(TITLE, ...TEXT, ...names, ...names);
  assert.deepEqual(dropLinkLists(page), page);
});

test("a list of names or prices under the text is the article's, up to the first word of the site", () => {
  const names = ["张文", "李四海", "王小船", "赵石桥", "钱柳", "孙枣", "周渡", "吴灯", "郑磨", "冯车", "陈台"];
  const found = describe(dropLinkLists(toParts(...MENU, TITLE, ...TEXT, ...names, ...LINKS)));
  assert.deepEqual(found.slice(MENU.length), [TITLE, ...TEXT, ...names, ...LINKS.map(() => "title-list")]);
});

test("a saved page of several articles, or without a list of links, stays as it is", () => {
  const several = toParts(...MENU, TITLE, ...TEXT, ...LINKS, "枣园的花开了", ...TEXT);
  assert.deepEqual(dropLinkLists(several), several);
  const short = toParts("首页", "登录", TITLE, ...TEXT, "分享", "版权所有");
  assert.deepEqual(dropLinkLists(short), short);
});
