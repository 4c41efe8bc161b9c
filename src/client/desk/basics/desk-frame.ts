import type { DeskProgress } from "../../../desk/view/desk-answers.ts";
import type { DeskWords } from "../../../desk/words/desk-words.ts";
import { make } from "../../search/dom.ts";
import { button } from "./button.ts";

/** What the buttons of the frame do. */
export interface FrameActions {
  readonly decisions: () => void;
  readonly done: () => void;
  readonly proposals: () => void;
  readonly files: () => void;
  readonly publish: () => void;
  readonly help: () => void;
  readonly name: () => void;
  readonly scope: (scope: string) => void;
}

/** Head and foot of the desk: where the editor is, how far, and what else there is. */
export class DeskFrame {
  readonly main: HTMLElement;
  readonly #words: DeskWords;
  readonly #progress: HTMLElement;
  readonly #said: HTMLElement;
  readonly #name: HTMLButtonElement;
  readonly scope: HTMLSelectElement;

  constructor(words: DeskWords, actions: FrameActions) {
    this.#words = words;
    this.main = document.querySelector<HTMLElement>("[data-desk]") ?? document.body;
    this.#progress = document.querySelector<HTMLElement>("[data-progress]") ?? make("div");
    this.#said = document.querySelector<HTMLElement>("[data-said]") ?? make("div");
    this.#name = button(words.name, actions.name);
    const options = Object.entries(words.scopes).map(([value, name]) => make("option", { value }, name));
    this.scope = make("select", { "aria-label": words.scope }, ...options);
    this.scope.addEventListener("change", () => actions.scope(this.scope.value));
    document
      .querySelector("[data-views]")
      ?.append(
        button(words.toDecisions, actions.decisions),
        this.scope,
        button(words.done, actions.done),
        button(words.proposals, actions.proposals),
        button(words.files, actions.files),
        button(words.publish, actions.publish),
        this.#name,
        button("?", actions.help, { "aria-label": words.help }),
      );
  }

  set name(name: string) {
    this.#name.textContent = name === "" ? this.#words.name : `${this.#words.name}：${name}`;
  }

  /** What is left in all, and of what is looked at. */
  progress({ left, today, read, pages }: DeskProgress, here: string): void {
    const words = this.#words;
    const texts = [
      ...(read < pages ? [words.reading(read, pages)] : []),
      words.left(left),
      ...(here === "" ? [] : [here]),
      words.today(today),
    ];
    this.#progress.textContent = texts.join(" · ");
  }

  /** Says something that screen readers say too. */
  say(text: string, isBad = false): void {
    this.#said.textContent = text;
    this.#said.classList.toggle("bad", isBad);
  }
}
