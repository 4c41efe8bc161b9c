import { readFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "esbuild";
import { listFiles } from "../../io/file-tree.ts";

/** Names the order of the cascade's layers, so it must come first; the order of the others then changes nothing. */
const FIRST_SHEET = "layers.css";

/** All style sheets of a folder as one, minified. */
export async function bundleStyles(folder: string): Promise<Uint8Array> {
  const sheets = listFiles(folder).filter((name) => name.endsWith(".css"));
  const ordered = [FIRST_SHEET, ...sheets.filter((name) => name !== FIRST_SHEET)];
  return await joinSheets(ordered.map((name) => join(folder, name)));
}

/** Style sheets, the one that names the layers first, as one, minified. */
export async function joinSheets(paths: readonly string[]): Promise<Uint8Array> {
  const css = paths.map((path) => readFileSync(path, "utf8")).join("\n");
  const { code } = await transform(css, { loader: "css", minify: true, charset: "utf8", legalComments: "none" });
  return new TextEncoder().encode(code);
}
