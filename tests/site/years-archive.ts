import { assembleArchive } from "../../src/archive/assemble-archive.ts";
import type { Archive } from "../../src/model/archive.ts";
import { bytesToSource } from "../../src/parse/decode/bytes-to-source.ts";
import { parsePage } from "../../src/parse/parse-page.ts";
import { addDays, dayToEdtf } from "../../src/text/edtf.ts";

// A small paper of three years, one page of five short articles at a time, whose every date is known.

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** How many of the pages print their day. */
export type Dating = "dated" | "half" | "undated";

/** A page and when it was printed. */
export interface DatedPage {
  readonly path: string;
  readonly text: string;
  readonly printed: Day;
}

const FIRST_DAY: Day = { year: 2021, month: 12, day: 20 };
const DAYS_OF_PAPER = 1095;
const SUBJECTS = "麦田 果园 水渠 学堂 集市 药材 山路 灯会 养老院 图书馆 菌棚 羊场".split(" ");
const TOWNS = "青溪 南坪 西河 北岭 石门 柳林 白塔".split(" ");
const SIGNERS = "李明远 王晓棠 张小兰 赵建设 刘岚 乔义 陈石头 杨柳青 周口 孙平川".split(" ");

/** Pages of a paper of three years, in the order of their printing. */
export function datedPages(articles: number, dating: Dating): DatedPage[] {
  const count = Math.ceil(articles / 5);
  return Array.from({ length: count }, (_, n) => {
    const printed = addDays(FIRST_DAY, Math.floor((n * DAYS_OF_PAPER) / count));
    const isDated = dating === "dated" || (dating === "half" && n % 2 === 0);
    const head = isDated ? `---\ndate: ${dayToEdtf(printed)}\n---\n` : "";
    const texts = Array.from({ length: Math.min(5, articles - 5 * n) }, (_, i) => articleText(n, i, printed));
    return { path: `${String(n).padStart(4, "0")}.txt`, text: head + texts.join("\n"), printed };
  });
}

/** The archive of such pages. */
export function archiveOfPages(pages: readonly DatedPage[]): Archive {
  return assembleArchive(pages.map(({ path, text }) => parsePage(bytesToSource(Buffer.from(text), path))));
}

function articleText(page: number, place: number, printed: Day): string {
  const number = page * 5 + place;
  const town = TOWNS[number % TOWNS.length];
  const subject = SUBJECTS[(number * 7) % SUBJECTS.length];
  const signer = number % 3 === 2 ? "" : `\n${SIGNERS[(number * 3) % SIGNERS.length]}\n`;
  const headline = headlineOf(page, place, `${town}镇${subject}第${number}次开放`);
  return `# ${headline}\n\n本报讯 ${whenOf(number, place, printed)},${town}镇的${subject}开放。\n\n${sentenceOf(page, place)}\n${signer}`;
}

/** Of twelve pages three that follow each other begin alike, as pages do that begin with a column of short news; every sixth reports a numbered meeting. */
function headlineOf(page: number, place: number, other: string): string {
  if (place === 0 && page % 12 >= 7 && page % 12 <= 9) return "本周简讯";
  if (place === 1 && page % 6 === 0) return `县十七届人大常委会第${meetingNumber(page)}次主任会议召开`;
  return other;
}

function meetingNumber(page: number): number {
  return 1 + page / 6;
}

function whenOf(number: number, place: number, printed: Day): string {
  if (number % 11 === 3) return "近日";
  const day = addDays(printed, -1 - (number % 9));
  const written = `${day.month}月${day.day}日`;
  if (number % 13 !== 5 || place === 1) return written;
  const last = addDays(day, 4);
  return last.month === day.month ? `${written}至${last.day}日` : `${written}至${last.month}月${last.day}日`;
}

function sentenceOf(page: number, place: number): string {
  if (place === 1 && page % 6 === 0)
    return `县十七届人大常委会第${meetingNumber(page)}次主任会议听取了有关情况的汇报。`;
  return "村民们早早来到这里,四处看看,都说比从前好了许多。";
}
