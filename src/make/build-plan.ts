import type { SitePlaces } from "../folders/site-places.ts";
import type { Progress } from "../io/progress.ts";
import type { ScannedFile } from "../io/scan-files.ts";
import type { Settings } from "../model/settings.ts";
import type { RunByHand } from "./site/run-by-hand.ts";
import type { BuildOptions } from "./state/build-options.ts";
import type { KnownScans, SiteRecord } from "./state/build-state.ts";
import type { SharedCorrections } from "./state/scan-corrections.ts";

/** Everything one build works with. */
export interface BuildPlan {
  readonly options: BuildOptions;
  readonly places: SitePlaces;
  readonly settings: Settings;
  readonly progress: Progress;
  /** Fingerprint of code, settings and options. */
  readonly recipe: string;
  /** Fingerprint of the code that parses. */
  readonly parserVersion: string;
  /** The raw files, and when they were looked at. */
  readonly files: readonly ScannedFile[];
  readonly scannedAtMs: number;
  /** The pictures of printed pages beside the raw files. */
  readonly scans: KnownScans;
  /** Hash of the archive's records and of {@link shared}; the record of addresses grows while a site is made. */
  readonly hashRecords: () => string;
  /** Corrections of no page that is there. */
  readonly shared: SharedCorrections;
  /** Whether the search index and the offline packages stay as they are, for the next build to make. */
  readonly isQuick: boolean;
  /** What is known of the site that stands; undefined makes everything anew. */
  readonly record: SiteRecord | undefined;
  /** Whether the times of folders tell what leaves them, see `tellsOfEntries`. */
  readonly foldersTell: boolean;
  /**
   * The run of Eleventy that somebody started by hand, and which writes the pages: the site is made in the place of the
   * old one, and of articles as their content files say.
   */
  readonly byHand?: RunByHand;
}
