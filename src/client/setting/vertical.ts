import { wrapAll } from "./wrap-all.ts";

/** One or two digits, which stand upright side by side in a vertical line; more of them lie, and so do those with letters and half-width marks: `1,240`, `A4`, `5%`. */
const SHORT_NUMBER = /(?<![!-~])[0-9]{1,2}(?![!-~])/g;
/** Characters that a column holds at least, where it is to end with the window; else it takes a window of its own. */
const LEAST_CHARACTERS = 12;
/** Pixels between the columns and the end of the window. */
const MARGIN = 16;

/**
 * Sets an article vertically, or horizontally again. Vertically, short numbers stand upright, columns end with the window, and keys and the
 * wheel go along the order of the columns, to the left.
 */
export function setVertically(text: HTMLElement, isVertical: boolean): void {
  if (!isVertical) {
    text.removeAttribute("tabindex");
    return;
  }
  text.tabIndex = 0;
  fitToWindow(text);
  if (text.dataset["upright"] !== undefined) return;
  text.dataset["upright"] = "";
  wrapAll(text, SHORT_NUMBER, (number) => {
    const upright = document.createElement("span");
    upright.className = "tcy";
    upright.textContent = number;
    return upright;
  });
  text.addEventListener("wheel", turnWheel, { passive: false });
  text.addEventListener("scrollend", showWholeColumns);
  addEventListener("keydown", (event) => scrollByKey(event, text));
  addEventListener("resize", () => fitToWindow(text));
  const head = text.previousElementSibling;
  if (head && "ResizeObserver" in globalThis) new ResizeObserver(() => fitToWindow(text)).observe(head);
}

/** Shows where the columns begin: the page from its top where they end with the first window, else their upper edge. */
export function showFirstColumn(text: HTMLElement): void {
  const top = text.getBoundingClientRect().top + scrollY;
  scrollTo(0, top + text.offsetHeight <= innerHeight ? 0 : top - MARGIN);
}

/** Whether the page shows an article that is set vertically. */
export function isSetVertically(): boolean {
  return document.querySelector("[data-text][tabindex]") !== null;
}

/** The columns are as high as what the first window leaves for them, where that is enough to read in. */
function fitToWindow(text: HTMLElement): void {
  const top = text.getBoundingClientRect().top + scrollY;
  const beside = innerHeight - top - MARGIN;
  const least = LEAST_CHARACTERS * parseFloat(getComputedStyle(text).fontSize);
  text.style.setProperty("--column", `${Math.floor(beside >= least ? beside : innerHeight - 2 * MARGIN)}px`);
}

/** Width of a column with what parts it from the next. */
function columnWidth(text: HTMLElement): number {
  return parseFloat(getComputedStyle(text).lineHeight) || 1;
}

/** A wheel that turns down leads to the lines that follow, on the left; at their end the page goes on. */
function turnWheel(event: WheelEvent): void {
  const text = event.currentTarget as HTMLElement;
  if (event.deltaX !== 0 || event.ctrlKey || event.shiftKey || text.scrollWidth <= text.clientWidth) return;
  if (goOn(text, event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 20 : event.deltaY))
    event.preventDefault();
}

/** However it was moved, the text rests with whole columns. */
function showWholeColumns(event: Event): void {
  const text = event.currentTarget as HTMLElement;
  const width = columnWidth(text);
  const left = Math.round(text.scrollLeft / width) * width;
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (Math.abs(left - text.scrollLeft) > 1) text.scrollTo({ left, behavior: isCalm ? "auto" : "smooth" });
}

/** What a key goes on by, in columns, or in windows of the text. */
const COLUMN_KEYS: Readonly<Record<string, number>> = { ArrowLeft: 1, ArrowRight: -1 };
const WINDOW_KEYS: Readonly<Record<string, number>> = { PageDown: 1, " ": 1, PageUp: -1 };

/** Arrow keys move the text wherever the focus is, and lead nowhere else; keys that turn a window over do so where the text has the focus. */
function scrollByKey(event: KeyboardEvent, text: HTMLElement): void {
  const { key, target } = event;
  if (!isSetVertically() || event.defaultPrevented) return;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (target instanceof Element && target.closest("input, textarea, select, [contenteditable], .scroll, .pane")) return;
  const columns = COLUMN_KEYS[key];
  const windows = target === text ? WINDOW_KEYS[key] : undefined;
  const width = columnWidth(text);
  const window = Math.max(1, Math.floor(text.clientWidth / width) - 1) * width;
  const isMoved = goOn(text, columns !== undefined ? columns * width : (windows ?? 0) * window);
  if (isMoved || columns !== undefined) event.preventDefault();
}

/** Goes on in the text by some pixels, to the left; false at its end. */
function goOn(text: HTMLElement, pixels: number): boolean {
  const before = text.scrollLeft;
  text.scrollLeft -= pixels;
  return text.scrollLeft !== before;
}
