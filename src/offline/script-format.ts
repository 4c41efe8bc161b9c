/**
 * What the build and the browser must agree on about data as scripts; the one place that both import.
 *
 * A page opened from a folder (`file:`) may not fetch, but it may run scripts of its folder. So the files that the search
 * fetches stand a second time in scripts, each a call of {@link SCRIPT_RECEIVER} with addresses and base64.
 * Thousands of small files are few scripts: those of one folder whose hashes begin alike stand in one.
 */

/** Folder of the scripts, below the site's root. */
export const SCRIPT_FOLDER = "pf-data";

/** The script that is read first: it says how many digits name the scripts of each folder. */
export const SCRIPT_DIRECTORY = `${SCRIPT_FOLDER}/folders.js`;

/** Name of the global function that every script calls with what it holds. */
export const SCRIPT_RECEIVER = "receiveSiteData";

/** For each folder of data (`pagefind/2025/fragment`) the digits of a file's hash that name its script. */
export type ScriptFolders = Readonly<Record<string, number>>;

/** `2025_0f3a9c1.pf_fragment`: the digits between the last `_` and the first `.` after it. */
const HASH_PATTERN = /_(?<hash>[0-9a-f]+)\.[^_]*$/;

/**
 * Address of the script that holds a file of a folder.
 *
 * `scriptOf("pagefind/2025/fragment/2025_0f3a9c1.pf_fragment", 1)` → `pf-data/pagefind-2025-fragment-0.js`
 */
export function scriptOf(path: string, digits: number): string {
  const slash = path.lastIndexOf("/");
  const hash = HASH_PATTERN.exec(path.slice(slash + 1))?.groups?.["hash"] ?? "";
  const folder = path.slice(0, slash).replaceAll("/", "-");
  return `${SCRIPT_FOLDER}/${folder}-${hash.slice(0, digits)}.js`;
}

/** The folder a file stands in, as {@link ScriptFolders} names it. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/"));
}
