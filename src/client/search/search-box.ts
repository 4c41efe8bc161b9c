/**
 * The search box in the head of every page: `/` goes to it, unless the reader switched that off, and what the search
 * needs is fetched ahead once the box is used.
 */

/** Where the reader's choice is kept. */
const SLASH_KEY = "search-slash";
/** Where typing means something else. */
const FIELDS = "input, textarea, select, [contenteditable]";

/** Makes the box of this page ready. */
export function startSearchBox(): void {
  const input = document.querySelector<HTMLInputElement>(".head form[role=search] input");
  input?.addEventListener("focus", fetchAhead, { once: true });
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isOff()) return;
    if ((event.target as Element).closest?.(FIELDS)) return;
    event.preventDefault();
    input?.focus();
    input?.select();
  });
  const choice = document.querySelector<HTMLInputElement>("#slash");
  if (!choice) return;
  choice.checked = !isOff();
  choice.addEventListener("change", () => keep(choice.checked ? "on" : "off"));
}

/** Single keys can be in the way of those who speak to their computer or press keys by chance. */
function isOff(): boolean {
  try {
    return localStorage.getItem(SLASH_KEY) === "off";
  } catch {
    return false;
  }
}

function keep(value: string): void {
  try {
    localStorage.setItem(SLASH_KEY, value);
  } catch {
    // Without storage the choice holds nowhere, and the key stays on.
  }
}

/** The search's script, found from this one's own place, which is beside it. */
function fetchAhead(): void {
  if (location.protocol === "file:" || document.querySelector("archive-search")) return;
  const own = document.querySelector<HTMLScriptElement>('script[src$="assets/site.js"]');
  if (!own) return;
  const link = document.createElement("link");
  link.rel = "prefetch";
  link.href = own.src.replace(/site\.js$/, "search.js");
  document.head.append(link);
}
