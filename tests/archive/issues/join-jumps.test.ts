import assert from "node:assert/strict";
import { test } from "node:test";
import { findJoins, isCutBetween, joinParts, withoutJumpSeams } from "../../../src/archive/issues/join-jumps.ts";
import type { ParsedArticle } from "../../../src/model/article.ts";
import { diagnose } from "../../../src/model/rules.ts";
import { front, knownPage } from "./make-group.ts";

const HEAD = "# 赵砚秋深入横水镇调研乡村振兴工作";
const first = (end: string, mark: string) =>
  knownPage(
    "p1.txt",
    `${front(1)}${HEAD}\n\n本报讯 10月9日,赵砚秋深入横水镇调研。\n\n赵砚秋指出,要立足产业基础和优${end}\n\n${mark}\n`,
  );
const fourth = (mark: string, headline = HEAD) =>
  knownPage("p4.txt", `${front(4)}${headline}\n\n${mark}\n\n势,发展好特色产业。\n\n赵砚秋强调,要压实责任。\n`);

const [P1, P4] = [first("", "(下转第四版)"), fourth("(上接第一版)")];

test("parts whose pages name each other are one article", () => {
  const { joins, diagnostics } = findJoins([P1, P4]);
  assert.deepEqual(
    joins.map(({ from, to }) => [from, to]),
    [
      [
        { page: 0, article: 0 },
        { page: 1, article: 0 },
      ],
    ],
  );
  assert.deepEqual(diagnostics, []);
});

test("a jump to a page that is not there, or to one that names another, is reported on both sides", () => {
  assert.deepEqual(
    findJoins([P1]).diagnostics.map(({ rule, source }) => `${rule} ${source}`),
    ["jump-unmatched p1.txt"],
  );
  const { joins, diagnostics } = findJoins([P1, fourth("(上接第二版)")]);
  assert.deepEqual(joins, []);
  assert.equal(diagnostics.length, 2);
});

test("a sentence cut by the jump is one again, and the joined part's lines keep their file", () => {
  const [one, other] = [P1.page.articles[0], P4.page.articles[0]] as [ParsedArticle, ParsedArticle];
  const [jump] = one.jumps ?? [];
  assert.ok(jump && isCutBetween(one, other));
  const joined = joinParts(one, other, jump, ["p1.txt", "p4.txt"]);
  assert.deepEqual(joined.paragraphs.map(({ text }) => text).slice(1), [
    "赵砚秋指出,要立足产业基础和优势,发展好特色产业。",
    "赵砚秋强调,要压实责任。",
  ]);
  assert.deepEqual(
    joined.paragraphs.at(-1)?.spans.map(({ source }) => source),
    ["p4.txt"],
  );
  assert.ok(joined.decisions.some(({ rule }) => rule === "jump"));
  assert.equal(joined.headline, one.headline);
});

test("what editors decided about either part is told of the whole, with the file of the other part", () => {
  const [one, other] = [P1.page.articles[0], P4.page.articles[0]] as [ParsedArticle, ParsedArticle];
  const [jump] = one.jumps ?? [];
  assert.ok(jump);
  const decided = (line: number) => [{ kind: "label", line, by: "王编辑", at: "" }] as const;
  const parts = [
    { ...one, decided: decided(5) },
    { ...other, decided: decided(9) },
  ] as const;
  assert.deepEqual(
    joinParts(...parts, jump, ["p1.txt", "p4.txt"]).decided?.map(({ line, source }) => [line, source]),
    [
      [5, undefined],
      [9, "p4.txt"],
    ],
  );
  assert.deepEqual(
    joinParts(...parts, jump, ["p.txt", "p.txt"]).decided?.map(({ source }) => source),
    [undefined, undefined],
  );
});

test("a part that ends with its sentence stays apart from what follows", () => {
  const one = first("势。", "(下转第四版)").page.articles[0] as ParsedArticle;
  assert.ok(!isCutBetween(one, P4.page.articles[0] as ParsedArticle));
});

test("the missing half of a sentence is no finding where a jump line tells where it is, elsewhere it is", () => {
  const end = P1.page.articles[0]?.paragraphs.at(-1)?.spans.at(-1)?.line ?? 0;
  const missing = (line: number) => diagnose("text-missing", "p1.txt", "the sentence breaks off", { line });
  const page = { ...P1.page, diagnostics: [missing(end), missing(end - 2)] };
  assert.deepEqual(withoutJumpSeams(page), [missing(end - 2)]);
});
