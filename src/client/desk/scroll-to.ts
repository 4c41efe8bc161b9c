/** Scrolls the pane that an element stands in, and nothing around that, until the element is seen. */
export function scrollTo(element: HTMLElement, place: "center" | "nearest"): void {
  const pane = scrollerOf(element);
  if (!pane) return;
  const [outer, inner] = [pane.getBoundingClientRect(), element.getBoundingClientRect()];
  const above = inner.top - outer.top;
  const below = inner.bottom - outer.bottom;
  if (place === "center") pane.scrollTop += above - Math.max(0, (outer.height - inner.height) / 2);
  else if (above < MARGIN) pane.scrollTop += above - MARGIN;
  else if (below > 0) pane.scrollTop += below;
}

/** Room for what stands fixed at the top of a pane. */
const MARGIN = 64;

function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let at = element.parentElement; at; at = at.parentElement) {
    const { overflowY } = getComputedStyle(at);
    if (overflowY === "auto" || overflowY === "scroll") return at.scrollHeight > at.clientHeight ? at : null;
  }
  return null;
}
