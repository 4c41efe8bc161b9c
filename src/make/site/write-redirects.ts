import { readFileSync } from "node:fs";
import { join } from "node:path";
import { renderRedirect } from "../../../templates/pages/redirect.ts";
import type { Archive } from "../../model/archive.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { diagnose } from "../../model/rules.ts";
import { ADDRESSES } from "../../site/address/urls.ts";
import { addressesOfIssue, type PublishedAddress, settleAddresses } from "../../site/data/permanent-addresses.ts";
import { type RedirectData, redirectModels } from "../../site/data/redirect-page.ts";
import type { PageModel, PageTemplate } from "../../site/pages/page-model.ts";
import { liveAddresses } from "../state/issue-digest.ts";
import type { SiteOutput } from "./site-output.ts";

/** Addresses that lead on, in the form of the table of addresses. */
const REDIRECTS = "data/redirects.ndjson";

/** The template of the pages left at old addresses. */
export const REDIRECT_TEMPLATE: PageTemplate = {
  kind: { name: "redirect", scope: "archive", models: () => [] },
  render: renderRedirect as PageTemplate["render"],
};

/**
 * The pages that must stand at addresses which the old site had and the new one has not, and a finding for each of
 * them for which there is no page. Remembers the redirects in the new site, for the builds that follow.
 */
export function settleRedirects(
  output: SiteOutput,
  archive: Archive,
): { readonly pages: readonly PageModel<RedirectData>[]; readonly findings: readonly Diagnostic[] } {
  const live = new Set(archive.issues.flatMap(liveAddresses));
  const gone = [ADDRESSES.addresses, REDIRECTS].flatMap((table) => {
    return [...readAddresses(output.old, table)].filter(({ address }) => !live.has(address));
  });
  if (gone.length === 0) return { pages: [], findings: [] };
  const settled = settleAddresses(gone, archive.issues.flatMap(addressesOfIssue));
  const to = new Map(settled.redirects.map((redirect) => [redirect.from, redirect.to]));
  const lines = gone.filter(({ address }) => to.has(address)).map((old) => ({ ...old, to: to.get(old.address) }));
  if (lines.length > 0) output.addFile(REDIRECTS, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  return { pages: [...redirectModels(settled)], findings: settled.lost.map(lostFinding) };
}

function lostFinding({ address, file, headline }: PublishedAddress): Diagnostic {
  const quote = headline === "" ? {} : { quote: headline };
  return diagnose("address-lost", file, `${address} was published and is no longer in the archive`, quote);
}

function readAddresses(site: string, address: string): PublishedAddress[] {
  try {
    const lines = readFileSync(join(site, address), "utf8").split("\n");
    return lines.filter((line) => line !== "").map((line) => JSON.parse(line));
  } catch {
    // No site stands there, or what stands there is none of ours: then there is nothing to keep.
    return [];
  }
}
