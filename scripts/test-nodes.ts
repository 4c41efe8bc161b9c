import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { english, runTool, UsageError } from "./shared/command.ts";

/** Releases of Node beside the oldest one that is supported, which `npm test` is to run on. */
const MAJORS = ["22", "24", "26"];
const FOLDER = join("build", "nodes");

await runTool({
  usage: "npm run test:nodes -- [MAJOR…] [FILE…]",
  help: [
    `Runs every test on other releases of Node: ${MAJORS.join(", ")}, or those that are named; a FILE… runs that test alone.`,
    `Their binaries come from the npm registry and stay in ${FOLDER}.`,
  ].join("\n"),
  options: {},
  run(_, given) {
    const majors = given.filter((argument) => /^\d+$/.test(argument));
    const files = given.filter((argument) => !majors.includes(argument));
    const failed = (majors.length > 0 ? majors : MAJORS).filter((major) => !passes(major, files));
    if (failed.length > 0) process.stderr.write(`Tests fail on Node ${failed.join(" and ")}.\n`);
    return failed.length > 0 ? 1 : 0;
  },
});

function passes(major: string, files: readonly string[]): boolean {
  const node = findNode(major) ?? installNode(major);
  const versions = JSON.parse(spawnSync(node, ["-p", "JSON.stringify(process.versions)"], { encoding: "utf8" }).stdout);
  process.stdout.write(`\nNode ${versions.node}, ICU ${versions.icu}\n`);
  const command = [join("node_modules", "tsx", "dist", "cli.mjs"), join("scripts", "test.ts"), ...files];
  return spawnSync(node, command, { stdio: "inherit" }).status === 0;
}

/** The package that brings Node's binary for this system, as https://www.npmjs.com/package/node names it. */
function packageName(): string {
  const isAppleSilicon = process.platform === "darwin" && process.arch === "arm64";
  const platform = process.platform === "win32" ? "win" : process.platform;
  return `${isAppleSilicon ? "node-bin" : "node"}-${platform}-${process.arch}`;
}

function findNode(major: string): string | undefined {
  const folder = join(FOLDER, major, "node_modules", packageName());
  const description = join(folder, "package.json");
  if (!existsSync(description)) return undefined;
  const { bin } = JSON.parse(readFileSync(description, "utf8")) as { bin: { node: string } };
  return join(process.cwd(), folder, bin.node);
}

function installNode(major: string): string {
  const npm = process.env["npm_execpath"];
  if (npm === undefined)
    throw new UsageError(english("Start it as npm run test:nodes: npm fetches the releases of Node."));
  mkdirSync(join(FOLDER, major), { recursive: true });
  const wanted = `${packageName()}@${major}`;
  spawnSync(process.execPath, [npm, "install", "--no-save", "--prefix", join(FOLDER, major), wanted], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const node = findNode(major);
  if (node === undefined) throw new UsageError(english(`The npm registry has no ${wanted} for this system.`));
  return node;
}
