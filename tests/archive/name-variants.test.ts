import assert from "node:assert/strict";
import { test } from "node:test";
import { archiveOf, readSeeds, shortPage } from "./make-archive.ts";

function variantsOf(pages: Readonly<Record<string, string>>): string[] {
  return archiveOf(pages).variants.map(({ names }) => names.join("/"));
}

function meeting(list: string): string {
  return shortPage("县委常委会会议召开", `4月3日,县委书记解芳主持召开县委常委会会议。${list}等参加会议。`);
}

test("names in the seeds that differ in one character and stand alike are proposed, with both quoted", () => {
  const { variants } = archiveOf(readSeeds());
  assert.deepEqual(variants.map(({ names }) => names.join("/")).sort(), [
    "刘岚倩/刘岚涛",
    "张倩倩/张情倩",
    "王斌恒/王旭恒",
    "薛云涛/薛云海",
  ]);
  for (const { names, evidence, confidence } of variants) {
    for (const name of names)
      assert.ok(
        evidence.some(({ quote }) => quote.includes(name)),
        name,
      );
    assert.ok(confidence >= 0.5 && confidence < 1);
  }
});

test("names with the same neighbours are proposed, with others not", () => {
  const usual = meeting("县领导葛凯、孙晓、董宏运、薛云涛");
  assert.deepEqual(variantsOf({ "a.txt": usual, "b.txt": meeting("县领导葛凯、孙晓、董宏远、薛云涛") }), [
    "董宏运/董宏远",
  ]);
  assert.deepEqual(variantsOf({ "a.txt": usual, "b.txt": meeting("县领导马辉、王戈、董宏远、申东明") }), []);
});

test("two people who stand in one article are two people", () => {
  const usual = meeting("县领导葛凯、王大凤、孙晓");
  const both = meeting("县领导葛凯、王大风、孙晓、李晓军、葛凯、王大凤、孙晓");
  assert.deepEqual(variantsOf({ "a.txt": usual, "b.txt": both }), []);
});

test("a hundred names with one surname and no context of their own are not compared", () => {
  const given = [
    ..."伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华慧巧美静淑惠珠翠雅芝玉萍红娥玲芬燕彩春菊兰凤洁梅琳素云莲真环雪荣爱妹香月莺媛艳瑞凡佳嘉琼勤珍贞莉桂娣叶璧璐娅琦晶妍茜秋珊莎锦黛青倩婷姣婉娴瑾颖露瑶怡婵雁蓓纨仪荷丹蓉眉君琴蕊薇菁梦岚苑婕馨瑗琰韵融园艺咏卿聪澜纯毓悦昭冰爽琬茗羽希宁欣飘育滢馥筠柔竹霭凝晓欢霄枫芸菲寒伊亚宜可姬舒影荔枝思丽",
  ];
  const pages = given.map((name, i) => [`${i}.txt`, meeting(`县领导李${name}`)] as const);
  assert.deepEqual(variantsOf(Object.fromEntries(pages)), []);
});
