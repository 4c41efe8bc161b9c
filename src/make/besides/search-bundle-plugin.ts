import type { Plugin } from "esbuild";
import { runtimeModule } from "../../search/ask/pagefind-runtime.ts";

/** Module that the client imports Pagefind's browser code from. */
const RUNTIME = "pagefind-runtime";

/**
 * What bundling the search's script takes: Pagefind's browser code as a module, and the site's own `fetch`, which reads
 * from scripts where a page opened from a folder may not fetch. Other scripts are left alone.
 */
export function searchBundlePlugin(): Plugin {
  return {
    name: RUNTIME,
    setup(build) {
      const entries = build.initialOptions.entryPoints;
      if (!Array.isArray(entries) || !entries.includes("./src/client/search.ts")) return;
      build.initialOptions.inject = ["./src/client/data-fetch.ts"];
      build.onResolve({ filter: new RegExp(`^${RUNTIME}$`) }, () => ({ path: RUNTIME, namespace: RUNTIME }));
      build.onLoad({ filter: /.*/, namespace: RUNTIME }, async () => ({
        contents: await runtimeModule(),
        loader: "js",
      }));
    },
  };
}
