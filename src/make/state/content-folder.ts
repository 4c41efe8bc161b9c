import { rmSync } from "node:fs";
import { join } from "node:path";
import { stampedNames, writeFolderStamp } from "../../folders/folder-stamp.ts";
import { listFiles, writeChangedFile } from "../../io/file-tree.ts";

/** Name of the file that says what the content folder is. */
export const CONTENT_README_NAME = "README.md";

/** What stands beside the content files. */
export const CONTENT_README = `These files are generated from the raw pages, one an article, and written anew by every build that
finds them changed. To correct an article, edit its raw page; to say what only an editor knows, put front matter at the
top of the raw page.
`;

/** Whether a path below the content folder is one of an article's file: `2024/2024-10-c37f6q/k3f9a2.md`. */
export function isContentPath(path: string): boolean {
  return /^(?:\d{4}|undated)\/[\w-]+\/[\w-]+\.md$/.test(path);
}

/**
 * Makes a content folder ready for articles with these paths: deletes the files of ours that are not among them, and
 * gives the paths that no file has yet. Files that a build did not make stay.
 *
 * @param listed All files of the folder.
 */
export function settleContent(
  folder: string,
  paths: ReadonlySet<string>,
  listed: readonly string[] = listFiles(folder),
): Set<string> {
  const own = stampedNames(folder);
  const standing = new Set(listed);
  for (const path of own)
    if (standing.has(path) && !paths.has(path) && path !== CONTENT_README_NAME) rmSync(join(folder, path));
  const isListed = own.size === paths.size + 1 && [...paths].every((path) => own.has(path));
  if (!isListed) writeFolderStamp(folder, "content", [...paths, CONTENT_README_NAME]);
  writeChangedFile(join(folder, CONTENT_README_NAME), CONTENT_README);
  return new Set([...paths].filter((path) => !standing.has(path)));
}
