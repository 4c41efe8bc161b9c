import assert from "node:assert/strict";
import { test } from "node:test";
import { recordToLines } from "../../src/export/bulk-export.ts";
import { recordsOf } from "../../src/make/site/search-records.ts";
import { DEFAULT_SETTINGS } from "../../src/model/settings.ts";
import { filesToArchive } from "../../src/pipeline.ts";
import { canon } from "../../src/search/text/canon.ts";
import { phraseToGrams } from "../../src/search/text/grams.ts";
import { wordsOf } from "../../src/site/words/words.ts";
import { readRawPages } from "../read-seeds.ts";

const archive = filesToArchive(readRawPages());
const records = [...recordsOf(archive, wordsOf(DEFAULT_SETTINGS))];

test("a phrase of the exported words finds exactly the articles that hold the query", () => {
  const documents = records.map((record) => JSON.parse(recordToLines(record, "meilisearch")));
  for (const query of ["解芳", "张维华", "常态化", "“一融四创”", "15-20", "森林防火", "没有这样的话"]) {
    const phrase = ` ${phraseToGrams(canon(query)).join(" ")} `;
    const found = documents.filter(({ grams }) => ` ${grams.join(" ")} `.includes(phrase)).map(({ id }) => id);
    const holding = records
      .filter(({ headline, paragraphs }) =>
        [headline, ...paragraphs].some((text) => canon(text).includes(canon(query))),
      )
      .map(({ id }) => id);
    assert.deepEqual(found, holding, query);
  }
});

test("the bulk form of OpenSearch has an action before each document", () => {
  const lines = records.flatMap((record) => recordToLines(record, "opensearch").trimEnd().split("\n"));
  assert.equal(lines.length, 2 * records.length);
  for (const [i, record] of records.entries()) {
    assert.deepEqual(JSON.parse(lines[2 * i] ?? ""), { index: { _index: "articles", _id: record.id } });
    assert.equal(JSON.parse(lines[2 * i + 1] ?? "").headline, record.headline);
  }
});
