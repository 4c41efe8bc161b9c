import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { STAMP_NAME, stampedNames } from "../../folders/folder-stamp.ts";
import { listFiles } from "../../io/file-tree.ts";
import type { Findings } from "../../make/build-report.ts";
import type { BuildOptions } from "../../make/state/build-options.ts";
import { readReport, readState, STAMP_ADDRESS } from "../../make/state/build-state.ts";
import type { Settings } from "../../model/settings.ts";
import { filesToZip } from "../../offline/zip.ts";
import type { PublishAnswer, PublishNote } from "../view/archive-answers.ts";

/** What of a site is uploaded: all but the note of which files are ours. */
function siteFiles(out: string): string[] {
  return listFiles(out).filter((path) => path !== STAMP_NAME);
}

/** Looks whether the site that stands is whole, and what an editor should know before it is published. */
export function siteToPublish({ out, cache }: BuildOptions, { baseUrl }: Settings, canShow: boolean): PublishAnswer {
  const files = siteFiles(out);
  const there = new Set(files);
  const sizes = files.map((path) => statSync(join(out, path), { throwIfNoEntry: false })?.size ?? 0);
  const state = readState(cache, out);
  const report = state && (readReport(cache, state, "findings") as Findings | undefined);
  const notes: readonly (PublishNote | false)[] = [
    !there.has("index.html") && "no-site",
    there.has("index.html") && !state?.isComplete && "unfinished",
    [...stampedNames(out)].some((name) => !there.has(name)) && "files-gone",
    baseUrl === null && "no-address",
    report?.diagnostics.some(({ severity }) => severity === "error") === true && "errors",
  ];
  const made = statSync(join(out, STAMP_ADDRESS), { throwIfNoEntry: false })?.mtime.toISOString() ?? "";
  return {
    ...{ folder: out, baseUrl, files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0), madeAt: made },
    notes: notes.filter((note) => note !== false),
    canShow,
  };
}

/** The site as one zip, whose contents are uploaded as they stand. */
export function siteToZip({ out }: BuildOptions): Readable {
  return filesToZip(siteFiles(out).map((path) => ({ path, read: () => readFile(join(out, path)) })));
}
