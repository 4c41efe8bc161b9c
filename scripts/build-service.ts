import { setTimeout as sleep } from "node:timers/promises";
import { witnessSite } from "../src/folders/site-now.ts";
import { Progress } from "../src/io/progress.ts";
import { findProjectRoot } from "../src/io/project-root.ts";
import { buildSite } from "../src/make/build-site.ts";
import { defaultOptions } from "../src/make/state/build-options.ts";
import { Failure } from "../src/model/failure.ts";
import type { Language } from "../src/model/said.ts";
import type { BuildAnswer, BuildRequest } from "./shared/build-message.ts";
import { printFailure } from "./shared/print-failure.ts";
import { printReport } from "./shared/print-report.ts";
import { SAY } from "./words/say.ts";

// A process that builds whenever it is told to, with everything loaded: `npm start` keeps one while it runs.
const [archive = ".", seeds = "seeds", out = "_site", cache = "build/cache", spoken = "en"] = process.argv.slice(2);
const options = defaultOptions(findProjectRoot(), { archive, seeds, out, cache });
const language: Language = spoken === "zh-Hans" ? spoken : "en";
let isFirst = true;

process.on("message", async (request: BuildRequest) => {
  process.send?.(await build(request));
});
process.on("disconnect", () => process.exit());
// The terminal sends its interrupt to every process; the one that serves ends this one.
process.on("SIGINT", () => {});

/** How long a build waits for another command that builds the same site, and how often it looks. */
const MOST_WAITS = 240;
const WAIT_MS = 500;

async function build({ isQuick }: BuildRequest, waits = 0): Promise<BuildAnswer> {
  const siteNow = witnessSite(options.out);
  try {
    const report = await buildSite({ ...options, isQuick }, new Progress(process.stderr, language));
    // What a build leaves as it was has been told before.
    if (!isQuick && (isFirst || report.isChanged)) printReport(report, options, language);
    if (!isQuick) isFirst = false;
    return { isBuilt: true, isChanged: report.isChanged };
  } catch (error) {
    const isHeld = error instanceof Failure && error.code === "locked" && waits < MOST_WAITS;
    if (!isHeld || waits === 0) printFailure(error, SAY.theBuild, { language, siteNow });
    if (!isHeld) return { isBuilt: false, isChanged: false };
    // What the other one found may be older than what is asked for here, and nobody asks a second time.
    await sleep(WAIT_MS);
    return await build({ isQuick }, waits + 1);
  }
}
