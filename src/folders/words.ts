import type { Said } from "../model/said.ts";

/** A folder that a command writes into, as a message calls it: `--out /home/…`. */
type Name = Said;

/** What is said of folders, in every language. */
export const FOLDER_WORDS = {
  contentFolder: (path: string): Said => ({
    en: `the folder of content files, ${path},`,
    "zh-Hans": `内容文件的文件夹 ${path} `,
  }),
  option: (option: string, path: string): Said => ({ en: `${option} ${path}`, "zh-Hans": `${option} ${path} ` }),
  seedsIsFile: (seeds: string): Said => ({
    en: `--seeds ${seeds} is a file, and a folder of raw pages is due.`,
    "zh-Hans": `--seeds ${seeds} 是文件，这里要的是放源文件的文件夹。`,
  }),
  nameItsFolder: { en: "Name the folder it stands in.", "zh-Hans": "请写它所在的文件夹。" },
  seedsIsProject: (seeds: string, root: string): Said => ({
    en: `--seeds ${seeds} is refused: it is the project's folder, ${root}, or holds it, whose notes are no raw pages.`,
    "zh-Hans": `--seeds ${seeds} 不能用：它就是程序的文件夹 ${root}，或在其外层，里面的说明文字不是源文件。`,
  }),
  nameRawPages: { en: "Name a folder that holds raw pages alone.", "zh-Hans": "请写只放源文件的文件夹。" },
  isFile: (name: Name): Said => ({
    en: `${name.en} is a file, and a folder is due.`,
    "zh-Hans": `${name["zh-Hans"]}是文件，这里要的是文件夹。`,
  }),
  isDangling: (name: Name): Said => ({
    en: `${name.en} is a link that leads nowhere.`,
    "zh-Hans": `${name["zh-Hans"]}是一个失效的链接。`,
  }),
  mendLink: { en: "Make its target, or delete the link.", "zh-Hans": "请补上它所指的文件夹，或删去这个链接。" },
  isBelowFile: (name: Name, file: string): Said => ({
    en: `${name.en} cannot be made: ${file} is a file.`,
    "zh-Hans": `${name["zh-Hans"]}建不起来：${file} 是文件。`,
  }),
  otherPlace: {
    en: "Choose another place, or give what stands there another name.",
    "zh-Hans": "请换个地方，或把那里的东西改个名字。",
  },
  isRawPages: (name: Name, seeds: string): Said => ({
    en: `${name.en} is refused: it is the folder of raw pages, ${seeds}, or holds it.`,
    "zh-Hans": `${name["zh-Hans"]}不能用：它就是源文件的文件夹 ${seeds}，或在其外层。`,
  }),
  isInRawPages: (name: Name, seeds: string): Said => ({
    en: `${name.en} is refused: it stands in the folder of raw pages, ${seeds}.`,
    "zh-Hans": `${name["zh-Hans"]}不能用：它在源文件的文件夹 ${seeds} 里。`,
  }),
  isProject: (name: Name, root: string): Said => ({
    en: `${name.en} is refused: it is the project's folder, ${root}, or holds it.`,
    "zh-Hans": `${name["zh-Hans"]}不能用：它就是程序的文件夹 ${root}，或在其外层。`,
  }),
  isArchive: (name: Name, archive: string): Said => ({
    en: `${name.en} is refused: it is the archive's folder, ${archive}, or holds it.`,
    "zh-Hans": `${name["zh-Hans"]}不能用：它就是存档的文件夹 ${archive}，或在其外层。`,
  }),
  isInProject: (name: Name, own: string): Said => ({
    en: `${name.en} is refused: it stands in ${own}, which belongs to the project.`,
    "zh-Hans": `${name["zh-Hans"]}不能用：它在 ${own} 里，那是程序自己的文件夹。`,
  }),
  isTakenOut: (name: Name, removed: string): Said => ({
    en: `${name.en} is refused: it stands in ${removed}, which keeps what was taken out.`,
    "zh-Hans": `${name["zh-Hans"]}不能用：它在 ${removed} 里，那里放撤下的文件。`,
  }),
  newOrEmpty: {
    en: "Choose a folder of its own, which is new or empty.",
    "zh-Hans": "请换一个新的或空的文件夹，专作此用。",
  },
  notApart: (one: Name, other: Name): Said => ({
    en: `${one.en} is refused: it and ${other.en} stand in one another.`,
    "zh-Hans": `${one["zh-Hans"]}不能用：它与${other["zh-Hans"]}一个套着一个。`,
  }),
  eachItsOwn: { en: "Give each a folder of its own.", "zh-Hans": "请各用一个文件夹。" },
  isRepository: (name: Name, repository: string): Said => ({
    en: `${name.en} is refused: ${repository} is a git repository.`,
    "zh-Hans": `${name["zh-Hans"]}不能用：${repository} 是一个 git 仓库。`,
  }),
  buildOutside: {
    en: "Build into a folder outside of it, and copy the finished site.",
    "zh-Hans": "请生成到仓库外面，再把做好的网站复制进去。",
  },
  otherUse: (name: Name, kind: string): Said => ({
    en: `${name.en} is refused: it is a folder of ours for another use (${kind}).`,
    "zh-Hans": `${name["zh-Hans"]}不能用：它是本程序另有用处的文件夹（${kind}）。`,
  }),
  chooseOther: { en: "Choose another.", "zh-Hans": "请另选一个。" },
  notOurs: (name: Name, names: string): Said => ({
    en: `${name.en} is refused: it holds what this program did not make, or cannot prove to have made: ${names}.`,
    "zh-Hans": `${name["zh-Hans"]}不能用：里面有不是本程序做的东西，或无法证明是本程序做的：${names}。`,
  }),
  newOrMove: {
    en: "Choose a new or an empty folder, or move away what stands there.",
    "zh-Hans": "请换一个新的或空的文件夹，或把里面的东西移走。",
  },
  stagingTaken: (folder: string): Said => ({
    en: `${folder} stands where a build puts a site for a moment, and no build is known to have made it.`,
    "zh-Hans": `${folder} 占着生成时要临时放网站的地方，而它不像是生成时留下的。`,
  }),
  renameOrOut: {
    en: "Give it another name or move it away, or choose another --out.",
    "zh-Hans": "请给它改名或移走，或另选一个 --out。",
  },
  lockTaking: (path: string): Said => ({
    en: `${path} is being taken by another build.`,
    "zh-Hans": `${path} 正被另一次生成占用。`,
  }),
  tryAgain: { en: "Try again in a moment.", "zh-Hans": "请稍后再试。" },
  noLock: (path: string): Said => ({
    en: `${path} stands where a build puts its lock, and it is none.`,
    "zh-Hans": `${path} 占着生成时放锁文件的地方，而它不是锁文件。`,
  }),
  locked: (pid: number, host: string | null): Said => ({
    en: `Another build is writing this site: process ${pid}${host === null ? "" : ` on ${host}`}.`,
    "zh-Hans": `另一次生成正在写这个网站：${host === null ? "" : `${host} 上的`}进程 ${pid}。`,
  }),
  waitOrDelete: (path: string): Said => ({
    en: `Wait until it ends, or end it; if it is gone, delete ${path}.`,
    "zh-Hans": `请等它结束，或把它结束；如果它已经不在了，删去 ${path}。`,
  }),
  siteAsBefore: (name: string): Said => ({
    en: `The site in ${name} is as it was before.`,
    "zh-Hans": `${name} 里的网站和原来一样。`,
  }),
  siteIsNew: (name: string): Said => ({ en: `The new site is in ${name}.`, "zh-Hans": `新的网站在 ${name} 里。` }),
  noSiteYet: (name: string): Said => ({
    en: `There is no site in ${name} yet.`,
    "zh-Hans": `${name} 里还没有网站。`,
  }),
  siteIsAside: (name: string, previous: string): Said => ({
    en: `The site is not in ${name} now, but in ${previous}; the next build puts it back.`,
    "zh-Hans": `网站现在不在 ${name}，而在 ${previous}；下次生成时会放回去。`,
  }),
  siteIsGone: (name: string): Said => ({
    en: `There is no site in ${name} any more.`,
    "zh-Hans": `${name} 里的网站已经没有了。`,
  }),
  checkSeeds: {
    en: "Check the spelling of the path; or make it, and put the raw pages into it as .txt or .md files.",
    "zh-Hans": "请核对路径；或新建这个文件夹，把源文件（.txt 或 .md）放进去。",
  },
  noFolder: (path: string): Said => ({
    en: `There is no folder ${path}.`,
    "zh-Hans": `没有 ${path} 这个文件夹。`,
  }),
  checkSpelling: (path: string): Said => ({
    en: `Check the spelling of the path; npm run new -- "${path}" makes an archive there.`,
    "zh-Hans": `请核对路径；要在那里新建一个存档，运行 npm run new "--" "${path}"。`,
  }),
  archiveIsFile: (path: string): Said => ({
    en: `--archive ${path} is a file, and the folder of an archive is due.`,
    "zh-Hans": `--archive ${path} 是文件，这里要的是存档的文件夹。`,
  }),
  archiveUnread: (path: string): Said => ({
    en: `--archive ${path} cannot be read.`,
    "zh-Hans": `--archive ${path} 读不了。`,
  }),
  allowReading: { en: "Allow reading it, or name another folder.", "zh-Hans": "请允许读取它，或另写一个文件夹。" },
  noSeeds: (path: string): Said => ({
    en: `--archive ${path} is no archive: it holds no folder seeds.`,
    "zh-Hans": `--archive ${path} 不是存档：里面没有 seeds 文件夹。`,
  }),
  archiveAbove: (path: string): Said => ({
    en: `--archive ${path} is the folder of raw pages of an archive.`,
    "zh-Hans": `--archive ${path} 是存档里放源文件的文件夹。`,
  }),
  nameAbove: (path: string): Said => ({
    en: `Name the folder above it: ${path}`,
    "zh-Hans": `请写它上面的那一层：${path}`,
  }),
} as const;
