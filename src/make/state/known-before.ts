import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { KnownBefore } from "../../folders/check-folders.ts";
import { listFiles } from "../../io/file-tree.ts";
import { readSealed } from "../../io/sealed-file.ts";
import { allOutputs, readRecord, readState, STAMP_ADDRESS } from "./build-state.ts";
import { isMadeFolderName, isParsedFolderName, isStateName } from "./cache-names.ts";
import { CONTENT_README, CONTENT_README_NAME, isContentPath } from "./content-folder.ts";

/**
 * How folders are known that were made before each got a stamp: a site by the record of it in this cache, which names
 * its files; a cache by a state in it that is sealed, among nothing else; content files by the note beside them.
 */
export function knownBefore(cache: string): KnownBefore {
  return (kind, folder) => {
    if (kind === "site") return siteFiles(cache, folder);
    if (kind === "cache") return isCache(folder) ? [] : undefined;
    return kind === "content" ? contentFiles(folder) : undefined;
  };
}

function siteFiles(cache: string, out: string): string[] | undefined {
  const state = readState(cache, out);
  const record = state && readRecord(cache, state);
  if (!record) return undefined;
  const inFolders = record.folders.flatMap(([address]) =>
    listFiles(join(out, address)).map((name) => `${address}/${name}`),
  );
  return [...[...allOutputs(record)].map(([address]) => address), ...inFolders, STAMP_ADDRESS];
}

function isCache(folder: string): boolean {
  const names = readdirSync(folder);
  const isOwn = names.every((name) => isStateName(name) || isParsedFolderName(name) || isMadeFolderName(name));
  return isOwn && names.some((name) => name.startsWith("state-") && readSealed(join(folder, name)) !== undefined);
}

function contentFiles(folder: string): string[] | undefined {
  try {
    if (readFileSync(join(folder, CONTENT_README_NAME), "utf8") !== CONTENT_README) return undefined;
  } catch {
    return undefined;
  }
  return listFiles(folder).filter((path) => path === CONTENT_README_NAME || isContentPath(path));
}
