import type { SummarizedPage } from "../../archive/issues/page-summary.ts";
import type { PhrasedPage } from "../../archive/issues/word-variants.ts";
import { cutRuns } from "../../bytes/cut-runs.ts";
import type { ScannedFile } from "../../io/scan-files.ts";
import type { KnownText, ParseCache } from "../state/parse-cache.ts";

/** Files of a bundle, about: what is put together anew when one of them changes. */
const FILES_A_BUNDLE = 64;

/**
 * Cuts files into runs whose outlines are kept together as well, and what they print between marks in a file beside it:
 * every build reads all of both, and thousands of files that hold whole pages take several times as long.
 */
export function cutToBundles(files: readonly ScannedFile[]): ScannedFile[][] {
  return cutRuns(files, ({ path }) => path, FILES_A_BUNDLE);
}

/** Outlines of the files of a bundle, in their order; undefined where they are not kept together. */
export function readOutlines(cache: ParseCache, bundle: readonly ScannedFile[]): readonly SummarizedPage[] | undefined {
  return cache.getBundle(bundle, "outlines") as SummarizedPage[] | undefined;
}

/** What the files of a bundle print between marks, in their order; undefined where that is not kept together. */
export function readPhrases(cache: ParseCache, bundle: readonly ScannedFile[]): readonly PhrasedPage[] | undefined {
  const phrases = cache.getBundle(bundle, "phrases") as PhrasedPage["phrases"][] | undefined;
  return phrases?.map((own, i) => ({ source: bundle[i]?.path ?? "", phrases: own }));
}

/** Everything that is kept of these files together. */
export function bundlesIn(files: readonly ScannedFile[]): [bundle: ScannedFile[], kind: string][] {
  return cutToBundles(files).flatMap((bundle) => KINDS.map((kind): [ScannedFile[], string] => [bundle, kind]));
}

const KINDS = ["outlines", "phrases"] as const;

/** Puts bundles together as their pages are parsed, and keeps each when it has all of them. */
export class BundleWriter {
  readonly #cache: ParseCache;
  readonly #bundleOf = new Map<string, readonly ScannedFile[]>();
  readonly #pages = new Map<string, KnownText>();
  readonly #missing = new Map<readonly ScannedFile[], number>();

  /** @param bundles Those that are to be kept. */
  constructor(cache: ParseCache, bundles: Iterable<readonly ScannedFile[]>) {
    this.#cache = cache;
    for (const bundle of bundles) {
      this.#missing.set(bundle, bundle.length);
      for (const { path } of bundle) this.#bundleOf.set(path, bundle);
    }
  }

  add(path: string, page: KnownText): void {
    const bundle = this.#bundleOf.get(path);
    if (!bundle) return;
    this.#pages.set(path, page);
    const left = (this.#missing.get(bundle) ?? 0) - 1;
    this.#missing.set(bundle, left);
    if (left > 0) return;
    const pages = bundle.map((file) => this.#pages.get(file.path) as KnownText);
    this.#cache.putBundle(bundle, "outlines", `[${pages.map(({ outline }) => outline).join(",")}]`);
    this.#cache.putBundle(bundle, "phrases", `[${pages.map(({ phrases }) => phrases).join(",")}]`);
    for (const file of bundle) this.#pages.delete(file.path);
  }
}
