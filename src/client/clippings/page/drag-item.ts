/** Pixels from an edge of the window at which the page follows what is dragged, and how far each time. */
const EDGE = 60;
const STEP = 14;

/**
 * Lets an item of a list follow the pointer: mouse, pen and finger alike, which the browser's own dragging does not. Gives the item
 * before which it was let go, null at the end; undefined where it was given up (Escape) or never moved.
 */
export function dragItem(
  item: HTMLElement,
  list: HTMLElement,
  start: PointerEvent,
): Promise<Element | null | undefined> {
  start.preventDefault();
  const handle = start.target as HTMLElement;
  handle.setPointerCapture(start.pointerId);
  const from = item.nextElementSibling;
  item.classList.add("dragged");
  let y = start.clientY;
  const place = () => {
    const others = [...list.children].filter((other) => other !== item);
    const next = others.find((other) => {
      const { top, height } = other.getBoundingClientRect();
      return y < top + height / 2;
    });
    if ((next ?? null) !== item.nextElementSibling) list.insertBefore(item, next ?? null);
  };
  const roll = setInterval(() => {
    const by = y < EDGE ? -STEP : y > innerHeight - EDGE ? STEP : 0;
    if (by === 0) return;
    scrollBy(0, by);
    place();
  }, 16);
  return new Promise((resolve) => {
    const follow = (event: PointerEvent) => {
      y = event.clientY;
      place();
    };
    const end = (isGivenUp: boolean) => {
      clearInterval(roll);
      removeEventListener("keydown", onKey, true);
      item.classList.remove("dragged");
      handle.removeEventListener("pointermove", follow);
      const to = item.nextElementSibling;
      if (isGivenUp) list.insertBefore(item, from);
      resolve(isGivenUp || to === from ? undefined : to);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") end(true);
    };
    handle.addEventListener("pointermove", follow);
    handle.addEventListener("lostpointercapture", () => end(false), { once: true });
    addEventListener("keydown", onKey, true);
  });
}
