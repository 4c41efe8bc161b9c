import type { ClippingsWords } from "../../../site/words/clippings.ts";
import { make } from "../../search/dom.ts";
import { NotKept } from "../clipping-store.ts";

/** The line of the page of clippings that says what was done, or why it could not be, with the button that takes a removal back. */
export class StatusLine {
  readonly element: HTMLElement;
  readonly #words: ClippingsWords;
  readonly #status = make("span", { role: "status" });
  readonly #undo: HTMLButtonElement;

  constructor(words: ClippingsWords, undo: () => void) {
    this.#words = words;
    this.#undo = make("button", { type: "button", class: "quiet", hidden: true }, words.undo);
    this.#undo.addEventListener("click", undo);
    this.element = make("p", { class: "act clipsaid" }, this.#status, this.#undo);
  }

  say(text: string): void {
    this.#status.textContent = text;
  }

  /** Shows the button, or hides it where nothing is left to take back. */
  offerUndo(isOffered: boolean): void {
    this.#undo.hidden = !isOffered;
  }

  /** Does what the browser may refuse to keep; says why where it did, and gives false. Errors of other kinds are thrown on. */
  attempt(act: () => void): boolean {
    try {
      act();
      return true;
    } catch (error) {
      if (!(error instanceof NotKept)) throw error;
      this.say(this.#words[error.refusal]);
      return false;
    }
  }
}
