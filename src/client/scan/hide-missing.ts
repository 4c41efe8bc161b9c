/** Takes covers away that cannot be loaded: scans may be left out of what was saved for reading offline. */
export function hideMissingCovers(): void {
  const covers = [...document.images].filter((image) => image.closest(".thumb"));
  for (const cover of covers) {
    if (cover.complete && cover.naturalWidth === 0) hide(cover);
    else cover.addEventListener("error", () => hide(cover));
  }
}

function hide(cover: Element): void {
  cover.closest(".thumb")?.remove();
}
