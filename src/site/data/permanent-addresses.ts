import type { Issue } from "../../model/archive.ts";
import type { Settings } from "../../model/settings.ts";
import { ADDRESSES, articleAddress, issueAddress, printedPageAddress } from "../address/urls.ts";
import { articlesOfIssue } from "../article/archive-index.ts";
import { fileName } from "../article/file-name.ts";
import type { GrowingFile } from "./data-file.ts";

/**
 * An address that was published, with what it takes to find its page again when the address changes: the raw file
 * and lines, the headline, and the start of the text.
 */
export interface PublishedAddress {
  readonly address: string;
  readonly kind: "article" | "issue" | "page";
  /** Name of the raw file. */
  readonly file: string;
  readonly headline: string;
  /** First raw line of the text; 0 for issues and pages. */
  readonly line: number;
  readonly text: string;
  /** Where the page is now, for an address that has changed. */
  readonly to?: string;
}

/** What became of the addresses published before. */
export interface SettledAddresses {
  /** Old addresses whose page has another one now. */
  readonly redirects: readonly { readonly from: string; readonly to: string; readonly headline: string }[];
  /** Old addresses for which no page could be found: links to them break. */
  readonly lost: readonly PublishedAddress[];
}

const TEXT_START = 24;

/** Every permanent address of an issue: its own, its pages', its articles'. */
export function addressesOfIssue(issue: Issue): PublishedAddress[] {
  const [first] = issue.pages;
  const list: PublishedAddress[] = [
    {
      address: issueAddress(issue),
      kind: "issue",
      file: fileName(first?.source.path ?? ""),
      headline: "",
      line: 0,
      text: "",
    },
  ];
  if (issue.pages.length > 1) {
    for (const page of issue.pages) {
      const address = printedPageAddress(issue, page);
      list.push({ address, kind: "page", file: fileName(page.source.path), headline: "", line: 0, text: "" });
    }
  }
  for (const { article, page } of articlesOfIssue(issue)) {
    list.push({
      address: articleAddress(article),
      kind: "article",
      file: fileName(page.source.path),
      headline: article.headline,
      line: article.paragraphs[0]?.spans[0]?.line ?? 0,
      text: (article.paragraphs[0]?.text ?? "").slice(0, TEXT_START),
    });
  }
  return list;
}

/** All permanent addresses of the archive as lines of JSON: the memory that the next build compares itself with. */
export const addressTable: GrowingFile = {
  address: ADDRESSES.addresses,
  head: "",
  ofIssue: (issue: Issue, _settings: Settings) =>
    addressesOfIssue(issue)
      .map((entry) => `${JSON.stringify(entry)}\n`)
      .join(""),
};

/**
 * Compares the addresses of an earlier build with today's. An address that is gone leads to the page of the same kind
 * that is most like the old one: same file and same text or headline or line, or the same text wherever it stands now.
 */
export function settleAddresses(before: Iterable<PublishedAddress>, now: Iterable<PublishedAddress>): SettledAddresses {
  const current = [...now];
  const live = new Set(current.map(({ address }) => address));
  const index = indexByLikeness(current);
  const redirects = [];
  const lost = [];
  for (const old of before) {
    if (live.has(old.address)) continue;
    const to = old.to !== undefined && live.has(old.to) ? old.to : findLike(old, index)?.address;
    if (to === undefined) lost.push(old);
    else redirects.push({ from: old.address, to, headline: old.headline });
  }
  return { redirects, lost };
}

/** Ways in which two entries may be the same page, the surest first. */
const LIKENESSES: readonly ((entry: PublishedAddress) => string | null)[] = [
  ({ kind, file, text, headline }) => (text === "" ? null : JSON.stringify([kind, file, text, headline])),
  ({ kind, file, text }) => (text === "" ? null : JSON.stringify([kind, file, text])),
  ({ kind, file, headline }) => (headline === "" ? null : JSON.stringify([kind, file, headline])),
  ({ kind, text, headline }) => (text === "" ? null : JSON.stringify([kind, text, headline])),
  ({ kind, file, line }) => (line === 0 ? null : JSON.stringify([kind, file, line])),
  ({ kind, text }) => (text.length < TEXT_START ? null : JSON.stringify([kind, text])),
  ({ kind, file }) => (kind === "article" ? null : JSON.stringify([kind, file])),
  // A page that now stands alone in its issue is shown by the issue.
  ({ kind, file }) => (kind === "article" ? null : JSON.stringify([file])),
];

function indexByLikeness(entries: readonly PublishedAddress[]): ReadonlyMap<string, PublishedAddress>[] {
  return LIKENESSES.map((likeness) => {
    const index = new Map<string, PublishedAddress>();
    for (const entry of entries) {
      const key = likeness(entry);
      if (key !== null && !index.has(key)) index.set(key, entry);
    }
    return index;
  });
}

function findLike(
  old: PublishedAddress,
  indexes: readonly ReadonlyMap<string, PublishedAddress>[],
): PublishedAddress | undefined {
  for (const [i, likeness] of LIKENESSES.entries()) {
    const key = likeness(old);
    const found = key === null ? undefined : indexes[i]?.get(key);
    if (found) return found;
  }
  return undefined;
}
