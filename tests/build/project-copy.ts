import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { commandsFolder } from "../../scripts/shared/compile.js";
import { findProjectRoot } from "../../src/io/project-root.ts";

/** What a project is made of, beside its raw pages and its settings. */
const PARTS = [
  "src",
  "templates",
  "scripts",
  ".eleventy.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "tests/browser/find-browser.ts",
  "tests/find-tests.ts",
];

/** A project of its own, with the same code, compiled already, and raw pages, to be run by its commands. */
export class ProjectCopy {
  readonly root: string;

  constructor(root: string) {
    this.root = root;
    mkdirSync(root, { recursive: true });
    const original = findProjectRoot();
    for (const part of [...PARTS, "seeds"])
      cpSync(join(original, part), join(root, part), { recursive: true, preserveTimestamps: true });
    symlinkSync(join(original, "node_modules"), join(root, "node_modules"), "junction");
    // Any command compiles them all. Where the times of a copy are others, its own first command does so again.
    const compiled = commandsFolder(original);
    if (!existsSync(compiled)) spawnSync(process.execPath, [join(original, "scripts", "run.js"), "build", "--help"]);
    // What another test may be writing there just now is left out.
    const filter = (path: string) => !path.endsWith(".part");
    if (existsSync(compiled)) cpSync(compiled, commandsFolder(root), { recursive: true, filter });
  }

  set settings(settings: object) {
    writeFileSync(join(this.root, "archive.config.json"), JSON.stringify(settings));
  }

  /** Runs a command as a user does; gives its exit code and all that it wrote. */
  run(...args: readonly string[]): { readonly status: number | null; readonly said: string } {
    return this.runIn({}, ...args);
  }

  /** Runs a command as a user does, with more in the environment; gives its exit code and all that it wrote. */
  runIn(
    more: NodeJS.ProcessEnv,
    ...args: readonly string[]
  ): { readonly status: number | null; readonly said: string } {
    const command = [join(this.root, "scripts", "run.js"), ...args];
    const env = { ...process.env, ...more };
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: this.root, encoding: "utf8", env });
    return { status, said: stdout + stderr };
  }
}
