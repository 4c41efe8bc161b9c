import { withCommas } from "../../src/io/progress.ts";
import type { Said } from "../../src/model/said.ts";
import { counted } from "./counted.ts";
import { SAY_OF_ARCHIVES } from "./say-of-archives.ts";

/** What an option must be. */
function mustBe(option: string, written: string, en: string, zhHans: string): Said {
  return {
    en: `${option} is ${written}; it must be ${en}.`,
    "zh-Hans": `${option} 写的是 ${written}，应是${zhHans}。`,
  };
}

/** What the commands say, in every language; what stands on the command line and in files is said as it is. */
export const SAY = {
  tryHelp: { en: "Try --help.", "zh-Hans": "加上 --help 看用法。" },
  unknownOption: (option: string): Said => ({
    en: `There is no option ${option}.`,
    "zh-Hans": `没有 ${option} 这个选项。`,
  }),
  optionLacksValue: (option: string): Said => ({
    en: `${option} needs a value behind it.`,
    "zh-Hans": `${option} 后面要写内容。`,
  }),
  optionTakesNone: (option: string): Said => ({
    en: `${option} takes no value.`,
    "zh-Hans": `${option} 后面不用写内容。`,
  }),
  takenByNpm: (options: string): Said => ({
    en: `npm took ${options} for itself, and nothing was done. Put "--" in quotation marks before all of it: npm run … "--" …`,
    "zh-Hans": `${options} 被 npm 拿去了，什么也没有做。请在最前面加上带引号的 "--"，再写其余的，比如：npm run add "--" 文件 --date 2025-04-08`,
  }),
  takesNoFiles: (files: string): Said => ({
    en: `This command takes no files: ${files}`,
    "zh-Hans": `这个命令不用写文件：${files}`,
  }),
  notFinished: (action: Said, why: Said): Said => ({
    en: `${action.en} was not finished: ${why.en}`,
    "zh-Hans": `${action["zh-Hans"]}没有完成：${why["zh-Hans"]}`,
  }),
  theCommand: { en: "The command", "zh-Hans": "这个命令" },
  theBuild: { en: "The build", "zh-Hans": "生成" },
  interrupted: { en: "The build was interrupted.", "zh-Hans": "生成中断了。" },

  findingCount: (files: number, errors: number, warnings: number, notes: number): Said => ({
    en: `${counted(files, "file")}: ${counted(errors, "error")}, ${counted(warnings, "warning")}, ${counted(notes, "note")}`,
    "zh-Hans": `${withCommas(files)} 个文件：错误 ${withCommas(errors)} 处，待核 ${withCommas(warnings)} 处，另有 ${withCommas(notes)} 处只供知晓`,
  }),
  ofKind: (count: number, means: string, rule: string): Said => ({
    en: `${withCommas(count).padStart(7)}  ${means} (${rule})`,
    "zh-Hans": `${withCommas(count).padStart(7)}  ${means}（${rule}）`,
  }),
  mostNeeded: (shown: number): Said => ({
    en: `The ${shown} that need an eye most:`,
    "zh-Hans": `最要紧的 ${shown} 处：`,
  }),
  allShown: { en: "All of them, the most needed first:", "zh-Hans": "全部列在下面，要紧的在前：" },
  nothingToCheck: { en: "Nothing needs an eye.", "zh-Hans": "没有要人看的地方。" },
  moreFindings: (count: number): Said => ({
    en: `${withCommas(count)} more: npm run check -- --all lists them, npm run check -- --out FILE writes them into a file`,
    "zh-Hans": `另有 ${withCommas(count)} 处：npm run check "--" --all 全部列出，npm run check "--" --out 文件 写成文件`,
  }),
  atDesk: (address: string): Said => ({
    en: `One by one at the desk: npm start, then ${address}`,
    "zh-Hans": `到编辑台上逐条看：运行 npm start，再打开 ${address}`,
  }),
  listWritten: (count: number, file: string): Said => ({
    en: `All ${withCommas(count)} stand in ${file}`,
    "zh-Hans": `${withCommas(count)} 处全部写在 ${file} 里`,
  }),
  listRefused: (file: string): Said => ({
    en: `--out ${file} is refused: what stands there is no list of this command. Choose another name.`,
    "zh-Hans": `--out ${file} 不能用：那里的东西不是这个命令写的清单。请换个名字。`,
  }),
  severity: {
    error: { en: "error", "zh-Hans": "错误" },
    warning: { en: "warning", "zh-Hans": "待核" },
    info: { en: "info", "zh-Hans": "说明" },
  },

  checkListsAll: (further: number): Said => ({
    en: `${counted(further, "more finding")}: npm run check lists them all`,
    "zh-Hans": `另有 ${withCommas(further)} 处要人看：运行 npm run check`,
  }),
  cacheDamaged: (count: number): Said => ({
    en: `${counted(count, "file")} of the cache damaged or under another name: made anew from the raw pages`,
    "zh-Hans": `缓存里有 ${withCommas(count)} 个文件损坏或改了名：已用源文件重做`,
  }),
  dictionary: (before: string, now: string): Said => ({
    en: `Node brings another dictionary of words (${before} → ${now}): every page was read anew, and some may be read otherwise.\nAddresses that changed lead on; those that could not are told as address-lost.`,
    "zh-Hans": `Node 换了词典（${before} → ${now}）：各版已重新读过，个别地方可能与从前不同。\n改了的网址会转到新址，转不了的列为“网址失效”。`,
  }),
  found: (articles: number, issues: number, errors: number, warnings: number): Said => ({
    en: [
      counted(articles, "article"),
      counted(issues, "issue"),
      ...(errors > 0 ? [counted(errors, "error")] : []),
      ...(warnings > 0 ? [counted(warnings, "warning")] : []),
    ].join(", "),
    "zh-Hans": [
      `${withCommas(articles)} 篇`,
      `${withCommas(issues)} 期`,
      ...(errors > 0 ? [`错误 ${withCommas(errors)} 处`] : []),
      ...(warnings > 0 ? [`待核 ${withCommas(warnings)} 处`] : []),
    ].join("，"),
  }),
  made: (out: string, files: number, written: number | null, seconds: string, version: string): Said => ({
    en: `${out}: ${withCommas(files)} files, ${written === null ? "nothing changed" : `${withCommas(written)} of them new`}, ${seconds} s, version ${version}`,
    "zh-Hans": `${out}：${withCommas(files)} 个文件，${written === null ? "没有变化" : `其中 ${withCommas(written)} 个是新的`}，用时 ${seconds} 秒，程序版本 ${version}`,
  }),
  accountRefused: (file: string, kind: "report" | "trace"): Said => ({
    en: `--${kind} ${file} is refused: what stands there is no ${kind} of a build. Choose another name.`,
    "zh-Hans": `--${kind} ${file} 不能用：那里的东西不是${kind === "report" ? "生成报告" : "生成过程的记录"}。请换个名字。`,
  }),
  skipKnows: (names: readonly string[], name: string): Said => ({
    en: `--skip knows ${names.join(" and ")}, not ${name}.`,
    "zh-Hans": `--skip 只认 ${names.join("、")}，不认 ${name}。`,
  }),
  badYear: (year: string): Said =>
    mustBe("--year", year, "four digits, undated or shared", "四位数字的年份、undated 或 shared"),
  badDate: (option: string, date: string): Said =>
    mustBe(option, date, "a day like 2024-10-15, a month or a year", "日期（如 2024-10-15）、月份或年份"),
  badCount: (option: string, count: string): Said => mustBe(option, count, "a number from 1", "从 1 起的整数"),
  badIssue: (issue: string): Said =>
    mustBe("--issue", issue, "a number from 1, or two like 23-24", "从 1 起的整数，合刊写作 23-24"),
  badPort: (name: string, port: string): Said =>
    mustBe(name, port, "a number from 0 to 65535", " 0 到 65535 之间的整数"),
  badFormat: (format: string, formats: readonly string[]): Said => ({
    en: `--format is ${format}, not one of ${formats.join(", ")}.`,
    "zh-Hans": `--format 写的是 ${format}，应是 ${formats.join("、")} 之一。`,
  }),
  formatMustBe: (formats: readonly string[]): Said => ({
    en: `--format must be ${formats.join(" or ")}.`,
    "zh-Hans": `--format 应写 ${formats.join(" 或 ")}。`,
  }),

  nameFilesToAdd: { en: "Name the files to add.", "zh-Hans": "请写要加入的文件。" },
  addedScan: (path: string): Said => ({ en: `Added the scan ${path}`, "zh-Hans": `已加入版面图 ${path}` }),
  added: (file: string, articles: number): Said => ({
    en: `Added ${file}: ${counted(articles, "article")}`,
    "zh-Hans": `已加入 ${file}：${withCommas(articles)} 篇`,
  }),

  articleCount: (count: number): Said => ({ en: counted(count, "article"), "zh-Hans": `${withCommas(count)} 篇` }),
  sayWhatToParse: { en: "Say which files or folders to parse.", "zh-Hans": "请写要分篇的文件或文件夹。" },

  holdsNoSite: (folder: string): Said => ({
    en: `${folder} holds no site. Run npm run build first, or name its folder by --site.`,
    "zh-Hans": `${folder} 里没有网站。请先运行 npm run build，或用 --site 写明网站在哪里。`,
  }),
  withoutSearch: {
    en: "This site was built without search or offline reading: from a folder it cannot be searched.",
    "zh-Hans": "这个网站生成时没有做检索或离线包：放在文件夹里打开，不能检索。",
  },
  noZim: {
    en: "No .zim: zimwriterfs is not installed (Debian, Ubuntu: apt install zim-tools).",
    "zh-Hans": "没有做 .zim：没有装 zimwriterfs（Debian、Ubuntu：apt install zim-tools）。",
  },
  zimFailed: (program: string, words: string): Said => ({
    en: `${program} failed:\n${words}`,
    "zh-Hans": `${program} 没有做成，它说：\n${words}`,
  }),
  outIsBelowFile: (out: string, file: string): Said => ({
    en: `--out ${out} cannot be used: ${file} is a file, and a folder is due.`,
    "zh-Hans": `--out ${out} 不能用：${file} 是文件，这里要的是文件夹。`,
  }),
  outIsInSite: (out: string): Said => ({
    en: `--out ${out} is refused: it stands in the site, and would be packed with it.`,
    "zh-Hans": `--out ${out} 不能用：它在网站里面，会被一起打包。`,
  }),
  outIsOtherwise: (out: string, kind: string): Said => ({
    en: `--out ${out} is refused: it is a folder of ours for another use (${kind}).`,
    "zh-Hans": `--out ${out} 不能用：它是本程序另有用处的文件夹（${kind}）。`,
  }),
  chooseOther: { en: "Choose another folder.", "zh-Hans": "请另选一个文件夹。" },
  packageTaken: (file: string): Said => ({
    en: `${file} stands there already, and is not known to be a package that this command made.`,
    "zh-Hans": `${file} 已经在那里了，不能断定是这个命令做的包。`,
  }),
  movePackage: { en: "Move it away, or choose another --out.", "zh-Hans": "请把它移走，或另选一个 --out。" },
  scansLeftOut: (scans: number, size: string): Said => ({
    en: `Left out: ${scans} scans, ${size}. --scans takes them along.`,
    "zh-Hans": `没有收入：版面图 ${scans} 张，${size}。要收入，加 --scans。`,
  }),
  scansTaken: (scans: number, size: string): Said => ({
    en: `With ${scans} scans, ${size}.`,
    "zh-Hans": `收入版面图 ${scans} 张，${size}。`,
  }),
  packageMade: (file: string, megabytes: string): Said => ({
    en: `${file}  ${megabytes} MB`,
    "zh-Hans": `${file}  ${megabytes} MB`,
  }),

  sayWhatToSearch: { en: "Say what to search for.", "zh-Hans": "请写要找什么。" },
  noStretch: (from: string | undefined, to: string | undefined): Said => ({
    en: `--from ${from} and --to ${to} are no stretch of time.`,
    "zh-Hans": `--from ${from} 和 --to ${to} 不成一段时间。`,
  }),
  noIndex: (folder: string, reason: Said): Said => ({
    en: `${folder} holds no site with an index (${reason.en}). Build it first: npm run build`,
    "zh-Hans": `${folder} 里没有能检索的网站（${reason["zh-Hans"]}）。请先生成：npm run build`,
  }),
  indexFault: (fault: string): Said => ({
    en: `${fault}\n  the articles of that index are left out; build the site again`,
    "zh-Hans": `检索文件缺损（${fault}）\n  那一部分的各篇没有算进来；请重新生成网站`,
  }),
  hits: (hits: number, all: number): Said => ({
    en: `${hits} of ${all} articles`,
    "zh-Hans": `${all} 篇中有 ${hits} 篇`,
  }),
  readAsTime: (shown: string, asText: string): Said => ({
    en: `No article prints ${shown}, so it was read as a time; as text alone: ${asText}`,
    "zh-Hans": `报上没有印“${shown}”的，所以当作时间；只按文字找：${asText}`,
  }),
  readAsText: (shown: string, typed: string): Said => ({
    en: `${shown} was read as text, in ${typed}; as a time: --from and --to`,
    "zh-Hans": `${typed} 里的“${shown}”是按文字找的；要当时间，用 --from 和 --to`,
  }),
  vague: (count: number): Said => ({
    en: `Of ${count} of them only the month or the year is known.`,
    "zh-Hans": `其中 ${count} 篇只知道年月。`,
  }),

  served: (address: string): Said => ({
    en: `The archive is at ${address}  (Ctrl+C ends it)`,
    "zh-Hans": `存档在 ${address}  （按 Ctrl+C 结束）`,
  }),
  deskServed: (address: string): Said => ({
    en: `The desk of its editors is at ${address}`,
    "zh-Hans": `编辑台在 ${address}`,
  }),
  servedToAll: (host: string, address: string): Said => ({
    en: `As --host ${host} says, everyone who reaches this machine can read it too: ${address}`,
    "zh-Hans": `按 --host ${host}，能连到这台电脑的人都看得到：${address}`,
  }),
  notOpened: (address: string): Said => ({
    en: `No browser could be opened; open ${address} yourself.`,
    "zh-Hans": `没能打开浏览器，请自己打开 ${address}`,
  }),
  portFault: (port: number, why: Said): Said => ({
    en: `Port ${port} ${why.en}.`,
    "zh-Hans": `端口 ${port} ${why["zh-Hans"]}。`,
  }),
  hostFault: (host: string | undefined, why: Said): Said => ({
    en: `--host ${host} ${why.en}.`,
    "zh-Hans": `--host ${host} ${why["zh-Hans"]}。`,
  }),
  mendHost: {
    en: "Leave it out, or name an address of this machine.",
    "zh-Hans": "请不写这一项，或写本机的地址。",
  },
  mendPort: (port: number): Said => ({
    en: `End that program, or choose another port: npm start -- --port ${port}   (PowerShell: npm start "--" --port ${port})`,
    "zh-Hans": `请结束那个程序，或换一个端口：npm start "--" --port ${port}`,
  }),
  portFaults: {
    EADDRINUSE: { en: "is in use by another program", "zh-Hans": "正被别的程序占用" },
    EACCES: { en: "may not be used", "zh-Hans": "不许使用" },
    EADDRNOTAVAIL: { en: "is no address of this machine", "zh-Hans": "不是本机的地址" },
    ENOTFOUND: { en: "is no address of this machine", "zh-Hans": "不是本机的地址" },
  } as Readonly<Record<string, Said>>,

  nameOfOne: {
    en: "--name is the name of one file; name one file to add.",
    "zh-Hans": "--name 只能给一个文件起名，请一次只写一个文件。",
  },
  badName: (name: string): Said => ({
    en: `--name is ${name}; it must be a name that ends in .txt or .md, without \\ / : * ? " < > | in it.`,
    "zh-Hans": `--name 写的是 ${name}，应是以 .txt 或 .md 结尾的文件名，其中不能有 \\ / : * ? " < > |。`,
  }),
  ...SAY_OF_ARCHIVES,
  yesOrNo: (question: Said): Said => ({
    en: `${question.en} [y/N] `,
    "zh-Hans": `${question["zh-Hans"]} [y/N，y 是] `,
  }),
  nothingDone: { en: "Nothing was done.", "zh-Hans": "什么也没有做。" },
} as const;
