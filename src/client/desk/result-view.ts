import type { ActsAnswer } from "../../desk/view/desk-answers.ts";
import type { DeskWords } from "../../desk/words/desk-words.ts";
import { make } from "../search/dom.ts";
import { button } from "./basics/button.ts";
import { changeText } from "./basics/change-text.ts";

/** A button that names its key behind or before what it does. */
function keyButton(name: string, key: string, isKeyFirst: boolean, go: () => void): HTMLElement {
  const element = button("", go);
  const parts = [make("kbd", {}, key), " ", name];
  element.append(...(isKeyFirst ? parts : parts.reverse()));
  return element;
}

/** What can be done about the question that is asked. */
export interface QuestionWays {
  readonly step: (by: 1 | -1) => void;
  readonly later: () => void;
  readonly edit: () => void;
  readonly undo: () => void;
}

/** Every key of a question as a button. */
export function waysOf({ keys }: DeskWords, ways: QuestionWays): HTMLElement {
  return make(
    "p",
    { class: "ways" },
    keyButton(keys.previous, "K", false, () => ways.step(-1)),
    keyButton(keys.next, "J", false, () => ways.step(1)),
    keyButton(keys.later, "S", false, ways.later),
    keyButton(keys.edit, "E", false, ways.edit),
    keyButton(keys.undo, "U", false, ways.undo),
  );
}

/** What an act changed, with the ways on (named `next`) and back. */
export function resultView(
  words: DeskWords,
  changes: ActsAnswer["changes"],
  next: string,
  go: { readonly on: () => void; readonly back: () => void },
): HTMLElement {
  const said = changes.map((change) => make("li", {}, changeText(words, change)));
  const on = keyButton(next, "Enter", true, go.on);
  on.className = "";
  return make(
    "section",
    { class: "result", "data-result": "" },
    make("h2", { tabindex: -1 }, words.didIt),
    said.length > 0 ? make("ul", {}, ...said) : make("p", { class: "fine" }, words.nothingChanged),
    make("p", { class: "ways" }, on, keyButton(words.keys.undo, "U", true, go.back)),
  );
}
