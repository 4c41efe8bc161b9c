import type { Archive, Issue } from "../../model/archive.ts";
import { type IssueRef, issueRef } from "../article/issue-name.ts";

/** Days of additions that the front page tells, and issues of each. */
const DAYS = 3;
const ISSUES_OF_DAY = 6;

/** What was added on one day. */
export interface AddedDay {
  /** EDTF. */
  readonly day: string;
  /** The last added first; not all of them. */
  readonly issues: readonly IssueRef[];
  /** How many all are, and their articles. */
  readonly count: number;
  readonly articles: number;
}

/**
 * Issues in the order of their additions, the last first: by day, and within a day by the record. Those that it does not name stand behind, the newest
 * first.
 */
export function byAddition(issues: readonly Issue[]): Issue[] {
  return [...issues].reverse().sort(lastAddedFirst);
}

function lastAddedFirst({ added: a }: Issue, { added: b }: Issue): number {
  if (!a || !b) return Number(b !== null) - Number(a !== null);
  if (a.last !== b.last) return a.last < b.last ? 1 : -1;
  return b.place - a.place;
}

/** What was added on the last days that the record of additions names; nothing where it names none. */
export function lastAdditions({ issues }: Archive): AddedDay[] {
  const days = new Map<string, Issue[]>();
  for (const issue of byAddition(issues)) {
    if (!issue.added) break;
    const own = days.get(issue.added.last);
    if (own) own.push(issue);
    else if (days.size < DAYS) days.set(issue.added.last, [issue]);
  }
  return [...days].map(([day, own]) => ({
    day,
    issues: own.slice(0, ISSUES_OF_DAY).map(issueRef),
    count: own.length,
    articles: own.reduce((sum, issue) => sum + issueRef(issue).articles, 0),
  }));
}
