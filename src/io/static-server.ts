import { readFile, realpath } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join, sep } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import send from "send";
import { codeOf } from "./file-tree.ts";
import { isOwnHost } from "./own-host.ts";

/** Media types that `send` does not know, or would have browsers save rather than show. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".ndjson": "application/x-ndjson; charset=utf-8",
  ".bib": "text/plain; charset=utf-8",
  ".ris": "application/x-research-info-systems; charset=utf-8",
};
const HTML = "text/html; charset=utf-8";
const METHODS = ["GET", "HEAD"];

const RELOAD_EVENTS = "/.reload/events";
const RELOAD_SCRIPT = "/.reload/script.js";

/** Asks for the page anew when a build was published; a file of its own, as the pages allow no inline script. */
const RELOAD_CODE = `new EventSource("${RELOAD_EVENTS}").addEventListener("reload", () => location.reload());\n`;

/** A server for looking at a site while it is being made. */
export interface SiteServer {
  /** The port it got. */
  readonly port: number;
  /** Tells every open page to reload itself. */
  readonly reload: () => void;
  readonly close: () => void;
}

/** How a site is served. */
export interface ServeOptions {
  /** Address of the machine to listen on; by default those that only programs of this machine reach. */
  readonly host?: string | undefined;
  /** Path that the site will be published under: `/archive/`. It is served there as well. */
  readonly base?: string;
  /** Requests that come before wait for it. */
  readonly ready?: Promise<unknown>;
  /** Is asked first; false where the request is for the site. */
  readonly first?: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
  /** Addresses of scripts that a page gets beside the one that reloads it. */
  readonly scripts?: (request: IncomingMessage) => readonly string[];
}

/** Reached by programs of this machine alone; browsers try either for `localhost`. */
const LOOPBACK = ["127.0.0.1", "::1"];

/**
 * Serves a folder: its files, but none whose name begins with a dot and none that a link brings in from outside.
 * Pages get a script that reloads them. Rejects with the system's error, code `EADDRINUSE`, when another program has
 * the port; port 0 takes any free one.
 */
export async function serveSite(folder: string, port: number, options: ServeOptions = {}): Promise<SiteServer> {
  const { host, base = "/", ready, first, scripts = () => [] } = options;
  const listeners = new Set<ServerResponse>();
  const answerRequest = async (request: IncomingMessage, response: ServerResponse) => {
    response.setHeader("cache-control", "no-store");
    // A page of another site can have its own name lead here, and would then be let read the answers.
    if (!isOwnHost(request.headers.host, host))
      return sendText(request, response, 403, "This server has another name.");
    if (await first?.(request, response)) return;
    if (!METHODS.includes(request.method ?? ""))
      return sendText(request, response, 405, "Only GET and HEAD are answered.");
    await ready;
    await answer({ folder, base, listeners, scripts }, request, response);
  };
  const servers = await listenAll(host === undefined ? LOOPBACK : [host], port, answerRequest);
  return {
    port: portOf(servers[0]) ?? port,
    reload: () => {
      for (const listener of listeners) listener.write("event: reload\ndata: 1\n\n");
    },
    close: () => {
      for (const listener of listeners) listener.end();
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** One server an address, all at one port. Addresses that this machine lacks are left out, unless it lacks all. */
async function listenAll(hosts: readonly string[], port: number, answer: Answer): Promise<Server[]> {
  const servers: Server[] = [];
  for (const host of hosts) {
    const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()));
    try {
      await listen(server, portOf(servers[0]) ?? port, host);
      servers.push(server);
    } catch (error) {
      const isLacking = ["EADDRNOTAVAIL", "EAFNOSUPPORT"].includes(codeOf(error) ?? "");
      if (isLacking && servers.length > 0) continue;
      for (const open of servers) open.close();
      throw error;
    }
  }
  return servers;
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve());
  });
}

function portOf(server: Server | undefined): number | undefined {
  const address = server?.address();
  return typeof address === "object" && address ? address.port : undefined;
}

/** What every request is answered from. */
interface Served {
  readonly folder: string;
  readonly base: string;
  readonly listeners: Set<ServerResponse>;
  readonly scripts: (request: IncomingMessage) => readonly string[];
}

async function answer(served: Served, request: IncomingMessage, response: ServerResponse) {
  const { folder, base, listeners } = served;
  const path = requestedPath(request.url ?? "/");
  if (path === RELOAD_EVENTS) return listenForReload(listeners, response);
  if (path === RELOAD_SCRIPT) return sendBytes(request, response, 200, "text/javascript", Buffer.from(RELOAD_CODE));
  const within = path?.startsWith(base) ? `/${path.slice(base.length)}` : undefined;
  for (const candidate of [path, within]) {
    const file = candidate === undefined ? undefined : await findFile(folder, candidate);
    if (file === undefined) continue;
    if (file.endsWith(".html")) return sendPage(200, file, served, request, response);
    return sendFile(served, file, request, response);
  }
  await sendNotFound(served, request, response);
}

async function sendNotFound(served: Served, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const file = await findFile(served.folder, "/404.html");
  if (file === undefined) sendText(request, response, 404, "Not found");
  else await sendPage(404, file, served, request, response);
}

/**
 * A page with the script that reloads it, and always whole: its bytes are not those of a file, and a part of it would
 * not fit the parts that came before the last build.
 */
async function sendPage(
  status: number,
  file: string,
  { scripts }: Served,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.setHeader("accept-ranges", "none");
  sendBytes(request, response, status, HTML, withScripts(await readFile(file), [RELOAD_SCRIPT, ...scripts(request)]));
}

/** Path of the file a URL names, with `/` at its start; undefined for one that cannot be read, leaves the folder or is hidden. */
function requestedPath(url: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname).replace(/\/$/, "/index.html");
    if (path === RELOAD_EVENTS || path === RELOAD_SCRIPT) return path;
    return /\0|\\|\/\./.test(path) ? undefined : path;
  } catch {
    return undefined;
  }
}

/**
 * Real path of a file of the site; undefined when there is none, or when a link leads to it out of the site or to what is hidden. While a
 * new site takes the place of the old one, no file stands there for a moment.
 */
async function findFile(folder: string, path: string): Promise<string | undefined> {
  for (const delayMs of [0, 20, 100]) {
    try {
      if (delayMs > 0) await pause(delayMs);
      const [root, file] = [await realpath(folder), await realpath(join(folder, path))];
      return file.startsWith(root + sep) && !/[\\/]\./.test(file.slice(root.length)) ? file : undefined;
    } catch (error) {
      if (codeOf(error) !== "ENOENT" && codeOf(error) !== "EPERM") return undefined;
    }
  }
  return undefined;
}

/** Parts of a file where the request asks for a range of it: https://www.rfc-editor.org/rfc/rfc9110#name-range-requests */
function sendFile(served: Served, file: string, request: IncomingMessage, response: ServerResponse): void {
  const type = MEDIA_TYPES[extname(file)];
  if (type !== undefined) response.setHeader("content-type", type);
  // The path is that of a file, not of a URL, and is not to be decoded once more.
  send(request, encodeURI(file).replace(/[?#]/g, encodeURIComponent), {
    cacheControl: false,
    etag: false,
    lastModified: false,
    index: false,
    dotfiles: "allow",
  })
    .on("error", (error: { status?: number }) => {
      if (error.status === 404) void sendNotFound(served, request, response);
      else sendText(request, response, error.status ?? 500, "This part of the file cannot be had.");
    })
    .pipe(response);
}

function withScripts(bytes: Buffer, scripts: readonly string[]): Buffer {
  const html = bytes.toString("utf8");
  const tag = scripts.map((address) => `<script src="${address}" defer></script>`).join("");
  return Buffer.from(html.includes("</body>") ? html.replace("</body>", `${tag}</body>`) : html + tag);
}

function listenForReload(listeners: Set<ServerResponse>, response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/event-stream" });
  response.write("retry: 300\n\n");
  listeners.add(response);
  response.on("close", () => listeners.delete(response));
}

function sendText(request: IncomingMessage, response: ServerResponse, status: number, sentence: string): void {
  if (status === 405) response.setHeader("allow", METHODS.join(", "));
  sendBytes(request, response, status, "text/plain; charset=utf-8", Buffer.from(`${sentence}\n`));
}

function sendBytes(
  { method }: IncomingMessage,
  response: ServerResponse,
  status: number,
  type: string,
  bytes: Buffer,
): void {
  response.writeHead(status, { "content-type": type, "content-length": bytes.length });
  response.end(method === "HEAD" ? undefined : bytes);
}
