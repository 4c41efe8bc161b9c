import type { Archive } from "../../model/archive.ts";
import { pathsOf } from "./issue-digest.ts";
import { SHARED_PART, type SitePart } from "./site-part.ts";

/** Paths of the raw files that a part holds: those of its issues; what gave no issue is shared. */
export function sourcesOfPart(archive: Archive, part: SitePart, paths: readonly string[]): ReadonlySet<string> {
  const folderOf = new Map(archive.issues.flatMap((issue) => pathsOf(issue).map((path) => [path, issue.folder])));
  return new Set(paths.filter((path) => (folderOf.get(path) ?? SHARED_PART) === part));
}
