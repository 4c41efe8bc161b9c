import { isComposing } from "./basics/composing.ts";
import type { DeskApp } from "./desk-app.ts";
import { isAway } from "./views/other-views.ts";

/** What each key does; every one is a button too. */
const KEYS: Readonly<Record<string, (app: DeskApp) => unknown>> = {
  Enter: (app) => app.enter(),
  e: (app) => app.edit(),
  s: (app) => app.later(),
  u: (app) => app.undo(),
  j: (app) => app.step(1),
  k: (app) => app.step(-1),
  m: (app) => app.move(),
  l: (app) => app.askLabel(),
  "?": (app) => app.help(),
};

/** Has the desk follow keys, but those that something under the cursor takes itself. */
export function listenToKeys(app: DeskApp): void {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isComposing(event)) return;
    if (event.key === "Escape") return app.escape();
    // What is not seen is not decided.
    if (isAway()) return;
    const target = event.target as Element;
    if (target.closest("input, textarea, select")) return;
    if (event.key === "Enter" && target.closest("button, a, summary")) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const does = /^[1-4]$/u.test(key) ? (one: DeskApp) => one.choose(Number(key) - 1) : KEYS[key];
    if (!does) return;
    event.preventDefault();
    does(app);
  });
}
