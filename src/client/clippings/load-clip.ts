import { loadScript } from "../take/load-script.ts";
import type { TextBlock } from "../take/taken-article.ts";

declare global {
  /** What the script of its own offers, once it is loaded. */
  var clipPage: ((passage?: readonly TextBlock[]) => string) | undefined;
}

const SCRIPT = "clip.js";

/** Cuts out the article of this page, or a passage, by a script that is loaded with the first; gives what is to be said of it. */
export async function loadAndClip(passage?: readonly TextBlock[]): Promise<string> {
  if (!globalThis.clipPage) await loadScript(SCRIPT);
  if (!globalThis.clipPage) throw new Error(`${SCRIPT} offers nothing.`);
  return globalThis.clipPage(passage);
}
