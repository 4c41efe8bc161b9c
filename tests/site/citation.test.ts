import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { citationToBibtex } from "../../src/site/citation/bibtex.ts";
import type { Citation } from "../../src/site/citation/citation.ts";
import { citationToCsl } from "../../src/site/citation/csl.ts";
import { citationToGbt7714 } from "../../src/site/citation/gbt7714.ts";
import { citationToRis } from "../../src/site/citation/ris.ts";
import { articlePages } from "../../src/site/pages/article-page.ts";
import { wordsOf } from "../../src/site/words/words.ts";
import { SETTINGS, sampleArchive } from "./sample-archives.ts";

// citation-js has no types: what is used of it.
interface CitationJs {
  readonly Cite: new (text: string, options?: { forceType: string }) => { readonly data: Record<string, unknown>[] };
}
const require = createRequire(import.meta.url);
const { Cite } = require("@citation-js/core") as CitationJs;
require("@citation-js/plugin-bibtex");
require("@citation-js/plugin-ris");

const WORDS = wordsOf(SETTINGS);
const PLACE = { settings: { newspaper: "某", gbt7714: 2025 }, words: WORDS } as const;
const CITATIONS = [...articlePages.models(sampleArchive(), SETTINGS)].map(({ data }) => data.citation);

function sample(fields: Partial<Citation> = {}): Citation {
  return {
    key: "k1",
    authors: ["张倩倩"],
    title: "解芳深入古绛镇调研",
    newspaper: "绛县县报",
    newspaperSupplied: true,
    published: null,
    estimated: "2024-10",
    issueNumber: null,
    totalNumber: null,
    pageNumber: null,
    file: "003.txt",
    lines: "27—35、49—53",
    url: null,
    ...fields,
  };
}

test("a citation after GB/T 7714 brackets what is supplied and says what is unknown", () => {
  assert.equal(
    citationToGbt7714(sample(), PLACE),
    "张倩倩. 解芳深入古绛镇调研[N]. [绛县县报]，[2024-10]（版次不详）. 据某阅览室，003.txt，第27—35、49—53行.",
  );
  const known = sample({
    newspaper: "平川报",
    newspaperSupplied: false,
    published: "2019-03-08",
    estimated: null,
    pageNumber: 2,
  });
  assert.equal(
    citationToGbt7714(known, PLACE),
    "张倩倩. 解芳深入古绛镇调研[N]. 平川报，2019-03-08（2）. 据某阅览室，003.txt，第27—35、49—53行.",
  );
});

test("without an author the title comes first, and more than three authors are cut", () => {
  assert.match(citationToGbt7714(sample({ authors: [] }), PLACE), /^解芳深入/);
  assert.match(
    citationToGbt7714(sample({ authors: ["甲一", "乙二", "丙三", "丁四"] }), PLACE),
    /^甲一，乙二，丙三，等\. /,
  );
  assert.match(citationToGbt7714(sample({ estimated: null }), PLACE), /\[出版日期不详\]（版次不详）/);
});

test("RIS is read back by a reference manager's parser, for every article", () => {
  for (const citation of CITATIONS) {
    const [item] = new Cite(citationToRis(citation, WORDS), { forceType: "@ris/file" }).data;
    assert.equal(item?.["type"], "article-newspaper");
    assert.equal(item?.["title"], citation.title);
    // The parser calls the authors of a newspaper article reporters where the record has a day.
    const names = [item?.["author"] ?? item?.["reporter"] ?? []].flat();
    assert.equal(names.length, citation.authors.length);
    const year = (citation.published ?? citation.estimated)?.slice(0, 4);
    const issued = item?.["issued"] as { "date-parts": (number | string)[][] } | undefined;
    assert.equal(issued?.["date-parts"][0]?.[0]?.toString(), year);
  }
});

test("BibTeX is read back by a parser, for every article and for text that BibTeX has signs for", () => {
  const odd = sample({ key: "odd", title: "5%的{人}_#$&~^\\与 A & B" });
  for (const citation of [...CITATIONS, odd]) {
    const [item] = new Cite(citationToBibtex(citation, WORDS), { forceType: "@biblatex/text" }).data;
    assert.equal(item?.["title"], citation.title);
    assert.equal(item?.["id"], citation.key);
    const authors = (item?.["author"] ?? []) as { family?: string; literal?: string; given?: string }[];
    assert.deepEqual(
      authors.map(({ literal, family, given }) => literal ?? `${family ?? ""}${given ?? ""}`),
      citation.authors,
    );
  }
});

test("the day on which it was read stands before the address, and nowhere without one", () => {
  const accessed = "[2026-03-09]";
  const online = citationToGbt7714(sample({ url: "https://a.example/x.html" }), { ...PLACE, accessed });
  assert.match(online, /（版次不详）\[2026-03-09\]\. https:\/\/a\.example\/x\.html\. /);
  assert.doesNotMatch(citationToGbt7714(sample(), { ...PLACE, accessed }), /2026/);
});

test("CSL-JSON keeps names whole and marks an estimated date", () => {
  assert.deepEqual(citationToCsl(sample(), WORDS)["author"], [{ literal: "张倩倩" }]);
  assert.deepEqual(citationToCsl(sample(), WORDS)["issued"], { "date-parts": [[2024, 10]], circa: true });
  assert.deepEqual(citationToCsl(sample({ published: "2019-03-08" }), WORDS)["issued"], {
    "date-parts": [[2019, 3, 8]],
  });
  assert.ok(!("issued" in citationToCsl(sample({ estimated: null }), WORDS)));
});

test("the edition of 2015 has its half-width marks, and an address makes it an online source", () => {
  const cited = sample({
    authors: ["甲一", "乙二", "丙三", "丁四"],
    published: "2019-03-08",
    url: "https://a.example/x.html",
  });
  assert.equal(
    citationToGbt7714(cited, { ...PLACE, settings: { ...PLACE.settings, gbt7714: 2015 } }),
    "甲一, 乙二, 丙三, 等. 解芳深入古绛镇调研[N/OL]. [绛县县报], 2019-03-08(版次不详). https://a.example/x.html. 据某阅览室, 003.txt, 第27—35、49—53行.",
  );
  assert.equal(
    citationToGbt7714(cited, PLACE),
    "甲一，乙二，丙三，等. 解芳深入古绛镇调研[N/OL]. [绛县县报]，2019-03-08（版次不详）. https://a.example/x.html. 据某阅览室，003.txt，第27—35、49—53行.",
  );
});
