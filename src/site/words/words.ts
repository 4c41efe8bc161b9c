import type { Settings } from "../../model/settings.ts";
import { aboutWords } from "./about.ts";
import { articleWords } from "./article.ts";
import { citationWords } from "./citation.ts";
import { clippingsWords } from "./clippings.ts";
import { dateWords } from "./date.ts";
import { frameWords } from "./frame.ts";
import { issueWords } from "./issue.ts";
import { listWords } from "./lists.ts";
import { offlineWords } from "./offline.ts";
import { peopleWords } from "./people.ts";
import { reportWords } from "./report.ts";
import { scanWords } from "./scans.ts";
import { searchWords } from "./search.ts";

/** All text of the interface, by topic and language. Words that hold `[…]` are the editor's and are shown as such. */
const TABLE = {
  about: aboutWords,
  article: articleWords,
  citation: citationWords,
  clippings: clippingsWords,
  date: dateWords,
  frame: frameWords,
  issue: issueWords,
  lists: listWords,
  offline: offlineWords,
  people: peopleWords,
  report: reportWords,
  scans: scanWords,
  search: searchWords,
};

/** The words of one language, by topic: `words.article.byline`. */
export type Words = { readonly [Topic in keyof typeof TABLE]: (typeof TABLE)[Topic]["zh-Hans"] };

/** The words of the language that the settings ask for. */
export function wordsOf(settings: Pick<Settings, "language">): Words {
  return TABLES[settings.language];
}

const TABLES: Readonly<Record<Settings["language"], Words>> = { "zh-Hans": tableOf("zh-Hans"), en: tableOf("en") };

function tableOf(language: Settings["language"]): Words {
  return Object.fromEntries(Object.entries(TABLE).map(([topic, words]) => [topic, words[language]])) as Words;
}
