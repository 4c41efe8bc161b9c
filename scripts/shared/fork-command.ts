import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { findProjectRoot } from "../../src/io/project-root.ts";

/** Starts another command of this folder as a process of its own that can be sent messages. */
export function forkCommand(name: string, args: readonly string[]): ChildProcess {
  return fork(join(findProjectRoot(), "scripts", "run.js"), [name, ...args], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
}
