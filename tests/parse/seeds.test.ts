import assert from "node:assert/strict";
import { test } from "node:test";
import type { ParsedPage } from "../../src/model/page.ts";
import { bytesToSource } from "../../src/parse/decode/bytes-to-source.ts";
import { parsePage } from "../../src/parse/parse-page.ts";
import type { RawFile } from "../../src/pipeline.ts";
import { readGold } from "../read-gold.ts";
import { readRawPages } from "../read-seeds.ts";

/** Every lead of the seeds prints its date between the credit and the first comma. */
function printedDate(lead: string | undefined): string | undefined {
  return /^本报讯 ([^,]+),/.exec(lead ?? "")?.[1];
}

function parseSeed({ path, bytes }: RawFile): ParsedPage {
  return parsePage(bytesToSource(bytes, `seeds/${path}`));
}

const files = readRawPages();

test("the seeds are there", () => {
  assert.equal(files.length, 5);
});

for (const file of files) {
  const name = file.path;
  const page = parseSeed(file);
  const gold = readGold(name);

  test(`${name} gives the headlines and printed dates that a careful reader sees`, () => {
    assert.deepEqual(
      page.articles.map(({ headline, dateAsPrinted }) => ({ headline, dateAsPrinted })),
      gold.articles.map(({ headline, body }) => ({ headline, dateAsPrinted: printedDate(body[0]) })),
    );
  });

  test(`every line of ${name} is accounted for once, in order`, () => {
    assert.deepEqual(
      page.lines.map((line) => line.number),
      page.source.lines.map((_, index) => index + 1),
    );
    assert.deepEqual(
      page.lines.filter((line) => line.reason === "not placed"),
      [],
    );
  });
}
