// Runs a command of this folder: node scripts/run.js build --strict
// The commands are TypeScript. They are compiled once and again whenever a source changed, so that nobody waits for a
// compiler at every start: a build of a few pages takes half the time.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { commandsFolder, compileModules } from "./shared/compile.js";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
/** Compiled folders that stay: a command that is still running may yet load a part of the one it was started from. */
const KEPT = 3;

/** What the system's codes mean, in English and Chinese; the tables of the commands are not compiled yet. */
const REASONS = {
  EACCES: ["writing there is not allowed", "那里不许写"],
  EPERM: ["writing there is not allowed", "那里不许写"],
  EROFS: ["the disk may only be read", "磁盘只许读，不许写"],
  ENOSPC: ["the disk is full", "磁盘已满"],
  EDQUOT: ["no more may be written to this disk: its quota is used up", "磁盘配额已用完，不能再写"],
  ENOTDIR: ["a file stands where a folder is due", "该是文件夹的地方是一个文件"],
  EEXIST: ["a file stands where a folder is due", "该是文件夹的地方是一个文件"],
};
const { LC_ALL, LC_MESSAGES, LANG } = process.env;
const LOCALE = LC_ALL || LC_MESSAGES || LANG || new Intl.DateTimeFormat().resolvedOptions().locale;
/** Place of the system's language in pairs of words. */
const SPOKEN = /^zh/i.test(LOCALE) ? 1 : 0;

const [command = "", ...args] = process.argv.slice(2);
if (!/^[a-z-]+$/.test(command) || !existsSync(join(ROOT, "scripts", `${command}.ts`))) {
  process.stderr.write(
    ["Usage: node scripts/run.js COMMAND [ARGUMENT…]", "用法：node scripts/run.js 命令 [参数…]"][SPOKEN] + "\n",
  );
  process.exit(2);
}
const folder = commandsFolder(ROOT);
const COMPILED = dirname(folder);
if (!existsSync(folder)) await compile(folder).catch(endInWords);
process.argv.splice(1, process.argv.length, join(ROOT, "scripts", `${command}.ts`), ...args);
process.setSourceMapsEnabled(true);
await import(pathToFileURL(join(folder, `${command}.js`)).href);

/** Says why nothing could be compiled, and ends the command. @param {any} error */
function endInWords(error) {
  // What is wrong with the sources has been said by the compiler.
  const isSaid = error.errors?.some((/** @type {any} */ message) => message.location !== null);
  const reason = REASONS[error.code]?.[SPOKEN] ?? error.message;
  if (!isSaid) {
    const told = [
      `The program could not be started, as it is compiled into ${COMPILED} first: ${reason}.\n` +
        "Make that folder one that you may write into, or copy the project to a place where you may.\n",
      `程序没能启动，它要先编译到 ${COMPILED}：${reason}。\n请让那个文件夹可以写，或把程序复制到可以写的地方。\n`,
    ];
    process.stderr.write(told[SPOKEN]);
  }
  process.exit(1);
}

/** Compiles every command, and what they start as workers, into a new folder. @param {string} target */
async function compile(target) {
  const part = `${target}.${process.pid}`;
  mkdirSync(part, { recursive: true });
  const commands = readdirSync(join(ROOT, "scripts")).filter((name) => /(?<!\.d)\.ts$/.test(name));
  await compileModules(
    commands.map((name) => `scripts/${name}`),
    part,
  );
  publish(part, target);
}

/** Another command may have compiled the same sources meanwhile: then its folder is as good. */
function publish(part, target) {
  try {
    renameSync(part, target);
  } catch {
    rmSync(part, { recursive: true, force: true });
  }
  mkdirSync(COMPILED, { recursive: true });
  // By exact names: whatever else someone put there stays.
  const old = readdirSync(COMPILED)
    .filter((name) => /^[0-9a-f]{16}(?:\.\d+)?$/.test(name))
    .map((name) => join(COMPILED, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
    .slice(KEPT);
  for (const path of old) rmSync(path, { recursive: true, force: true });
}
