import type { EleventyConfig } from "@11ty/eleventy";
import { assignedJob, type RenderPart } from "./src/make/site/render-job.ts";
import { wholeSiteJob } from "./src/make/whole-site.ts";
import type { Settings } from "./src/model/settings.ts";
import type { PageModel } from "./src/site/pages/page-model.ts";

/** What a page's template is given: Eleventy's pagination puts the page under its alias. */
interface PageData {
  readonly model: PageModel;
}

/** The one configuration: for our own build and server, and for Eleventy started by hand. */
export default async function configure(config: EleventyConfig) {
  // Our build says which pages have changed; without it, Eleventy was started by hand and makes the whole site.
  const job = assignedJob(config) ?? (await wholeSiteJob());

  // One virtual template a kind of page: https://www.11ty.dev/docs/virtual-templates/
  for (const part of job.parts) {
    config.addTemplate(`${part.template.kind.name}.11ty.js`, {
      data: pageData(part),
      render: ({ model }: PageData) => renderPage(part, model, job.settings, job.onPage),
    });
  }

  // Styles, scripts, raw files and the search index stand beside the pages: https://www.11ty.dev/docs/events/
  config.on("eleventy.after", async ({ directories }) => await job.finish?.(directories.output));

  // Changed code makes another site: https://www.11ty.dev/docs/watch-serve/
  for (const target of ["./seeds/", "./src/", "./templates/"]) config.addWatchTarget(target);

  // https://www.11ty.dev/docs/config/
  return { dir: { input: "templates" }, templateFormats: ["11ty.js"] };
}

/** Pages of a kind one by one: https://www.11ty.dev/docs/pagination/. `before` hands them over without a deep copy. */
function pageData({ pages }: RenderPart): object {
  return {
    pages: [],
    pagination: { data: "pages", size: 1, alias: "model", before: () => pages },
    permalink: ({ model }: PageData) => `/${model.address}`,
    eleventyExcludeFromCollections: true,
  };
}

function renderPage(
  { template }: RenderPart,
  page: PageModel,
  settings: Settings,
  onPage: ((address: string, text: string) => void) | undefined,
): string {
  const text = template.render(page, settings);
  onPage?.(page.address, text);
  return text;
}
