import { startZoom } from "./zoom.ts";

// Pages with scans alone load this script; without it a scan scrolls in its pane and opens as a picture.
for (const figure of document.querySelectorAll<HTMLElement>("figure.scan")) startScan(figure);

function startScan(figure: HTMLElement): void {
  const pane = figure.querySelector<HTMLElement>(".pane");
  const picture = figure.querySelector<HTMLImageElement>("[data-scan]");
  if (!pane || !picture) return;
  const zoom = startZoom(pane, picture);
  const shown = figure.querySelectorAll<HTMLElement>("[data-zooms]");
  for (const part of shown) part.hidden = false;
  for (const button of figure.querySelectorAll<HTMLButtonElement>("[data-zoom]")) {
    button.addEventListener("click", () => zoom(button.dataset["zoom"] as "in" | "out" | "reset"));
  }
  // A copy of the site may have been made without its scans.
  picture.addEventListener("error", () => {
    for (const part of [pane, ...shown]) part.hidden = true;
    const missing = figure.querySelector<HTMLElement>("[data-missing]");
    if (missing) missing.hidden = false;
  });
}
