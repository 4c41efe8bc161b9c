/** Beside this script, in one of its own: it holds the table of characters, and few pages are opened from the search. */
const SCRIPT = new URL("highlight.js", (document.currentScript as HTMLScriptElement | null)?.src ?? document.baseURI);

/** Has the terms marked that the address asks for (`?hl=解芳`); without any, nothing is loaded. */
export function loadHighlight(): void {
  if (!new URLSearchParams(location.search).has("hl")) return;
  const script = document.createElement("script");
  script.src = SCRIPT.href;
  document.head.append(script);
}
