/** Kind of data under which the lines of a dragged paragraph go: what comes from elsewhere has none. */
const KIND = "application/x-desk-lines";

/** Lets a paragraph be dragged by a handle: its text stays to be selected. */
export function dragBy(handle: HTMLElement, lines: readonly number[]): void {
  handle.draggable = true;
  handle.addEventListener("dragstart", (event) => {
    event.dataTransfer?.setData(KIND, lines.join(" "));
  });
}

/** Calls `onDrop` with the lines of a paragraph that is dropped on an element. */
export function dropOn(target: HTMLElement, onDrop: (lines: readonly number[]) => void): void {
  target.addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes(KIND)) return;
    event.preventDefault();
    target.classList.add("over");
  });
  target.addEventListener("dragleave", () => target.classList.remove("over"));
  target.addEventListener("drop", (event) => {
    target.classList.remove("over");
    const lines = event.dataTransfer?.getData(KIND) ?? "";
    if (lines === "") return;
    event.preventDefault();
    onDrop(lines.split(" ").map(Number));
  });
}
