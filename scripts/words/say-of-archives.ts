import type { Act } from "../../src/model/act.ts";
import type { Said } from "../../src/model/said.ts";
import { counted } from "./counted.ts";

/** What the commands say where pages are taken out, steps are taken back and archives are made, in every language. */
export const SAY_OF_ARCHIVES = {
  nameFilesToRemove: { en: "Name the raw pages to take out.", "zh-Hans": "请写要撤下的源文件。" },
  noSuchPage: (file: string, seeds: string): Said => ({
    en: `${file} is no raw page in ${seeds}, and none of this name was ever published.`,
    "zh-Hans": `${seeds} 里没有 ${file}，也没有刊布过这个名字的。`,
  }),
  removed: (path: string, beside: number, addresses: number): Said => ({
    en: `Taken out: ${path}${beside > 0 ? `, with ${counted(beside, "file")} beside it` : ""}${addresses > 0 ? `; ${counted(addresses, "address")} say that it was withdrawn` : ""}`,
    "zh-Hans": `已撤下：${path}${beside > 0 ? `，连同它的订正、扫描件等 ${beside} 个文件` : ""}${addresses > 0 ? `；它的 ${addresses} 个网址显示“已撤下”` : ""}`,
  }),
  letGo: (path: string, addresses: number): Said => ({
    en: `Let go: ${path} was gone already; ${counted(addresses, "address")} say that it was withdrawn`,
    "zh-Hans": `已放手：${path} 早已不在；它的 ${addresses} 个网址显示“已撤下”`,
  }),
  keptIn: (folder: string): Said => ({
    en: `Files are kept in ${folder}; npm run undo takes it back.`,
    "zh-Hans": `文件都留在 ${folder} 里；要撤回，运行 npm run undo。`,
  }),
  nothingToUndo: {
    en: "There is nothing to take back: no addition, removal or act is recorded with its time.",
    "zh-Hans": "没有可以撤回的：没有记着时间的加入、撤下或订正。",
  },
  lastAdded: (day: string, paths: readonly string[]): Said => ({
    en: `Done last, on ${day}: added ${paths.join(", ")}`,
    "zh-Hans": `最后做的是：${day} 加入 ${paths.join("、")}`,
  }),
  lastRemoved: (day: string, paths: readonly string[]): Said => ({
    en: `Done last, on ${day}: took out ${paths.join(", ")}`,
    "zh-Hans": `最后做的是：${day} 撤下 ${paths.join("、")}`,
  }),
  lastAct: (path: string, { id, act, at, by }: Pick<Act, "id" | "act" | "at" | "by">): Said => ({
    en: `Done last, at ${at}: the act ${id} (${act}) about ${path}${by === "" ? "" : `, by ${by}`}`,
    "zh-Hans": `最后做的是：${at} 对 ${path} 的订正 ${id}（${act}）${by === "" ? "" : `，${by}`}`,
  }),
  willRemove: (folder: string): Said => ({
    en: `Taken back, it is moved into ${folder}, with what stands beside it; its addresses say that it was withdrawn.`,
    "zh-Hans": `撤回：连同旁边的订正、扫描件移到 ${folder}；它的网址显示“已撤下”。`,
  }),
  willRestore: {
    en: "Taken back, it stands among the raw pages again, and its addresses show it.",
    "zh-Hans": "撤回：放回源文件之中，网址照旧打得开。",
  },
  willUndoAct: (id: string): Said => ({
    en: `Taken back, an undo of ${id} is written behind it; the act itself stays in the file.`,
    "zh-Hans": `撤回：在它后面写一条撤回 ${id}；原来那条仍留在文件里。`,
  }),
  askUndo: { en: "Take it back?", "zh-Hans": "要撤回吗？" },
  addYes: {
    en: "Nothing was done, as nobody can be asked here: --yes takes it back.",
    "zh-Hans": "这里没法问您，什么也没有做；确要撤回，加上 --yes。",
  },
  undone: { en: "It was taken back.", "zh-Hans": "已撤回。" },

  nameFolder: { en: "Name the folder to make.", "zh-Hans": "请写要建的文件夹。" },
  archiveMade: (folder: string): Said => ({
    en: `An archive was made in ${folder}. Put the raw pages into its folder seeds, write the newspaper's name into archive.config.json, and double-click 编辑台.cmd (Windows) or 编辑台.command (macOS).`,
    "zh-Hans": `存档已建在 ${folder}。把源文件放进其中的 seeds，在 archive.config.json 里写上报名和地名，再双击 编辑台.cmd（Windows）或 编辑台.command（macOS）。`,
  }),
  startersMade: (folder: string): Said => ({
    en: `The archive in ${folder} is started with this program now; its raw pages and settings were left as they are.`,
    "zh-Hans": `${folder} 里的存档现在用这个程序启动；源文件和设置都没有动。`,
  }),
  starterKept: (name: string): Said => ({
    en: `${name} is not as it was made, and was left as it is; move it away to have it made anew.`,
    "zh-Hans": `${name} 被改过，没有动它；要重做，请先把它移走。`,
  }),
  archiveInProgram: {
    en: "It stands in the program's own folder, which a new version will not bring along: a folder outside is better.",
    "zh-Hans": "它建在程序自己的文件夹里，换新版时带不过去：最好建在外面。",
  },
} as const;
