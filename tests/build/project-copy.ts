import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
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

/** A project of its own, with the same code and raw pages, to be run by its commands. */
export class ProjectCopy {
  readonly root: string;

  constructor(root: string) {
    this.root = root;
    mkdirSync(root, { recursive: true });
    for (const part of [...PARTS, "seeds"])
      cpSync(join(findProjectRoot(), part), join(root, part), { recursive: true });
    symlinkSync(join(findProjectRoot(), "node_modules"), join(root, "node_modules"), "junction");
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
