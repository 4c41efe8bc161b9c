import type { DeskWords } from "../../../desk/words/desk-words.ts";
import { make } from "../../search/dom.ts";
import { panel } from "./panel.ts";

/** Key under which the editor's name is kept in this browser. */
const STORE = "desk-editor";

/** Where the browser keeps nothing, the name holds for this page. */
let held = "";

/** The editor's name; empty where it was not asked yet. */
export function editorName(): string {
  try {
    return localStorage.getItem(STORE) ?? held;
  } catch {
    return held;
  }
}

function keep(name: string): void {
  held = name;
  try {
    localStorage.setItem(STORE, name);
  } catch {
    // It holds for this page.
  }
}

/** Asks for the name. */
export function namePanel(words: DeskWords, onKnown: () => void, onClose: () => void): HTMLElement {
  const field = make("input", { type: "text", name: "by", autocomplete: "name", required: true, maxlength: 40 });
  field.value = editorName();
  const content = [
    make("p", {}, make("label", {}, words.name, " ", field)),
    make("p", { class: "fine" }, words.askNameWhy),
  ];
  const save = () => {
    const name = field.value.trim();
    if (name === "") return field.focus();
    keep(name);
    onKnown();
  };
  return panel(words, words.askName, content, save, onClose);
}
