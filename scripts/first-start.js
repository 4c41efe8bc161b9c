// What a double click starts: the program, for the archive that is named, or for its own. Plain JavaScript without any package, as
// none may be installed yet: node first-start.js [--archive DIR] [OPTION…]
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const OLDEST_NODE = 20;

// The terminal sends its interrupt to every process; the one that serves ends by itself.
process.on("SIGINT", () => {});

const [major = "0"] = process.versions.node.split(".");
if (Number(major) < OLDEST_NODE) {
  end(
    `Node.js 太旧了：这里是 ${process.versions.node}，要 ${OLDEST_NODE} 或更新的。请到 https://nodejs.org/ 下载标着 LTS 的一种。`,
    `Node.js is too old: ${process.versions.node}; ${OLDEST_NODE} or later is needed, from https://nodejs.org/`,
  );
}
if (!existsSync(join(ROOT, "node_modules", "esbuild"))) {
  console.log("第一次使用，先装上程序要用的东西：要联网，几分钟。");
  console.log("The first start installs what the program needs: over the network, some minutes.");
  // On Windows npm is a script of the command interpreter.
  const { status } = spawnSync("npm", ["ci"], { cwd: ROOT, stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) {
    end(
      `没有装成。请看看能不能上网，再双击一次；或在 ${ROOT} 里运行 npm ci。`,
      `It could not be installed. See whether the network is there and start again; or run npm ci in ${ROOT}`,
    );
  }
}
// The flags that `npm start` gives to Node.
const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
const flags = scripts.start.split(" ").filter((/** @type {string} */ word) => word.startsWith("--"));
const args = [...flags, join(ROOT, "scripts", "run.js"), "start", ...process.argv.slice(2)];
process.exit(spawnSync(process.execPath, args, { cwd: ROOT, stdio: "inherit" }).status ?? 1);

/** Says why nothing is started. @param {readonly string[]} sentences */
function end(...sentences) {
  for (const sentence of sentences) console.error(sentence);
  process.exit(1);
}
