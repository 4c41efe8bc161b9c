import {
  folderOf,
  handedOver,
  mainScriptOf,
  SCRIPT_CHARSET,
  SCRIPT_RECEIVER,
  type ScriptData,
  type ScriptHead,
  scriptOf,
  scriptToData,
} from "../offline/script-format.ts";

/** Address of the site's root: this script stands one folder below it. */
const ROOT = new URL("..", (document.currentScript as HTMLScriptElement | null)?.src ?? document.baseURI).href;

/** Under the name that the bundler puts in the place of the browser's. */
export { dataFetch as fetch };

/** What the scripts handed over: bytes by address, lengths of runs by folder. */
const files = new Map<string, Uint8Array<ArrayBuffer>>();
const runs = new Map<string, number>();
const scripts = new Map<string, Promise<void>>();
/** Whether this place answered once that it does not hand out the plain files. */
let usesScripts = location.protocol === "file:";

/**
 * The `fetch` of all that reads the site's own data; it takes the place of the browser's when the search is bundled.
 *
 * From a folder, where fetching is forbidden, the data comes out of scripts. So it does from a server that does not have
 * the plain files (an unpacked package) or hands out only the kinds of files it knows. Files that are nowhere
 * answer 404, as they would from a server.
 */
async function dataFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = input instanceof Request ? input.url : String(input);
  const url = new URL(request, document.baseURI);
  if (!usesScripts) {
    const response = await window.fetch(input, init);
    if (response.status !== 404 || !url.href.startsWith(ROOT)) return response;
    const found = await fromScripts(url);
    usesScripts = found.ok;
    return found.ok ? found : response;
  }
  return fromScripts(url);
}

async function fromScripts(url: URL): Promise<Response> {
  const path = decodeURIComponent(url.pathname.slice(new URL(ROOT).pathname.length));
  try {
    await loadScript(mainScriptOf(path));
    await loadScript(scriptOf(path, runs.get(folderOf(path))));
  } catch {
    return new Response(null, { status: 404 });
  }
  const held = files.get(path);
  return held === undefined ? new Response(null, { status: 404 }) : new Response(held);
}

/** Takes in a script of the site once; rejects when it cannot be read, and tries again when asked again. */
function loadScript(path: string): Promise<void> {
  const known = scripts.get(path);
  if (known) return known;
  const loading = (location.protocol === "file:" ? runScript : fetchScript)(ROOT + path);
  scripts.set(path, loading);
  loading.catch(() => scripts.delete(path));
  return loading;
}

function runScript(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.charset = SCRIPT_CHARSET;
    script.src = url;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${url} could not be read`));
    document.head.append(script);
  });
}

/** What a server says of the encoding of scripts would spoil the bytes of one that is run. */
async function fetchScript(url: string): Promise<void> {
  const response = await window.fetch(url);
  if (!response.ok) throw new Error(`${url} could not be read`);
  takeIn(scriptToData(new Uint8Array(await response.arrayBuffer())));
}

function takeIn(data: ScriptData): void {
  for (const [path, bytes] of Object.entries(data.files)) files.set(path, bytes);
  for (const [folder, count] of Object.entries(data.runs ?? {})) runs.set(folder, count);
}

Object.defineProperty(globalThis, SCRIPT_RECEIVER, {
  value(head: ScriptHead, text: string) {
    takeIn(handedOver(head, text));
  },
});
