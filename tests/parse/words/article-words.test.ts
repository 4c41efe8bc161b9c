import assert from "node:assert/strict";
import { test } from "node:test";
import { countArticle, readArticleWords, wordsOfArticle } from "../../../src/parse/words/article-words.ts";
import { WordIndex } from "../../../src/parse/words/word-index.ts";
import { toPiece } from "../make-lines.ts";

const PIECES = [
  toPiece("水闸", ["水闸修好", "渡口开船"], 1),
  toPiece("渡口", ["渡口添船"], 10),
  toPiece("梨园", ["会议谈梨园"], 20),
];

function read() {
  const index = new WordIndex();
  const words = readArticleWords(PIECES, index);
  const at = (word: string) => index.find(word);
  return { words, at };
}

test("the words of an article are those of its headline twice, and of each of its texts", () => {
  const { words, at } = read();
  const texts = wordsOfArticle(words, PIECES, 1).map((text) => [...text]);
  assert.deepEqual(texts, [[at("渡口")], [at("渡口")], ["渡口", "渡口添", "口添", "口添船", "添船"].map(at)]);
});

test("a word knows in how many articles it stands, how often, and the sum of their places", () => {
  const { words, at } = read();
  assert.deepEqual([words.spread[at("水闸")], words.total[at("水闸")], words.places[at("水闸")]], [1, 3, 0]);
  assert.deepEqual([words.spread[at("渡口")], words.total[at("渡口")], words.places[at("渡口")]], [2, 4, 1]);
  assert.deepEqual([words.spread[at("梨园")], words.places[at("梨园")]], [1, 2]);
});

test("words of any news stand in more articles than a page has", () => {
  const { words, at } = read();
  assert.ok((words.spread[at("会议")] ?? 0) > 1000);
});

test("an article that is taken out and put back leaves all counts as they were", () => {
  const { words } = read();
  const before = [words.spread, words.total, words.places].map((counts) => [...counts]);
  countArticle(words, PIECES, 1, -1);
  assert.notDeepEqual([...words.total], before[1]);
  countArticle(words, PIECES, 1, 1);
  assert.deepEqual(
    [words.spread, words.total, words.places].map((counts) => [...counts]),
    before,
  );
});
