import assert from "node:assert/strict";
import { test } from "node:test";
import { articlePages } from "../../src/site/pages/article-page.ts";
import { wholeWords } from "../../src/site/pages/whole-words.ts";
import { archiveOfTexts, SETTINGS, seedArchive } from "./sample-archives.ts";

function wordsOf(before: string, text: string, after: readonly string[]): string {
  return wholeWords({ text, start: before.length, before: [before, before], after });
}

test("a shared stretch is cut to whole words: not into a name that goes on otherwise, nor into its sentence", () => {
  assert.equal(wordsOf("深入", "古绛镇尧", ["寓村调研", "窝村调研"]), "古绛镇");
  assert.equal(wordsOf("在", "全域旅游", ["工作", "示范"]), "全域旅游");
  assert.equal(wordsOf("召开", "第十五次", ["主任会议", "常委会"]), "");
  assert.equal(wordsOf("本报讯", "县委书记", ["甲", "乙"]), "");
  assert.equal(wordsOf("推进", "乡村振", ["兴工作", "兴战略"]), "");
});

test("every reason for a related article is a person, a place, a series or words, and stands in both", () => {
  const archive = seedArchive();
  const texts = new Map(
    archive.issues
      .flatMap(({ pages }) => pages.flatMap(({ articles }) => articles))
      .map((article) => [article.id, article]),
  );
  let count = 0;
  for (const { data } of articlePages.models(archive, SETTINGS)) {
    for (const { article, reason } of data.related) {
      const other = texts.get(/(?<id>[^/]+)\.html$/u.exec(article.address)?.groups?.["id"] ?? "");
      for (const each of [texts.get(data.id), other]) {
        assert.ok(each);
        const whole = [each.headline, ...each.paragraphs.map(({ text }) => text)].join("\n");
        if (reason.kind === "word" || reason.kind === "place") assert.ok(whole.includes(reason.text), reason.text);
        if (reason.kind === "person")
          assert.ok(
            each.mentions?.some(({ person }) => person === reason.text),
            reason.text,
          );
        assert.notEqual(reason.text, "古绛镇尧");
      }
      count++;
    }
  }
  assert.ok(count > 20);
});

/** A page of a day of March 2019 whose lead names somebody; the bodies share nothing else. */
function page(day: number, headline: string, text: string): string {
  return `---\ndate: "2019-03-0${day}"\n---\n\n# ${headline}\n\n本报讯 3月${day}日，${text}\n\n周海霞\n`;
}

test("articles that name the same village are related by that, and not by half a word of it", () => {
  const archive = archiveOfTexts({
    "a.txt": page(1, "果园开剪", "技术员到白石镇东岭村的果园讲解修剪。"),
    "b.txt": page(2, "水库放水", "东岭村迎来第一批游客。"),
    "c.txt": page(3, "学校开课", "全校师生举行升旗仪式。"),
  });
  const related = new Map([...articlePages.models(archive, SETTINGS)].map(({ data }) => [data.headline, data.related]));
  assert.deepEqual(
    related.get("果园开剪")?.map(({ article, reason }) => [article.headline, reason]),
    [["水库放水", { kind: "place", text: "东岭村" }]],
  );
  assert.deepEqual(related.get("学校开课"), []);
});

test("articles that name the same person are related by that; those of one reporter alone are not", () => {
  const archive = archiveOfTexts({
    "a.txt": page(1, "果园开剪", "副县长郑铁山到果园查看修剪。"),
    "b.txt": page(2, "水库放水", "副县长郑铁山到水库察看闸门。"),
    "c.txt": page(3, "学校开课", "全校师生举行升旗仪式。"),
  });
  const related = new Map([...articlePages.models(archive, SETTINGS)].map(({ data }) => [data.headline, data.related]));
  assert.deepEqual(
    related.get("果园开剪")?.map(({ article, reason }) => [article.headline, reason]),
    [["水库放水", { kind: "person", text: "郑铁山" }]],
  );
  assert.deepEqual(related.get("学校开课"), []);
});
