import type { EleventyConfig } from "@11ty/eleventy";
import { configureEleventy } from "./src/make/site/configure-eleventy.ts";
import { siteByHand } from "./src/make/site-by-hand.ts";

/** Eleventy started by hand writes the whole site; our own build gives the same configuration the pages that changed. */
export default async function configure(config: EleventyConfig) {
  const { jobs, finish } = await siteByHand(config.directories.output);
  configureEleventy(config, jobs);

  // Styles, scripts, raw files and the search index stand beside the pages: https://www.11ty.dev/docs/events/
  config.on("eleventy.after", finish);

  // Changed code makes another site: https://www.11ty.dev/docs/watch-serve/
  for (const target of ["./seeds/", "./src/", "./templates/"]) config.addWatchTarget(target);

  // https://www.11ty.dev/docs/config/
  return { dir: { input: "templates" } };
}
