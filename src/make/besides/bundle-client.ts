import { existsSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";

/** Scripts of the site: the entry in `src/client` without its ending, and the file it becomes. */
export interface ClientEntry {
  readonly entry: string;
  /** Address below the site's root. */
  readonly address: string;
  /** What bundling it takes beyond the usual. */
  readonly plugins?: readonly Plugin[];
}

/** One finished file of the site. */
export interface FinishedFile {
  readonly address: string;
  readonly bytes: Uint8Array;
}

/** The oldest browsers whose users should still have the scripts; without them every page reads as plain HTML. */
const BROWSERS = ["chrome87", "firefox78", "safari14.1", "edge88"];

/**
 * Bundles an entry of the client as one classic script: it runs from a file as well as from a server, and depends on
 * nothing but the sources. An entry whose file does not exist throws.
 */
export async function bundleScript(root: string, { entry, plugins = [] }: ClientEntry): Promise<Uint8Array> {
  const file = join(root, "src", "client", `${entry}.ts`);
  if (!existsSync(file)) throw new Error(`The client has no entry ${file}.`);
  const result = await build({
    absWorkingDir: root,
    // Relative: in a path from the root, esbuild takes a `*` for a pattern.
    entryPoints: [`./src/client/${entry}.ts`],
    bundle: true,
    format: "iife",
    minify: true,
    charset: "utf8",
    legalComments: "none",
    target: BROWSERS,
    write: false,
    logLevel: "silent",
    plugins: [...plugins],
  });
  const [output] = result.outputFiles;
  if (!output) throw new Error(`Bundling ${file} gave no file.`);
  return output.contents;
}
