/**
 * What the build and the browser must agree on about data as scripts; the one place that both import.
 *
 * A page opened from a folder (`file:`) may not fetch, but it may run scripts of its folder. So the files that the search
 * fetches stand a second time in scripts, each a call of {@link SCRIPT_RECEIVER} with a {@link ScriptData}. Thousands of
 * small files are few scripts: of one folder of data, those whose hashes begin alike stand in one.
 */

/** Folder of the scripts, below the site's root. */
export const SCRIPT_FOLDER = "pf-data";

/** Name of the global function that every script calls with what it holds. */
export const SCRIPT_RECEIVER = "receiveSiteData";

/** What a script hands over. */
export interface ScriptData {
  /** Bytes of files in base64, by address. */
  readonly files: Readonly<Record<string, string>>;
  /** In the main script of a group: for each folder below it, how many digits of a file's hash name its script. */
  readonly digits?: Readonly<Record<string, number>>;
}

/** The main script of a group, `pagefind/2025/…`, or of what stands beside the groups; it is read before others of the group. */
const MAIN = "main";
/** `2025_0f3a9c1.pf_fragment`: the digits between `_` and `.` */
const HASH_PATTERN = /_(?<hash>[0-9a-f]+)\./;

/**
 * Address of the main script of a file's group: it holds the files that stand in the group's folder itself.
 *
 * `mainScriptOf("pagefind/2025/fragment/2025_0f3a9c1.pf_fragment")` → `pf-data/2025/main.js`
 */
export function mainScriptOf(path: string): string {
  const [, group = "", ...rest] = path.split("/");
  return rest.length > 0 ? `${SCRIPT_FOLDER}/${group}/${MAIN}.js` : `${SCRIPT_FOLDER}/${MAIN}.js`;
}

/**
 * Address of the script that holds a file.
 *
 * `scriptOf("pagefind/2025/fragment/2025_0f3a9c1.pf_fragment", 1)` → `pf-data/2025/fragment/0.js`
 *
 * @param digits How many digits of the hash name the scripts of its folder; undefined for a file of the main script.
 */
export function scriptOf(path: string, digits: number | undefined): string {
  if (digits === undefined) return mainScriptOf(path);
  const [, group, ...rest] = path.split("/");
  const hash = HASH_PATTERN.exec(rest.at(-1) ?? "")?.groups?.["hash"] ?? "";
  return [SCRIPT_FOLDER, group, ...rest.slice(0, -1), `${hash.slice(0, digits) || MAIN}.js`].join("/");
}

/** The folder a file stands in, as {@link ScriptData} names it: `pagefind/2025/fragment`. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/"));
}
