import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { shownPath } from "../io/shown-path.ts";
import type { Said } from "../model/said.ts";
import { realPlace } from "./place.ts";
import { sitePlaces } from "./site-places.ts";
import { FOLDER_WORDS as WORDS } from "./words.ts";

/**
 * Looks at the site in a folder and gives a function that looks again, later, and says in a sentence what stands there
 * then: for the end of a build that failed.
 */
export function witnessSite(given: string): () => Said {
  const out = realPlace(given);
  const before = stampOf(out);
  const name = shownPath(given);
  return () => {
    const now = stampOf(out);
    if (now !== undefined) return now === before ? WORDS.siteAsBefore(name) : WORDS.siteIsNew(name);
    if (before === undefined) return WORDS.noSiteYet(name);
    const { previous } = sitePlaces(out);
    return existsSync(previous) ? WORDS.siteIsAside(name, previous) : WORDS.siteIsGone(name);
  };
}

/** What tells one site from another, and a site from none. */
function stampOf(out: string): string | undefined {
  try {
    return existsSync(join(out, "index.html")) ? readFileSync(join(out, "build.json"), "utf8") : undefined;
  } catch {
    return undefined;
  }
}
