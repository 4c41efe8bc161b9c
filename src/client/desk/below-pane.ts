import type { PageView } from "../../desk/view/page-view.ts";
import type { TextPanel } from "./text-panel.ts";

/** What stands there: something that is read, with what Enter does where that is not the first answer; or something that is filled in. */
type Standing =
  | { readonly kind: "read"; readonly onEnter: (() => void) | null }
  | { readonly kind: "filled-in"; readonly text: TextPanel | null };

/** The place below the page: a question, what was done, or a panel that is filled in and that nothing may take away. */
export class BelowPane {
  readonly #element: HTMLElement;
  /** Called when something was opened that has to be seen. */
  readonly #reveal: () => void;
  #standing: Standing = { kind: "read", onEnter: null };

  constructor(element: HTMLElement, reveal: () => void) {
    this.#element = element;
    this.#reveal = reveal;
  }

  /** Whether something is being filled in. */
  get isFilledIn(): boolean {
    return this.#standing.kind === "filled-in";
  }

  /** Whether text was typed that is not written yet. */
  get isUnsaved(): boolean {
    return this.#text?.isChanged ?? false;
  }

  /** Whether Enter does something else than to give the first answer. */
  get hasOwnEnter(): boolean {
    return this.#standing.kind === "read" && this.#standing.onEnter !== null;
  }

  get #text(): TextPanel | null {
    return this.#standing.kind === "filled-in" ? this.#standing.text : null;
  }

  /**
   * Shows something to be read.
   * @param onEnter What Enter does; null where it gives the first answer.
   */
  show(content: HTMLElement, onEnter: (() => void) | null): void {
    this.#element.replaceChildren(content);
    this.#standing = { kind: "read", onEnter };
  }

  /** Opens a panel that is filled in. */
  open(panel: HTMLElement): void {
    this.#fillIn(panel, null);
  }

  /** Opens boxes in which text is typed, the cursor in the first. */
  type(text: TextPanel): void {
    this.#fillIn(text.element, text);
    text.focus();
  }

  /** Opens a panel in the place of what stands there, until what this gives back is called. */
  openOver(panel: HTMLElement): () => void {
    const [content, standing] = [[...this.#element.childNodes], this.#standing];
    this.open(panel);
    return () => {
      this.#element.replaceChildren(...content);
      this.#standing = standing;
    };
  }

  /** Puts the cursor into the first field of what is filled in. */
  focusField(): void {
    const field = this.#element.querySelector<HTMLInputElement | HTMLSelectElement>("select, input");
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
  }

  /** Does what Enter does here; false where it gives the first answer. */
  enter(): boolean {
    const onEnter = this.#standing.kind === "read" ? this.#standing.onEnter : null;
    onEnter?.();
    return onEnter !== null;
  }

  /** The page was changed meanwhile: what is typed stays, and says what its lines read now. */
  follow(page: PageView): void {
    this.#text?.follow(page);
  }

  #fillIn(panel: HTMLElement, text: TextPanel | null): void {
    this.#standing = { kind: "filled-in", text };
    this.#element.replaceChildren(panel);
    this.#reveal();
  }
}
