import type { Archive } from "../../model/archive.ts";
import type { Settings } from "../../model/settings.ts";
import { printedPageAddress } from "../address/urls.ts";
import { isWanted } from "../article/archive-index.ts";
import { type IssueRef, issueRef, type NamedPage, namedPage } from "../article/issue-name.ts";
import { linkParts, type PartLinks } from "../lists/list-parts.ts";
import type { PageKind, PageModel } from "./page-model.ts";
import { type ContentsPart, type ContentsRow, contentsParts, contentsRows } from "./printed-page.ts";

/** Everything a further part of the contents of a printed page shows. */
export interface ContentsData {
  readonly issue: IssueRef;
  readonly page: NamedPage & { readonly address: string };
  readonly rows: readonly ContentsRow[];
  /** Places of the first and last row, from 1, and the number of all articles. */
  readonly first: number;
  readonly last: number;
  readonly articleCount: number;
  readonly links: PartLinks;
}

/** Contents of printed pages with very many articles, from the second part on. */
export const contentsPages: PageKind<ContentsData> = { name: "contents", scope: "issue", models };

function* models(archive: Archive, _settings: Settings, only?: ReadonlySet<string>): Iterable<PageModel<ContentsData>> {
  for (const issue of archive.issues) {
    if (!isWanted(issue, only)) continue;
    for (const page of issue.pages) {
      const parts = contentsParts(issue, page);
      if (parts.length === 0) continue;
      const rows = contentsRows(issue, page);
      const pageAddress = printedPageAddress(issue, page);
      const linked = [{ address: pageAddress, first: 1 }, ...parts].map(({ address, first }) => {
        return { address, begins: { text: rows[first - 1]?.article.headline ?? "" } };
      });
      for (const [i, links] of linkParts(linked).slice(1).entries()) {
        const { address, first, last } = parts[i] as ContentsPart;
        yield {
          address,
          issue: issue.id,
          data: {
            issue: issueRef(issue),
            page: { address: pageAddress, ...namedPage(issue, page) },
            rows: rows.slice(first - 1, last),
            first,
            last,
            articleCount: rows.length,
            links,
          },
        };
      }
    }
  }
}
