import { createHash } from "node:crypto";
import { SHELL_CONSTANT, type Shell } from "./pack-format.ts";
import { byPath, type SiteFile } from "./site-file.ts";

/** What makes the reading room work before anything is saved: its pages without articles, their styles and scripts. */
const SHELL_PATTERN = /^(?:(?:index|search|clippings|offline|unsaved)\.html|assets\/.*)$/;

/**
 * The service worker of a site: its code behind the list of what it keeps from the first visit on. Browsers look for a
 * new worker by its bytes, so the list, with a hash of each file, makes them fetch what has changed.
 *
 * @param code The bundled code, which reads the list from a global constant.
 */
export async function serviceWorkerText(files: readonly SiteFile[], code: string): Promise<string> {
  const held: [string, string][] = [];
  for (const { path, read } of files.filter((file) => SHELL_PATTERN.test(file.path)).sort(byPath)) {
    held.push([
      path,
      createHash("sha256")
        .update(await read())
        .digest("hex"),
    ]);
  }
  const version = createHash("sha256")
    .update(JSON.stringify([held, code]))
    .digest("hex");
  const shell: Shell = { version, files: held };
  return `const ${SHELL_CONSTANT}=${JSON.stringify(shell)};\n${code}`;
}

/**
 * A service worker that does nothing, for sites without packs: it takes the place of an earlier one in browsers that
 * have it, and pages may ask for a worker wherever they are read.
 */
export const IDLE_SERVICE_WORKER = 'addEventListener("install", () => skipWaiting());\n';
