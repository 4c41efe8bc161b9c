import type { Archive } from "../model/archive.ts";
import { isProposal } from "../model/attention.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Findings } from "./build-report.ts";
import { articleCount } from "./state/issue-digest.ts";

/** What an archive tells about itself; notes that ask nothing of an editor are left out. */
export function findingsOf(archive: Archive, more: readonly Diagnostic[]): Findings {
  const diagnostics = [...more, ...archive.diagnostics].filter(({ severity }) => severity !== "info");
  const proposals = archive.diagnostics.filter(isProposal);
  return { issueCount: archive.issues.length, articleCount: articleCount(archive), diagnostics, proposals };
}
