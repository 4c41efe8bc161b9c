import type { Additions } from "../../src/archive/additions.ts";
import { filesToArchive } from "../../src/pipeline.ts";
import { addDays, dayToEdtf, WEEKDAYS, weekdayOf } from "../../src/text/edtf.ts";
import { generatePage } from "./damage/generate-page.ts";
import { createRandom, type Random } from "./damage/random.ts";
import { REGIMES, type Regime } from "./damage/regime.ts";
import { readProse } from "./damage/story.ts";

// Pages of known printing dates that say nothing of them: how many get a year, how many of these are right, and whether any lies after the day
// of addition. `npm run bench years -- 600` asks for another number of pages.

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A sentence that papers print, and the months it is printed in. */
interface Saying {
  readonly text: (printed: Day) => string;
  readonly months?: readonly [number, number];
}

/** Words that tell of the year, and words that seem to. */
const SAYINGS: readonly Saying[] = [
  { text: ({ year }) => `会议通报了${year}年上半年全县经济运行情况。`, months: [7, 9] },
  { text: ({ year }) => `会议听取了${year}年前三季度项目进展汇报。`, months: [10, 12] },
  { text: ({ year }) => `这是${year}年第三期培训班。` },
  { text: ({ year }) => `会议总结了${year - 1}年工作,表彰了先进集体。`, months: [1, 3] },
  { text: ({ year }) => `大会审议了${year - 1}年预算执行情况。`, months: [1, 4] },
  { text: ({ year }) => `会议对${year}年重点工作作出安排。`, months: [1, 4] },
  { text: ({ year }) => `会议谋划${year + 1}年工作。`, months: [10, 12] },
  { text: ({ year }) => `各单位要研究${year + 1}年预算安排。`, months: [10, 12] },
  { text: ({ year }) => `要做好${year + 1}年春运准备。`, months: [12, 12] },
  { text: ({ year, month }) => `报名截止到${year}年${month}月28日。` },
  { text: ({ year }) => `去年(${year - 1}年),全镇人均收入又有提高。` },
  { text: ({ year }) => `${year}年,他又种了八亩药材。` },
  { text: ({ year }) => `${year - 1}年,他回乡办厂。` },
  { text: ({ year }) => `${year - 3}年,这条路通了车。` },
  { text: ({ year }) => `该厂自${year - 5}年以来年年增产。` },
  { text: () => "活动旨在落实联合国2030年可持续发展目标。" },
  { text: () => "到2035年,全县基本实现现代化。" },
  { text: () => "规划提出2030年森林覆盖目标。" },
  { text: (printed) => weekdaySentence(printed) },
  { text: (printed) => `会议要求深入学习贯彻党的${meetingStudied(printed)}精神。` },
  { text: ({ year }) => `我县参加${year}年全省职业技能大赛。` },
  { text: ({ year }) => `县审计局公布${year - 1}年度财政决算审计结果。`, months: [8, 12] },
];

function weekdaySentence({ year, month, day }: Day): string {
  return `${month}月${day}日(星期${WEEKDAYS.charAt(weekdayOf(year, month, day))}),展览开幕。`;
}

/** The congress or plenum that papers studied, by the first month after it. */
const STUDIED: readonly (readonly [from: string, name: string])[] = [
  ["2024-08", "二十届三中全会"],
  ["2022-11", "二十大"],
  ["2021-12", "十九届六中全会"],
  ["2020-11", "十九届五中全会"],
  ["2019-11", "十九届四中全会"],
  ["2017-11", "十九大"],
];

function meetingStudied(printed: Day): string {
  return STUDIED.find(([from]) => dayToEdtf(printed) >= from)?.[1] ?? "";
}

/** Sentences that a page prints: many print none that tells. */
const SAYINGS_OF_A_PAGE = [0, 1, 2, 2, 3, 3, 4, 5];

function printedDay(random: Random): Day {
  return { year: random.int(2019, 2025), month: random.int(1, 12), day: random.int(1, 28) };
}

/** A generated page whose days lie in the week before its printing, with some sentences of its time. */
function pageText(regime: Regime, printed: Day, random: Random): string {
  const prose = generatePage(PROSE, [], { ...regime, seedShare: 0 }, random).text;
  const moved = prose
    .replace(/(?<![\d年])\d{1,2}月\d{1,2}日/gu, () => {
      const { month, day } = addDays(printed, -random.int(1, 6));
      return `${month}月${day}日`;
    })
    // The prose and its labels were written for no year; years and plenums that they name would tell of another than the page's.
    .replace(/20\d\d ?年/gu, "当年")
    .replace(/(?:十九|二十)届[一二三四五六七]中全会/gu, "会议");
  const fit = SAYINGS.filter(({ months: [from, to] = [1, 12] }) => printed.month >= from && printed.month <= to);
  const said = random.shuffle(fit).slice(0, random.pick(SAYINGS_OF_A_PAGE));
  return said.reduce((text, { text: say }) => behindParagraph(text, say(printed), random), moved);
}

/** The text with a sentence at the end of one of its paragraphs. */
function behindParagraph(text: string, sentence: string, random: Random): string {
  const lines = text.split("\n");
  const ends = lines.flatMap((line, i) => (line.length > 30 && line.endsWith("。") ? [i] : []));
  if (ends.length === 0) return `${text}\n${sentence}\n`;
  const at = random.pick(ends);
  return lines.map((line, i) => (i === at ? line + sentence : line)).join("\n");
}

/** Told in any year: stories that name a term, a plenum or a plan are of one. */
const PROSE = readProse("held-out").filter(
  ({ headline, paragraphs }) =>
    !/届|全会|大精神|周年|第.轮|五”/u.test(headline + paragraphs.map(({ text }) => text).join("")),
);
const count = Number(process.argv[2] ?? 300);
const random = createRandom(20_260_701);
const pages = Array.from({ length: count }, (_, i) => {
  const printed = printedDay(random);
  const regime = REGIMES[i % REGIMES.length] as Regime;
  return { path: `${i}.txt`, printed, bytes: Buffer.from(pageText(regime, printed, random)) };
});

function measure(name: string, additions: Additions | undefined): void {
  const { issues } = filesToArchive(pages, additions);
  const printedOf = new Map(pages.map(({ path, printed }) => [path, printed]));
  let [given, right, late] = [0, 0, 0];
  for (const issue of issues) {
    const path = issue.pages[0]?.source.path ?? "";
    const printed = printedOf.get(path);
    const articles = issue.pages.flatMap((page) => page.articles);
    const added = additions?.get(path)?.added;
    // An event that lasts is known of from its first day on.
    const begins = articles.flatMap(({ date }) => (date !== null && /^\d/.test(date) ? [date.slice(0, 10)] : []));
    if (added !== undefined && begins.some((begin) => begin > added)) late++;
    if (issue.year === null || !printed) continue;
    given++;
    // The latest event of an issue of the first days of January may be of December.
    if (issue.year === printed.year || (printed.month === 1 && issue.year === printed.year - 1 && issue.month === 12))
      right++;
    else process.stdout.write(`  wrong: ${path}, printed ${dayToEdtf(printed)}, taken for ${issue.year}\n`);
  }
  const share = (part: number, whole: number) => (whole === 0 ? "—" : (part / whole).toFixed(3));
  process.stdout.write(
    `${name}: ${count} pages, given ${share(given, count)}, right where given ${share(right, given)}, after the day of addition ${late}\n`,
  );
}

const soon = new Map(
  pages.map(({ path, printed }) => [path, { path, place: 0, added: dayToEdtf(addDays(printed, random.int(0, 30))) }]),
);
const today = new Map(pages.map(({ path }) => [path, { path, place: 0, added: "2026-07-01" }]));
measure("without a record", undefined);
measure("added years later", today);
measure("added within a month", soon);
