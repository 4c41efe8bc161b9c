import { join, relative } from "node:path";
import { configureEleventy, type PageWriter, type RenderJob } from "./configure-eleventy.ts";

/**
 * Most pages one Eleventy instance renders. An instance keeps all its pages, and their text, until it ends: 100,000 in
 * one took 1.8 GB, while starting another costs some 30 ms.
 */
const PAGES_PER_INSTANCE = 400;

/** Writes pages by runs of Eleventy for the project in `root`, an instance each. */
export function ownRuns(root: string): PageWriter {
  return { mostPages: PAGES_PER_INSTANCE, runsOnce: false, write: (job, output) => runEleventy(root, output, job) };
}

/** Eleventy is loaded only here: a build without a changed page never pays for it. */
async function runEleventy(root: string, output: string, job: RenderJob): Promise<void> {
  // Its own word for: no module is imported a second time after a change. Else every import goes through one more thread.
  process.env["ELEVENTY_SKIP_ESM_RESOLVER"] = "1";
  const { default: Eleventy } = await import("@11ty/eleventy");
  // Eleventy takes the folder it runs in for the project's, and looks for every path from there.
  const fromHere = (path: string) => relative(process.cwd(), path);
  const eleventy = new Eleventy(fromHere(join(root, "templates")), fromHere(output), {
    // No file: Eleventy would take one that stands where the process runs, and cannot import one whose path holds
    // characters of URLs. The configuration is handed over instead.
    configPath: "",
    quietMode: true,
    config: (config) => configureEleventy(config, [job]),
  });
  eleventy.disableLogger();
  await eleventy.write();
}
