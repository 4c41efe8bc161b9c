const VISITED = "visited from a folder";

/**
 * Whether all pages of the site share one store. From a folder some browsers (Firefox since 68) give every file a store of its own:
 * so each page leaves its name, and one that finds another's knows. Called by every page.
 */
export function sharesStore(): boolean {
  if (location.protocol !== "file:") return true;
  try {
    const visited = localStorage.getItem(VISITED);
    if (visited !== null && visited !== location.pathname) return true;
    localStorage.setItem(VISITED, location.pathname);
  } catch {
    // Nothing is shared where nothing is kept.
  }
  return false;
}
