import type { EleventyConfig } from "@11ty/eleventy";
import type { Settings } from "../../model/settings.ts";
import type { PageModel, PageTemplate } from "../../site/pages/page-model.ts";

/** Pages that one run of Eleventy writes. */
export interface RenderJob {
  readonly settings: Settings;
  readonly parts: readonly RenderPart[];
  /** Called with each finished page. */
  readonly onPage: (address: string, text: string) => void;
}

/** Pages of one kind that Eleventy is to write, with the template that renders them. */
export interface RenderPart {
  readonly template: PageTemplate;
  readonly pages: readonly PageModel[];
}

/** Has Eleventy write pages: by runs of its own, or in the one run that somebody started by hand. */
export interface PageWriter {
  /** Most pages of a job. */
  readonly mostPages: number;
  /** Whether it cannot be asked again for pages of issues of which some could not be made. */
  readonly runsOnce: boolean;
  /** Resolves when the pages stand in the folder `output`. */
  write(job: RenderJob, output: string): Promise<void>;
}

/** What a page's template is given: Eleventy's pagination puts the page under its alias. */
interface PageData {
  readonly model: PageModel;
}

/** The one configuration: for our own build and server, and for Eleventy started by hand. */
export function configureEleventy(config: EleventyConfig, jobs: readonly RenderJob[]): void {
  // Nothing is read from templates/ by Eleventy itself: https://www.11ty.dev/docs/config/#template-formats
  config.setTemplateFormats(["11ty.js"]);
  // One virtual template a kind of page: https://www.11ty.dev/docs/virtual-templates/
  for (const [n, job] of jobs.entries()) {
    for (const part of job.parts) {
      config.addTemplate(`${part.template.kind.name}${n === 0 ? "" : `-${n}`}.11ty.js`, {
        data: pageData(part),
        render: ({ model }: PageData) => renderPage(part, model, job),
      });
    }
  }
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

function renderPage({ template }: RenderPart, page: PageModel, { settings, onPage }: RenderJob): string {
  const text = template.render(page, settings);
  onPage(page.address, text);
  return text;
}
