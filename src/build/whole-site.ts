import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { PAGE_TEMPLATES } from "../../templates/pages.ts";
import { Progress } from "../io/progress.ts";
import { findProjectRoot } from "../io/project-root.ts";
import { scanFiles } from "../io/scan-files.ts";
import { readSettingsFile } from "../io/settings-file.ts";
import { filesToArchive } from "../pipeline.ts";
import type { RenderJob } from "./render-job.ts";
import { SiteOutput } from "./site-output.ts";
import { SLOW_PARTS, writeBesides, writeSlowParts } from "./write-besides.ts";
import { hashPage } from "./write-pages.ts";
import { hashIssues } from "./write-tables.ts";

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
  const finish = async (folder: string) => {
    for (const part of SLOW_PARTS) rmSync(join(folder, part), { recursive: true, force: true });
    const output = new SiteOutput(folder, folder, undefined);
    for (const { template, pages } of parts)
      for (const page of pages) output.note(page.address, hashPage(template, page));
    const besides = {
      root,
      seeds,
      part: null,
      issueHashes: hashIssues(archive),
      settings,
      archive,
      files,
      output,
      progress: new Progress(),
    };
    await writeBesides(besides);
    await writeSlowParts(besides);
  };
  return { settings, parts, finish };
}
