/** A point of the window. */
export interface WindowPoint {
  readonly x: number;
  readonly y: number;
}

/**
 * Two fingers change a size as they move apart or together, around the point between them, and take what lies there along.
 *
 * @param size The size as it is when they touch.
 * @param change Is given the new size, and the point that is to stay where it is.
 */
export function startPinch(
  pane: HTMLElement,
  size: () => number,
  change: (size: number, around: WindowPoint) => void,
): void {
  let start: { readonly size: number; readonly apart: number } | undefined;
  let last: WindowPoint | undefined;
  const follow = (event: TouchEvent) => {
    const [one, other] = event.touches;
    if (!one || !other || event.touches.length > 2) {
      start = undefined;
      return;
    }
    if (event.cancelable) event.preventDefault();
    const apart = Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
    const between = { x: (one.clientX + other.clientX) / 2, y: (one.clientY + other.clientY) / 2 };
    if (start && last) {
      pane.scrollBy(last.x - between.x, last.y - between.y);
      change((start.size * apart) / start.apart, between);
    } else start = { size: size(), apart: Math.max(1, apart) };
    last = between;
  };
  const end = () => {
    start = undefined;
    last = undefined;
  };
  pane.addEventListener("touchstart", follow, { passive: false });
  pane.addEventListener("touchmove", follow, { passive: false });
  pane.addEventListener("touchend", end);
  pane.addEventListener("touchcancel", end);
}
