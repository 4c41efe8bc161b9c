import { witnessSite } from "../../src/folders/site-now.ts";
import { Progress } from "../../src/io/progress.ts";
import type { BuildReport } from "../../src/make/build-report.ts";
import { buildSite } from "../../src/make/build-site.ts";
import type { BuildOptions } from "../../src/make/state/build-options.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { SAY } from "../words/say.ts";
import type { CommandContext } from "./command.ts";
import { printFailure } from "./print-failure.ts";
import { printReport } from "./print-report.ts";

/**
 * Builds the site after something was done to the raw pages, and says what came of it; gives the exit code.
 *
 * @param isTold Which findings are told: those about what was done.
 * @param done Says what was done, once the site stands.
 */
export async function rebuild(
  options: BuildOptions,
  { language }: CommandContext,
  { isTold, done }: { readonly isTold: (finding: Diagnostic) => boolean; readonly done: (report: BuildReport) => void },
): Promise<number> {
  const siteNow = witnessSite(options.out);
  try {
    const report = await buildSite(options, new Progress(process.stderr, language));
    done(report);
    return printReport({ ...report, diagnostics: report.diagnostics.filter(isTold) }, options, language);
  } catch (error) {
    return printFailure(error, SAY.theBuild, { language, siteNow });
  }
}
