import { ADDRESSES } from "../site/address/urls.ts";
import { controlsWordsFor } from "../site/words/controls.ts";
import { make } from "./search/dom.ts";
import { type Choice, startSwitch } from "./setting/switches.ts";
import { SITE_ROOT } from "./take/load-script.ts";

/** What controls of this page say. */
export const CONTROLS = controlsWordsFor(document.documentElement.lang);

function quietButton(attributes: Readonly<Record<string, string>>, text: string): HTMLButtonElement {
  return make("button", { type: "button", class: "quiet", ...attributes }, text);
}

/** A switch for what a reader chooses; `onChange` is told of every value, the present one first. */
function switchOf(choice: Choice, onChange?: (value: string) => void): HTMLButtonElement {
  const button = quietButton({ "data-switch": choice }, "");
  startSwitch(button, choice, CONTROLS.switches[choice], onChange);
  return button;
}

/** Adds what every page lets readers choose to its foot. */
export function addPageSwitches(): void {
  const list = document.querySelector(".foot ul");
  for (const choice of ["size", "scheme"] as const) list?.append(make("li", {}, switchOf(choice)));
}

/** Adds how the text of an article may be set before the link in the row under it; gives the switch of its direction. */
export function addTextSwitches(
  row: Element,
  setDirection: (value: string) => void,
  setPinyin: ((value: string) => void) | undefined,
): HTMLButtonElement {
  const direction = switchOf("direction", setDirection);
  row.prepend(direction, " ", ...(setPinyin ? [switchOf("pinyin", setPinyin)] : []), " ");
  return direction;
}

/** Adds the buttons that copy and save the whole article to the box of its citations. */
export function addTakingRow(box: Element): HTMLElement {
  const buttons = Object.entries(CONTROLS.taking).map(([take, label]) => quietButton({ "data-take": take }, label));
  const clippings = make("a", { href: SITE_ROOT + ADDRESSES.clippings }, CONTROLS.clippings);
  const row = make("p", { class: "act" }, ...buttons, " ", clippings);
  box.querySelector("h2")?.after(row);
  return row;
}

/** Adds the bar that stands while a passage is chosen, and copies it with its citation or cuts it out. */
export function addQuoteBar(main: Element): HTMLElement {
  const bar = make(
    "p",
    { class: "quotebar act", hidden: true, "data-quoting": true },
    quietButton({}, CONTROLS.copyQuote),
    " ",
    quietButton({ "data-quote": "clip" }, CONTROLS.clipQuote),
  );
  main.append(bar);
  return bar;
}
