import type { Archive } from "../../model/archive.ts";
import type { Settings } from "../../model/settings.ts";
import { issueDataAddress } from "../address/urls.ts";
import { articlesOfIssue, isWanted } from "../article/archive-index.ts";
import type { PageKind, PageModel } from "../pages/page-model.ts";
import { articleToPublished, type PublishedRecord } from "./article-data.ts";

/** The articles of an issue in the order they are printed in. */
export type IssueDataFile = readonly PublishedRecord[];

/** One JSON file an issue, beside its page: a file for each article would be a fifth of all files of a site. */
export const issueDataFiles: PageKind<IssueDataFile> = { name: "issue-data", scope: "issue", models };

function* models(archive: Archive, settings: Settings, only?: ReadonlySet<string>): Iterable<PageModel<IssueDataFile>> {
  for (const issue of archive.issues) {
    if (!isWanted(issue, only)) continue;
    const data = [...articlesOfIssue(issue)].map((placed) => articleToPublished(placed, settings));
    yield { address: issueDataAddress(issue), issue: issue.id, data };
  }
}
