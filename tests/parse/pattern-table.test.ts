import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { ParagraphFlag } from "../../src/model/article.ts";
import type { ParsedPage } from "../../src/model/page.ts";
import { bytesToSource } from "../../src/parse/decode/bytes-to-source.ts";
import { parsePage } from "../../src/parse/parse-page.ts";

const FOLDER = join("tests", "fixtures", "parse");

/** What a fixture must show of its first article: credit, day as printed, names. */
type Shown = readonly [credit: string | null, day: string | null, names: readonly string[]];

/** Every form of dateline that is known, by the fixture that shows it. */
const DATELINES: Readonly<Record<string, Shown>> = {
  "dateline-credit-and-day": ["本报讯", "12月5日", []],
  "dateline-credit-and-range": ["本报讯", "11月28日至12月2日", []],
  "dateline-credit-near-day": ["本报讯", "近日", []],
  "dateline-credit-without-space": ["本报讯", "12月5日", []],
  "dateline-credit-alone": ["本报讯", null, []],
  "dateline-credit-in-brackets": ["【本报讯】", "12月5日", []],
  "dateline-bold": ["本报讯", "12月5日", []],
  "dateline-day-without-mark": [null, "12月5日", []],
  "dateline-two-days": [null, "12月5、6日", []],
  "dateline-day-of-this-month": [null, "本月5日", []],
  "dateline-near-day-without-mark": [null, "连日来", []],
  "dateline-yesterday": [null, "昨日", []],
  "dateline-year-printed": ["本报讯", "2023年12月5日", []],
  "dateline-impossible-day": ["本报讯", null, []],
  "dateline-none": [null, null, []],
  "dateline-names-in-brackets": ["本报讯", "12月5日", ["郭某某", "臧某"]],
  "dateline-names-behind-credit-without-space": ["本报讯", null, ["宋雨桐"]],
  "dateline-names-set-wide": ["本报讯", null, ["崔璐", "贺立新"]],
  "dateline-names-full-width": ["本报讯", "12月5日", ["宋雨桐", "贺立新"]],
  "dateline-names-and-day-in-brackets": ["本报讯", "12月5日", ["宋雨桐"]],
  "dateline-names-without-brackets": ["本报讯", "12月5日", ["秦某"]],
  "dateline-names-before-day": [null, "12月5日", ["宋雨桐"]],
  "dateline-reporter-opens": [null, "12月5日", ["宋雨桐", "贺立新"]],
  "dateline-reported": ["本报讯", null, ["宋雨桐", "贺立新"]],
  "dateline-other-paper": ["河湾新闻网云川讯", "12月5日", []],
  "dateline-other-paper-names": ["云川日报讯", null, ["宋雨桐"]],
  "dateline-media-centre": ["云川县融媒体中心讯", null, ["宋雨桐"]],
  "dateline-agency": ["新华社云川12月5日电", "12月5日", ["宋雨桐", "贺立新"]],
  "dateline-agency-without-names": ["新华社太原12月5日电", "12月5日", []],
  "dateline-day-before-mark": ["本报12月5日讯", "12月5日", ["宋雨桐"]],
  "dateline-day-in-own-credit": ["本报12月5日讯", "12月5日", []],
  "dateline-site-place-day": ["河湾网云川12月5日讯", "12月5日", []],
  "dateline-place-behind-day": ["河湾网12月5日云川消息", "12月5日", ["宋雨桐", "贺立新"]],
  "dateline-two-outlets": ["河湾网·云川新闻讯", null, ["宋雨桐"]],
  "dateline-names-of-another-outlet": ["本报云川讯", null, ["宋雨桐"]],
  "dateline-outlet-reports": ["【河湾日报报道】", null, ["宋雨桐", "贺立新"]],
  "dateline-agency-in-brackets": ["【新华社太原12月5日电】", "12月5日", []],
  "dateline-names-report": ["本报云川12月5日电", "12月5日", ["宋雨桐", "贺立新"]],
  "dateline-names-run-together": ["本报讯", "12月5日", ["宋雨桐", "崔璐"]],
  "dateline-place-alone": ["云川讯", "12月5日", ["宋雨桐"]],
  "dateline-behind-box": ["本报讯", "近日", ["宋雨桐", "崔璐"]],
  "dateline-reporter-learns": ["本报讯", null, ["宋雨桐"]],
};

/** Every form of signature that is known, and every false friend, by the fixture that shows it. */
const BYLINES: Readonly<Record<string, readonly string[]>> = {
  "byline-absent": [],
  "byline-own-line": ["宋雨桐"],
  "byline-own-line-two-names": ["宋雨桐", "贺立新"],
  "byline-own-line-three-names": ["宋雨桐", "贺立新", "崔璐"],
  "byline-own-line-comma": ["宋雨桐", "贺立新"],
  "byline-own-line-spaced": ["崔璐"],
  "byline-own-line-unit-and-role": ["李某某"],
  "byline-own-line-government": ["宋雨桐"],
  "byline-own-line-role-set-wide": ["宋雨桐", "崔璐"],
  "byline-above-evening-paper": ["宋雨桐", "崔璐"],
  "byline-own-line-long": ["宋雨桐", "贺立新", "崔璐", "郭某某", "臧某", "秦某某"],
  "byline-own-line-reporter": ["宋雨桐", "贺立新"],
  "byline-own-line-by-sound": ["次仁卓玛"],
  "byline-ethnic-name-on-own-line": ["艾尼瓦尔·吐尔地"],
  "byline-rare-surnames-in-brackets": ["佴雨桐", "逯立新"],
  "byline-source-note-ends-article": [],
  "byline-author-post-under-headline": ["贺立新"],
  "byline-own-line-editors": ["宋雨桐", "贺立新"],
  "byline-own-line-photographer": ["贺立新"],
  "byline-own-line-photo-given": ["宋雨桐"],
  "byline-own-line-brackets": ["宋雨桐", "贺立新"],
  "byline-own-line-text-and-photo": ["宋雨桐"],
  "byline-own-line-text-by-photo-by": ["宋雨桐", "贺立新"],
  "byline-own-line-pupil": ["宋雨桐", "贺立新"],
  "byline-own-line-of-the-page": ["宋雨桐", "贺立新", "崔璐"],
  "byline-own-line-agency-photo": ["宋雨桐"],
  "byline-own-line-told-and-written": ["宋雨桐", "贺立新"],
  "byline-own-two-lines": ["宋雨桐", "贺立新"],
  "byline-own-two-lines-behind-names": ["宋雨桐", "贺立新"],
  "byline-glued-bare": ["宋雨桐"],
  "byline-glued-brackets": ["宋雨桐"],
  "byline-glued-two-names": ["宋雨桐", "贺立新"],
  "byline-glued-two-names-run-together": ["宋雨桐", "贺立新"],
  "byline-glued-pen-name": ["宋雨桐", "思齐"],
  "byline-glued-given": ["宋雨桐"],
  "byline-glued-photographer": ["宋雨桐"],
  "byline-glued-photo-brackets": ["宋雨桐", "贺立新"],
  "byline-glued-roles": ["宋雨桐", "贺立新"],
  "byline-glued-cut-by-column-end": ["宋雨桐", "贺立新"],
  "byline-glued-of-another": ["宋雨桐"],
  "byline-above-text": ["宋雨桐", "贺立新"],
  "byline-above-box-misread": ["宋雨桐"],
  "byline-above-square": ["宋雨桐"],
  "byline-above-text-and-photo": ["宋雨桐"],
  "byline-above-two-lines": ["宋雨桐", "贺立新"],
  "byline-above-outlet-and-place": ["宋雨桐", "贺立新"],
  "byline-above-sent-from": ["宋雨桐", "贺立新"],
  "byline-over-headline": ["本报评论员"],
  "byline-behind-text-of-another": ["贺立新"],
  "byline-compound-surname": ["欧阳晓峰"],
  "byline-ethnic-name": ["阿依古丽·买买提"],
  "no-byline-cut-sentence": [],
  "no-byline-two-characters-after-stop": [],
  "no-byline-word-like-name": [],
  "no-byline-word-in-brackets": [],
  "no-byline-name-of-body": [],
  "no-byline-name-of-briefs": [],
  "no-byline-list-of-leaders": [],
  "no-byline-list-cut-in-name": [],
};

/** What every page of a row must show of its phenomenon. */
type Shows = (page: ParsedPage) => boolean;

/** Every article has its headline and its text: no line of a head or of a text opens an article of its own. */
const isWhole: Shows = ({ articles }) =>
  articles.length > 0 && articles.every(({ headline, paragraphs }) => headline !== "" && paragraphs.length > 0);

function isFlagged(flag: ParagraphFlag): Shows {
  return ({ articles }) => articles.some(({ paragraphs }) => paragraphs.some(({ flags }) => flags.includes(flag)));
}

/** Each other row of the tables: what stands over a text, what is no text, what the OCR did to the order. */
const OTHERS: Readonly<Record<string, readonly [shows: Shows, fixtures: readonly string[]]>> = {
  "headlines, bare and marked": [
    isWhole,
    ["headline-bare", "headline-marked", "headline-lost-mark", "headline-plain-without-dateline"],
  ],
  "headlines merged, split, with digits set off": [
    isWhole,
    [
      "headline-merged-with-spaces",
      "headline-two-lines",
      "headline-long-of-merged-lines",
      "headline-cut-before-deck-words",
      "headline-digits-set-off",
    ],
  ],
  "headlines that ask, exclaim, quote": [isWhole, ["headline-question", "headline-exclaims", "headline-quotation"]],
  "kickers and decks": [
    ({ articles }) => articles.some(({ kicker, deck }) => kicker !== null || deck !== null),
    ["headline-kicker", "headline-kicker-before-mark", "headline-kicker-of-two-halves", "headline-deck"],
  ],
  "lines that look like headlines": [
    isWhole,
    [
      "headline-not-a-slogan",
      "headline-not-a-cut-lead",
      "headline-of-question-list-verse",
      "source-line-over-headline",
    ],
  ],
  "headlines known by who signs before and behind them": [isWhole, ["headline-between-two-signatures"]],
  "section labels": [
    ({ articles }) => articles.some(({ section }) => section !== null),
    ["section-label", "section-label-bracketed", "section-label-subject"],
  ],
  "sub-headings": [
    isFlagged("subhead"),
    ["subhead", "subheads-numbered", "subhead-with-comma", "subhead-known-by-its-subject", "subhead-bracketed"],
  ],
  "briefs, notices, letters, the literary page": [
    isWhole,
    [
      "briefs",
      "briefs-signed-items",
      "notice",
      "notice-units",
      "notice-obituary",
      "notice-signed-for-the-paper",
      "letter",
      "literary-pieces",
      "headline-over-verse-behind-signature",
      "list-of-names-under-colon",
      "essay-parts-verse",
      "essay-parts-under-title",
      "question-and-answer",
    ],
  ],
  "pictures and captions": [
    ({ lines }) => lines.some(({ role }) => role === "figure" || role === "caption"),
    ["figure-placeholders", "captions"],
  ],
  "running heads and feet": [
    ({ masthead }) => Object.keys(masthead.facts).length > 0,
    ["running-head", "running-head-editors", "running-foot", "running-foot-editors"],
  ],
  "jump lines": [
    ({ articles }) => articles.some(({ jumps = [] }) => jumps.length > 0),
    ["jump-to", "jump-from", "jump-at-end-of-line"],
  ],
  "digital editions": [
    ({ lines }) => lines.some(({ role }) => role === "furniture"),
    ["web-chrome", "web-chrome-table-of-pages"],
  ],
  "form of the file": [
    isWhole,
    ["no-blank-lines", "full-width-marks", "indented-paragraphs", "several-pages-in-one-file"],
  ],
  "cut sentences": [
    isFlagged("column-break"),
    ["column-break-in-word", "column-break-after-seam", "column-break-short-first-half", "column-break-across-quote"],
  ],
  "what is not joined": [
    (page) => !isFlagged("column-break")(page),
    [
      "verse-is-not-joined",
      "list-after-colon-is-not-joined",
      "bracketed-line-is-not-joined",
      "paragraph-after-dash-is-not-joined",
    ],
  ],
  "displaced tails": [
    (page) => isFlagged("continuation")(page) || page.diagnostics.some(({ rule }) => rule === "continuation-undecided"),
    [
      "displaced-tail-cut-sentence",
      "displaced-tail-inside-article",
      "displaced-tail-between-paragraphs",
      "displaced-tail-between-short-halves",
      "displaced-tail-speaker",
      "displaced-tail-after-byline",
      "displaced-tail-undecided",
    ],
  ],
  repeats: [
    isFlagged("repeat"),
    ["repeat-whole", "repeat-end-of-paragraph", "repeat-overlap", "repeat-of-a-cut-paragraph"],
  ],
  "short texts that are said twice": [(page) => !isFlagged("repeat")(page), ["repeat-short-is-kept"]],
  "lost text": [isFlagged("text-missing"), ["text-missing-at-start", "text-missing-at-end"]],
};

function parse(name: string): ParsedPage {
  return parsePage(bytesToSource(readFileSync(join(FOLDER, `${name}.txt`)), `${name}.txt`));
}

for (const [name, shown] of Object.entries(DATELINES)) {
  test(`the dateline of ${name} is read as the table says`, () => {
    const [article] = parse(name).articles;
    assert.deepEqual([article?.credit, article?.dateAsPrinted, article?.bylines], shown);
  });
}

for (const [name, names] of Object.entries(BYLINES)) {
  test(`the signature of ${name} is read as the table says`, () => {
    assert.deepEqual(parse(name).articles[0]?.bylines, names);
  });
}

for (const [row, [shows, names]] of Object.entries(OTHERS)) {
  test(`the fixtures of ${row} show them`, () => {
    for (const name of names) assert.ok(shows(parse(name)), name);
  });
}

test("every fixture of a dateline or a signature stands in these tables", () => {
  const known = new Set([...Object.keys(DATELINES), ...Object.keys(BYLINES)]);
  const files = readdirSync(FOLDER).filter((file) => /^(?:dateline|byline|no-byline)-.*\.txt$/.test(file));
  assert.deepEqual(
    files.map((file) => file.replace(/\.txt$/, "")).filter((name) => !known.has(name)),
    [],
  );
});
