import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deskPage } from "../../../templates/desk/desk-page.ts";
import { bundleScript, type ClientEntry } from "../../make/besides/bundle-client.ts";
import { joinSheets } from "../../make/besides/bundle-styles.ts";
import { CodeParts } from "../../make/besides/code-parts.ts";
import type { Settings } from "../../model/settings.ts";

/** A file of the desk, ready to be sent. */
export interface DeskFile {
  readonly type: string;
  readonly body: string | Uint8Array;
}

const CSS = "text/css; charset=utf-8";
/** What the desk shares with the site, then its own. */
const SHEETS = [
  "styles/layers.css",
  "styles/reset.css",
  "styles/tokens.css",
  "styles/controls.css",
  "desk/desk.css",
  "desk/archive.css",
];
const SCRIPTS: readonly ClientEntry[] = [
  { entry: "desk", address: "desk.js" },
  { entry: "mark", address: "mark.js" },
];

/** The files that the desk itself consists of; scripts and styles are made when they are first asked for. */
export class DeskFiles {
  readonly #root: string;
  readonly #parts: CodeParts;
  readonly #settings: () => Settings;
  readonly #made = new Map<string, Promise<DeskFile>>();

  /** @param settings Read anew for each page: they may be changed while the server runs. */
  constructor(root: string, settings: () => Settings) {
    this.#root = root;
    this.#parts = new CodeParts(root);
    this.#settings = settings;
  }

  /** A file by its name below the desk; undefined for none. `token` goes into the page, which only this machine is sent. */
  async find(name: string, token: string): Promise<DeskFile | undefined> {
    if (name === "" || name === "index.html")
      return { type: "text/html; charset=utf-8", body: deskPage(this.#settings(), token) };
    if (name === "mark.css") return { type: CSS, body: readFileSync(join(this.#root, "templates", "desk", name)) };
    if (name === "desk.css") return await this.#make(name, () => this.#styles());
    const script = SCRIPTS.find(({ address }) => address === name);
    return script && (await this.#make(name, () => this.#script(script)));
  }

  #make(name: string, make: () => Promise<DeskFile>): Promise<DeskFile> {
    const known = this.#made.get(name);
    if (known) return known;
    const made = make();
    this.#made.set(name, made);
    made.catch(() => this.#made.delete(name));
    return made;
  }

  async #script(entry: ClientEntry): Promise<DeskFile> {
    const body = await this.#parts.get(`desk/${entry.address}`, () => bundleScript(this.#root, entry));
    return { type: "text/javascript; charset=utf-8", body };
  }

  async #styles(): Promise<DeskFile> {
    const sheets = SHEETS.map((path) => join(this.#root, "templates", path));
    const body = await this.#parts.get("desk/desk.css", () => joinSheets(sheets));
    return { type: CSS, body };
  }
}
