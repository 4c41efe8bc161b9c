import { compiledFolder, readCodeVersion } from "../state/code-version.ts";
import { PartCache } from "../state/part-cache.ts";

/**
 * What is made of the program's code alone, such as the scripts of a site: made once for each version of the code, and kept beside
 * its compiled modules. A program that is not compiled, or may not be written to, makes it every time.
 */
export class CodeParts {
  readonly #kept: PartCache | undefined;

  /** @param version The version of the code, on which no dictionary has a bearing; absent, that of the project's. */
  constructor(root: string, version = readCodeVersion(root, "").site) {
    const folder = compiledFolder(root);
    this.#kept = folder === undefined ? undefined : new PartCache(folder, version);
  }

  /** What is kept under a name, or what `make` gives for it. */
  async get(name: string, make: () => Uint8Array | Promise<Uint8Array>): Promise<Uint8Array> {
    const known = this.#kept?.get(name);
    if (known) return known;
    const bytes = await make();
    try {
      this.#kept?.put(name, bytes);
    } catch {
      // It is made again the next time.
    }
    return bytes;
  }
}
