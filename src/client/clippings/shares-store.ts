const VISITED = "visited from a folder";

/**
 * Whether all pages of the site share one store. From a folder some browsers (Firefox since 68) give every file a store of its own. A browser for
 * which all files are of one origin names it (Chromium: `file://`); where each is of an origin without a name, each page leaves its own name in
 * the store, and one that finds another's knows. Called by every page.
 */
export function sharesStore(): boolean {
  if (location.protocol !== "file:" || location.origin !== "null") return true;
  try {
    const visited = localStorage.getItem(VISITED);
    if (visited !== null && visited !== location.pathname) return true;
    localStorage.setItem(VISITED, location.pathname);
  } catch {
    // Nothing is shared where nothing is kept.
  }
  return false;
}
