import { sha256 } from "../../io/sealed-file.ts";
import type { Archive } from "../../model/archive.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { ISSUE_REACH } from "../../site/pages/page-model.ts";
import { issueDigest, issueHash } from "./issue-digest.ts";

/** Hashes of an issue of an archive of outlines. */
export interface IssueHashes {
  /** Of all that is known of the issue itself, its text too, as its raw files' hashes stand for it. */
  readonly own: string;
  /** Of all that its pages may show, other issues too. */
  readonly shown: string;
}

/**
 * Hashes of every issue, by its id, in the archive's order.
 *
 * @param unlisted Names of persons without a page.
 */
export function hashIssues(archive: Archive, unlisted: ReadonlySet<string>): Map<string, IssueHashes> {
  const facts = archive.issues.map((issue) => issueDigest(issue));
  const shown = facts.flatMap(({ pages }) => pages).filter(({ isSourceShown }) => isSourceShown);
  const pageOf = new Map(shown.map(({ path, address }) => [path, address]));
  const hashes = archive.issues.map((issue) => issueHash(issue));
  const findings = diagnosticsByFile(archive);
  const own = facts.map(({ pages, quoted, people }, i) => {
    const found = pages.map(({ path }) => findings.get(path));
    const quotes = quoted.map((path) => pageOf.get(path));
    const hidden = people.filter((name) => unlisted.has(name));
    return sha256(JSON.stringify([hashes[i], found, quotes, hidden]));
  });
  return new Map(
    archive.issues.map(({ id }, i) => {
      const around = own.slice(Math.max(0, i - ISSUE_REACH), i + ISSUE_REACH + 1);
      // Where the archive begins and ends is shown too: a page there has no neighbour.
      return [id, { own: own[i] ?? "", shown: sha256([Math.min(i, ISSUE_REACH), ...around].join("\n")) }];
    }),
  );
}

/** Findings of each raw file. */
export function diagnosticsByFile(archive: Archive): ReadonlyMap<string, readonly Diagnostic[]> {
  const findings = new Map<string, Diagnostic[]>();
  for (const finding of archive.diagnostics) {
    const list = findings.get(finding.source);
    if (list) list.push(finding);
    else findings.set(finding.source, [finding]);
  }
  return findings;
}
