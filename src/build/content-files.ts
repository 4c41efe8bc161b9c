import { rmSync } from "node:fs";
import { join } from "node:path";
import { articleToMarkdown, contentPath } from "../content/article-to-markdown.ts";
import { listFiles, writeChangedFile } from "../io/file-tree.ts";
import type { Archive } from "../model/archive.ts";
import { articlesOf } from "../site/archive-index.ts";

const README = `These files are generated from the raw pages, one an article, and written anew by every build that
finds them changed. To correct an article, edit its raw page; to say what only an editor knows, put front matter at the
top of the raw page.
`;

/**
 * Writes the content files of the articles of some issues, and those that are missing; deletes those of articles that
 * are gone.
 */
export function writeContentFiles(folder: string, archive: Archive, isWanted: (issue: string) => boolean): void {
  const kept = new Set(["README.md"]);
  const standing = new Set(listFiles(folder));
  writeChangedFile(join(folder, "README.md"), README);
  for (const { article } of articlesOf(archive)) {
    const path = contentPath(article);
    kept.add(path);
    if (isWanted(article.issue) || !standing.has(path))
      writeChangedFile(join(folder, path), articleToMarkdown(article));
  }
  for (const path of standing) if (!kept.has(path)) rmSync(join(folder, path));
}
