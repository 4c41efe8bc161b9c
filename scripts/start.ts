import { isIP } from "node:net";
import { join } from "node:path";
import { type Desk, openDesk } from "../src/desk/serve/serve-desk.ts";
import { codeOf } from "../src/io/file-tree.ts";
import { readSettingsFile } from "../src/io/settings-file.ts";
import { type ServeOptions, type SiteServer, serveSite } from "../src/io/static-server.ts";
import { watchFolders } from "../src/io/watch-folders.ts";
import { checkBuildFolders, requireSeeds } from "../src/make/state/build-folders.ts";
import { type BuildOptions, defaultOptions } from "../src/make/state/build-options.ts";
import { Failure } from "../src/model/failure.ts";
import { Builder } from "./shared/builder.ts";
import { type CommandContext, runCommand, UsageError } from "./shared/command.ts";
import { DEFAULT_PORT } from "./shared/desk-address.ts";
import { hasDisplay } from "./shared/has-display.ts";
import { openWithSystem } from "./shared/open-with-system.ts";
import { HELP } from "./words/help.ts";
import { SAY } from "./words/say.ts";

/** Below the project's folder: what a running build process has loaded and cannot load again. */
const CODE = ["src", "templates", ".eleventy.ts", "package-lock.json"];
/** Below the archive's folder: what every build reads anew, as it does the raw pages. */
const DATA = ["archive.config.json", "package.json"];

await runCommand({
  ...HELP.start,
  options: {
    seeds: { type: "string" },
    out: { type: "string" },
    cache: { type: "string" },
    host: { type: "string" },
    port: { type: "string" },
    "no-open": { type: "boolean", default: false },
  },
  async run({ host, port, "no-open": isQuiet, ...folders }, paths, context) {
    if (paths.length > 0) throw new UsageError(SAY.takesNoFiles(paths.join(" ")));
    const options = defaultOptions(context.root, { ...folders, archive: context.archive });
    const wanted = port === undefined ? readPort("PORT", process.env["PORT"]) : readPort("--port", port);
    return await start(options, { port: wanted, host, opens: !isQuiet && hasDisplay() }, context);
  },
});

/** How the archive is served. */
interface Serving {
  readonly port: number;
  readonly host: string | undefined;
  /** Whether the browser is opened. */
  readonly opens: boolean;
}

async function start(options: BuildOptions, { port, host, opens }: Serving, context: CommandContext): Promise<number> {
  const { print, tell } = context;
  requireSeeds(options);
  checkBuildFolders(options);
  const { root, archive, seeds, out } = options;
  const builder = new Builder(options, context.language);
  const { baseUrl } = readSettingsFile(archive);
  const base = baseUrl === null ? "/" : decodeURI(new URL(baseUrl).pathname);
  const desk = openDesk(options, () => readSettingsFile(archive), hasDisplay() ? openWithSystem : undefined);
  const { answer: first, scripts } = desk;
  const server = await listen(out, port, { host, base, ready: builder.first, first, scripts });
  await builder.build({ isQuick: false });
  void desk.refresh();
  const address = `http://localhost:${server.port}/`;
  print(SAY.served(address));
  print(SAY.deskServed(`${address}desk/`));
  if (host !== undefined) {
    const name = isIP(host) === 6 ? `[${host}]` : host;
    print(SAY.servedToAll(host, `http://${name}:${server.port}/`));
  }
  if (opens && !(await openWithSystem(address))) tell(SAY.notOpened(address));
  const endWatch = watchFolders(
    [seeds, ...CODE.map((name) => join(root, name)), ...DATA.map((name) => join(archive, name))],
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
    const reason = SAY.portFaults[codeOf(error) ?? ""];
    if (reason === undefined) throw error;
    const isHost = ["EADDRNOTAVAIL", "ENOTFOUND"].includes(codeOf(error) ?? "");
    throw new Failure(isHost ? SAY.hostFault(options.host, reason) : SAY.portFault(port, reason), {
      code: "port",
      hint: isHost ? SAY.mendHost : SAY.mendPort(port + 1),
      exitCode: isHost ? 2 : 1,
    });
  }
}

function readPort(name: string, written: string | undefined): number {
  if (written === undefined || written.trim() === "") return DEFAULT_PORT;
  const port = Number(written);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new UsageError(SAY.badPort(name, written));
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
