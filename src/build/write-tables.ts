import { closeSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { sha256 } from "../io/sealed-file.ts";
import type { Archive } from "../model/archive.ts";
import type { Settings } from "../model/settings.ts";
import { addressTable } from "../site/permanent-addresses.ts";
import { TABLE_FILES, type TableFile } from "../site/table-files.ts";
import type { SiteOutput } from "./site-output.ts";

/**
 * Writes the tables of all articles, issue by issue, as they outgrow any string; one that would hold the same is taken
 * over.
 *
 * @param issueHashes A hash of all that is known of each issue, in the archive's order.
 */
export function writeTables(
  output: SiteOutput,
  archive: Archive,
  settings: Settings,
  issueHashes: ReadonlyMap<string, string>,
): void {
  for (const table of [...TABLE_FILES, addressTable]) {
    const hash = sha256([table.address, table.head, ...issueHashes.values()].join("\n"));
    if (!output.takeOver(table.address, hash))
      writeTable(join(output.staging, table.address), table, archive, settings);
  }
}

function writeTable(path: string, table: TableFile, archive: Archive, settings: Settings): void {
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  const file = openSync(path, "wx");
  try {
    writeSync(file, table.head);
    for (const issue of archive.issues) writeSync(file, table.ofIssue(issue, settings));
  } finally {
    closeSync(file);
  }
}

/** A hash of everything known of each issue, by its id, in the archive's order. */
export function hashIssues(archive: Archive): Map<string, string> {
  return new Map(archive.issues.map((issue) => [issue.id, sha256(JSON.stringify(issue))]));
}
