import type { Said } from "../model/said.ts";

/** What the system's codes mean, in words that go on after "…: ". */
export const DISK_FAULTS: Readonly<Record<string, Said>> = {
  ENOSPC: { en: "the disk is full", "zh-Hans": "磁盘已满" },
  EDQUOT: { en: "no more may be written to this disk: its quota is used up", "zh-Hans": "磁盘配额已用完，不能再写" },
  EROFS: { en: "the disk may only be read", "zh-Hans": "磁盘只许读，不许写" },
  EACCES: { en: "writing or reading is not allowed", "zh-Hans": "没有读写的权限" },
  EPERM: { en: "the system does not allow it", "zh-Hans": "系统不允许" },
  EBUSY: {
    en: "another program has it open, or a disk is mounted there",
    "zh-Hans": "别的程序正打开着它，或那里挂着一个磁盘",
  },
  EXDEV: { en: "it stands on another disk", "zh-Hans": "它在另一个磁盘上" },
  ENOTDIR: { en: "a file stands where a folder is due", "zh-Hans": "该是文件夹的地方是一个文件" },
  EISDIR: { en: "a folder stands where a file is due", "zh-Hans": "该是文件的地方是一个文件夹" },
  EEXIST: { en: "something stands there already", "zh-Hans": "那里已经有东西了" },
  ENOTEMPTY: { en: "something stands there already", "zh-Hans": "那里已经有东西了" },
  ENOENT: { en: "it is not there (any more)", "zh-Hans": "它不在那里（了）" },
  EMFILE: { en: "too many files are open", "zh-Hans": "打开的文件太多" },
  ENFILE: { en: "too many files are open", "zh-Hans": "打开的文件太多" },
  ENAMETOOLONG: { en: "the name is too long", "zh-Hans": "名称太长" },
  ELOOP: { en: "the link leads to itself", "zh-Hans": "链接指向了自己" },
  EIO: { en: "the disk has a fault", "zh-Hans": "磁盘有故障" },
};

/** Why something failed, by the system's code; the code itself where it is none of the known ones. */
export function faultOf(code: string | undefined, message: string): Said {
  return DISK_FAULTS[code ?? ""] ?? { en: code ?? message, "zh-Hans": code ?? message };
}

/** What is said of files, in every language. */
export const IO_WORDS = {
  unwritten: (file: string, why: Said): Said => ({
    en: `Nothing could be written to ${file}: ${why.en}.`,
    "zh-Hans": `${file} 写不进去：${why["zh-Hans"]}。`,
  }),
  makeRoom: {
    en: "Make room on the disk, or allow writing to the file, and do it again; nothing was lost.",
    "zh-Hans": "请腾出磁盘空间，或允许写入这个文件，再做一次；什么也没有丢。",
  },
  twoSettings: (one: string, other: string): Said => ({
    en: `Settings stand in ${one} and in ${other}; keep one of them.`,
    "zh-Hans": `${one} 和 ${other} 里都有设置，请只留一处。`,
  }),
  settingsUnusable: (file: Said): Said => ({
    en: `${file.en} cannot be used:`,
    "zh-Hans": `${file["zh-Hans"]} 不能用：`,
  }),
  packageKey: (file: string, key: string): Said => ({
    en: `${file}, key "${key}"`,
    "zh-Hans": `${file} 中的 "${key}"`,
  }),
  isFolder: (path: string): Said => ({
    en: `${path} is a folder, and a file is due.`,
    "zh-Hans": `${path} 是文件夹，这里要的是文件。`,
  }),
  isBinary: (path: string, what: string): Said => ({
    en: `${path} is not valid JSON, but ${what}.`,
    "zh-Hans": `${path} 不是 JSON，而是别的文件（${what}）。`,
  }),
  noJson: (path: string, why: string, line: number): Said => ({
    en: `${path} is not valid JSON: ${why}`,
    "zh-Hans": `${path} 不是合格的 JSON：第 ${line} 行附近有错。请核对引号、冒号、逗号和括号，都须用英文的，最后一项后面没有逗号。`,
  }),
} as const;

/** Names of the phases of a build, as progress shows them. */
export const PHASES: Readonly<Record<string, Said>> = {
  read: { en: "read", "zh-Hans": "读取" },
  parse: { en: "parse", "zh-Hans": "分篇" },
  archive: { en: "archive", "zh-Hans": "汇编" },
  pages: { en: "pages", "zh-Hans": "制页" },
  tables: { en: "tables", "zh-Hans": "列表" },
  assets: { en: "assets", "zh-Hans": "样式与脚本" },
  search: { en: "search", "zh-Hans": "检索" },
  offline: { en: "offline", "zh-Hans": "离线包" },
  check: { en: "check", "zh-Hans": "核对链接" },
  publish: { en: "publish", "zh-Hans": "刊布" },
};

/** What progress says beside numbers. */
export const PROGRESS_WORDS = {
  left: (time: string): Said => ({ en: `${time} left`, "zh-Hans": `还需 ${time}` }),
  perSecond: (rate: string): Said => ({ en: `${rate}/s`, "zh-Hans": `每秒 ${rate}` }),
  seconds: (seconds: string): Said => ({ en: `${seconds} s`, "zh-Hans": `${seconds} 秒` }),
} as const;
