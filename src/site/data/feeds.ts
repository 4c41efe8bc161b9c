import type { Archive, Issue } from "../../model/archive.ts";
import { ADDRESSES } from "../address/urls.ts";
import { articlesOfIssue } from "../article/archive-index.ts";
import { edtfToDays } from "../article/event-date.ts";
import { type IssueRef, issueRef } from "../article/issue-name.ts";
import { byAddition } from "../lists/additions.ts";
import type { PageKind } from "../pages/page-model.ts";

/** Issues in a feed. */
const FEED_LENGTH = 20;

/** An issue in a feed. */
export interface FeedEntry {
  readonly issue: IssueRef;
  /**
   * What the entry is known by as long as the raw file lasts that came first: neither a date that becomes known nor a further page changes it.
   * `additions/1986-05-04.txt`
   */
  readonly id: string;
  /** Days on which its first and its last raw file were added, as EDTF; null where that is not recorded. */
  readonly added: { readonly first: string; readonly last: string } | null;
  readonly headlines: readonly string[];
}

/** A feed of what was added last, the last first; what has no record of its addition stands behind, the newest issue first. */
export interface FeedData {
  readonly format: "atom" | "json";
  readonly entries: readonly FeedEntry[];
  /** The newest day that the archive states: what has no record was added then at the earliest. Null when it states none. */
  readonly newestDay: string | null;
}

/** Atom and JSON Feed; both need the site's absolute address and are left out where it is not set. */
export const feeds: PageKind<FeedData> = {
  name: "feed",
  scope: "archive",
  *models(archive, settings) {
    if (settings.baseUrl === null) return;
    const entries = byAddition(archive.issues).slice(0, FEED_LENGTH).map(feedEntry);
    const newestDay = entries.some(({ added }) => added === null) ? newestStatedDay(archive) : null;
    yield { address: ADDRESSES.atom, data: { format: "atom", entries, newestDay } };
    yield { address: ADDRESSES.jsonFeed, data: { format: "json", entries, newestDay } };
  },
};

function feedEntry(issue: Issue): FeedEntry {
  const { added } = issue;
  const file = added?.firstFile ?? issue.pages[0]?.source.path ?? issue.id;
  return {
    issue: issueRef(issue),
    id: `additions/${file.split("/").map(encodeURIComponent).join("/")}`,
    added: added && { first: added.first, last: added.last },
    headlines: [...articlesOfIssue(issue)].map(({ article }) => article.headline),
  };
}

function newestStatedDay({ issues }: Archive): string | null {
  const days = issues.flatMap(({ facts, lastDate }) => [wholeDay(facts.date ?? null) ?? [], wholeDay(lastDate) ?? []]);
  return days.flat().sort().at(-1) ?? null;
}

/** A date as a full day of a known year, its first day where only month or year is known: `2024-10` → `2024-10-01`. */
function wholeDay(edtf: string | null): string | null {
  if (edtf !== null && /^\d{4}$/.test(edtf)) return `${edtf}-01-01`;
  const last = edtfToDays(edtf).at(-1);
  if (!last || last.year === null) return null;
  const twoDigits = (n: number) => String(n).padStart(2, "0");
  return `${last.year}-${twoDigits(last.month)}-${twoDigits(last.day ?? 1)}`;
}
