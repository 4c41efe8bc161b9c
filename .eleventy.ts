import type { EleventyConfig } from "@11ty/eleventy";
import { configureEleventy } from "./src/make/site/configure-eleventy.ts";
import { wholeSiteJob } from "./src/make/whole-site.ts";

/** Eleventy started by hand makes the whole site; our own build gives the same configuration the pages that changed. */
export default async function configure(config: EleventyConfig) {
  configureEleventy(config, await wholeSiteJob());

  // Changed code makes another site: https://www.11ty.dev/docs/watch-serve/
  for (const target of ["./seeds/", "./src/", "./templates/"]) config.addWatchTarget(target);

  // https://www.11ty.dev/docs/config/
  return { dir: { input: "templates" } };
}
