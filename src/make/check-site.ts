import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../model/failure.ts";
import type { LinkChecker } from "./site/check-links.ts";
import type { SiteOutput } from "./site/site-output.ts";
import type { KnownLinks } from "./state/known-links.ts";
import { SHARED_PART, type SitePart } from "./state/site-part.ts";
import { MAKE_WORDS } from "./words.ts";

/** Looks up every internal link of a finished site, or of a part of one. Throws a {@link Failure} that names those which lead nowhere. */
export function checkSite(output: SiteOutput, links: LinkChecker, knownLinks: KnownLinks, part: SitePart | null): void {
  const { removed } = output;
  // Pages that were taken over link to what stood when they were made; some of that is gone now.
  const doubtful = removed.length > 0 ? knownLinks.pagesLinkingTo(removed) : [];
  for (const address of doubtful) links.addPage(address, readFileSync(join(output.staging, address), "utf8"));
  const broken = links.brokenLinks((address) => output.has(address) || isElsewhere(address, part));
  if (broken.length === 0) return;
  const shown = broken.slice(0, MOST_SHOWN).map(({ from, to }) => `  ${from} → ${to}`);
  throw new Failure(MAKE_WORDS.brokenLinks(broken.length, shown), { code: "links", exitCode: 1 });
}

/** Broken links that are named. */
const MOST_SHOWN = 10;

/** Whether an address may stand in another part than the one that is being built. */
function isElsewhere(address: string, part: SitePart | null): boolean {
  if (part === null) return false;
  return part === SHARED_PART || !new RegExp(`^(?:articles|issues)/${part}/`).test(address);
}
