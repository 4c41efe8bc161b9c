import { createHash } from "node:crypto";
import { type GroupScripts, type PackEntry, scriptPack } from "./pack-format.ts";
import { folderOf, headLength, type ScriptData, scriptOf, scriptToData } from "./script-format.ts";
import type { HashedFile, SiteFolder } from "./site-file.ts";

/** A file of the last site's index: its address, and a hash of what it holds. */
export type OldFile = Pick<HashedFile, "path" | "hash">;

/** Where a file of the last site's index stands in its scripts. */
interface Place extends OldFile {
  readonly script: string;
  readonly entry: PackEntry;
}

/** Scripts whose data are held at a time: neighbours stand in one, or in two where a file more has moved them. */
const MOST_HELD = 4;

/**
 * What the scripts of the last site hold. Another group mostly holds the same files under other addresses, and thousands of
 * small ones are read faster out of some hundred scripts. A script that is no longer what it was gives nothing.
 */
export class OldScripts {
  readonly #folder: Pick<SiteFolder, "old">;
  readonly #byHash = new Map<string, Place>();
  readonly #byPath = new Map<string, Place>();
  readonly #held = new Map<string, ScriptData["files"]>();

  constructor(known: Iterable<GroupScripts>, files: readonly OldFile[], folder: Pick<SiteFolder, "old">) {
    this.#folder = folder;
    const scriptsOf = new Map(Array.from(known, (scripts) => [groupOf(scripts.packs[0]?.first ?? ""), scripts]));
    const entries = new Map([...scriptsOf.values()].flatMap(({ packs }) => packs.map((entry) => [entry.name, entry])));
    for (const { path, hash } of files) {
      const script = scriptOf(path, scriptsOf.get(groupOf(path))?.runs[folderOf(path)]);
      const entry = entries.get(scriptPack(script));
      if (!entry) continue;
      const place = { path, hash, script, entry };
      this.#byHash.set(hash, place);
      this.#byPath.set(path, place);
    }
  }

  /** The bytes of the file of this hash; undefined where no script holds it. */
  get(hash: string): Uint8Array<ArrayBuffer> | undefined {
    const place = this.#byHash.get(hash);
    if (!place) return undefined;
    const { path, script } = place;
    let held = this.#held.get(script);
    if (!held) {
      const [oldest] = this.#held.keys();
      if (oldest !== undefined && this.#held.size >= MOST_HELD) this.#held.delete(oldest);
      const bytes = this.#read(place);
      held = bytes ? scriptToData(bytes).files : {};
      this.#held.set(script, held);
    }
    return held[path];
  }

  /**
   * The script of these files, all of one group and in order, where an old one holds the same but for the name of the group: nothing else
   * of it has to be looked at. Undefined where there is none.
   */
  renamed(files: readonly OldFile[]): Uint8Array | undefined {
    const [first] = files;
    const place = first && this.#byHash.get(first.hash);
    if (!place || place.entry.files !== files.length) return undefined;
    const [from, to] = [groupOf(place.path), groupOf(first.path)];
    const isSame = ({ path, hash }: OldFile) => {
      const old = this.#byPath.get(from + path.slice(to.length));
      return old?.hash === hash && old.script === place.script;
    };
    const old = from.length === to.length && files.every(isSame) ? this.#read(place) : undefined;
    if (!old) return undefined;
    const bytes = Buffer.from(old);
    let count = 0;
    const head = bytes.subarray(0, headLength(bytes));
    for (let at = head.indexOf(from); at >= 0; at = head.indexOf(from, at + to.length)) {
      head.write(to, at, "latin1");
      count++;
    }
    return count === files.length ? bytes : undefined;
  }

  #read({ script, entry }: Place): Buffer | undefined {
    const bytes = this.#folder.old(script);
    if (!bytes || createHash("sha256").update(bytes).digest("hex") !== entry.sha256) return undefined;
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
}

/** `pagefind/2025-ab/fragment/1.pf_fragment` → `pagefind/2025-ab` */
function groupOf(path: string): string {
  return path.split("/", 2).join("/");
}
