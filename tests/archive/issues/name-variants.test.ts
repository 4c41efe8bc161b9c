import assert from "node:assert/strict";
import { test } from "node:test";
import { findNameVariants, variantFindings } from "../../../src/archive/issues/name-variants.ts";
import { learnNames } from "../../../src/archive/people/known-names.ts";
import { shortPage } from "../make-archive.ts";
import { knownPage } from "./make-group.ts";

const meeting = (list: string) => shortPage("县委召开会议", `4月3日,县委召开会议。县领导${list}等参加会议。`);

function variantsOf(...lists: string[]) {
  const pages = lists.map((list, at) => knownPage(`${at}.txt`, meeting(list)));
  const known = learnNames(pages.map(({ people }) => people));
  return findNameVariants(pages, new WeakMap(pages.map((page, at) => [page, [`article ${at}`]])), known);
}

test("names that differ in one character and stand beside the same people are proposed, the commoner first", () => {
  const [found, ...others] = variantsOf("葛松年、孙望舒、宋雨桐", "葛松年、孙望舒、宋雨桐", "葛松年、孙望舒、宋雨童");
  assert.deepEqual(found?.names, ["宋雨桐", "宋雨童"]);
  assert.deepEqual(others, []);
  assert.ok((found?.confidence ?? 0) >= 0.55 && (found?.confidence ?? 1) < 1);
});

test("two people of one article are two people, and names without a common neighbour are not compared", () => {
  assert.deepEqual(variantsOf("葛松年、宋雨桐、葛松年、宋雨童"), []);
  assert.deepEqual(variantsOf("葛松年、宋雨桐", "孙望舒、宋雨童"), []);
});

test("an editor is told of the rarer printing, where it stands", () => {
  const findings = variantFindings(
    variantsOf("葛松年、孙望舒、宋雨桐", "葛松年、孙望舒、宋雨桐", "葛松年、孙望舒、宋雨童"),
  );
  assert.deepEqual(
    findings.map(({ rule, source, line, message }) => [rule, source, line, message]),
    [["name-variant", "2.txt", 3, "宋雨童 may be 宋雨桐"]],
  );
});

test("a last character that nothing closes a name behind may be of the next word, and makes no other name", () => {
  const pages = ["县长赵砚依旧关心水利", "县长赵砚衣着朴素"].map((text, at) =>
    knownPage(`${at}.txt`, shortPage("全县抓水利", `4月3日,${text}。`)),
  );
  const known = learnNames(pages.map(({ people }) => people));
  assert.deepEqual(findNameVariants(pages, new WeakMap(), known), []);
});
