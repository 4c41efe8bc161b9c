import type { Said } from "../model/said.ts";

/** What is said of builds, additions and removals, in every language. */
export const MAKE_WORDS = {
  noRawPage: (seeds: string): Said => ({
    en: `No raw page can be read in ${seeds} any more.`,
    "zh-Hans": `${seeds} 里一个能读的源文件也没有了。`,
  }),
  putBack: (out: string): Said => ({
    en: `Put the raw pages back; or delete ${out}, to begin anew without any.`,
    "zh-Hans": `请把源文件放回去；如果真要从空的存档重新开始，删去 ${out}。`,
  }),
  kept: (path: string, out: string): Said => ({
    en: `  ${path} in ${out} is not the archive's, and was kept`,
    "zh-Hans": `  ${out} 里的 ${path} 不是存档的文件，已保留`,
  }),
  addressesLost: (count: number, shown: readonly string[]): Said => ({
    en: [`${count} addresses would break, which --strict forbids:`, ...shown].join("\n"),
    "zh-Hans": [`有 ${count} 个网址将会失效，--strict 不许：`, ...shown].join("\n"),
  }),
  putPagesBack: {
    en: "Put their raw pages back, or leave --strict out.",
    "zh-Hans": "请把它们的源文件放回去；确已不要的，用 npm run remove 撤下；或不用 --strict。",
  },
  brokenLinks: (count: number, shown: readonly string[]): Said => ({
    en: [`The site would have ${count} links that lead nowhere:`, ...shown].join("\n"),
    "zh-Hans": [`网站将有 ${count} 个链接无处可去：`, ...shown].join("\n"),
  }),
  lastPage: {
    en: "This is the last raw page, and an archive without any cannot be built.",
    "zh-Hans": "这是最后一个源文件了，没有源文件的存档生成不了。",
  },
  addFirst: { en: "Add another one first.", "zh-Hans": "请先加入别的。" },
  keptIsGone: (file: string): Said => ({
    en: `${file}, which was to come back, is not there any more.`,
    "zh-Hans": `要放回来的 ${file} 已经不在了。`,
  }),
  placeTaken: (file: string): Said => ({
    en: `${file} cannot come back: another file of this name is there now.`,
    "zh-Hans": `${file} 放不回去：那里现在另有一个同名的文件。`,
  }),
  isBackAlready: (file: string): Said => ({
    en: `${file} is back already: the same file is there.`,
    "zh-Hans": `${file} 已经放回去了：那里就是同一个文件。`,
  }),
  moveByHand: {
    en: "Nothing was changed. Move the file that is in the way, or put the one that is missing back, and do it again.",
    "zh-Hans": "什么也没有改。请移走挡着的文件，或放回缺的文件，再做一次。",
  },
  // Why a file was not added.
  notAdded: (file: string, why: Said): Said => ({
    en: `${file} was not added: ${why.en}`,
    "zh-Hans": `${file} 没有加入：${why["zh-Hans"]}`,
  }),
  isNoPage: {
    en: "by its name it holds corrections or a record of an archive, and no page",
    "zh-Hans": "看名字是订正或存档的记录，不是版面",
  },
  isSame: (path: string): Said => ({ en: `${path} is the same`, "zh-Hans": `与 ${path} 一样` }),
  sameText: (path: string): Said => ({
    en: `its text is there already, as ${path}`,
    "zh-Hans": `同样的文字已经有了，就是 ${path}`,
  }),
  sameName: (path: string): Said => ({
    en: `another ${path} is there, which says something else`,
    "zh-Hans": `已经有一个 ${path}，内容不同`,
  }),
  scanOfNone: {
    en: "it is named like no raw page; name it like its page, 3.jpg for 3.txt",
    "zh-Hans": "没有同名的源文件；请与源文件同名，如 3版.txt 配 3版.jpg",
  },
  scanOfNotAdded: (page: string): Said => ({
    en: `its page ${page} was not added; add them together once more`,
    "zh-Hans": `它的那一版 ${page} 没有加入；加入时请连它一起`,
  }),
  scanTaken: (path: string): Said => ({
    en: `another picture is there already, ${path}`,
    "zh-Hans": `已经有另一张 ${path}`,
  }),
  contradictedDate: (message: string, zhHans: string, line: number): Said => ({
    en: `${message} (line ${line})`,
    "zh-Hans": `${zhHans}（第 ${line} 行）`,
  }),
  futureDate: (date: string): Said => ({
    en: `its printing date, ${date}, is still to come`,
    "zh-Hans": `见报日期 ${date} 还没有到`,
  }),
  askForce: { en: "Add it all the same?", "zh-Hans": "仍要加入吗？" },
  askFollowGiven: {
    en: "Is the date that was given right, and is it to be followed?",
    "zh-Hans": "给的日期是对的，以它为准吗？",
  },
  askName: (name: string): Said => ({ en: `Add it as ${name}?`, "zh-Hans": `以 ${name} 为名加入吗？` }),
  withForce: { en: "--force adds it all the same", "zh-Hans": "确要加入，加上 --force" },
  withForceOrDate: {
    en: "Which of the two is right? Add it without the date that is wrong, or with --force to follow the one that is given",
    "zh-Hans": "哪个对？去掉错的 --date 再加入；所给的对，加上 --force",
  },
  withForceOrOther: {
    en: "Is that right? Give the right one with --date, or add it with --force",
    "zh-Hans": "请用 --date 写对的日期；确实如此，加上 --force",
  },
  withName: (name: string): Said => ({
    en: `--name ${name} adds it under that name`,
    "zh-Hans": `换个名字加入，加上 --name ${name}`,
  }),
} as const;
