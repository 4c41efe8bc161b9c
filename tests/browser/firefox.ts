import { type ChildProcess, spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { findProjectRoot } from "../../src/io/project-root.ts";

/** Names Firefox goes by, the long-term release of Debian first. */
const NAMES = ["firefox-esr", "firefox", "firefox.exe"];

/** Path of an installed Firefox, or undefined. */
export function findFirefox(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((path) => existsSync(path));
}

/**
 * What a reader's Firefox is like: none of the preferences that test drivers set, above all files as strangers to each
 * other; and no talk with the network of its own.
 */
const PREFERENCES: Readonly<Record<string, boolean | number | string>> = {
  "remote.prefs.recommended": false,
  "security.fileuri.strict_origin_policy": true,
  "marionette.port": 0,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.page": 0,
  "app.update.disabledForTesting": true,
  "app.normandy.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "toolkit.telemetry.server": "",
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "",
  "browser.safebrowsing.downloads.remote.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
};

const START_MS = 20_000;

/**
 * What Firefox makes for itself when it starts with a new profile, of its own code alone: found there, a new profile starts in two
 * thirds of the time. It is kept beside what else is built of the project, for each Firefox its own.
 */
const STARTED = ["startupCache", "addonStartup.json.lz4", "extensions.json", "compatibility.ini"];

/** Pixels of the window: high, so that a whole article stands in it. */
const WINDOW = { width: 1440, height: 2600 };

/** A point of the window, in CSS pixels from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * A Firefox of its own, driven by Marionette, the protocol that every Firefox speaks; Playwright drives only its own
 * patched one.
 */
export class Firefox {
  readonly #process: ChildProcess;
  readonly #profile: string;
  readonly #kept: string;
  readonly #socket: Socket;
  readonly #answers = new Map<number, (answer: [number, number, { message: string } | null, unknown]) => void>();
  #received = Buffer.alloc(0);
  #lastId = 0;

  private constructor(process: ChildProcess, profile: string, kept: string, socket: Socket) {
    this.#process = process;
    this.#profile = profile;
    this.#kept = kept;
    this.#socket = socket;
    socket.on("data", (bytes: Buffer) => this.#receive(bytes));
  }

  /**
   * Starts Firefox without a window and with a new profile; what it saves goes into a folder, if one is given.
   *
   * @param more Preferences beyond those of a reader's Firefox: those of another device.
   */
  static async start(path: string, downloads?: string, more: typeof PREFERENCES = {}): Promise<Firefox> {
    const profile = mkdtempSync(join(tmpdir(), "firefox-"));
    const saving =
      downloads === undefined ? {} : { "browser.download.folderList": 2, "browser.download.dir": downloads };
    const lines = Object.entries({ ...PREFERENCES, ...saving, ...more }).map(
      ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`,
    );
    writeFileSync(join(profile, "user.js"), lines.join("\n"));
    const { mtimeMs, size: byteCount } = statSync(path);
    const kept = join(findProjectRoot(), "build", `firefox-${byteCount}-${Math.floor(mtimeMs)}`);
    if (existsSync(kept)) cpSync(kept, profile, { recursive: true });
    const size = ["--width", String(WINDOW.width), "--height", String(WINDOW.height)];
    const child = spawn(path, ["--headless", "--marionette", "--no-remote", "--profile", profile, ...size], {
      stdio: "ignore",
    });
    const port = await readPort(join(profile, "MarionetteActivePort"));
    const socket = connect(port, "127.0.0.1");
    await new Promise((resolve, reject) => socket.once("connect", resolve).once("error", reject));
    const firefox = new Firefox(child, profile, kept, socket);
    await firefox.#send("WebDriver:NewSession", { capabilities: { alwaysMatch: {} } });
    return firefox;
  }

  /** Opens an address and waits until it has loaded. */
  async open(url: string): Promise<void> {
    await this.#send("WebDriver:Navigate", { url });
  }

  /** Value of an expression in the page. */
  async evaluate<Value>(expression: string): Promise<Value> {
    const answer = await this.#send("WebDriver:ExecuteScript", { script: `return (${expression});`, args: [] });
    return (answer as { value: Value }).value;
  }

  /** Prints the page, as PDF. */
  async print(): Promise<Buffer> {
    const answer = await this.#send("WebDriver:Print", {});
    return Buffer.from((answer as { value: string }).value, "base64");
  }

  /** Makes the window as large as this. */
  async resize(width: number, height: number): Promise<void> {
    await this.#send("WebDriver:SetWindowRect", { width, height });
  }

  /** Draws a finger over the window in a quarter of a second. */
  async swipe(from: Point, to: Point): Promise<void> {
    const at = ({ x, y }: Point, duration: number) => ({
      type: "pointerMove",
      x: Math.round(x),
      y: Math.round(y),
      duration,
    });
    const actions = [at(from, 0), { type: "pointerDown", button: 0 }, at(to, 250), { type: "pointerUp", button: 0 }];
    await this.#send("WebDriver:PerformActions", {
      actions: [{ type: "pointer", id: "finger", parameters: { pointerType: "touch" }, actions }],
    });
  }

  /** Turns the wheel over a point, down by so many pixels. */
  async wheel({ x, y }: Point, down: number): Promise<void> {
    const turn = { type: "scroll", x: Math.round(x), y: Math.round(y), deltaX: 0, deltaY: down, duration: 0 };
    await this.#send("WebDriver:PerformActions", { actions: [{ type: "wheel", id: "wheel", actions: [turn] }] });
  }

  /** Presses one key where the focus is; names of keys as WebDriver writes them. */
  async key(value: string): Promise<void> {
    const keys = [
      { type: "keyDown", value },
      { type: "keyUp", value },
    ];
    await this.#send("WebDriver:PerformActions", { actions: [{ type: "key", id: "keys", actions: keys }] });
  }

  /** Holds the main key of the keyboard and presses another with it: `c` to copy. */
  async press(key: string): Promise<void> {
    const main = "\ue009";
    const keys = [
      { type: "keyDown", value: main },
      { type: "keyDown", value: key },
      { type: "keyUp", value: key },
      { type: "keyUp", value: main },
    ];
    await this.#send("WebDriver:PerformActions", { actions: [{ type: "key", id: "keys", actions: keys }] });
  }

  /** Draws the mouse, its button held, from one point of the window to another; a click where they are the same. */
  async drag(from: Point, to: Point): Promise<void> {
    const at = ({ x, y }: Point) => ({ type: "pointerMove", x: Math.round(x), y: Math.round(y), duration: 0 });
    const steps = [at(from), { type: "pointerDown", button: 0 }, at(to), { type: "pointerUp", button: 0 }];
    await this.#send("WebDriver:PerformActions", {
      actions: [{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions: steps }],
    });
  }

  /** Waits until an expression is true and gives its value; rejects after a while, naming it. */
  async until<Value>(expression: string, patienceMs = 15_000): Promise<Value> {
    for (const end = Date.now() + patienceMs; Date.now() < end; await pause(25)) {
      const value = await this.evaluate<Value>(expression);
      if (value) return value;
    }
    throw new Error(`never true in Firefox: ${expression}`);
  }

  async close(): Promise<void> {
    await this.#send("Marionette:Quit", { flags: ["eForceQuit"] }).catch(() => undefined);
    if (this.#process.exitCode === null) await new Promise((resolve) => this.#process.once("exit", resolve));
    this.#socket.destroy();
    this.#keepStarted();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  #keepStarted(): void {
    if (existsSync(this.#kept)) return;
    const draft = `${this.#kept}.${process.pid}`;
    mkdirSync(draft, { recursive: true });
    for (const name of STARTED.filter((each) => existsSync(join(this.#profile, each))))
      cpSync(join(this.#profile, name), join(draft, name), { recursive: true });
    try {
      renameSync(draft, this.#kept);
    } catch {
      // Another one that was closed at the same time has kept its own.
      rmSync(draft, { recursive: true, force: true });
    }
  }

  #send(name: string, parameters: object): Promise<unknown> {
    const id = ++this.#lastId;
    const message = Buffer.from(JSON.stringify([0, id, name, parameters]));
    this.#socket.write(`${message.length}:`);
    this.#socket.write(message);
    return new Promise((resolve, reject) => {
      this.#answers.set(id, ([, , error, value]) => (error ? reject(new Error(error.message)) : resolve(value)));
    });
  }

  /** Messages come as their length, a colon, and JSON; the first one is a greeting. */
  #receive(bytes: Buffer): void {
    this.#received = Buffer.concat([this.#received, bytes]);
    for (;;) {
      const colon = this.#received.indexOf(":");
      const end = colon + 1 + Number(this.#received.toString("latin1", 0, Math.max(colon, 0)));
      if (colon < 0 || this.#received.length < end) return;
      const message = JSON.parse(this.#received.toString("utf8", colon + 1, end));
      this.#received = this.#received.subarray(end);
      if (Array.isArray(message)) this.#answers.get(message[1])?.(message as never);
    }
  }
}

/** Firefox writes the port it took into a file of its profile. */
async function readPort(path: string): Promise<number> {
  for (const end = Date.now() + START_MS; Date.now() < end; await pause(50)) {
    const port = existsSync(path) ? Number(readFileSync(path, "utf8")) : 0;
    if (port > 0) return port;
  }
  throw new Error(`Firefox did not start within ${START_MS / 1000} s`);
}
