import { createHash } from "node:crypto";
import type { PackList } from "../../src/offline/pack-format.ts";
import type { HashedFile } from "../../src/offline/site-file.ts";
import type { KnownPacks } from "../../src/offline/write-packs.ts";
import type { KnownScripts } from "../../src/offline/write-scripts.ts";

/** Files of a small made-up site, by address. */
export type Contents = Readonly<Record<string, string | Uint8Array>>;

/** A site of two years, a shared page and two index groups. */
export const SMALL_SITE: Contents = {
  "index.html": "<h1>首页</h1>",
  "search.html": "<h1>检索</h1>",
  "bylines/5f20-5029.html": "<h1>张倩</h1>",
  "dates/2025.html": "<h1>2025</h1>",
  "dates/unknown.html": "<h1>日期不详</h1>",
  "articles/2025/a1.html": "<h1>政府工作报告</h1>".repeat(40),
  "articles/2025/a2.html": "<h1>春耕</h1>",
  "articles/2024/b1.html": "<h1>秋收</h1>",
  "articles/undated/c1.html": "<h1>近日</h1>",
  "issues/2025/i1.html": "<h1>一版</h1>",
  "sources/0f3a.txt": "秋收 本报讯",
  "assets/site.css": "body{}",
  "feed.xml": "<feed/>",
  "pagefind/manifest.json": '{"version":1,"groups":[]}',
  "pagefind/2025-ab/table.pf_meta": "table",
  "pagefind/2025-ab/fragment/0.pf_fragment": "fragment 0",
  "pagefind/2025-ab/fragment/1.pf_fragment": "fragment 1",
  "pagefind/2024-cd/table.pf_meta": "table",
};

export const SMALL_GROUPS = [
  { entry: { label: "2025" }, units: ["2025"], folder: "pagefind/2025-ab/" },
  { entry: { label: "2024" }, units: ["2024", "undated"], folder: "pagefind/2024-cd/" },
];

/** The files of the index among those of a site. */
export function indexOf(contents: Contents): Contents {
  return Object.fromEntries(Object.entries(contents).filter(([path]) => path.startsWith("pagefind/")));
}

/** Files in memory, in the order given. */
export function hashedFiles(contents: Contents): HashedFile[] {
  return Object.entries(contents).map(([path, text]) => ({
    path,
    hash: createHash("sha256").update(text).digest("hex"),
    read: () => Promise.resolve(Buffer.from(text)),
  }));
}

/** A folder in memory that a build writes into, and that remembers what the build before made. */
export class MemoryFolder {
  readonly files = new Map<string, Uint8Array>();
  readonly #hashes = new Map<string, string>();
  readonly #before: MemoryFolder | undefined;
  /** Folders and files taken over. */
  readonly kept: string[] = [];
  /** Packs and scripts that the next build may know. */
  packs: KnownPacks = new Map();
  scripts: KnownScripts = new Map();

  constructor(before?: MemoryFolder) {
    this.#before = before;
  }

  readonly write = (path: string, bytes: Uint8Array | string): void => {
    this.files.set(path, Buffer.from(bytes));
  };

  readonly old = (path: string): Uint8Array | undefined => this.#before?.files.get(path);

  readonly takeOver = (folder: string, hash: string): boolean => {
    this.#hashes.set(folder, hash);
    if (!this.#before || this.#before.#hashes.get(folder) !== hash) return false;
    for (const [path, bytes] of this.#before.files) if (path.startsWith(`${folder}/`)) this.files.set(path, bytes);
    this.kept.push(folder);
    return true;
  };

  readonly keep = (files: readonly (readonly [path: string, sha256: string])[]): boolean => {
    const held = files.map(([path, sha256]) => {
      const bytes = this.#before?.files.get(path);
      return bytes && createHash("sha256").update(bytes).digest("hex") === sha256 ? bytes : undefined;
    });
    if (held.includes(undefined)) return false;
    for (const [place, [path]] of files.entries()) this.files.set(path, held[place] as Uint8Array);
    this.kept.push(...files.map(([path]) => path));
    return true;
  };

  text(path: string): string {
    return Buffer.from(this.files.get(path) ?? "").toString();
  }

  get list(): PackList {
    return JSON.parse(this.text("offline/packs.json"));
  }
}
