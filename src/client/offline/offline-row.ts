/** What a row of the table can be in; the words of the same name say it. */
export type RowState = "none" | "partial" | "waiting" | "saving" | "saved" | "stale";

/** What a reader can ask of a row. */
export type RowAction = "save" | "stop" | "remove";

/** All that a row shows. */
export interface RowView {
  readonly state: RowState;
  readonly name: string;
  readonly contents: string;
  readonly size: string;
  readonly status: string;
  /** Words on the first button and what it does; absent where there is nothing to do. */
  readonly action?: { readonly label: string; readonly does: RowAction };
  /** Words on the button that removes, where something can be removed. */
  readonly remove?: string;
  /** Bytes here and in all, while they come. */
  readonly progress?: { readonly done: number; readonly total: number };
}

/**
 * A row of the table of what can be saved. It is made once and then only changed, so that a reader's focus stays on the button
 * that was pressed.
 */
export class OfflineRow {
  readonly element = document.createElement("tr");
  readonly #name = document.createElement("th");
  readonly #contents = document.createElement("td");
  readonly #size = document.createElement("td");
  readonly #status = document.createElement("span");
  readonly #progress = document.createElement("progress");
  readonly #action = document.createElement("button");
  readonly #remove = document.createElement("button");
  #does: RowAction = "save";

  constructor(id: string, onAction: (action: RowAction) => void) {
    this.element.dataset["unit"] = id;
    this.#name.scope = "row";
    this.#status.className = "st";
    this.#action.type = this.#remove.type = "button";
    this.#remove.className = "quiet";
    this.#action.addEventListener("click", () => onAction(this.#does));
    this.#remove.addEventListener("click", () => onAction("remove"));
    const act = document.createElement("div");
    act.className = "act";
    act.append(this.#status, this.#progress, this.#action, this.#remove);
    const last = document.createElement("td");
    last.append(act);
    this.element.append(this.#name, this.#contents, this.#size, last);
  }

  show(view: RowView): void {
    this.element.dataset["state"] = view.state;
    this.#name.textContent = view.name;
    this.#contents.textContent = view.contents;
    this.#size.textContent = view.size;
    this.#status.textContent = view.status;
    this.#status.classList.toggle("ok", view.state === "saved");
    this.#showProgress(view);
    this.#showButton(this.#action, view.action?.label, view.name);
    this.#action.classList.toggle("quiet", view.action?.does === "stop");
    this.#showButton(this.#remove, view.remove, view.name);
    if (view.action) this.#does = view.action.does;
  }

  #showProgress({ progress, status }: RowView): void {
    this.#progress.hidden = !progress;
    this.#progress.max = progress?.total || 1;
    this.#progress.value = progress?.done ?? 0;
    this.#progress.setAttribute("aria-label", status);
  }

  /** A button that has gone while it had the focus gives it to the other one. */
  #showButton(button: HTMLButtonElement, label: string | undefined, name: string): void {
    const hadFocus = document.activeElement === button;
    button.hidden = label === undefined;
    button.textContent = label ?? "";
    button.setAttribute("aria-label", `${label ?? ""} ${name}`);
    if (hadFocus && button.hidden) (button === this.#action ? this.#remove : this.#action).focus();
  }
}
