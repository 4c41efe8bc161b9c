import type { Shell } from "../../offline/pack-format.ts";
import { sha256Of } from "./sha256.ts";

/** Pauses before a file is asked for again that came wrong or not at all. */
const PAUSES_MS = [300, 1500];

/**
 * Fills `cache` with the files of a shell. A file is put there only when its bytes have the hash that the shell gives:
 * first from the same cache, which an attempt that broke off may have left, then from those of earlier shells, then from the
 * network. So neither a sign-in page of a wireless network nor a file of another version is ever kept.
 *
 * @param root Address of the site's root, with a final slash.
 * @throws Error that names the file, where even the last attempt brings other bytes; the earlier shell is untouched then, and
 * the browser starts anew with the next page that is opened.
 */
export async function fillShell(shell: Shell, root: string, cache: Cache, older: readonly Cache[]): Promise<void> {
  for (const [path, sha256] of shell.files) {
    const address = root + path;
    const held = await findHeld(address, sha256, [cache, ...older]);
    await cache.put(address, held ?? (await fetchRight(address, sha256)));
  }
}

/** The file from the first cache that holds it with these bytes. */
async function findHeld(address: string, sha256: string, caches: readonly Cache[]): Promise<Response | undefined> {
  for (const cache of caches) {
    const held = await cache.match(address);
    const right = held && (await withHash(held, sha256));
    if (right) return right;
  }
  return undefined;
}

async function fetchRight(address: string, sha256: string): Promise<Response> {
  let reason = "";
  for (const pause of [0, ...PAUSES_MS]) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    // The first attempt may be answered from a cache that has asked whether its copy is the newest; a wrong copy is passed by.
    const cache = pause === 0 ? "no-cache" : "reload";
    const response = await fetch(address, { cache }).catch((error: unknown) => String(error));
    const right = typeof response !== "string" && response.ok ? await withHash(response, sha256) : undefined;
    if (right) return right;
    reason =
      typeof response === "string" ? response : response.ok ? "not the file of this version" : `${response.status}`;
  }
  throw new Error(`${address}: ${reason}`);
}

/**
 * A response with these very bytes, or nothing. It is made anew: browsers refuse to show as a page what came by way of
 * another address.
 */
async function withHash(response: Response, sha256: string): Promise<Response | undefined> {
  const bytes = await response.arrayBuffer().catch(() => undefined);
  if (!bytes || (await sha256Of(bytes)) !== sha256) return undefined;
  const type = response.headers.get("content-type");
  return new Response(bytes, type === null ? {} : { headers: { "content-type": type } });
}
