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
  noFolder: (seeds: string): Said => ({ en: `There is no folder ${seeds}.`, "zh-Hans": `没有 ${seeds} 这个文件夹。` }),
  checkSeeds: {
    en: "Check the spelling of the path; or make it, and put the raw pages into it as .txt or .md files.",
    "zh-Hans": "请核对路径；或新建这个文件夹，把源文件（.txt 或 .md）放进去。",
  },
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
} as const;
