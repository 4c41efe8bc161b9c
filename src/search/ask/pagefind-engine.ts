/** What this program uses of Pagefind's browser code. Shared by the browser and the terminal. */

/** One search of one index, as Pagefind answers it. */
export interface PagefindAnswer {
  readonly results: readonly { readonly id: string; readonly score: number }[];
}

/** One of Pagefind's indexes, opened for searching. */
export interface PagefindInstance {
  search(words: string): Promise<PagefindAnswer>;
}

/** Pagefind's browser code, run with what it may reach of the world around it. */
export type PagefindRuntime = (
  fetch: (address: string) => Promise<Response>,
  document: undefined,
  window: undefined,
  console: Pick<Console, "error" | "warn" | "log">,
) => { createInstance(options: Readonly<Record<string, unknown>>): PagefindInstance };
