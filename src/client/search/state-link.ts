import { type Child, make } from "./dom.ts";
import { type SearchState, stateToAddress } from "./search-state.ts";

/** Links that change the state carry this attribute: the script follows them without leaving the page. */
const STATE_LINK = "data-state";
/** Lists of such links that stand again after one of them was followed. */
const STANDING = ".sort, .shead .chips";

/** A link to another state of the search page. */
export function stateLink(state: SearchState, ...content: Child[]): HTMLAnchorElement {
  return make("a", { href: stateToAddress(state), [STATE_LINK]: true }, ...content);
}

/** The link to a state that a click is meant for; with a key held it does what links do. */
export function clickedStateLink(event: MouseEvent): HTMLAnchorElement | undefined {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined;
  return (event.target as Element).closest<HTMLAnchorElement>(`a[${STATE_LINK}]`) ?? undefined;
}

/**
 * Follows a link whose list is made anew: the keyboard stays at the link of the same words, if it still stands there,
 * else it goes on from the head of the results, which comes into view.
 */
export function followAndFocus(link: HTMLAnchorElement, head: HTMLElement, follow: () => void): void {
  const list = link.closest(STANDING);
  follow();
  const same = [...(list?.querySelectorAll("a") ?? [])].find((other) => other.textContent === link.textContent);
  (same ?? head).focus();
}
