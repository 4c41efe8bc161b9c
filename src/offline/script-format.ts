/**
 * What the build and the browser must agree on about data as scripts; the one place that both import.
 *
 * A page opened from a folder (`file:`) may not fetch, but it may run scripts of its folder. So the files that the search
 * fetches stand a second time in scripts, each a call of {@link SCRIPT_RECEIVER}. Thousands of
 * small files are few scripts: numbered files of one folder stand in runs, and neighbours are mostly read together.
 *
 * A script is a line with the call and a {@link ScriptHead} in JSON, then the bytes of all its files as one string: a byte is a
 * character, and only those that no string may hold are escaped. Read as {@link SCRIPT_CHARSET} every byte is a
 * character of its own, whatever it is; base64 would take a third more.
 */

/** Folder of the scripts, below the site's root. Browsers that save the index for reading offline save them too: it need not stand there a third time. */
export const SCRIPT_FOLDER = "pf-data";

/** Name of the global function that every script calls with what it holds. */
export const SCRIPT_RECEIVER = "receiveSiteData";

/** Encoding that the element of a script must name: bytes from 128 on are U+F780 and so on. */
export const SCRIPT_CHARSET = "x-user-defined";

/** What a script holds. */
export interface ScriptData {
  /** Bytes of files by address. */
  readonly files: Readonly<Record<string, Uint8Array<ArrayBuffer>>>;
  /** In the main script of a group: for each folder below it, how many numbers a script of its files covers. */
  readonly runs?: ScriptRuns;
}

/** What a script hands over before the bytes of its files. */
export interface ScriptHead {
  /** Address and length of each, in the order of their bytes. */
  readonly files: readonly (readonly [path: string, length: number])[];
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

/** A script of these data, which {@link scriptToData} reads. */
export function dataToScript({ files, runs }: ScriptData): Uint8Array<ArrayBuffer> {
  const head: ScriptHead = {
    files: Object.entries(files).map(([path, bytes]) => [path, bytes.length]),
    ...(runs && { runs }),
  };
  const start = new TextEncoder().encode(`${SCRIPT_RECEIVER}(${JSON.stringify(head)}\n,"`);
  const end = new TextEncoder().encode('");\n');
  const held = Object.values(files);
  const script = new Uint8Array(start.length + held.reduce((sum, bytes) => sum + escapedLength(bytes), end.length));
  script.set(start);
  let at = start.length;
  for (const bytes of held) at = escapeInto(script, at, bytes);
  script.set(end, at);
  return script;
}

/** Length of the part of a script in which addresses stand. */
export function headLength(script: Uint8Array): number {
  return script.indexOf(LINE_FEED);
}

/** What a script holds, without running it. Throws on bytes that are no such script. */
export function scriptToData(script: Uint8Array): ScriptData {
  const end = headLength(script);
  const head: ScriptHead = JSON.parse(new TextDecoder().decode(script.subarray(SCRIPT_RECEIVER.length + 1, end)));
  const bytes = new Uint8Array(head.files.reduce((sum, [, length]) => sum + length, 0));
  // Behind the line feed stand a comma and a quote.
  let at = end + 3;
  for (let i = 0; i < bytes.length; i++) {
    const byte = script[at++] ?? 0;
    if (byte !== BACKSLASH) {
      bytes[i] = byte;
      continue;
    }
    const sign = script[at++] ?? 0;
    bytes[i] = UNESCAPED.get(sign) ?? sign;
    if (sign === LONG_ESCAPE) at += 2;
  }
  return toData(head, bytes);
}

/** What a script holds, from what it hands over when it is run. */
export function handedOver(head: ScriptHead, text: string): ScriptData {
  const bytes = new Uint8Array(text.length);
  // The low eight bits of each character are the byte, those from 128 on too.
  for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i);
  return toData(head, bytes);
}

function toData({ files, runs }: ScriptHead, bytes: Uint8Array<ArrayBuffer>): ScriptData {
  let at = 0;
  const held = files.map(([path, length]): [string, Uint8Array<ArrayBuffer>] => {
    at += length;
    return [path, bytes.subarray(at - length, at)];
  });
  return { files: Object.fromEntries(held), ...(runs && { runs }) };
}

const LINE_FEED = 0x0a;
const BACKSLASH = 0x5c;
/** The `x` of `\x00`. */
const LONG_ESCAPE = 0x78;

/**
 * What no string in a script may hold as it is, or what programs that copy text files change. NUL is `\x00`, as `\0` may stand before
 * no digit.
 */
const ESCAPES: ReadonlyMap<number, string> = new Map([
  [0, "\\x00"],
  [LINE_FEED, "\\n"],
  [0x0d, "\\r"],
  [0x22, '\\"'],
  [BACKSLASH, "\\\\"],
]);

/** Byte by the sign behind the backslash that stands for it. */
const UNESCAPED = new Map(Array.from(ESCAPES, ([byte, text]) => [text.charCodeAt(1), byte]));

/** Bytes of each byte in a script. */
const LENGTHS = Uint8Array.from({ length: 256 }, (_, byte) => ESCAPES.get(byte)?.length ?? 1);

function escapedLength(bytes: Uint8Array): number {
  let length = 0;
  for (const byte of bytes) length += LENGTHS[byte] ?? 1;
  return length;
}

/** Writes bytes into a script from a place on; gives the place behind them. */
function escapeInto(script: Uint8Array, place: number, bytes: Uint8Array): number {
  let at = place;
  for (const byte of bytes) {
    if (LENGTHS[byte] === 1) {
      script[at++] = byte;
      continue;
    }
    const text = ESCAPES.get(byte) ?? "";
    for (let i = 0; i < text.length; i++) script[at++] = text.charCodeAt(i);
  }
  return at;
}
