import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PAGE_TEMPLATES } from "../../templates/pages.ts";
import { writeNewFile } from "../io/file-tree.ts";
import { findProjectRoot } from "../io/project-root.ts";
import { scanFiles } from "../io/scan-files.ts";
import { readSettingsFile } from "../io/settings-file.ts";
import { filesToArchive } from "../pipeline.ts";
import type { RenderJob } from "./render-job.ts";
import { writeSearchIndex } from "./search-index.ts";
import { rawFileAssets, siteAssets } from "./site-assets.ts";

/** The whole site as one job, for Eleventy started by hand: no cache, nothing taken over, everything in memory. */
export async function wholeSiteJob(): Promise<RenderJob> {
  const root = findProjectRoot();
  const seeds = join(root, "seeds");
  const settings = readSettingsFile(root);
  const files = scanFiles(seeds).filter(({ sha256 }) => sha256 !== "");
  const archive = filesToArchive(files.map(({ path }) => ({ path, bytes: readFileSync(join(seeds, path)) })));
  const parts = PAGE_TEMPLATES.map((template) => ({
    template,
    pages: [...template.kind.models(archive, settings)],
  }));
  const finish = async (output: string) => {
    for (const { address, bytes } of await siteAssets(root)) writeNewFile(join(output, address), bytes);
    for (const { address, bytes } of rawFileAssets(seeds, files)) writeNewFile(join(output, address), bytes);
    for (const { address, bytes } of await writeSearchIndex(archive, settings, output)) {
      writeNewFile(join(output, address), bytes);
    }
  };
  return { settings, parts, finish };
}
