import type { PageModel, PageTemplate } from "../../site/pages/page-model.ts";
import type { PageWriter, RenderJob, RenderPart } from "./configure-eleventy.ts";

/** Collects pages and has them written, a bounded number at a time. */
export class PageRenderer {
  readonly #writer: PageWriter;
  readonly #output: string;
  readonly #job: Omit<RenderJob, "parts">;
  #parts = new Map<PageTemplate, PageModel[]>();
  #count = 0;

  /** @param output Absolute path of the folder the pages go into. */
  constructor(writer: PageWriter, output: string, job: Omit<RenderJob, "parts">) {
    this.#writer = writer;
    this.#output = output;
    this.#job = job;
  }

  /** Adds a page; when enough have come together, they are written before this resolves. */
  async add(template: PageTemplate, page: PageModel): Promise<void> {
    const pages = this.#parts.get(template);
    if (pages) pages.push(page);
    else this.#parts.set(template, [page]);
    if (++this.#count >= this.#writer.mostPages) await this.flush();
  }

  /** Writes what has been added so far. */
  async flush(): Promise<void> {
    if (this.#count === 0) return;
    const parts = [...this.#parts].map(([template, pages]): RenderPart => ({ template, pages }));
    this.#parts = new Map();
    this.#count = 0;
    await this.#writer.write({ ...this.#job, parts }, this.#output);
  }
}
