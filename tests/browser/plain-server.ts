import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { extname, join } from "node:path";
import { after } from "node:test";

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".webmanifest": "application/manifest+json",
  ".txt": "text/plain; charset=utf-8",
};

/** Bytes that are sent at a time. */
const PIECE = 64 * 1024;

/** One request as it was answered. */
export interface Answered {
  readonly path: string;
  readonly status: number;
  readonly bytes: number;
}

const started = new Set<PlainServer>();

// However the tests of a file end: a server that still listens keeps the file from ending.
after(async () => {
  for (const server of started) await server.stop();
});

/** A server like those of any host, that remembers what it was asked and can be stopped and started at the same address. */
export class PlainServer {
  readonly answered: Answered[] = [];
  /** Called before each piece of an answer with the bytes sent so far; may wait, and breaks the connection by giving false. */
  before: (path: string, sent: number) => Promise<boolean | undefined> | boolean | undefined = () => undefined;
  /** What is answered in the place of a file, as something between the reader and the site may do; undefined lets the file through. */
  instead: (path: string) => string | undefined = () => undefined;
  /** Seconds for which browsers may keep what they got; most hosts say ten minutes. Undefined says nothing. */
  maxAge: number | undefined;
  #folder: string;
  #server: Server | undefined;
  #port = 0;
  readonly #prefix: string;

  /** @param prefix Folder of the host that the site stands in: `/archive/`. */
  constructor(folder: string, prefix = "/") {
    this.#folder = folder;
    this.#prefix = prefix;
  }

  /** Address of the site's root, with a final slash. */
  get url(): string {
    return `http://localhost:${this.#port}${this.#prefix}`;
  }

  /** Serves another folder from now on, as after a new build. */
  show(folder: string): void {
    this.#folder = folder;
  }

  start(): Promise<void> {
    const server = createServer(async (request, response) => {
      const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
      const address = path.startsWith(this.#prefix) ? path.slice(this.#prefix.length) || "index.html" : "404";
      const other = this.instead(address);
      const file = await readFile(join(this.#folder, address)).catch(() => undefined);
      const bytes = other === undefined ? file : Buffer.from(other);
      const status = bytes ? 200 : 404;
      this.answered.push({ path: address, status, bytes: bytes?.length ?? 0 });
      const type = MEDIA_TYPES[extname(address)] ?? "application/octet-stream";
      const caching = this.maxAge === undefined ? {} : { "cache-control": `max-age=${this.maxAge}` };
      response.writeHead(status, { "content-type": type, "content-length": bytes?.length ?? 0, ...caching });
      for (let sent = 0; sent < (bytes?.length ?? 0); sent += PIECE) {
        if ((await this.before(address, sent)) === false) return void response.destroy();
        response.write(bytes?.subarray(sent, sent + PIECE));
      }
      response.end();
    });
    this.#server = server;
    started.add(this);
    return new Promise((resolve) => {
      server.listen(this.#port, "localhost", () => {
        this.#port = (server.address() as { port: number }).port;
        resolve();
      });
    });
  }

  stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return Promise.resolve();
    return new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }
}
