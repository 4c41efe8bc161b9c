import { nameLikelihood } from "../../text/person-name.ts";
import { surnameLength } from "../../text/surnames.ts";
import { isWord } from "../../text/word-break.ts";
import { isNoPerson, type PlacedName, readNameAt } from "./name-end.ts";

/** What people are called who have no post: 村民王富贵, 学生周小雨. */
const CALLED =
  "村民 居民 市民 农民 群众 社员 老乡 学生 大学生 同学 教师 老师 家长 医生 护士 患者 职工 工人 员工 司机 店主 商户 老板 个体户 经营户 创业者 " +
  "贫困户 脱贫户 低保户 五保户 困难户 特困户 监测户 种植户 养殖户 种粮大户 养殖大户 专业户 果农 菜农 粮农 茶农 药农 瓜农 牧民 渔民 党员 老人 " +
  "军人 老兵 战士 烈士 民警 志愿者 游客 顾客 乘客 读者 网友 网民 青年 残疾人 模范 劳模 妻子 丈夫 女儿 儿子 邻居";
const WORDS = new Map<number, string[]>();
for (const word of CALLED.split(" ")) WORDS.set(word.charCodeAt(0), [...(WORDS.get(word.charCodeAt(0)) ?? []), word]);
/** 1 for each UTF-16 unit that a word begins with, 2 for each that is its second: to ask a table at each place is faster than a pattern of all. */
const UNITS = new Uint8Array(1 << 16);
for (const word of CALLED.split(" "))
  for (const [at, bit] of [1, 2].entries()) UNITS[word.charCodeAt(at)] = (UNITS[word.charCodeAt(at)] ?? 0) | bit;

const LEAST = 0.8;
const DOTTED = /^\p{Script=Han}{1,8}·/u;
const LIST_MARK = /^[、和]/u;

/** Names behind words of what people are called, and those listed behind them, in a text in half-width forms. */
export function findResidents(text: string): PlacedName[] {
  const found: PlacedName[] = [];
  const last = text.length - 1;
  for (let at = 0; at < last; at++) {
    if (((UNITS[text.charCodeAt(at)] as number) & 1) === 0 || ((UNITS[text.charCodeAt(at + 1)] as number) & 2) === 0)
      continue;
    const word = WORDS.get(text.charCodeAt(at))?.find((each) => text.startsWith(each, at));
    if (word === undefined) continue;
    at += word.length - 1;
    for (let name = residentAt(text, at + 1); name; name = residentAt(text, nextOf(text, name))) {
      found.push(name);
      at = name.end - 1;
    }
  }
  return found;
}

/** Where the next of a list begins; behind the text where nothing goes on. */
function nextOf(text: string, { end }: PlacedName): number {
  return LIST_MARK.test(text.slice(end, end + 1)) ? end + 1 : text.length;
}

function residentAt(text: string, at: number): PlacedName | null {
  const start = at + (text.charAt(at) === ":" ? 1 : 0);
  // Most such words have no name behind them: what is cheap to ask comes first.
  const two = text.slice(start, start + 2);
  if ((surnameLength(two) === 0 || isWord(two)) && !DOTTED.test(text.slice(start, start + 9))) return null;
  const name = readNameAt(text, start, false);
  return name && nameLikelihood(name.name) >= LEAST && !isNoPerson(name.name) ? name : null;
}
