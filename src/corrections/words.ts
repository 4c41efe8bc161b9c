import type { Said } from "../model/said.ts";

/** What is said of acts and of the files that hold them, in every language: why a line is no act, and which act a finding is about. */
export const ACT_WORDS = {
  noObject: { en: "it is no {…}", "zh-Hans": "它不是一个 {…}" },
  ofVersion: (version: number): Said => ({
    en: `it is of version ${version}`,
    "zh-Hans": `它是第 ${version} 版的写法`,
  }),
  noKind: { en: 'it has no "act"', "zh-Hans": "没有写 act" },
  unknownKind: (kind: string): Said => ({
    en: `"act" is ${kind}, which is not known`,
    "zh-Hans": `act 写的是 ${kind}，没有这一种`,
  }),
  notTwoNames: { en: '"names" are not two names', "zh-Hans": "names 里不是两个姓名" },
  namesNoTexts: { en: "names are no texts", "zh-Hans": "姓名写的不是文字" },
  noArticleDate: (to: string): Said => ({
    en: `"to" is ${to}, no date like 2025-04-03 or 2025`,
    "zh-Hans": `to 写的是 ${to}，应是日期或年份，如 2025-04-03、2025`,
  }),
  noFileDate: (to: string): Said => ({
    en: `"to" is ${to}, no date like 2025-04-03`,
    "zh-Hans": `to 写的是 ${to}，应是日期，如 2025-04-03`,
  }),
  noNumber: (to: string): Said => ({ en: `"to" is ${to}, no number`, "zh-Hans": `to 写的是 ${to}，应是数字` }),
  noQuote: (key: string): Said => ({
    en: `"${key}" is no quote of the file`,
    "zh-Hans": `没有写 ${key}，或写的不是源文件里的字`,
  }),
  quotesNothing: (key: string): Said => ({ en: `"${key}" quotes nothing`, "zh-Hans": `${key} 里没有引字` }),
  noPlace: {
    en: '"quote" has neither a text nor what stands before and behind the place',
    "zh-Hans": "quote 里既没有引字，也没有漏字处的前文和后文",
  },
  noText: (key: string): Said => ({ en: `"${key}" is no text`, "zh-Hans": `没有写 ${key}，或写的不是文字` }),
  emptyText: (key: string): Said => ({ en: `"${key}" is empty`, "zh-Hans": `${key} 是空的` }),
  noneOf: (key: string, value: string, values: readonly string[]): Said => ({
    en: `"${key}" is ${value}, not ${values.join(", ")}`,
    "zh-Hans": `${key} 写的是 ${value}，应是 ${values.join("、")} 之一`,
  }),
  notRead: (why: Said): Said => ({
    en: why.en,
    "zh-Hans": `订正文件的这一行不能读，未采用，仍保留：${why["zh-Hans"]}`,
  }),
  notKnown: (why: Said): Said => ({
    en: why.en,
    "zh-Hans": `本程序不认识这一条订正，未采用，仍保留：${why["zh-Hans"]}`,
  }),
  chineseMarks: {
    en: 'the line has Chinese quotation marks or colons in the place of " and :',
    "zh-Hans": '引号或冒号是中文的，须用英文的 " 和 :',
  },
  torn: { en: "the line breaks off", "zh-Hans": "这一行没有写完" },
  noJson: { en: "the line is no JSON", "zh-Hans": "不是 JSON，看看括号、引号、逗号" },
  sameId: (id: string, file: string, line: number): Said => ({
    en: `another act named ${id} stands in ${file}:${line}`,
    "zh-Hans": `两条不同的订正编号都是 ${id}，以先出的为准；先出的在 ${file} 第 ${line} 行`,
  }),
  namesNoAct: (id: string): Said => ({
    en: `it names ${id}, and no such act is there`,
    "zh-Hans": `订正无从施行：它所指的 ${id} 不存在`,
  }),
  personsApart: {
    en: "acts about persons are made by themselves",
    "zh-Hans": "说两个姓名是不是一个人的订正，要单独作",
  },
  saysOtherwise: (id: string): Said => ({
    en: `another act says otherwise of ${id}`,
    "zh-Hans": `另有一条订正与 ${id} 说法不同`,
  }),
  standsThere: (text: string): Said => ({ en: `: there stands ${text}`, "zh-Hans": `；那里现作“${text}”` }),
  standsTimes: (count: number): Said => ({ en: `: its text stands ${count} times`, "zh-Hans": `；共 ${count} 处` }),
  appliedTimes: (count: number): Said => ({ en: `: applied ${count} times`, "zh-Hans": `；共 ${count} 处` }),
  nothingMore: { en: "", "zh-Hans": "" },
} as const;
