import { INDEX_MANIFEST, type Shell, UNSAVED_PAGE } from "../offline/pack-format.ts";
import { SCRIPT_FOLDER } from "../offline/script-format.ts";
import { SavedFiles } from "./offline/saved-files.ts";
import { savedManifest } from "./offline/saved-manifest.ts";
import type { ServiceWorkerScope } from "./offline/service-worker-types.ts";
import { fillShell } from "./offline/shell.ts";

/** The build writes it in front of this code. */
declare const SHELL: Shell;

const worker = globalThis as unknown as ServiceWorkerScope;
/** Address of the site's root, with a final slash. */
const ROOT = worker.registration.scope;
const CACHE_PREFIX = `shell ${new URL(ROOT).pathname} `;
const CACHE = CACHE_PREFIX + SHELL.version;
/** Some hosts show pages without their ending. */
const NO_ENDING_PATTERN = /(?:^|\/)[^/.]+$/;
/** A slow network gets this long before a saved copy is shown. */
const PATIENCE_MS = 2500;

worker.addEventListener("install", (event) => {
  event.waitUntil(installShell().then(() => worker.skipWaiting()));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(dropOldShells().then(() => worker.clients.claim()));
});

worker.addEventListener("fetch", (event) => {
  const path = pathOf(event.request);
  if (path === undefined || path.startsWith("offline/") || path.startsWith(`${SCRIPT_FOLDER}/`)) return;
  event.respondWith(answer(event.request, path));
});

/** Address below the root; undefined for what this worker has nothing to say about. */
function pathOf(request: Request): string | undefined {
  const address = request.url.replace(/[?#].*$/, "");
  if (request.method !== "GET" || !address.startsWith(ROOT)) return undefined;
  const path = decodeURI(address.slice(ROOT.length));
  if (path === "" || path.endsWith("/")) return `${path}index.html`;
  return NO_ENDING_PATTERN.test(path) ? `${path}.html` : path;
}

/** The network, for a while; then what is saved; then the network again, if it is only slow; then the page that says so. */
async function answer(request: Request, path: string): Promise<Response> {
  const network = fetch(request);
  const first = await Promise.race([network.catch(() => undefined), afterPatience()]);
  if (first && !isBroken(first)) return first;
  const saved = await findSaved(path);
  if (saved) return saved;
  try {
    return await network;
  } catch (error) {
    if (request.mode !== "navigate") throw error;
    return unsavedPage(path);
  }
}

function afterPatience(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
}

/** An answer of something between the reader and the site that is not there: bad gateway, unavailable, gateway timeout. */
function isBroken(response: Response): boolean {
  return response.status >= 502 && response.status <= 504;
}

async function findSaved(path: string): Promise<Response | undefined> {
  const bytes = await savedBytes(path).catch(() => undefined);
  if (bytes) return new Response(bytes, { headers: { "content-type": contentTypeOf(path) } });
  return (await caches.open(CACHE)).match(ROOT + path);
}

let opened: Promise<SavedFiles> | undefined;

async function savedBytes(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  opened ??= SavedFiles.open(ROOT);
  opened.catch(() => {
    opened = undefined;
  });
  const saved = await opened;
  return path === INDEX_MANIFEST ? savedManifest(saved) : saved.find(path);
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  json: "application/json",
  txt: "text/plain; charset=utf-8",
  css: "text/css",
  js: "text/javascript",
};

function contentTypeOf(path: string): string {
  return CONTENT_TYPES[path.slice(path.lastIndexOf(".") + 1)] ?? "application/octet-stream";
}

/** The message in Chinese at the address that was asked for, so that reloading it later shows the page itself. */
async function unsavedPage(path: string): Promise<Response> {
  const page = await (await caches.open(CACHE)).match(ROOT + UNSAVED_PAGE);
  if (!page) return Response.error();
  const up = "../".repeat(path.split("/").length - 1);
  const html = (await page.text()).replace(/ (href|src|action)="(?![#a-z]+:|#)/g, ` $1="${up}`);
  return new Response(html, { status: 503, headers: { "content-type": CONTENT_TYPES["html"] ?? "" } });
}

async function installShell(): Promise<void> {
  const older = await Promise.all((await otherShells()).map((name) => caches.open(name)));
  await fillShell(SHELL, ROOT, await caches.open(CACHE), older);
}

async function dropOldShells(): Promise<void> {
  await Promise.all((await otherShells()).map((name) => caches.delete(name)));
}

async function otherShells(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(CACHE_PREFIX) && name !== CACHE);
}
