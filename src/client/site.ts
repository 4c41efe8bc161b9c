import { addCiteButtons, showAccessDate } from "./cite-buttons.ts";
import { loadAndClip } from "./clippings/load-clip.ts";
import { sharesStore } from "./clippings/shares-store.ts";
import { addPageSwitches, addQuoteBar, addTakingRow, addTextSwitches, CONTROLS } from "./controls.ts";
import { openFoldsForPrint, showAddressForPrint } from "./for-print.ts";
import { installSite } from "./install-site.ts";
import { loadHighlight } from "./load-highlight.ts";
import { showToday } from "./on-this-day.ts";
import { openFoldsForAnchors } from "./open-folds.ts";
import { startPageTurn } from "./page-turn.ts";
import { startReporting } from "./report/report-script.ts";
import { hideMissingCovers } from "./scan/hide-missing.ts";
import { startSearchBox } from "./search/search-box.ts";
import { setReadings } from "./setting/readings.ts";
import { applyChoices } from "./setting/switches.ts";
import { isSetVertically, setVertically, showFirstColumn } from "./setting/vertical.ts";
import { startCopying, startQuoting } from "./take/copy-passages.ts";
import { startTaking } from "./take/take-article.ts";

// What every page gains by script. Nothing here is needed to read, link or cite.
applyChoices();
openFoldsForAnchors();
openFoldsForPrint();
showAddressForPrint();
startSearchBox();
startPageTurn();
hideMissingCovers();
startCopying();
const boxes = document.querySelectorAll<HTMLElement>(".cite");
for (const box of boxes) startTaking(addTakingRow(box), CONTROLS, { clip: () => loadAndClip() });
const text = document.querySelector<HTMLElement>("[data-text]");
const main = document.querySelector("main");
if (text && main) startQuoting(addQuoteBar(main), CONTROLS, { clip: loadAndClip });
for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-report]")) startReporting(link);
loadHighlight();
sharesStore();
addPageSwitches();
const settings = document.querySelector(".story > .act");
if (text && settings) {
  const button = addTextSwitches(
    settings,
    (value) => setVertically(text, value === "vertical"),
    text.dataset["pinyin"] === undefined ? undefined : (value) => setReadings(text, value === "on"),
  );
  // The button stands behind the text; behind its own step, which keeps it under the finger.
  button.addEventListener("click", () => isSetVertically() && showFirstColumn(text));
}
for (const box of boxes) {
  addCiteButtons(box, CONTROLS);
  showAccessDate(box, new Date());
}
for (const line of document.querySelectorAll<HTMLElement>("[data-today]")) showToday(line, new Date());
installSite();
