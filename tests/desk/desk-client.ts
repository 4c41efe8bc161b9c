import { request } from "node:http";
import { join } from "node:path";
import { after } from "node:test";
import { type Desk, openDesk } from "../../src/desk/serve/serve-desk.ts";
import { type ServeOptions, type SiteServer, serveSite } from "../../src/io/static-server.ts";
import { DEFAULT_SETTINGS } from "../../src/model/settings.ts";
import { optionsIn } from "../build/site-folder.ts";

/** An answer of the server. */
export interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly text: string;
}

/** A running desk, asked as no browser would: with any headers. */
export class DeskClient {
  readonly desk: Desk;
  readonly server: SiteServer;
  readonly seeds: string;
  #token = "";

  private constructor(desk: Desk, server: SiteServer, seeds: string) {
    this.desk = desk;
    this.server = server;
    this.seeds = seeds;
  }

  /** A desk over the raw pages in `seeds` of a folder, closed when the tests of the file are over. */
  static async open(folder: string, options: ServeOptions = {}, settings = DEFAULT_SETTINGS): Promise<DeskClient> {
    const build = optionsIn(folder);
    const desk = openDesk(build, () => settings);
    const { answer: first, scripts } = desk;
    const server = await serveSite(build.out, 0, { first, scripts, ...options });
    after(() => {
      desk.close();
      server.close();
    });
    await desk.refresh();
    const client = new DeskClient(desk, server, join(folder, "seeds"));
    client.#token = /name="desk-token" content="([^"]+)"/.exec((await client.ask("GET", "")).text)?.[1] ?? "";
    return client;
  }

  get origin(): string {
    return `http://localhost:${this.server.port}`;
  }

  /** What a page of the desk sends when it writes. */
  get headers(): Record<string, string> {
    return { origin: this.origin, "content-type": "application/json", "x-desk-token": this.#token };
  }

  ask(method: string, path: string, headers: Record<string, string> = {}, body = ""): Promise<Answer> {
    const { port } = this.server;
    return new Promise((resolve, reject) => {
      const all = { host: `localhost:${port}`, "content-length": String(Buffer.byteLength(body)), ...headers };
      const asked = request({ host: "127.0.0.1", port, path: `/desk/${path}`, method, headers: all }, (answer) => {
        let text = "";
        answer.setEncoding("utf8").on("data", (part: string) => {
          text += part;
        });
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
      });
      asked.on("error", reject).end(body);
    });
  }

  // biome-ignore lint/suspicious/noExplicitAny: what it holds is what the test asks.
  async get(path: string): Promise<any> {
    return JSON.parse((await this.ask("GET", path)).text);
  }

  // biome-ignore lint/suspicious/noExplicitAny: what it holds is what the test asks.
  async post(path: string, body: object): Promise<any> {
    return JSON.parse((await this.ask("POST", path, this.headers, JSON.stringify(body))).text);
  }
}
