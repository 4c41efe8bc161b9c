import { transform } from "esbuild";
import { readPagefindFile } from "../index/pagefind-file.ts";
import type { PagefindRuntime } from "./pagefind-engine.ts";

/** What the code may reach of the world around it, in the order of {@link PagefindRuntime}. */
const WORLD = ["fetch", "document", "window", "console"];

/**
 * Pagefind's own browser code, unmodified, as the body of a function of the world it may reach; it gives what the
 * code exports. So the browser and the terminal run the same code, every group has a WebAssembly of its own, and
 * nothing depends on the language of the page.
 */
export async function readRuntimeBody(): Promise<string> {
  const { bytes } = await readPagefindFile("pagefind.js");
  const { code } = await transform(new TextDecoder().decode(bytes), {
    format: "iife",
    globalName: "pagefindExports",
    target: "es2020",
    minify: true,
    logOverride: { "empty-import-meta": "silent" },
  });
  return `${code}\nreturn pagefindExports;`;
}

/** A module for a bundle: its default export is the {@link PagefindRuntime}. */
export async function runtimeModule(): Promise<string> {
  return `export default function (${WORLD.join(", ")}) {\n${await readRuntimeBody()}\n}\n`;
}

/** The runtime for use in this process. */
export async function loadRuntime(): Promise<PagefindRuntime> {
  return new Function(...WORLD, await readRuntimeBody()) as PagefindRuntime;
}
