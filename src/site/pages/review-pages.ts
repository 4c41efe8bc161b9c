import { memoOfObject } from "../../memo.ts";
import type { Archive, Issue, Page } from "../../model/archive.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { ADDRESSES, doubtsAddress, printedPageAddress, sourceAnchor } from "../address/urls.ts";
import { articleAtLine } from "../article/article-lines.ts";
import { type ArticleRef, articleRef } from "../article/article-ref.ts";
import { fileName } from "../article/file-name.ts";
import { openFindings, toFinding } from "../article/findings.ts";
import { type IssueRef, issueRef } from "../article/issue-name.ts";
import { isSourceShown } from "../article/source-lines.ts";
import { newestPartFirst, PART_SIZE, type PartLinks } from "../lists/list-parts.ts";
import type { Finding } from "../words/findings.ts";
import type { PageKind } from "./page-model.ts";

/** How many of the newest findings the page of all kinds shows of a kind that has pages of its own. */
const NEWEST_OF_KIND = 8;

/** Something that is still to be checked, and where it stands. */
export interface Doubt {
  readonly finding: Finding;
  /** The article whose line it is; null where the line is of none, or a whole file is meant. */
  readonly article: ArticleRef | null;
  /** The issue of its raw file; null where that belongs to none. */
  readonly issue: IssueRef | null;
  /** Name of its raw file. */
  readonly file: string;
  /** Address of the printed page, with the anchor of the line where its source is shown; null where there is no such page. */
  readonly place: string | null;
}

/** What is doubtful in one way: the findings of one rule. */
export interface DoubtKind {
  readonly rule: string;
  readonly count: number;
  /** Page of all of them, where they are too many for one page of all kinds. */
  readonly address: string | null;
  /** The newest issue first, each in the order of its lines. */
  readonly doubts: readonly Doubt[];
}

/** Everything 待核 shows. */
export interface ReviewData {
  readonly count: number;
  /** The most needed first. */
  readonly kinds: readonly DoubtKind[];
}

/** Everything a page of the findings of one rule shows. */
export interface DoubtsData {
  readonly rule: string;
  /** Findings in all parts, on the newest part alone: the others must not change as the list grows. */
  readonly count: number | null;
  readonly doubts: readonly Doubt[];
  readonly links: PartLinks;
}

/** 待核: what is doubtful, kind by kind. */
export const reviewPage: PageKind<ReviewData> = {
  name: "review",
  scope: "archive",
  mapped: () => [ADDRESSES.review],
  *models(archive) {
    const kinds = doubtKinds(archive);
    const count = kinds.reduce((sum, { doubts }) => sum + doubts.length, 0);
    const isOnePage = count <= PART_SIZE;
    yield {
      address: ADDRESSES.review,
      data: {
        count,
        kinds: kinds.map(({ rule, doubts }) => {
          const isWhole = isOnePage || doubts.length <= NEWEST_OF_KIND;
          return {
            rule,
            count: doubts.length,
            address: isWhole ? null : doubtsAddress(rule),
            doubts: (isWhole ? doubts : doubts.slice(-NEWEST_OF_KIND)).toReversed(),
          };
        }),
      },
    };
  },
};

/** All findings of one rule, where there are too many for one page of all kinds. */
export const doubtsPages: PageKind<DoubtsData> = {
  name: "doubts",
  scope: "archive",
  *models(archive, settings) {
    for (const { data } of reviewPage.models(archive, settings)) {
      const split = new Set(data.kinds.flatMap(({ rule, address }) => (address === null ? [] : rule)));
      for (const { rule, doubts } of doubtKinds(archive)) {
        if (!split.has(rule)) continue;
        for (const { address, items, links } of newestPartFirst(doubts, doubtsAddress(rule), doubtKey, () => null)) {
          const count = links.part === 1 ? doubts.length : null;
          yield { address, data: { rule, count, doubts: items, links } };
        }
      }
    }
  },
};

/** What a doubt is known by in the list of its kind. */
function doubtKey({ file, finding }: Doubt): string {
  return `${file} ${finding.line}`;
}

/** A finding with its issue's place in the archive. */
interface PlacedFinding {
  readonly finding: Diagnostic;
  /** Issues from the oldest; what belongs to none comes after all. */
  readonly order: number;
  readonly page: Page | undefined;
  readonly issue: Issue | undefined;
}

/** The findings of each rule, the most needed rule first; of each the oldest issue first, and the last line of a page first: they are shown the other way round. */
const doubtKinds = memoOfObject((archive: Archive) => {
  const places = new Map<string, readonly [order: number, issue: Issue]>();
  for (const [order, issue] of archive.issues.entries())
    for (const { source } of issue.pages) places.set(source.path, [order, issue]);
  const byRule = new Map<string, PlacedFinding[]>();
  for (const finding of openFindings(archive).toReversed()) {
    const [order, issue] = places.get(finding.source) ?? [archive.issues.length, undefined];
    const page = issue?.pages.find(({ source }) => source.path === finding.source);
    const placed = { finding, order, page, issue };
    const own = byRule.get(finding.rule);
    if (own) own.push(placed);
    else byRule.set(finding.rule, [placed]);
  }
  return [...byRule].reverse().map(([rule, placed]) => {
    return { rule, doubts: placed.sort((a, b) => a.order - b.order).map(toDoubt) };
  });
});

function toDoubt({ finding, page, issue }: PlacedFinding): Doubt {
  const at = page && finding.line > 0 ? articleAtLine(page, finding.line) : null;
  const article = at === null ? undefined : page?.articles[at];
  return {
    finding: toFinding(finding),
    article: article && issue ? articleRef(article, issue) : null,
    issue: issue ? issueRef(issue) : null,
    file: fileName(finding.source),
    place: page && issue ? placeOf(page, issue, finding.line) : null,
  };
}

function placeOf(page: Page, issue: Issue, line: number): string {
  const address = printedPageAddress(issue, page);
  return line > 0 && isSourceShown(page) ? `${address}#${sourceAnchor(line)}` : address;
}
