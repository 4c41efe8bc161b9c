import { memo } from "../../memo.ts";
import { compiledFolder, readCodeVersion } from "../state/code-version.ts";
import { PartCache, PartMemory, type PartStore } from "../state/part-cache.ts";

/** By project and version. */
const memoryOf = memo((_code: string) => new PartMemory());

/**
 * What is made of the program's code alone, such as the scripts of a site: made once for each version of the code, and kept beside
 * its compiled modules; where they are not compiled, or are those of another project, as long as the process runs.
 */
export class CodeParts {
  readonly #kept: PartStore;

  /** @param version The version of the code, on which no dictionary has a bearing; absent, that of the project's. */
  constructor(root: string, version = readCodeVersion(root, "").site) {
    const folder = compiledFolder(root);
    this.#kept = folder === undefined ? memoryOf(`${root} ${version}`) : new PartCache(folder, version);
  }

  /** What is kept under a name, or what `make` gives for it. */
  async get(name: string, make: () => Uint8Array | Promise<Uint8Array>): Promise<Uint8Array> {
    const known = this.#kept.get(name);
    if (known) return known;
    const bytes = await make();
    try {
      this.#kept.put(name, bytes);
    } catch {
      // Where the program may not be written to, it is made again the next time.
    }
    return bytes;
  }
}
