import { isIP } from "node:net";
import { join } from "node:path";
import { type Desk, openDesk } from "../src/desk/serve/serve-desk.ts";
import { codeOf } from "../src/io/file-tree.ts";
import { findProjectRoot } from "../src/io/project-root.ts";
import { readSettingsFile } from "../src/io/settings-file.ts";
import { type ServeOptions, type SiteServer, serveSite } from "../src/io/static-server.ts";
import { watchFolders } from "../src/io/watch-folders.ts";
import { checkBuildFolders, requireSeeds } from "../src/make/state/build-folders.ts";
import { type BuildOptions, defaultOptions } from "../src/make/state/build-options.ts";
import { Failure } from "../src/model/failure.ts";
import { Builder } from "./builder.ts";
import { runCommand, UsageError } from "./command.ts";

const DEFAULT_PORT = 8080;

/** Why the system does not let a program listen. */
const PORT_FAULTS: Readonly<Record<string, string>> = {
  EADDRINUSE: "is in use by another program",
  EACCES: "may not be used",
  EADDRNOTAVAIL: "is no address of this machine",
  ENOTFOUND: "is no address of this machine",
};

/** Below the project's folder: what a running build process has loaded and cannot load again. */
const CODE = ["src", "templates", ".eleventy.ts", "package-lock.json"];
/** Below the project's folder: what every build reads anew, as it does the raw pages. */
const DATA = ["archive.config.json", "package.json"];

await runCommand({
  usage: "npm start",
  help: [
    "Builds the site, serves it on http://localhost:8080/ and builds it again whenever a raw page, a template, the code or",
    "the configuration changes; open pages reload themselves. Ctrl+C ends it.",
    "  PORT=9000 npm start   serves it on another port",
    "  --host ADDRESS  serves it to other machines too, which reach this one by that address; 0.0.0.0 takes all",
    "  --seeds DIR, --out DIR, --cache DIR  as for npm run build",
  ].join("\n"),
  options: {
    seeds: { type: "string" },
    out: { type: "string" },
    cache: { type: "string" },
    host: { type: "string" },
  },
  async run({ host, ...folders }, paths) {
    if (paths.length > 0) throw new UsageError(`npm start takes no files: ${paths.join(" ")}`);
    return await start(defaultOptions(findProjectRoot(), folders), readPort(process.env["PORT"]), host);
  },
});

async function start(options: BuildOptions, port: number, host: string | undefined): Promise<number> {
  requireSeeds(options);
  checkBuildFolders(options);
  const { root, seeds, out, cache } = options;
  const builder = new Builder([seeds, out, cache]);
  const { baseUrl } = readSettingsFile(root);
  const base = baseUrl === null ? "/" : decodeURI(new URL(baseUrl).pathname);
  const desk = openDesk(options, () => readSettingsFile(root));
  const { answer: first, scripts } = desk;
  const server = await listen(out, port, { host, base, ready: builder.first, first, scripts });
  await builder.build({ isQuick: false });
  void desk.refresh();
  process.stdout.write(`The archive is at http://localhost:${server.port}/  (Ctrl+C ends it)\n`);
  if (host !== undefined) {
    const name = isIP(host) === 6 ? `[${host}]` : host;
    process.stdout.write(
      `As --host ${host} says, everyone who reaches this machine can read it too: http://${name}:${server.port}/\n`,
    );
  }
  const endWatch = watchFolders(
    [seeds, ...[...CODE, ...DATA].map((name) => join(root, name))],
    (changed) => void rebuild(builder, server, desk, root, changed),
  );
  await untilInterrupted();
  endWatch();
  desk.close();
  server.close();
  builder.end();
  return 0;
}

async function rebuild(
  builder: Builder,
  server: SiteServer,
  desk: Desk,
  root: string,
  changed: ReadonlySet<string>,
): Promise<void> {
  if (CODE.some((name) => changed.has(join(root, name)))) builder.restart();
  // What was changed beside the desk, in the files, is seen there before it is built.
  void desk.refresh();
  // Pages are seen at once; the index and the packages, which take longer, follow.
  const { isBuilt, isChanged } = await builder.build({ isQuick: true });
  if (isChanged) server.reload();
  await desk.refresh();
  if (isBuilt) await builder.build({ isQuick: false });
}

async function listen(out: string, port: number, options: ServeOptions): Promise<SiteServer> {
  try {
    return await serveSite(out, port, options);
  } catch (error) {
    const reason = PORT_FAULTS[codeOf(error) ?? ""];
    if (reason === undefined) throw error;
    const isHost = ["EADDRNOTAVAIL", "ENOTFOUND"].includes(codeOf(error) ?? "");
    throw new Failure(isHost ? `--host ${options.host} ${reason}.` : `Port ${port} ${reason}.`, {
      code: "port",
      hint: isHost
        ? "Leave it out, or name an address of this machine."
        : `End that program, or choose another port: ${portHint(port + 1)}`,
      exitCode: isHost ? 2 : 1,
    });
  }
}

function portHint(port: number): string {
  return process.platform === "win32" ? `set PORT=${port} && npm start` : `PORT=${port} npm start`;
}

function readPort(written: string | undefined): number {
  if (written === undefined || written.trim() === "") return DEFAULT_PORT;
  const port = Number(written);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new UsageError(`PORT is ${written}; it must be a number from 0 to 65535.`);
}

const ORPHAN_POLL_MS = 300;

/** Resolves when the server is to end: by a signal, or because npm, which started it, was ended and passed no signal on. */
function untilInterrupted(): Promise<void> {
  const parent = process.ppid;
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
    if (process.env["npm_lifecycle_event"] === undefined) return;
    const timer = setInterval(() => process.ppid !== parent && resolve(), ORPHAN_POLL_MS);
    timer.unref();
  });
}
