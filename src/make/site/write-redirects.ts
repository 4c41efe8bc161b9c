import { readFileSync } from "node:fs";
import { join } from "node:path";
import { renderWithdrawn } from "../../../templates/pages/not-found.ts";
import { renderRedirect } from "../../../templates/pages/redirect.ts";
import type { Archive } from "../../model/archive.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { diagnose } from "../../model/rules.ts";
import { tableToEntries } from "../../records/address-record.ts";
import { ADDRESSES } from "../../site/address/urls.ts";
import { addressesOfIssue, settleAddresses } from "../../site/data/permanent-addresses.ts";
import type { PublishedAddress } from "../../site/data/published-address.ts";
import { redirectModels, withdrawnModels } from "../../site/data/redirect-page.ts";
import type { PageModel, PageTemplate } from "../../site/pages/page-model.ts";
import { liveAddresses } from "../state/issue-digest.ts";
import type { SitePart } from "../state/site-part.ts";
import { SHARED_PART } from "../state/site-part.ts";
import type { SiteOutput } from "./site-output.ts";

/** Addresses that lead on, in the form of the table of addresses. */
const REDIRECTS = "data/redirects.ndjson";

/** The template of the pages left at old addresses. */
const REDIRECT_TEMPLATE = templateOf("redirect", renderRedirect as PageTemplate["render"]);
/** The template of the pages left at addresses of what was taken out. */
const WITHDRAWN_TEMPLATE = templateOf("withdrawn", renderWithdrawn as PageTemplate["render"]);

function templateOf(name: string, render: PageTemplate["render"]): PageTemplate {
  return { kind: { name, scope: "archive", models: () => [] }, render };
}

/** A page that is left at an address which the archive has no more. */
export interface LeftPage {
  readonly template: PageTemplate;
  readonly page: PageModel;
}

/** What stands at addresses that were published and are no longer the archive's. */
export interface SettledSite {
  readonly pages: readonly LeftPage[];
  /** One for each address for which there is no page. */
  readonly findings: readonly Diagnostic[];
  /** The addresses that lead on, and where to. */
  readonly moved: readonly PublishedAddress[];
}

/**
 * The pages that must stand at addresses which were published and are no longer the archive's. What was published is told by the archive's
 * record, and by the tables of the old site. Remembers the redirects in the new site, for the builds that follow.
 *
 * @param part The part of the site that is made; null for the whole.
 */
export function settleRedirects(
  output: SiteOutput,
  archive: Archive,
  record: ReadonlyMap<string, PublishedAddress>,
  part: SitePart | null = null,
): SettledSite {
  const live = new Set(archive.issues.flatMap(liveAddresses));
  const tables = part === null ? [REDIRECTS, ADDRESSES.addresses] : [];
  const before = new Map(tables.flatMap((table) => readTable(output.old, table)).map((old) => [old.address, old]));
  for (const [address, entry] of record) before.set(address, entry);
  const isGone = ({ address }: PublishedAddress) => !live.has(address);
  if (![...before.values()].some(isGone)) return { pages: [], findings: [], moved: [] };
  const settled = settleAddresses(before.values(), archive.issues.flatMap(addressesOfIssue));
  const moved = settled.redirects.flatMap(({ from, to }): PublishedAddress[] => {
    const old = before.get(from);
    return old ? [{ ...old, to }] : [];
  });
  moved.sort((a, b) => (a.address < b.address ? -1 : 1));
  const isShared = part === null || part === SHARED_PART;
  if (moved.length > 0 && isShared)
    output.addFile(REDIRECTS, moved.map((line) => `${JSON.stringify(line)}\n`).join(""));
  const pages = [
    ...toPages(REDIRECT_TEMPLATE, redirectModels(settled)),
    ...toPages(WITHDRAWN_TEMPLATE, withdrawnModels(settled)),
  ].filter(({ page }) => part === null || page.address.split("/")[1] === part);
  return { pages, findings: isShared ? settled.lost.map(lostFinding) : [], moved };
}

function toPages(template: PageTemplate, models: Iterable<PageModel>): LeftPage[] {
  return [...models].map((page) => ({ template, page }));
}

function lostFinding({ address, file, headline }: PublishedAddress): Diagnostic {
  const zhHans = `${address} 刊布过，现已不在存档中，也没有替代它的`;
  const quote = headline === "" ? {} : { quote: headline };
  const message = `${address} was published and is no longer in the archive`;
  return diagnose("address-lost", file, message, { zhHans, ...quote });
}

function readTable(site: string, address: string): PublishedAddress[] {
  try {
    return tableToEntries(readFileSync(join(site, address), "utf8"));
  } catch {
    // No site stands there, or what stands there is none of ours: then there is nothing to keep.
    return [];
  }
}
