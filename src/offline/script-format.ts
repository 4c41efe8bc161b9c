/**
 * What the build and the browser must agree on about data as scripts; the one place that both import.
 *
 * A page opened from a folder (`file:`) may not fetch, but it may run scripts of its folder. So the files that the search
 * fetches stand a second time in scripts, each a call of {@link SCRIPT_RECEIVER} with a {@link ScriptData}. Thousands of
 * small files are few scripts: numbered files of one folder stand in runs, and neighbours are mostly read together.
 */

/** Folder of the scripts, below the site's root. Browsers that save the index for reading offline save them too: it need not stand there a third time. */
export const SCRIPT_FOLDER = "pf-data";

/** Name of the global function that every script calls with what it holds. */
export const SCRIPT_RECEIVER = "receiveSiteData";

/** What a script hands over. */
export interface ScriptData {
  /** Bytes of files in base64, by address. */
  readonly files: Readonly<Record<string, string>>;
  /** In the main script of a group: for each folder below it, how many numbers a script of its files covers. */
  readonly runs?: ScriptRuns;
}

/** How many numbers a script covers, by the folder of its files: `pagefind/2025-0f3a9c1d2e4b/fragment`. */
export type ScriptRuns = Readonly<Record<string, number>>;

/** The main script of a group, `pagefind/2025-0f3a9c1d2e4b/…`, or of what stands beside the groups; read before others of the group. */
const MAIN = "main";
/** `412.pf_fragment` */
const NUMBER_PATTERN = /^(?<number>\d+)\./;

/**
 * Address of the main script of a file's group: it holds the files that stand in the group's folder itself.
 *
 * `mainScriptOf("pagefind/2025-0f3a9c1d2e4b/fragment/412.pf_fragment")` → `pf-data/2025-0f3a9c1d2e4b/main.js`
 */
export function mainScriptOf(path: string): string {
  const [, group = "", ...rest] = path.split("/");
  return rest.length > 0 ? `${SCRIPT_FOLDER}/${group}/${MAIN}.js` : `${SCRIPT_FOLDER}/${MAIN}.js`;
}

/**
 * Address of the script that holds a file.
 *
 * `scriptOf("pagefind/2025-0f3a9c1d2e4b/fragment/412.pf_fragment", 100)` → `pf-data/2025-0f3a9c1d2e4b/fragment-4.js`
 *
 * @param run How many numbers each script of the file's folder covers; undefined for a file of the main script.
 */
export function scriptOf(path: string, run: number | undefined): string {
  if (run === undefined) return mainScriptOf(path);
  const [, group, ...rest] = path.split("/");
  const number = Number(NUMBER_PATTERN.exec(rest.at(-1) ?? "")?.groups?.["number"] ?? 0);
  const name = [...rest.slice(0, -1), Math.floor(number / run)].join("-");
  return `${SCRIPT_FOLDER}/${group}/${name}.js`;
}

/** The folder a file stands in, as {@link ScriptData} names it: `pagefind/2025-0f3a9c1d2e4b/fragment`. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/"));
}

/** A script of these data, which {@link scriptToFiles} reads. */
export function dataToScript(data: ScriptData): string {
  return `${SCRIPT_RECEIVER}(${JSON.stringify(data)});\n`;
}

/** What a script hands over, without running it. Throws on a text that is no such script. */
export function scriptToData(script: string): ScriptData {
  return JSON.parse(script.slice(SCRIPT_RECEIVER.length + 1, script.lastIndexOf(")")));
}

/** The files that a script holds, without running it. Throws on a text that is no such script. */
export function scriptToFiles(script: string): [path: string, bytes: Uint8Array<ArrayBuffer>][] {
  return Object.entries(scriptToData(script).files).map(([path, text]) => [path, base64ToBytes(text)]);
}

/** The bytes of a file as a script holds them. */
export function base64ToBytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
