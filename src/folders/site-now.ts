import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { realPlace } from "./place.ts";
import { sitePlaces } from "./site-places.ts";

/**
 * Looks at the site in a folder and gives a function that looks again, later, and says in a sentence what stands there
 * then: for the end of a build that failed.
 */
export function witnessSite(given: string): () => string {
  const out = realPlace(given);
  const before = stampOf(out);
  const name = relative(process.cwd(), given) || given;
  return () => {
    const now = stampOf(out);
    if (now !== undefined)
      return now === before ? `The site in ${name} is as it was before.` : `The new site is in ${name}.`;
    if (before === undefined) return `There is no site in ${name} yet.`;
    const { previous } = sitePlaces(out);
    return existsSync(previous)
      ? `The site is not in ${name} now, but in ${previous}; the next build puts it back.`
      : `There is no site in ${name} any more.`;
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
