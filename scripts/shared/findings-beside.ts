import { join, posix } from "node:path";
import { SEEDS_FOLDER } from "../../src/folders/archive-folder.ts";
import { scanFiles } from "../../src/io/scan-files.ts";
import { readKnownScans } from "../../src/make/build-site.ts";
import { scanFindings } from "../../src/make/input-findings.ts";
import { defaultOptions } from "../../src/make/state/build-options.ts";
import { readState } from "../../src/make/state/build-state.ts";
import { readCodeVersion } from "../../src/make/state/code-version.ts";
import { scanCorrections, strayFindings } from "../../src/make/state/scan-corrections.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { readAddressRecord } from "../../src/records/address-record.ts";
import type { CommandContext } from "./command.ts";

/**
 * What is wrong with that which stands beside an archive's raw pages: the record of published addresses, corrections of pages that are
 * not there, pictures of printed pages.
 *
 * @param shown The folder of raw pages, as sources of findings begin.
 */
export async function findingsBeside(
  { root, archive }: Pick<CommandContext, "root" | "archive">,
  shown: string,
): Promise<Diagnostic[]> {
  const seeds = join(archive, SEEDS_FOLDER);
  const { cache, out, dictionary } = defaultOptions(root, { archive });
  const state = readState(cache, out);
  const files = scanFiles(seeds, new Map(state?.files.map((file) => [file.path, file])), state?.scannedAtMs);
  const scans = await readKnownScans({ seeds }, files, readCodeVersion(root, dictionary).parser, state);
  const findings = [
    ...readAddressRecord(seeds).findings,
    ...strayFindings(scanCorrections(seeds, files).shared),
    ...scanFindings(scans),
  ];
  return findings.map((finding) => ({ ...finding, source: posix.join(shown, finding.source) }));
}
