/** Files of an archive's folder that `npm run new` makes, and makes anew: the starters and the note. */
export interface ArchiveFiles {
  /** Where the program may stand: paths relative to the archive's folder, or absolute; the first that holds it is started. */
  readonly programs: readonly string[];
  readonly version: string;
}

/** Name of what both starters start; ASCII, as `cmd` reads the files it runs in the code page of the system. */
export const LAUNCHER = "start.mjs";
/** Name of the file that starts the program on Windows, by a double click. */
export const WINDOWS_STARTER = "编辑台.cmd";
/** Name of the file that starts the program on macOS and Linux. */
export const UNIX_STARTER = "编辑台.command";
/** Name of the text that tells editors what stands in the folder and how it is used. */
export const NOTE = "说明.txt";

/** Texts of the files by their names. Notepad and `cmd` want the ends of lines of Windows; a byte order mark tells Notepad the encoding. */
export function archiveFiles(facts: ArchiveFiles): Readonly<Record<string, string>> {
  return {
    [WINDOWS_STARTER]: windowsStarter(LAUNCHER),
    [UNIX_STARTER]: unixStarter(LAUNCHER),
    [LAUNCHER]: launcher(facts),
    [NOTE]: `\uFEFF${toCrlf(note(facts))}`,
  };
}

function toCrlf(text: string): string {
  return text.replaceAll("\n", "\r\n");
}

const NO_NODE = [
  "没有找到 Node.js，程序要用它。请到 https://nodejs.org/ 下载标着 LTS 的一种，一路点“下一步”；装好后再双击一次。",
  "Node.js was not found. Install the LTS release from https://nodejs.org/ and double-click this file again.",
] as const;

/**
 * Text of the starter for Windows, a script of `cmd` that runs `launcher` with Node or says that Node is missing. All labels stand
 * above the Chinese lines: older versions of `cmd` lose their place in lines of several bytes a character.
 */
export function windowsStarter(launcher: string): string {
  return toCrlf(`@echo off
chcp 65001 >nul
where node >nul 2>nul
if errorlevel 1 goto nonode
node "%~dp0${launcher}" %*
if errorlevel 1 pause
exit /b
:nonode
echo ${NO_NODE[0]}
echo ${NO_NODE[1]}
pause
exit /b 1
`);
}

/** Text of the starter for macOS and Linux, a shell script that runs `launcher` with Node or says that Node is missing. */
export function unixStarter(launcher: string): string {
  return `#!/bin/sh
cd "$(dirname "$0")" || exit 1
PATH="$PATH:/usr/local/bin:/opt/homebrew/bin"
wait_for_key() {
  [ -t 0 ] || return 0
  printf '按回车键关闭。 Press Enter to close. '
  read -r _
}
if ! command -v node >/dev/null 2>&1; then
  echo '${NO_NODE[0]}'
  echo '${NO_NODE[1]}'
  wait_for_key
  exit 1
fi
node "./${launcher}" "$@"
status=$?
[ "$status" -eq 0 ] || wait_for_key
exit "$status"
`;
}

function launcher({ programs }: ArchiveFiles): string {
  return `// Starts the program of this archive. Made by county-news-archive, and made anew by: npm run new -- (this folder)
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

// Where the program may stand, seen from this folder.
const PROGRAMS = ${JSON.stringify(programs, null, 2)};

const here = dirname(fileURLToPath(import.meta.url));
const places = PROGRAMS.map((place) => resolve(here, place));
const program = places.find((place) => existsSync(join(place, "scripts", "first-start.js")));
if (program === undefined) {
  console.error("找不到程序。它应该在这里：The program is not here:");
  for (const place of new Set(places)) console.error("  " + place);
  console.error("请把程序放回去；或者打开程序现在所在的文件夹，在那里运行：Put it back; or run this in the program's folder:");
  console.error('  npm run new "--" "' + here + '"');
  process.exit(1);
}
const args = [join(program, "scripts", "first-start.js"), "--archive", here, ...process.argv.slice(2)];
// The terminal sends its interrupt to every process; the program ends by itself.
process.on("SIGINT", () => {});
process.exit(spawnSync(process.execPath, args, { stdio: "inherit", cwd: program }).status ?? 1);
`;
}

function note({ version }: ArchiveFiles): string {
  return `这个文件夹是一份报纸存档
========================

里面有什么
----------
seeds                 源文件：识别出来的文字，一版一个 .txt。旁边可以放扫描件（同名的 .jpg、.png、.webp）。
                      订正写在 ….corrections.ndjson 里；additions.ndjson 记着哪天加入、撤下了什么，
                      addresses.ndjson 记着刊布过的每一个网址。这几种文件由程序写，请不要删。
removed               撤下的文件放在这里；没有撤下过，就没有这个文件夹。
archive.config.json   设置：报名、地名、网址等。用记事本改，引号和逗号须是英文的。
编辑台.cmd            在 Windows 上双击它，打开存档。
编辑台.command        在 macOS 上双击它。
_site                 做好的网站。可以删，下次会重做。
build                 做网站时留下的东西，和打好的包。可以删，下次会重做。

怎样用
------
看存档    双击“编辑台”。浏览器会自己打开；看完关掉黑色窗口。
加一版    点页首的“编辑台”，再点“存档”，把 .txt 拖进去，写上见报日期、版次，点“加入”。
          放进 seeds 也行，打开着的网页过一会儿就有了。
改错字    不要改源文件。打开那一篇，点“改正”；或把订正写进订正文件（写法见程序里的 README）。
撤下一版  编辑台的“存档”里，点那个文件旁的“撤下”。
撤回      同一页写着最后做的一件事（加入、撤下、订正），点“撤回这件事”。
发布      点编辑台的“发布”，照着把 _site 里的东西传到网站上，或存成一个 .zip 带走。
这几件事也各有命令，见程序里的 README。

备份      复制整个文件夹。_site 和 build 不必带。
换电脑    把这个文件夹和程序的文件夹一起复制过去，在程序的文件夹里运行：
          npm run new "--" 本文件夹的新路径
换新版    把新版程序解压到新的文件夹，在里面运行 npm ci，再运行上面这一条。源文件和设置都不会动。

同步盘（OneDrive、坚果云、Syncthing 等）里放这个文件夹是可以的；最好叫它不要同步 _site 和 build。
两台电脑同时改过，同步盘会多留一份（“副本”“冲突”“sync-conflict”），程序会一并读入，不会丢。

这份说明和启动文件是程序 ${version} 版做的；再运行一次 npm run new 就会重做，请不要写在这里面。
`;
}
