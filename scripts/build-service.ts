import { witnessSite } from "../src/folders/site-now.ts";
import { Progress } from "../src/io/progress.ts";
import { findProjectRoot } from "../src/io/project-root.ts";
import { buildSite } from "../src/make/build-site.ts";
import { defaultOptions } from "../src/make/state/build-options.ts";
import type { BuildAnswer, BuildRequest } from "./build-message.ts";
import { printFailure } from "./print-failure.ts";
import { printReport } from "./print-report.ts";

// A process that builds whenever it is told to, with everything loaded: `npm start` keeps one while it runs.
const [seeds = "seeds", out = "_site", cache = "build/cache"] = process.argv.slice(2);
const options = defaultOptions(findProjectRoot(), { seeds, out, cache });

process.on("message", async (request: BuildRequest) => {
  process.send?.(await build(request));
});
process.on("disconnect", () => process.exit());
// The terminal sends its interrupt to every process; the one that serves ends this one.
process.on("SIGINT", () => {});

async function build({ isQuick }: BuildRequest): Promise<BuildAnswer> {
  const siteNow = witnessSite(options.out);
  try {
    const report = await buildSite({ ...options, isQuick }, new Progress(process.stderr));
    if (!isQuick) printReport(report, options);
    return { isBuilt: true, isChanged: report.isChanged };
  } catch (error) {
    printFailure(error, "The build", siteNow);
    return { isBuilt: false, isChanged: false };
  }
}
