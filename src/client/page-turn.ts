import { isSetVertically } from "./setting/vertical.ts";

/** Pixels that a finger travels in a swipe at least, and how much more across than along. */
const SWIPE_LENGTH = 70;
const SWIPE_SLOPE = 2;
/** A slower stroke is no swipe. */
const SWIPE_MS = 700;
/** At the edges of the screen a stroke is the system's: back and forward. */
const EDGE = 24;
/** How far from the top of the window an article may begin and still be the one that is read. */
const NEAR_TOP = 48;

/**
 * Leads to what comes before and after by the arrow keys and by a swipe: to the article before or behind where a page is one
 * continuous text, from its first article to its top, else, and beyond its ends, to the page that its head names. Keys are left to
 * fields and to what scrolls, and both to a text that is set vertically, which goes on sideways itself.
 */
export function startPageTurn(): void {
  if (!document.querySelector(".story, .jump")) return;
  addEventListener("keydown", turnByKey);
  let start: Touch | null = null;
  let startedAt = 0;
  const options = { passive: true };
  addEventListener(
    "touchstart",
    ({ touches, timeStamp }) => {
      start = touches.length === 1 ? (touches[0] ?? null) : null;
      startedAt = timeStamp;
    },
    options,
  );
  addEventListener(
    "touchcancel",
    () => {
      start = null;
    },
    options,
  );
  addEventListener(
    "touchend",
    ({ changedTouches: [end], timeStamp, touches }) => {
      const from = start;
      start = null;
      if (!from || !end || touches.length > 0 || timeStamp - startedAt > SWIPE_MS || belongsElsewhere(from)) return;
      const across = end.clientX - from.clientX;
      if (Math.abs(across) < SWIPE_LENGTH || Math.abs(across) < SWIPE_SLOPE * Math.abs(end.clientY - from.clientY))
        return;
      turn(across < 0 ? "next" : "prev");
    },
    options,
  );
}

function turnByKey(event: KeyboardEvent): void {
  const { key, target } = event;
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (key !== "ArrowLeft" && key !== "ArrowRight") return;
  if (target instanceof Element && target.closest("input, textarea, select, [contenteditable]")) return;
  if (scrollsSideways(target)) return;
  if (turn(key === "ArrowRight" ? "next" : "prev")) event.preventDefault();
}

/** Whether a stroke that begins here means something else: the system's gesture, a zoomed page, a selection, something that scrolls. */
function belongsElsewhere({ clientX, target }: Touch): boolean {
  if (clientX < EDGE || clientX > innerWidth - EDGE) return true;
  if ((visualViewport?.scale ?? 1) > 1.01 || getSelection()?.isCollapsed === false) return true;
  return scrollsSideways(target);
}

function scrollsSideways(target: EventTarget | null): boolean {
  for (let element = target instanceof Element ? target : null; element; element = element.parentElement) {
    if (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== "visible") return true;
  }
  return document.documentElement.scrollWidth > innerWidth + 1;
}

function turn(to: "next" | "prev"): boolean {
  if (isSetVertically()) return false;
  const article = continuousArticle(to);
  if (article) {
    article.scrollIntoView();
    article.querySelector<HTMLElement>(":is(h2, h3) a")?.focus({ preventScroll: true });
    return true;
  }
  if (to === "prev" && isContinuous() && scrollY > NEAR_TOP) {
    scrollTo(0, 0);
    return true;
  }
  const link = document.querySelector<HTMLLinkElement>(`link[rel="${to}"]`);
  if (!link) return false;
  location.href = link.href;
  return true;
}

/** Whether all articles of the page stand in one column. */
function isContinuous(): boolean {
  const contents = document.querySelector<HTMLElement>(".jump");
  return contents !== null && contents.offsetParent !== null;
}

/** The article before or behind the one that is read, where all stand in one column. */
function continuousArticle(to: "next" | "prev"): Element | undefined {
  if (!isContinuous()) return undefined;
  const articles = [...document.querySelectorAll(".sheet > article")];
  const top = (article: Element) => article.getBoundingClientRect().top;
  if (to === "prev") return articles.filter((article) => top(article) < 0).at(-1);
  const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
  return isAtEnd ? undefined : articles.find((article) => top(article) > NEAR_TOP);
}
