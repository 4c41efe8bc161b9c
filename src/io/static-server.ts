import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { codeOf } from "./file-tree.ts";

/** Media types of every ending a site has; anything else is sent as bytes. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".ndjson": "application/x-ndjson; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".atom": "application/atom+xml; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".bib": "text/plain; charset=utf-8",
  ".ris": "application/x-research-info-systems; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".wasm": "application/wasm",
  ".zip": "application/zip",
  ".zim": "application/octet-stream",
};

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

/**
 * Serves a folder. Pages get a script that reloads them. Rejects with the system's error, code
 * `EADDRINUSE`, when another program has the port; port 0 takes any free one. Requests that come before `ready` wait for it.
 */
export async function serveSite(
  folder: string,
  port: number,
  ready: Promise<unknown> = Promise.resolve(),
): Promise<SiteServer> {
  const listeners = new Set<ServerResponse>();
  const server = createServer(async (request, response) => {
    await ready;
    await answer(folder, listeners, request, response);
  });
  await listen(server, port);
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : port,
    reload: () => {
      for (const listener of listeners) listener.write("event: reload\ndata: 1\n\n");
    },
    close: () => {
      for (const listener of listeners) listener.end();
      server.close();
      server.closeAllConnections();
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, () => resolve());
  });
}

async function answer(
  folder: string,
  listeners: Set<ServerResponse>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = requestedPath(request.url ?? "/");
  if (path === RELOAD_EVENTS) return listenForReload(listeners, response);
  if (path === RELOAD_SCRIPT) return send(response, 200, MEDIA_TYPES[".js"], Buffer.from(RELOAD_CODE), request.method);
  const bytes = path === undefined ? undefined : await readSiteFile(folder, path);
  if (bytes && path) return send(response, 200, typeOf(path), withReload(path, bytes), request.method);
  const notFound = (await readSiteFile(folder, "/404.html")) ?? Buffer.from("Not found");
  send(response, 404, MEDIA_TYPES[".html"], withReload("/404.html", notFound), request.method);
}

/** Path of the file a URL names, with `/` at its start; undefined for one that cannot be read or leaves the folder. */
function requestedPath(url: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
    return path.includes("\0") || path.includes("..") ? undefined : path.replace(/\/$/, "/index.html");
  } catch {
    return undefined;
  }
}

/** A file of the site. While a new site takes the place of the old one, no file stands there for a moment. */
async function readSiteFile(folder: string, path: string): Promise<Buffer | undefined> {
  const file = join(folder, normalize(path).split(sep).join(sep));
  for (const delayMs of [0, 20, 100]) {
    try {
      if (delayMs > 0) await pause(delayMs);
      return await readFile(file);
    } catch (error) {
      if (codeOf(error) !== "ENOENT" && codeOf(error) !== "EPERM") return undefined;
    }
  }
  return undefined;
}

function typeOf(path: string): string {
  return MEDIA_TYPES[extname(path)] ?? "application/octet-stream";
}

function withReload(path: string, bytes: Buffer): Buffer {
  if (!path.endsWith(".html")) return bytes;
  const html = bytes.toString("utf8");
  const tag = `<script src="${RELOAD_SCRIPT}" defer></script>`;
  return Buffer.from(html.includes("</body>") ? html.replace("</body>", `${tag}</body>`) : html + tag);
}

function listenForReload(listeners: Set<ServerResponse>, response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  response.write("retry: 300\n\n");
  listeners.add(response);
  response.on("close", () => listeners.delete(response));
}

function send(
  response: ServerResponse,
  status: number,
  type: string | undefined,
  bytes: Buffer,
  method: string | undefined,
): void {
  response.writeHead(status, {
    "content-type": type ?? "application/octet-stream",
    "content-length": bytes.length,
    "cache-control": "no-store",
  });
  response.end(method === "HEAD" ? undefined : bytes);
}
