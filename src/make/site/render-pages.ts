import { relative } from "node:path";
import type { PageModel, PageTemplate } from "../../site/pages/page-model.ts";
import { configureEleventy, type RenderJob, type RenderPart } from "./configure-eleventy.ts";

/**
 * Most pages one Eleventy instance renders. An instance keeps all its pages, and their text, until it ends: 100,000 in
 * one took 1.8 GB, while starting another costs some 30 ms.
 */
const PAGES_PER_INSTANCE = 400;

/** Collects pages and has Eleventy write them, a bounded number at a time. */
export class PageRenderer {
  readonly #root: string;
  readonly #output: string;
  readonly #job: Omit<RenderJob, "parts">;
  #parts = new Map<PageTemplate, PageModel[]>();
  #count = 0;

  constructor(root: string, output: string, job: Omit<RenderJob, "parts">) {
    this.#root = root;
    this.#output = output;
    this.#job = job;
  }

  /** Adds a page; when enough have come together, they are written before this resolves. */
  async add(template: PageTemplate, page: PageModel): Promise<void> {
    const pages = this.#parts.get(template);
    if (pages) pages.push(page);
    else this.#parts.set(template, [page]);
    if (++this.#count >= PAGES_PER_INSTANCE) await this.flush();
  }

  /** Writes what has been added so far. */
  async flush(): Promise<void> {
    if (this.#count === 0) return;
    const parts = [...this.#parts].map(([template, pages]): RenderPart => ({ template, pages }));
    this.#parts = new Map();
    this.#count = 0;
    await runEleventy(this.#root, this.#output, { ...this.#job, parts });
  }
}

/**
 * One run of Eleventy with the project's configuration; the process must be in the project's folder. It is loaded only
 * here: a build without a changed page never pays for it.
 */
async function runEleventy(root: string, output: string, job: RenderJob): Promise<void> {
  const { default: Eleventy } = await import("@11ty/eleventy");
  const eleventy = new Eleventy("templates", relative(root, output), {
    quietMode: true,
    // Handed over rather than found: Eleventy cannot import a file whose path holds characters of URLs.
    config: (config) => configureEleventy(config, job),
  });
  eleventy.disableLogger();
  await eleventy.write();
}
