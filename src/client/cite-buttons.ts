import { MEDIA_TYPES } from "../site/citation/media-types.ts";
import { sayDone, writeClipboard } from "./take/clipboard.ts";
import { saveFile } from "./take/save-file.ts";

/** Says in every citation of a box that has a place for it on which day it was read: `[2026-03-09]` */
export function showAccessDate(box: HTMLElement, today: Date): void {
  const twoDigits = (n: number) => String(n).padStart(2, "0");
  const day = [today.getFullYear(), twoDigits(today.getMonth() + 1), twoDigits(today.getDate())].join("-");
  for (const place of box.querySelectorAll("[data-accessed]")) place.textContent = `[${day}]`;
}

/** Adds buttons that copy and download to every citation of a box; without them a click still selects the text. */
export function addCiteButtons(
  box: HTMLElement,
  { copy, copied, download }: { readonly copy: string; readonly copied: string; readonly download: string },
): void {
  for (const pick of box.querySelectorAll<HTMLElement>(".pick")) {
    const row = document.createElement("p");
    row.className = "act";
    row.append(copyButton(pick, copy, copied));
    const file = pick.dataset["file"];
    if (file) row.append(downloadLink(pick, file, download));
    pick.after(row);
  }
}

function copyButton(pick: HTMLElement, copy: string, copied: string): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet";
  button.textContent = copy;
  button.addEventListener("click", async () => {
    if (await writeClipboard(pick.textContent ?? "")) sayDone(button, copied);
  });
  return button;
}

function downloadLink(pick: HTMLElement, file: string, download: string): HTMLAnchorElement {
  const link = document.createElement("a");
  link.textContent = `${download} ${file}`;
  link.download = file;
  link.href = `#${file}`;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const type = MEDIA_TYPES[file.split(".").pop() as keyof typeof MEDIA_TYPES];
    saveFile(new Blob([pick.textContent ?? ""], { type: `${type};charset=utf-8` }), file);
  });
  return link;
}
