import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { ParsedPage } from "../../src/model/page.ts";
import { bytesToSource } from "../../src/parse/decode/bytes-to-source.ts";
import { parsePage } from "../../src/parse/parse-page.ts";
import { readGold } from "../read-gold.ts";

const SEEDS = "seeds";

/** Every lead of the seeds prints its date between the credit and the first comma. */
function printedDate(lead: string | undefined): string | undefined {
  return /^本报讯 ([^,]+),/.exec(lead ?? "")?.[1];
}

function parseSeed(name: string): ParsedPage {
  return parsePage(bytesToSource(readFileSync(join(SEEDS, name)), `${SEEDS}/${name}`));
}

const names = readdirSync(SEEDS).filter((name) => name.endsWith(".txt"));

test("the seeds are there", () => {
  assert.equal(names.length, 5);
});

for (const name of names) {
  const page = parseSeed(name);
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
