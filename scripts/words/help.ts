import type { Said } from "../../src/model/said.ts";

/** How a command is called, and what its `--help` says below that. */
export interface CommandHelp {
  readonly usage: Said;
  readonly help: Said;
}

function help(usage: string, en: readonly string[], zhHans: readonly string[], usageZh = usage): CommandHelp {
  return { usage: { en: usage, "zh-Hans": usageZh }, help: { en: en.join("\n"), "zh-Hans": zhHans.join("\n") } };
}

/** Said of every command that works with an archive. */
export const ARCHIVE_OPTION: Said = {
  en: "  --archive DIR  the folder of the archive to work with; without it, the program's own folder",
  "zh-Hans": "  --archive 文件夹  用哪一个存档；不写就是程序自己的文件夹",
};

/** Said of every command in PowerShell, which takes a bare `--` for its own. */
export const DASHES: Said = {
  en: 'PowerShell takes two dashes that stand alone for its own; in quotation marks, "--", every command line passes them on.',
  "zh-Hans": 'PowerShell 会把单独的两个短横拿去；加上引号写成 "--"，在哪种窗口里都行。',
};

/** The words of `--help`, by the name of the command. */
export const HELP = {
  start: help(
    'npm start "--" [--port N] [--no-open] [--host ADDRESS]',
    [
      "Builds the site, serves it on http://localhost:8080/, opens it in the browser, and builds it again whenever a raw page, a",
      "template, the code or the settings change; open pages reload themselves. Ctrl+C ends it.",
      "  --port N  serves it on another port; so does PORT in the environment",
      "  --no-open  leaves the browser alone",
      "  --host ADDRESS  serves it to other machines too, which reach this one by that address; 0.0.0.0 takes all",
      "  --seeds DIR, --out DIR, --cache DIR  as for npm run build",
    ],
    [
      "生成网站，放在 http://localhost:8080/ 上，并用浏览器打开；源文件、模板、程序或设置一有改动就重新生成，打开着的页面自己刷新。按 Ctrl+C 结束。",
      "  --port 端口  换一个端口；环境变量 PORT 也行",
      "  --no-open  不打开浏览器",
      "  --host 地址  让别的电脑也能看，它们用这个地址访问本机；0.0.0.0 表示所有地址",
      "  --seeds 文件夹、--out 文件夹、--cache 文件夹  同 npm run build",
    ],
    'npm start "--" [--port 端口] [--no-open] [--host 地址]',
  ),
  build: help(
    'npm run build "--" [--seeds DIR] [--out DIR] [--cache DIR] [--skip search,offline] [--strict] [--year Y]',
    [
      "Builds the site from the raw pages; only what changed since the last build is made anew.",
      "  --seeds DIR   the folder of raw pages (seeds)",
      "  --out DIR     the folder the site is published in (_site)",
      "  --cache DIR   what is kept from build to build (build/cache)",
      "  --skip LIST   leave out search, offline or both",
      "  --strict      warnings count as errors",
      "  --report FILE write what was built, and what each phase took, as JSON",
      "  --trace FILE  write what each thread did when, and how many processors were busy; https://ui.perfetto.dev or",
      "                chrome://tracing draws it",
      "  --year Y      only the part of one year (2024), of the undated issues (undated), or all that belongs to no year",
      "                (shared); the parts, copied into one folder, are the site",
    ],
    [
      "用源文件生成网站；只重做上次以后有改动的部分。",
      "  --seeds 文件夹   放源文件的文件夹（seeds）",
      "  --out 文件夹     网站放在哪里（_site）",
      "  --cache 文件夹   留给下次用的东西放在哪里（build/cache）",
      "  --skip 名目      不做 search（检索）、offline（离线包），或两样都不做",
      "  --strict         有待核也算错误",
      "  --report 文件    把做了什么、各步用时写成 JSON",
      "  --trace 文件     把各线程何时做什么、几个处理器在忙写下来，用 https://ui.perfetto.dev 或 chrome://tracing 看成图",
      "  --year 年        只做一年的部分（2024）、无年份各期的部分（undated），或不属于哪一年的部分（shared）；各部分复制到一个文件夹就是全站",
    ],
    'npm run build "--" [--seeds 文件夹] [--out 文件夹] [--cache 文件夹] [--skip search,offline] [--strict] [--year 年]',
  ),
  add: help(
    'npm run add "--" FILE… [--date D] [--issue N] [--page P] [--name NAME] [--force]',
    [
      "Adds raw pages to the archive: checks them, copies them into seeds/, builds the site, and says what was added and what",
      "needs an eye. FILE… are files, or folders that are searched for .txt and .md files. Scans named like their page (3.jpg for",
      "3.txt) come along.",
      "  --date D     printing date: 2024-10-15, 2024-10 or 2024",
      "  --issue N    issue number within its year (期), of a joint issue both: 23-24",
      "  --page P     page number (版)",
      "  --name NAME  under another name, where one of this name is there: one file alone",
      "  --force      follow --date where the page prints another, and add what is dated in the future or there already",
      "What is doubtful is asked about on a terminal; elsewhere the file is not added, and the option that decides is named.",
      "What is given is written at the top of the copies as front matter; the files themselves stay as they are.",
      "  --seeds DIR, --out DIR, --cache DIR  as for npm run build",
    ],
    [
      "加入新的源文件：先检查，再复制进 seeds，重新生成网站，然后说明加了什么、哪里要人看。文件可以写几个，也可以写文件夹（在里面找 .txt 和 .md）。与源文件同名的版面图（3版.txt 配 3版.jpg）一起写上，就一起加入。",
      "  --date 日期   见报日期：2024-10-15、2024-10 或 2024",
      "  --issue 期号  当年第几期，合刊写作 23-24",
      "  --page 版次   第几版",
      "  --name 名称   同名的文件已经有了，换个名字存；一次只能加一个文件",
      "  --force       版面所印与 --date 不一致时以 --date 为准；日期未到、或文字已经有了，也照加",
      "拿不准的会问您；不能问的时候就不加，并说明加上哪个选项才行。",
      "日期、期号、版次写在副本开头，原来的文件不动。",
      "  --seeds 文件夹、--out 文件夹、--cache 文件夹  同 npm run build",
    ],
    'npm run add "--" 文件… [--date 日期] [--issue 期号] [--page 版次] [--name 名称] [--force]',
  ),
  remove: help(
    'npm run remove "--" FILE…',
    [
      "Takes raw pages out of the archive: moves each into the folder removed/, with its corrections and scans, and builds the",
      "site. Nothing is deleted. At every address that the page had, the site says that it was withdrawn.",
      "FILE… are raw pages, or scans alone: their paths, or their names below seeds/. npm run undo takes it back.",
      "One that was lost without this command is let go: its addresses are no longer reported.",
      "  --seeds DIR, --out DIR, --cache DIR  as for npm run build",
    ],
    [
      "把源文件从存档里撤下：连同它的订正、扫描件一起移到 removed 文件夹，再重新生成网站。什么也不删。它原来的每个网址都会显示“已撤下”。",
      "文件是源文件，也可以只是一张版面图：写路径，或写它在 seeds 里的名字。npm run undo 可以撤回。",
      "源文件已经不在了的，也可以这样放手：它的网址就不再列入待核。",
      "  --seeds 文件夹、--out 文件夹、--cache 文件夹  同 npm run build",
    ],
    'npm run remove "--" 文件…',
  ),
  undo: help(
    'npm run undo "--" [--yes]',
    [
      "Takes back what was done last: an addition, a removal, or an act of correction. Says what it will do and asks first.",
      "What is taken back from an addition is moved into removed/; nothing is deleted.",
      "  --yes  does it without asking",
      "  --seeds DIR, --out DIR, --cache DIR  as for npm run build",
    ],
    [
      "撤回最后做的一件事：加入、撤下，或一条订正。先说要做什么，再问您。",
      "撤回加入的文件移到 removed 文件夹；什么也不删。",
      "  --yes  不再问，直接做",
      "  --seeds 文件夹、--out 文件夹、--cache 文件夹  同 npm run build",
    ],
  ),
  new: help(
    'npm run new "--" DIR',
    [
      "Makes the folder of an archive: seeds/ for raw pages, archive.config.json for settings, two starters to be double-clicked,",
      "and a note in Chinese. The program stays where it is, and may serve several archives.",
      "In a folder that this command has made, starters and note are made anew, and nothing else is touched: do that when the",
      "program has moved, or is a newer one.",
    ],
    [
      "新建一个存档文件夹：seeds 放源文件，archive.config.json 是设置，还有两个双击启动的文件和一份说明。程序留在原处，可以管好几个存档。",
      "已经是存档的文件夹，只把启动文件和说明重做一遍，别的都不动：程序挪了地方、换了新版，就这样做一次。",
    ],
    'npm run new "--" 文件夹',
  ),
  parse: help(
    'npm run --silent parse "--" [--format text|ndjson|report] PATH…',
    [
      "Parses raw pages: the results go to stdout, what an editor should look at to stderr.",
      "  --format text    articles for reading (the default)",
      "  --format ndjson  one article a line, as JSON",
      "  --format report  where each line of each file went, and why, as JSON",
      "  PATH…            files (text, or a saved web page), and folders that are searched for .txt and .md files; with",
      "                   --archive, the archive's raw pages by default",
    ],
    [
      "只分篇，不生成网站：结果写到标准输出，要人看的写到标准错误。",
      "  --format text    便于阅读的各篇（不写就是这样）",
      "  --format ndjson  一行一篇，JSON",
      "  --format report  每个文件每一行到了哪里、凭什么，JSON",
      "  路径…            文件（文本，或存下来的网页），或文件夹（在里面找 .txt 和 .md）；写了 --archive，不写路径就是该存档的源文件",
    ],
    'npm run --silent parse "--" [--format text|ndjson|report] 路径…',
  ),
  search: help(
    'npm run --silent search "--" [QUERY] [--from D] [--to D] [--section S] [--page N] [--site DIR] [--format text|ndjson]',
    [
      "Searches a built site as its search page does; the newest articles come first.",
      '  QUERY            terms that all must stand in the article; "…" keeps a phrase with spaces, -x excludes x',
      "                   A time (2024-10, 2024年10月, 10月, 10月3日, 2024-10-01..2024-10-31, 2024年10月—11月) is text where an",
      '                   article prints it, else a time; which it was goes to stderr. In "…" it is always text.',
      "  --from D, --to D only what was then: a day, a month or a year, both ends within it; one alone leaves the other open",
      "  --section S      only this section (栏目)",
      "  --page N         only this page of the paper (版)",
      "  --site DIR       the folder of the site (_site)",
      "  --format text    for reading (the default); the number found goes to stderr",
      "  --format ndjson  one article a line, as JSON",
    ],
    [
      "检索做好的网站，与检索页所得相同；新的在前。",
      '  检索词           几个词须同在一篇；带空格的一串加引号 "…"；-词 表示不要它',
      "                   时间（2024-10、2024年10月、10月、10月3日、2024-10-01..2024-10-31、2024年10月—11月）报上印着就按文字找，没有印着才当时间；是哪一种写到标准错误。加引号总是文字。",
      "  --from D、--to D 只要那时的：日、月或年，首尾都算；只写一头，另一头不限",
      "  --section 栏目   只要这个栏目",
      "  --page 版次      只要这一版",
      "  --site 文件夹    网站在哪里（_site）",
      "  --format text    便于阅读（不写就是这样）；篇数写到标准错误",
      "  --format ndjson  一行一篇，JSON",
    ],
    'npm run --silent search "--" [检索词] [--from D] [--to D] [--section 栏目] [--page 版次] [--site 文件夹] [--format text|ndjson]',
  ),
  check: help(
    'npm run check "--" [--all] [--out FILE] [--strict] [PATH…]',
    [
      "Says what an editor should look at in an archive: how much of each kind, then the most needed, and builds nothing.",
      "  --all       lists everything, what is only worth knowing too",
      "  --out FILE  writes everything into a file, which must not be there yet or be such a list",
      "  --strict    warnings count as errors",
      "  PATH…       files, and folders that are searched for .txt and .md files; seeds by default",
    ],
    [
      "说明存档里哪些地方要人看：先按种类报数，再列最要紧的；不生成网站。",
      "  --all       全部列出，只供知晓的也列",
      "  --out 文件  全部写进一个文件；那里须没有东西，或是从前写的清单",
      "  --strict    有待核也算错误",
      "  路径…       文件，或文件夹（在里面找 .txt 和 .md）；不写就是 seeds",
    ],
    'npm run check "--" [--all] [--out 文件] [--strict] [路径…]',
  ),
  package: help(
    'npm run package "--" [--site DIR] [--out DIR] [--scans]',
    [
      "Packs a finished site for reading without a network: a .zip of the folder, to be opened from a disk or a stick, and,",
      "where Debian's zim-tools are installed, a .zim to be opened with Kiwix.",
      "  --site DIR  the site that npm run build has made (_site)",
      "  --out DIR   where the packages go (build)",
      "  --scans     with the scans, which are left out otherwise, unless the setting offlineScans takes them",
      "They are named by the newspaper and the newest date of its articles; SOURCE_DATE_EPOCH sets another day.",
    ],
    [
      "把做好的网站打包，不联网也能看：一个 .zip，解压到硬盘或 U 盘上打开；装有 zim-tools（Debian）的，另做一个 .zim，用 Kiwix 打开。",
      "  --site 文件夹  npm run build 做好的网站（_site）",
      "  --out 文件夹   包放在哪里（build）",
      "  --scans        收入版面图；不写就不收，除非设置 offlineScans 为 true",
      "包以报名和最新一篇的日期命名；环境变量 SOURCE_DATE_EPOCH 可另定日期。",
    ],
    'npm run package "--" [--site 文件夹] [--out 文件夹] [--scans]',
  ),
  export: help(
    'npm run --silent export "--" --format opensearch|meilisearch [--settings] [--query TEXT] [PATH…]',
    [
      "Writes every article to stdout in the bulk form of a search engine, for archives that outgrow the browser.",
      "  --format F    opensearch or meilisearch",
      "  --settings    write the settings of the index instead: they make the engine's search as exact as the site's",
      "  --query TEXT  write the words instead that a query for TEXT must ask for, as one phrase",
      "  PATH…         raw pages, or folders that are searched for them; seeds by default",
    ],
    [
      "把每一篇按检索引擎成批导入的格式写到标准输出，供浏览器检索吃不消的大存档用。",
      "  --format 格式  opensearch 或 meilisearch",
      "  --settings     改写索引的设置：有了它，引擎检索得与网站一样准",
      "  --query 文字   改写要向引擎问的词，作为一个短语",
      "  路径…          源文件，或放源文件的文件夹；不写就是 seeds",
    ],
    'npm run --silent export "--" --format opensearch|meilisearch [--settings] [--query 文字] [路径…]',
  ),
} as const satisfies Readonly<Record<string, CommandHelp>>;
