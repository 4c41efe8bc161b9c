import type { LastStep, PublishNote } from "../view/archive-answers.ts";

const MOST_NAMED = 3;

const zhHans = {
  files: "存档",
  filesTitle: (n: number) => `存档里有 ${n} 个源文件`,
  find: "找文件",
  moreFiles: (n: number) => `另有 ${n} 个未列，写几个字找它。`,
  fileFacts: (articles: number, left: number, acts: number) =>
    [`${articles} 篇`, ...(left > 0 ? [`待定 ${left} 处`] : []), ...(acts > 0 ? [`订正 ${acts} 条`] : [])].join("，"),
  openPage: "看",
  openIssue: "在阅览室里看",
  remove: "撤下",
  askRemove: (file: string) => `撤下 ${file}？文件移到 removed 文件夹，它的网址显示“已撤下”；随时可以取回。`,
  yesRemove: "撤下",
  removed: (file: string) => `已撤下 ${file}。网页过一会儿就跟上。`,
  last: (step: LastStep, act: string) => `最后做的一件事：${lastZh(step, act)}`,
  takeBackLast: "撤回这件事",
  tookBack: "已撤回。网页过一会儿就跟上。",
  noMoreLast: "没有撤回：这已经不是最后做的一件事了，请看新的清单。",
  add: "加入",
  addTitle: "加入新的一版",
  addHint:
    "把识别出来的 .txt（或从网站上存下来的 .html）拖到这里，或者选文件；版面图（.jpg、.png、.webp）与它同名，可以一起拖来，也可以后补。日期和版次知道就写，不知道就空着，不要猜。",
  chooseFiles: "选文件",
  addDate: "见报日期",
  addIssue: "期号",
  addPage: "版次",
  addThem: (n: number) => `加入 ${n} 个文件`,
  added: (file: string, articles: number) => `已加入 ${file}：${articles} 篇`,
  addedScan: (file: string) => `已加入版面图 ${file}`,
  notAdded: (name: string, why: string) => `${name} 没有加入：${why}`,
  addYes: "是",
  addNo: "不加入",
  addedAll: "加入完了。网页过一会儿就跟上。",
  tooLarge: "文件太大：一次最多一百五十兆。",
  badDate: (written: string) => `日期“${written}”写得不对，应如 2025-04-08`,
  badNumber: (written: string) => `“${written}”不是号数`,
  publish: "发布",
  publishReady: "网站做好了，可以发布。",
  publishFolder: "要上传的是这个文件夹里面的全部东西：",
  publishFacts: (files: number, megabytes: string, made: string) => `${files} 个文件，${megabytes} 兆，${made} 做成`,
  publishAt: (address: string) => `将来的网址：${address}`,
  showFolder: "打开这个文件夹",
  folderShown: "已在文件管理器里打开。",
  folderNotShown: "没能打开文件管理器，请照上面的路径去找。",
  downloadZip: "存成一个 .zip",
  publishHow: [
    "一般的网站空间：把文件夹里面的东西全部传上去，覆盖旧的；先传新的，再删旧的。空间若能设“404 页”，设为 404.html。",
    "静态网页服务（GitHub Pages、Gitee Pages 等）：把里面的东西提交到发布的分支，另放一个空文件 .nojekyll。",
    "U 盘：把 .zip 解压到 U 盘，双击 index.html 就能看、能检索，不用联网。",
  ] as readonly string[],
  publishNotes: {
    "no-site": "网站还没有做出来，请等一会儿再看。",
    unfinished: "检索和离线阅读还在做，做完再发布。等一会儿，再点一次“发布”。",
    "files-gone": "文件夹里少了程序做的文件。任意改一处，程序会重做；做完再发布。",
    "no-address":
      '还没有写网址：请在 archive.config.json 里写上 baseUrl，例如 "https://town.example/archive/"。没有它也能发布，只是没有订阅源和网站地图。',
    errors: "有的源文件没有读成，网站里缺它们；看“待定各处”。",
  } satisfies Record<PublishNote, string>,
};

const en: typeof zhHans = {
  files: "Archive",
  filesTitle: (n) => `The archive has ${n} raw file${n === 1 ? "" : "s"}`,
  find: "Find a file",
  moreFiles: (n) => `${n} more are not listed; type some characters to find one.`,
  fileFacts: (articles, left, acts) =>
    [
      `${articles} article${articles === 1 ? "" : "s"}`,
      ...(left > 0 ? [`${left} open`] : []),
      ...(acts > 0 ? [`${acts} correction${acts === 1 ? "" : "s"}`] : []),
    ].join(", "),
  openPage: "Look",
  openIssue: "In the reading room",
  remove: "Take out",
  askRemove: (file) =>
    `Take ${file} out? The file goes into the folder removed, its addresses say that it was withdrawn; it can be put back at any time.`,
  yesRemove: "Take out",
  removed: (file) => `${file} was taken out. The pages follow in a moment.`,
  last: (step, act) => `Done last: ${lastEn(step, act)}`,
  takeBackLast: "Take this back",
  tookBack: "Taken back. The pages follow in a moment.",
  noMoreLast: "Nothing was taken back: this is not what was done last any more. Look at the new list.",
  add: "Add",
  addTitle: "Add pages",
  addHint:
    "Drop the text files (.txt, or .html saved from a website) here, or choose them; scans (.jpg, .png, .webp) of the same name may come along, or later. Give the date and the page where you know them; leave them empty where you do not.",
  chooseFiles: "Choose files",
  addDate: "Printing date",
  addIssue: "Issue",
  addPage: "Page",
  addThem: (n) => `Add ${n} file${n === 1 ? "" : "s"}`,
  added: (file, articles) => `${file} was added: ${articles} article${articles === 1 ? "" : "s"}`,
  addedScan: (file) => `The scan ${file} was added`,
  notAdded: (name, why) => `${name} was not added: ${why}`,
  addYes: "Yes",
  addNo: "Leave it out",
  addedAll: "Done. The pages follow in a moment.",
  tooLarge: "Too large: 150 megabytes at a time at most.",
  badDate: (written) => `${written} is no date like 2025-04-08`,
  badNumber: (written) => `${written} is no number`,
  publish: "Publish",
  publishReady: "The site is ready to be published.",
  publishFolder: "Upload all that is inside this folder:",
  publishFacts: (files, megabytes, made) => `${files} files, ${megabytes} MB, made ${made}`,
  publishAt: (address) => `It will be at ${address}`,
  showFolder: "Open this folder",
  folderShown: "It is open in the file manager.",
  folderNotShown: "The file manager could not be opened: go to the path above.",
  downloadZip: "Save as one .zip",
  publishHow: [
    "A plain web host: upload all that is inside the folder over the old files; the new ones first, then delete old ones. Where a page for 404 can be set, set 404.html.",
    "A service for static pages (GitHub Pages and the like): commit what is inside to the branch that is published, with an empty file .nojekyll.",
    "A USB stick: unpack the .zip on it and open index.html; reading and searching need no network.",
  ],
  publishNotes: {
    "no-site": "The site is not made yet; look again in a moment.",
    unfinished: "Search and offline reading are still being made. Wait a moment, and press Publish again.",
    "files-gone":
      "Files that the program made are missing in the folder. Change anything, and they are made again; publish then.",
    "no-address":
      'The address is not written yet: put baseUrl into archive.config.json, as "https://town.example/archive/". Without it there is no feed and no sitemap.',
    errors: "Some raw files could not be read and are missing in the site; look at the open decisions.",
  },
};

function named(paths: readonly string[], comma: string): string {
  const more = paths.length > MOST_NAMED ? `${comma}…` : "";
  return paths.slice(0, MOST_NAMED).join(comma) + more;
}

function lastZh({ kind, paths }: LastStep, act: string): string {
  if (kind === "act") return `${named(paths, "、")} 的一条订正（${act}）`;
  return `${kind === "added" ? "加入" : "撤下"} ${named(paths, "、")}`;
}

function lastEn({ kind, paths }: LastStep, act: string): string {
  if (kind === "act") return `a correction (${act}) of ${named(paths, ", ")}`;
  return `${named(paths, ", ")} ${kind === "added" ? "added" : "taken out"}`;
}

/** What the desk says of the archive's files and of publishing the site. */
export const archiveWords = { "zh-Hans": zhHans, en };
