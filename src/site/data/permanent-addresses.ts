import type { Issue } from "../../model/archive.ts";
import type { Settings } from "../../model/settings.ts";
import { ADDRESSES, articleAddress, issueAddress, printedPageAddress } from "../address/urls.ts";
import { articlesOfIssue } from "../article/archive-index.ts";
import type { GrowingFile } from "../tables/data-file.ts";
import type { PublishedAddress } from "./published-address.ts";
import { findScannedAgain } from "./scanned-again.ts";

/** What became of the addresses published before. */
export interface SettledAddresses {
  /** Old addresses whose page has another one now, with its headline of now. */
  readonly redirects: readonly { readonly from: string; readonly to: string; readonly headline: string }[];
  /** Old addresses of what an editor has taken out, and those that led to them. */
  readonly withdrawn: readonly PublishedAddress[];
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
      file: first?.source.path ?? "",
      headline: "",
      line: 0,
      text: "",
    },
  ];
  if (issue.pages.length > 1) {
    for (const page of issue.pages) {
      const address = printedPageAddress(issue, page);
      list.push({ address, kind: "page", file: page.source.path, headline: "", line: 0, text: "" });
    }
  }
  for (const { article, page } of articlesOfIssue(issue)) {
    list.push({
      address: articleAddress(article),
      kind: "article",
      file: page.source.path,
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
 * Compares the addresses that were published with today's. An address that is gone leads to the page of the same kind that is most like the
 * old one: same file and same text or headline or line, the same text wherever it stands now, or, of what is new, the text that is nearly
 * the same; an article of which nothing is found leads to the page that it was printed on.
 *
 * @param before Everything that was ever published, each address once.
 */
export function settleAddresses(before: Iterable<PublishedAddress>, now: Iterable<PublishedAddress>): SettledAddresses {
  const current = [...now];
  const live = new Map(current.map((entry) => [entry.address, entry]));
  const known = new Map([...before].map((old) => [old.address, old]));
  const gone = [...known.values()].filter(({ address }) => !live.has(address));
  const found = findSuccessors(gone, current, known);
  const redirects: { from: string; to: string; headline: string }[] = [];
  const withdrawn: PublishedAddress[] = [];
  const lost: PublishedAddress[] = [];
  for (const old of gone) {
    const { to, end } = followRedirects(old, { known, live, found });
    // The page that an article was printed on has no headline of its own.
    if (to !== undefined) redirects.push({ from: old.address, to, headline: live.get(to)?.headline || old.headline });
    else if (end.withdrawn !== undefined) withdrawn.push(old);
    else lost.push(old);
  }
  return { redirects, withdrawn, lost };
}

interface Trail {
  readonly known: ReadonlyMap<string, PublishedAddress>;
  readonly live: ReadonlyMap<string, PublishedAddress>;
  readonly found: ReadonlyMap<PublishedAddress, PublishedAddress>;
}

/** Where an address leads: on to where it led before, as long as that leads somewhere, else to its successor; and where its trail ends. */
function followRedirects(
  old: PublishedAddress,
  { known, live, found }: Trail,
): { readonly to: string | undefined; readonly end: PublishedAddress } {
  const seen = new Set<PublishedAddress>();
  let end = old;
  for (let at: PublishedAddress | undefined = old; at && !seen.has(at); at = known.get(at.to ?? "")) {
    seen.add(at);
    end = at;
    if (at.to !== undefined && live.has(at.to)) return { to: at.to, end };
    const successor = at === old ? undefined : found.get(at)?.address;
    if (successor !== undefined) return { to: successor, end };
  }
  return { to: end.withdrawn === undefined ? found.get(old)?.address : found.get(end)?.address, end };
}

/** Ways in which two entries are the same page for certain, the surest first. */
const LIKENESSES: readonly Likeness[] = [
  ({ kind, file, text, headline }) => (text === "" ? null : JSON.stringify([kind, file, text, headline])),
  ({ kind, file, text }) => (text === "" ? null : JSON.stringify([kind, file, text])),
  // Weekly names repeat: what was taken out is not what came later under its name.
  ({ kind, file, headline, withdrawn }) =>
    headline === "" || withdrawn !== undefined ? null : JSON.stringify([kind, file, headline]),
  ({ kind, text, headline }) => (text === "" ? null : JSON.stringify([kind, text, headline])),
  ({ kind, text }) => (text.length < TEXT_START ? null : JSON.stringify([kind, text])),
];

/** What two entries must have in common; null where an entry lacks it. */
type Likeness = (entry: PublishedAddress) => string | null;

/** Today's page for each that is gone and still found. */
function findSuccessors(
  gone: readonly PublishedAddress[],
  current: readonly PublishedAddress[],
  known: ReadonlyMap<string, unknown>,
): Map<PublishedAddress, PublishedAddress> {
  const found = new Map<PublishedAddress, PublishedAddress>();
  if (gone.length === 0) return found;
  matchLikenesses(gone, current, found);
  const fresh = current.filter(({ kind, address }) => kind === "article" && !known.has(address));
  // Twice, as what was found tells on which page to look for the rest.
  for (let round = 0; round < 2; round++) {
    const open = gone.filter((old) => old.kind === "article" && !found.has(old));
    const taken = new Set(found.values());
    const left = fresh.filter((entry) => !taken.has(entry));
    for (const [old, now] of findScannedAgain(open, left, pagesNow(found))) found.set(old, now);
  }
  matchOnPages(gone, current, found);
  return found;
}

/** Whatever is still open is looked for on the page that it was on: in the same file, or in the one that its articles are in now. */
function matchOnPages(
  gone: readonly PublishedAddress[],
  current: readonly PublishedAddress[],
  found: Map<PublishedAddress, PublishedAddress>,
): void {
  const pages = pagesNow(found);
  const places = new Map<string, PublishedAddress>();
  for (const entry of current) {
    for (const place of [`${entry.kind} ${entry.line} ${entry.file}`, `${entry.kind} ${entry.file}`])
      if (!places.has(place)) places.set(place, entry);
  }
  for (const old of gone) {
    if (found.has(old) || old.withdrawn !== undefined) continue;
    const { kind, line } = old;
    const file = pages.get(old.file) ?? old.file;
    // A page that now stands alone in its issue is shown by the issue; an article that is gone, by the page it was printed on.
    const likely =
      kind === "article" ? [`article ${line} ${file}`, `page ${file}`] : [`${kind} ${file}`, `page ${file}`];
    const place = [...likely, `issue ${file}`].find((each) => places.has(each));
    const now = place === undefined ? undefined : places.get(place);
    if (now) found.set(old, now);
  }
}

/** The file in which the articles of each old file are now: of several, the one that has most of them. */
function pagesNow(found: ReadonlyMap<PublishedAddress, PublishedAddress>): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const [{ kind, file }, now] of found) {
    if (kind !== "article") continue;
    const ofFile = counts.get(file) ?? new Map<string, number>();
    counts.set(file, ofFile.set(now.file, (ofFile.get(now.file) ?? 0) + 1));
  }
  return new Map([...counts].map(([file, ofFile]) => [file, mostCounted(ofFile)]));
}

function mostCounted(counts: ReadonlyMap<string, number>): string {
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

/** Adds, for each that is still open, today's first entry that has the same in common with it, the surest likeness first. */
function matchLikenesses(
  gone: readonly PublishedAddress[],
  current: readonly PublishedAddress[],
  found: Map<PublishedAddress, PublishedAddress>,
): void {
  for (const likeness of LIKENESSES) {
    const index = new Map<string, PublishedAddress>();
    for (const entry of current) {
      const key = likeness(entry);
      if (key !== null && !index.has(key)) index.set(key, entry);
    }
    for (const old of gone) {
      const now = found.has(old) ? undefined : index.get(likeness(old) ?? "");
      if (now) found.set(old, now);
    }
  }
}
