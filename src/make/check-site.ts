import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../model/failure.ts";
import type { LinkChecker } from "./site/check-links.ts";
import type { SiteOutput } from "./site/site-output.ts";
import { SHARED_PART, type SitePart } from "./state/site-part.ts";
import { MAKE_WORDS } from "./words.ts";

/** Looks up every internal link of a finished site, or of a part of one. Throws a {@link Failure} that names those which lead nowhere. */
export function checkSite(output: SiteOutput, links: LinkChecker, part: SitePart | null): void {
  // Other files that are gone were linked from the pages of one issue, which are made anew with them.
  if (output.removed.some((address) => address.endsWith(".html"))) checkKeptPages(output, links);
  const broken = links.brokenLinks((address) => output.has(address) || isElsewhere(address, part));
  if (broken.length === 0) return;
  const shown = broken.slice(0, MOST_SHOWN).map(({ from, to }) => `  ${from} → ${to}`);
  throw new Failure(MAKE_WORDS.brokenLinks(broken.length, shown), { code: "links", exitCode: 1 });
}

/** Broken links that are named. */
const MOST_SHOWN = 10;

/** Pages that were taken over link to what stood when they were made; some of that is gone now. */
function checkKeptPages(output: SiteOutput, links: LinkChecker): void {
  for (const [address] of output.allOutputs) {
    if (!address.endsWith(".html") || output.isNew(address)) continue;
    links.addPage(address, readFileSync(join(output.staging, address), "utf8"));
  }
}

/** Whether an address may stand in another part than the one that is being built. */
function isElsewhere(address: string, part: SitePart | null): boolean {
  if (part === null) return false;
  return part === SHARED_PART || !new RegExp(`^(?:articles|issues)/${part}/`).test(address);
}
