/**
 * Opens what is folded but printed (`<details data-printed>`) while the page is printed, and folds it again after. The style does the same
 * by `::details-content`, which Firefox knows from release 143 on, and which needs no script.
 */
export function openFoldsForPrint(): void {
  const opened = new Set<HTMLDetailsElement>();
  addEventListener("beforeprint", () => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>("details[data-printed]:not([open])")) {
      fold.open = true;
      opened.add(fold);
    }
  });
  addEventListener("afterprint", () => {
    for (const fold of opened) fold.open = false;
    opened.clear();
  });
}
