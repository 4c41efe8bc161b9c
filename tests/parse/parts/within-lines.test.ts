import assert from "node:assert/strict";
import { test } from "node:test";
import { partLines } from "../../../src/parse/parts/within-lines.ts";
import { describe, toParts } from "../make-parts.ts";

const TEXT = "葛家渡添了一班新船，从早到晚不停，两岸的人都说好。";
const read = (...raw: string[]) => describe(partLines(toParts(...raw)));

test("the editors of a wire behind its last sentence are none of it, and their code is its day", () => {
  assert.deepEqual(read(`${TEXT}（编辑：宋雨桐）1100731`), [TEXT, "web-line"]);
  const [, behind] = partLines(toParts(`${TEXT}（编辑：宋雨桐）1100731`));
  assert.deepEqual(behind?.furniture?.facts, { editor: "宋雨桐", date: "2021-07-31" });
  const full = partLines(toParts(`${TEXT}（责任编辑：宋雨桐）20210731`)).at(-1);
  assert.equal(full?.furniture?.facts?.date, "2021-07-31");
});

test("a code that is no day gives none, and who wrote stays", () => {
  assert.deepEqual(partLines(toParts(`${TEXT}（编辑：宋雨桐）1101531`)).at(-1)?.furniture?.facts, { editor: "宋雨桐" });
  for (const line of [`${TEXT}（记者 宋雨桐）`, `${TEXT}（宋雨桐）`, `老宋说，（编辑：宋雨桐）`])
    assert.deepEqual(read(line).length, 1, line);
});

test("a title and the lead of its reporters behind it on one line are two", () => {
  const lead = `〔記者崔璐／青河報導〕${TEXT}`;
  assert.deepEqual(read(`葛家渡今年添新船 ${lead}`), [
    "headline 葛家渡今年添新船",
    `text 〔记者崔璐／青河报导〕${TEXT}`,
  ]);
  for (const line of [
    lead,
    `县里开了会。 ${lead}`,
    `肥5月9日電（記者 崔璐）${TEXT}`,
    `云上青河报道（记者 崔璐）${TEXT}`,
    `（海湾传媒青河新闻）【记者崔璐／青河报导】${TEXT}`,
    `老宋说，〔記者崔璐／青河報導〕`,
  ])
    assert.equal(read(line).length, 1, line);
});
