/** One or two digits, which stand upright side by side in a vertical line; more of them lie, and so do those with letters and half-width marks: `1,240`, `A4`, `5%`. */
const SHORT_NUMBER = /(?<![!-~])[0-9]{1,2}(?![!-~])/g;

/**
 * Sets an article vertically, or horizontally again: short numbers stand upright, the wheel goes along the lines' order, and keys
 * can scroll it.
 */
export function setVertically(text: HTMLElement, isVertical: boolean): void {
  if (!isVertical) {
    text.removeAttribute("tabindex");
    return;
  }
  text.tabIndex = 0;
  if (text.dataset["upright"] !== undefined) return;
  text.dataset["upright"] = "";
  wrapAll(text, SHORT_NUMBER, (number) => {
    const upright = document.createElement("span");
    upright.className = "tcy";
    upright.textContent = number;
    return upright;
  });
  text.addEventListener("wheel", turnWheel, { passive: false });
}

/** A wheel that turns down leads to the lines that follow, on the left; at their end the page goes on. */
function turnWheel(event: WheelEvent): void {
  const text = event.currentTarget as HTMLElement;
  if (event.deltaX !== 0 || event.ctrlKey || event.shiftKey || text.scrollWidth <= text.clientWidth) return;
  const before = text.scrollLeft;
  text.scrollLeft -= event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 20 : event.deltaY;
  if (text.scrollLeft !== before) event.preventDefault();
}

/**
 * Sets the reading over characters that few know, as ruby. The page says which: `芃péng 沄yún`. Taken away again, the text is
 * as it was.
 */
export function setReadings(text: HTMLElement, isOn: boolean): void {
  for (const ruby of text.querySelectorAll("ruby")) ruby.replaceWith(ruby.firstChild ?? "");
  text.normalize();
  if (!isOn) return;
  const readings = new Map(
    (text.dataset["pinyin"] ?? "").split(" ").map((pair) => {
      const [character = ""] = pair;
      return [character, pair.slice(character.length)] as const;
    }),
  );
  readings.delete("");
  if (readings.size === 0) return;
  wrapAll(text, new RegExp([...readings.keys()].join("|"), "gu"), (character) => {
    const ruby = document.createElement("ruby");
    const reading = document.createElement("rt");
    reading.textContent = readings.get(character) ?? "";
    ruby.append(character, reading);
    return ruby;
  });
}

/** Puts an element in the place of every match in the paper's own words. */
function wrapAll(root: HTMLElement, pattern: RegExp, make: (match: string) => HTMLElement): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  for (const node of nodes) {
    if (node.parentElement?.closest(".notes, .ref, .fold, rt, .tcy")) continue;
    const matches = [...node.data.matchAll(pattern)];
    for (const { 0: match, index = 0 } of matches.reverse()) {
      const rest = node.splitText(index);
      rest.data = rest.data.slice(match.length);
      rest.before(make(match));
    }
  }
}
