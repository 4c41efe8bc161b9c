import { make } from "../search/dom.ts";
import { loadScript } from "../take/load-script.ts";

declare global {
  /** What the script of its own offers, once it is loaded. */
  var openReport: ((link: HTMLAnchorElement, opener: HTMLElement) => void) | undefined;
}

const SCRIPT = "report.js";

/**
 * Makes a button of the link that tells readers where errors are reported, and puts another into the bar that stands while a passage is
 * chosen. Both open a form, by a script that is loaded with the first; where it cannot be had, the link is followed.
 */
export function startReporting(link: HTMLAnchorElement): void {
  const label = link.textContent ?? "";
  const toButton = () => {
    const button = make("button", { type: "button", class: "quiet", "data-reporting": true }, label);
    // What is chosen stays chosen.
    button.addEventListener("pointerdown", (event) => event.preventDefault());
    button.addEventListener("click", (event) => {
      event.stopPropagation();
      void open(link, button);
    });
    return button;
  };
  link.replaceWith(toButton());
  document.querySelector("[data-quoting]")?.append(" ", toButton());
}

async function open(link: HTMLAnchorElement, opener: HTMLElement): Promise<void> {
  try {
    if (!globalThis.openReport) await loadScript(SCRIPT);
    globalThis.openReport?.(link, opener);
  } catch {
    location.href = link.href;
  }
}
