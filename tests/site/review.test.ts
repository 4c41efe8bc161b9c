import assert from "node:assert/strict";
import { test } from "node:test";
import { assembleArchive } from "../../src/archive/assemble-archive.ts";
import type { Archive } from "../../src/model/archive.ts";
import { ATTENTION, ruleOf } from "../../src/model/rules.ts";
import { filesToArchive } from "../../src/pipeline.ts";
import { articleAddress, printedPageAddress, sourceAnchor } from "../../src/site/address/urls.ts";
import { openFindings } from "../../src/site/article/findings.ts";
import { doubtsPages, reviewPage } from "../../src/site/pages/review-pages.ts";
import { archiveOfTexts, renderSite, SETTINGS, sampleArchive } from "./sample-archives.ts";

/** A page of which something is to be checked: a day that no calendar has, and a sentence that breaks off. */
function doubtful(n: number): string {
  return `---\ndate: "2019-03-${String((n % 28) + 1).padStart(2, "0")}"\nissue: ${n + 1}\n---\n\n# 放映队第${n}次来到村里\n\n本报讯 2月31日,放映队来到第${n}村里放电影。村民们早早搬来凳子。\n`;
}

function reviewOf(archive: Archive) {
  const [review] = [...reviewPage.models(archive, SETTINGS)];
  assert.ok(review);
  return { ...review.data, parts: [...doubtsPages.models(archive, SETTINGS)] };
}

test("everything that asks an editor stands on the page of doubts once, with its article and its line", () => {
  const archive = sampleArchive();
  const { kinds, count, parts } = reviewOf(archive);
  const shown = kinds.flatMap(({ doubts }) => doubts);
  assert.ok(count > 5);
  assert.equal(shown.length, count);
  assert.equal(parts.length, 0);
  const keyOf = (rule: string, line: number, message: string) => [rule, line, message].join("\n");
  assert.deepEqual(
    shown.map(({ finding }) => keyOf(finding.rule, finding.line, finding.message)).sort(),
    openFindings(archive)
      .map(({ rule, line, message }) => keyOf(rule, line, message))
      .sort(),
  );
  for (const issue of archive.issues) {
    for (const page of issue.pages) {
      for (const { finding, article, place } of shown.filter(({ file }) => page.source.path.endsWith(file))) {
        const at = page.lines[finding.line - 1]?.article ?? null;
        const own = at === null ? undefined : page.articles[at];
        assert.equal(article?.address, own && articleAddress(own));
        assert.equal(place, `${printedPageAddress(issue, page)}#${sourceAnchor(finding.line)}`);
      }
    }
  }
});

test("kinds of doubt come by how much they need an eye, and are named in both languages", () => {
  const { kinds } = reviewOf(
    archiveOfTexts({ "a.txt": doubtful(1), "b.txt": "张小兰。\n\n# 村里\n\n近日，村里来了放映队，\n" }),
  );
  assert.ok(kinds.length > 1);
  const places = kinds.map(({ rule }) => ATTENTION.indexOf(ruleOf(rule)?.attention ?? "unused"));
  const severities = kinds.map(({ rule }) => ruleOf(rule)?.severity);
  assert.ok(severities.every((severity) => severity === "warning") || severities.includes("error"));
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
  );
  for (const language of ["zh-Hans", "en"] as const) {
    const site = renderSite(sampleArchive(), { ...SETTINGS, language });
    const text = site.get("review.html")?.text ?? "";
    assert.ok(text.includes(language === "en" ? "To be checked" : "待核"));
    assert.match(text, /<li data-rule="continuation"><a href="articles\//u);
    assert.match(site.get("about.html")?.text ?? "", /href="review\.html"/u);
  }
  const issue = [...renderSite(sampleArchive(), SETTINGS).values()].find(({ text }) =>
    text.includes('review.html">待核</a></h3>'),
  );
  assert.equal(issue?.kind, "issue");
});

test("what an editor confirmed is not listed", () => {
  const bytes = Buffer.from(doubtful(1));
  const rulesOf = (acts: string) => {
    const corrections = acts === "" ? [] : [{ path: "a.txt.corrections.ndjson", bytes: Buffer.from(acts) }];
    return reviewOf(filesToArchive([{ path: "a.txt", bytes, corrections }])).kinds.map(({ rule }) => rule);
  };
  assert.ok(rulesOf("").includes("date-impossible"));
  const confirm = { id: "c1", at: "", by: "", act: "confirm", rule: "date-impossible" };
  assert.ok(!rulesOf(JSON.stringify(confirm)).includes("date-impossible"));
});

test("very many doubts are split, and what is added changes the newest pages alone", () => {
  const texts = (n: number) => Object.fromEntries(Array.from({ length: n }, (_, i) => [`${i}.txt`, doubtful(i)]));
  const [few, more] = [
    archiveOfTexts(texts(420)),
    archiveOfTexts({ ...texts(420), "z.txt": doubtful(700).replace("2019", "2021") }),
  ];
  const { kinds, count, parts } = reviewOf(few);
  assert.ok(count > 420);
  const dates = kinds.find(({ rule }) => rule === "date-impossible");
  assert.equal(dates?.address, "review/date-impossible.html");
  assert.equal(dates?.count, 420);
  assert.equal(dates?.doubts.length, 8);
  const own = parts.filter(({ data }) => data.rule === "date-impossible");
  assert.ok(own.length >= 3);
  assert.deepEqual(
    own.map(({ address }) => address),
    own.map((_, i) => `review/date-impossible${i === 0 ? "" : `_${own.length - i}`}.html`),
  );
  assert.ok(own.every(({ data }) => data.doubts.length <= 200));
  assert.equal(new Set(own.flatMap(({ data }) => data.doubts.map(({ place }) => place))).size, 420);
  const later = new Map(reviewOf(more).parts.map(({ address, data }) => [address, data]));
  for (const { address, data } of own.slice(1)) assert.deepEqual(later.get(address), data, address);
});

test("an archive without doubts says so", () => {
  assert.deepEqual(reviewOf(assembleArchive([])), { count: 0, kinds: [], parts: [] });
});
