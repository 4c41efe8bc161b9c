import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Measured, measureProcess } from "./measure-process.ts";

/** Node's own flags in `npm run build`. */
const HEAP_FLAGS = buildCommand().filter((word) => word.startsWith("--"));

/** `node --flag scripts/run.js build` */
function buildCommand(): string[] {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: { build: string } };
  return scripts.build.split(" ");
}

/** Has the sources compiled, which the first command does and which is no part of a build. */
export async function compileFirst(folder: string): Promise<void> {
  await measureProcess(process.execPath, [resolve("scripts/run.js"), "build", "--help"], folder);
}

/** Runs the build that users run, as a process of its own. */
export function measureBuild(
  base: string,
  { site, cache, more = [] }: { readonly site: string; readonly cache: string; readonly more?: readonly string[] },
): Promise<Measured> {
  const options = ["--seeds", join(base, "seeds"), "--out", site, "--cache", cache, ...more];
  return measureProcess(process.execPath, [...HEAP_FLAGS, resolve("scripts/run.js"), "build", ...options], base);
}
