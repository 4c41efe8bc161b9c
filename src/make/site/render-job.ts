import type { EleventyConfig } from "@11ty/eleventy";
import type { Settings } from "../../model/settings.ts";
import type { PageModel, PageTemplate } from "../../site/pages/page-model.ts";

/** Pages that one run of Eleventy writes. */
export interface RenderJob {
  readonly settings: Settings;
  readonly parts: readonly RenderPart[];
  /** Called with each finished page. */
  readonly onPage?: (address: string, text: string) => void;
  /** What belongs to the site beside its pages, made when they stand; absent where the caller makes it. */
  readonly finish?: (output: string) => Promise<void>;
}

/** Pages of one kind. */
export interface RenderPart {
  readonly template: PageTemplate;
  readonly pages: readonly PageModel[];
}

const JOBS = new WeakMap<EleventyConfig, RenderJob>();

/** Gives a configuration the pages to write, before Eleventy runs the configuration file. */
export function assignJob(config: EleventyConfig, job: RenderJob): void {
  JOBS.set(config, job);
}

/** The pages this configuration was given; undefined when Eleventy was started by hand and the whole site is meant. */
export function assignedJob(config: EleventyConfig): RenderJob | undefined {
  return JOBS.get(config);
}
