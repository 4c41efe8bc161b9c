import type { Archive } from "../../model/archive.ts";
import type { Settings } from "../../model/settings.ts";
import { articleAddress, issueCitationsAddress } from "../address/urls.ts";
import { articlesOfIssue, isWanted } from "../article/archive-index.ts";
import { articleCitation, type Citation } from "../citation/citation.ts";
import { ISSUE_CITATION_FORMATS } from "../citation/formats.ts";
import { articleLines } from "../pages/article-page.ts";
import type { PageKind, PageModel } from "../pages/page-model.ts";

/** Citations of all articles of an issue, for one file a reference manager reads. */
export interface IssueCitationsData {
  /** Ending of the file, by which its format is known. */
  readonly ending: string;
  readonly citations: readonly Citation[];
}

/** A file an issue and format (RIS, BibTeX). They need no script, and an archive of any size has few of them. */
export const issueCitationFiles: PageKind<IssueCitationsData> = { name: "issue-citations", scope: "issue", models };

function* models(
  archive: Archive,
  settings: Settings,
  only?: ReadonlySet<string>,
): Iterable<PageModel<IssueCitationsData>> {
  for (const issue of archive.issues) {
    if (!isWanted(issue, only)) continue;
    const citations = [...articlesOfIssue(issue)].map(({ article, page, place }) =>
      articleCitation(article, page, issue, articleLines(page, place), articleAddress(article), settings),
    );
    for (const { file } of ISSUE_CITATION_FORMATS) {
      const { ending } = file;
      yield { address: issueCitationsAddress(issue, ending), issue: issue.id, data: { ending, citations } };
    }
  }
}
