import { startPinch, type WindowPoint } from "./pinch.ts";

/** How much a key or a button changes the size. */
const STEP = 1.4;
/** How much a pixel of the wheel does, and the most that one turn of it may. */
const WHEEL_STEP = 0.01;
const MOST_OF_WHEEL = 50;
/** Points of the screen that a point of the picture takes at the most. */
const LARGEST_POINT = 3;
/** Never larger than so many widths of the pane, as long as nothing is known of the picture; and never smaller than this. */
const LARGEST = 4;
const SMALLEST = 0.1;

/** What a button or a key asks for. */
export type ZoomStep = "in" | "out" | "reset";

/**
 * Lets a picture be zoomed and moved in the pane that holds it. The pane scrolls, as the browser does it: by wheel, finger, keys and
 * scroll bars; here the picture gets its width, so that the point under mouse or fingers stays where it is, and the mouse drags it.
 * Gives what its buttons call.
 */
export function startZoom(pane: HTMLElement, picture: HTMLImageElement): (step: ZoomStep) => void {
  /** Width of the picture, in widths of the pane. */
  let width = 1;
  picture.draggable = false;
  // One finger scrolls; two are ours, and the page around stays as it is.
  pane.style.touchAction = "pan-x pan-y";

  const zoomTo = (wanted: number, { x, y }: WindowPoint) => {
    const before = picture.getBoundingClientRect();
    if (before.width === 0) return;
    // As high as it was: what stands below does not move, nor does the point that is zoomed at.
    pane.style.blockSize = `${pane.offsetHeight}px`;
    width = Math.min(largest(pane, picture), Math.max(smallest(pane, before), wanted));
    const [across, down] = [(x - before.left) / before.width, (y - before.top) / before.height];
    picture.style.inlineSize = `${100 * width}%`;
    const after = picture.getBoundingClientRect();
    pane.scrollLeft += after.left + across * after.width - x;
    pane.scrollTop += after.top + down * after.height - y;
  };
  const step = (way: ZoomStep) => {
    zoomTo(way === "reset" ? 1 : way === "in" ? width * STEP : width / STEP, middle(pane));
    if (way !== "reset") return;
    pane.style.blockSize = "";
    pane.scrollTo(0, 0);
  };

  pane.addEventListener("wheel", (event) => {
    // A pinch on a trackpad comes as the wheel with Ctrl. The wheel alone scrolls: who reads on is not held up.
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const turn = Math.max(-MOST_OF_WHEEL, Math.min(MOST_OF_WHEEL, event.deltaY));
    zoomTo(width * Math.exp(-turn * WHEEL_STEP), { x: event.clientX, y: event.clientY });
  });
  pane.addEventListener("dblclick", ({ clientX: x, clientY: y }) => {
    zoomTo(width > 1.01 ? 1 : actualSize(pane, picture), { x, y });
  });
  pane.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    // The page turns by the arrow keys elsewhere.
    if (event.key.startsWith("Arrow")) event.stopPropagation();
    const way = KEYS[event.key];
    if (!way) return;
    event.preventDefault();
    step(way);
  });
  startPinch(pane, () => width, zoomTo);
  startDragging(pane);
  return step;
}

const KEYS: Readonly<Record<string, ZoomStep>> = { "+": "in", "=": "in", "-": "out", _: "out", "0": "reset" };

/** The mouse takes the picture along; a finger does so by itself. */
function startDragging(pane: HTMLElement): void {
  let last: WindowPoint | undefined;
  pane.addEventListener("pointerdown", ({ pointerType, button, pointerId, clientX: x, clientY: y, target }) => {
    // Beside the picture stand the scroll bars.
    if (pointerType !== "mouse" || button !== 0 || target === pane) return;
    last = { x, y };
    pane.setPointerCapture(pointerId);
  });
  pane.addEventListener("pointermove", ({ clientX: x, clientY: y }) => {
    if (!last) return;
    pane.scrollBy(last.x - x, last.y - y);
    last = { x, y };
  });
  for (const end of ["pointerup", "pointercancel"] as const) {
    pane.addEventListener(end, () => {
      last = undefined;
    });
  }
}

function middle(pane: HTMLElement): WindowPoint {
  const { left, top, width, height } = pane.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** The width at which a point of the picture is one of the screen. */
function actualSize(pane: HTMLElement, picture: HTMLImageElement): number {
  const share = picture.naturalWidth / devicePixelRatio / pane.clientWidth;
  return share > 0 ? Math.max(1.5, share) : 2;
}

function largest(pane: HTMLElement, picture: HTMLImageElement): number {
  return Math.max(LARGEST, LARGEST_POINT * actualSize(pane, picture));
}

/** The width at which all of the picture is seen, and no less than its own where that is less. */
function smallest(pane: HTMLElement, { width, height }: DOMRect): number {
  const whole = (pane.clientHeight / height) * (width / pane.clientWidth);
  return Math.max(SMALLEST, Math.min(1, whole));
}
