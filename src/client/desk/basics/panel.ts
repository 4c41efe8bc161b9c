import type { DeskWords } from "../../../desk/words/desk-words.ts";
import { make } from "../../search/dom.ts";
import { button } from "./button.ts";
import { isComposing } from "./composing.ts";

/** A panel in the place of the readings: a heading, what is asked, and the two ways out of it. */
export function panel(
  words: DeskWords,
  title: string,
  content: readonly Node[],
  onSave: (() => void) | null,
  onClose: () => void,
) {
  const form = make("form", { class: "panel" }, make("h2", { tabindex: -1 }, title), ...content);
  const save = onSave && make("button", { type: "submit" }, words.save);
  form.append(make("p", { class: "ways" }, save, button(words.cancel, onClose)));
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && isComposing(event)) event.preventDefault();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    onSave?.();
  });
  return form;
}
