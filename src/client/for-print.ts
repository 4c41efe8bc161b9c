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

/** A page from a server whose site does not know its own address is printed with the one under which it was opened. */
export function showAddressForPrint(): void {
  const line = document.querySelector<HTMLElement>("[data-here]");
  if (!line || !/^https?:$/.test(location.protocol)) return;
  addEventListener("beforeprint", () => {
    line.textContent = `${line.dataset["here"]}${location.href.split("#")[0]}`;
  });
}
