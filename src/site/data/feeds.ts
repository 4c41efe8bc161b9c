import type { Archive, Issue } from "../../model/archive.ts";
import { ADDRESSES } from "../address/urls.ts";
import { articlesOfIssue } from "../article/archive-index.ts";
import { edtfToDays } from "../article/event-date.ts";
import { type IssueRef, issueRef } from "../article/issue-name.ts";
import type { PageKind } from "../pages/page-model.ts";

/** Issues in a feed. */
const FEED_LENGTH = 20;

/** An issue in a feed. */
export interface FeedEntry {
  readonly issue: IssueRef;
  /** Day the entry counts from: printing date where known, else the last event it reports; null when neither is. */
  readonly day: string | null;
  readonly headlines: readonly string[];
}

/** A feed of the newest issues, newest first. */
export interface FeedData {
  readonly format: "atom" | "json";
  readonly entries: readonly FeedEntry[];
}

/** Atom and JSON Feed; both need the site's absolute address and are left out where it is not set. */
export const feeds: PageKind<FeedData> = {
  name: "feed",
  scope: "archive",
  *models(archive, settings) {
    if (settings.baseUrl === null) return;
    const entries = feedEntries(archive);
    yield { address: ADDRESSES.atom, data: { format: "atom", entries } };
    yield { address: ADDRESSES.jsonFeed, data: { format: "json", entries } };
  },
};

function feedEntries(archive: Archive): FeedEntry[] {
  return archive.issues.slice(-FEED_LENGTH).reverse().map(feedEntry);
}

function feedEntry(issue: Issue): FeedEntry {
  return {
    issue: issueRef(issue),
    day: wholeDay(issue.datePublished) ?? wholeDay(issue.lastDate),
    headlines: [...articlesOfIssue(issue)].map(({ article }) => article.headline),
  };
}

/** A date as a full day of a known year, its first day where only month or year is known: `2024-10` → `2024-10-01`. */
function wholeDay(edtf: string | null): string | null {
  if (edtf !== null && /^\d{4}$/.test(edtf)) return `${edtf}-01-01`;
  const last = edtfToDays(edtf).at(-1);
  if (!last || last.year === null) return null;
  const twoDigits = (n: number) => String(n).padStart(2, "0");
  return `${last.year}-${twoDigits(last.month)}-${twoDigits(last.day ?? 1)}`;
}
