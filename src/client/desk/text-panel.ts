import type { LineView, PageView } from "../../desk/view/page-view.ts";
import type { DeskWords } from "../../desk/words/desk-words.ts";
import { make } from "../search/dom.ts";
import { button } from "./basics/button.ts";
import { isComposing } from "./basics/composing.ts";
import type { Signed } from "./basics/desk-server.ts";
import { panel } from "./basics/panel.ts";
import type { SelectedText } from "./lines-pane.ts";
import { GroundFields } from "./panels.ts";

/** What an editor typed for a line. */
export interface TypedText {
  readonly line: number;
  readonly text: string;
  readonly kind: "misread" | "erratum";
}

/** Most lines that are edited side by side. */
const MOST_LINES = 6;

/** Boxes with the text of raw lines as they read now; what is typed over it becomes corrections. */
export class TextPanel {
  readonly element: HTMLElement;
  readonly #boxes: { line: LineView; readonly box: HTMLTextAreaElement; readonly now: HTMLElement }[];
  readonly #words: DeskWords;

  /** @param selected A stretch of one of the lines that is to be selected at once. */
  constructor(
    words: DeskWords,
    page: PageView,
    lines: readonly number[],
    selected: SelectedText | undefined,
    onSave: (typed: readonly TypedText[], signed: Omit<Signed, "by">) => void,
    onClose: () => void,
  ) {
    const shown = page.lines.filter(({ number }) => lines.includes(number)).slice(0, MOST_LINES);
    const kind = make("fieldset", { class: "kind" }, make("legend", { class: "vh" }, words.editKind));
    const kinds = (["misread", "erratum"] as const).map((value) => {
      const radio = make("input", { type: "radio", name: "kind", value });
      radio.checked = value === "misread";
      kind.append(make("label", {}, radio, ` ${words[value]}`));
      return radio;
    });
    const ground = new GroundFields(words, page.scans > 0);
    const save = () => {
      const chosen = kinds[1]?.checked ? "erratum" : "misread";
      const typed = this.#boxes.flatMap(({ line, box }): TypedText[] =>
        box.value === textOf(line) ? [] : [{ line: line.number, text: box.value, kind: chosen }],
      );
      onSave(typed, ground.value);
    };
    this.#words = words;
    this.#boxes = shown.map((line) => ({ line, box: lineBox(words, line, save), now: make("span", { class: "now" }) }));
    const fields = this.#boxes.map(({ line, box, now }) =>
      make("p", {}, make("label", { for: box.id }, words.editTitle(line.number)), box, now, cutButton(words, box)),
    );
    const title = words.selected(shown[0]?.number ?? 0, shown.at(-1)?.number ?? 0);
    this.element = panel(words, `${words.edit} · ${title}`, [...fields, kind, ground.element], save, onClose);
    this.#selected = selected;
  }
  readonly #selected: SelectedText | undefined;

  /** Whether something was typed that is not written yet. */
  get isChanged(): boolean {
    return this.#boxes.some(({ line, box }) => box.value !== textOf(line));
  }

  /** Opens a line before the first one, for what the file lacks there. */
  openLine(): void {
    const [first] = this.#boxes;
    if (!first) return;
    first.box.value = `\n${first.box.value}`;
    first.box.setSelectionRange(0, 0);
    fit(first.box);
    first.box.focus();
  }

  /** The page was changed meanwhile: boxes that nobody typed in follow; beside the others stands what the line reads now. */
  follow({ lines }: PageView): void {
    for (const each of this.#boxes) {
      const line = lines.find(({ number }) => number === each.line.number);
      if (!line || textOf(line) === textOf(each.line)) continue;
      if (each.box.value === textOf(each.line)) each.box.value = textOf(line);
      else each.now.textContent = this.#words.readsNow(textOf(line));
      each.line = line;
    }
  }

  /** Puts the cursor into the box, on what was selected. */
  focus(): void {
    const at = this.#selected;
    const found = this.#boxes.find(({ line }) => line.number === at?.line) ?? this.#boxes[0];
    found?.box.focus();
    if (found && at && found.line.reads === undefined) found.box.setSelectionRange(at.start, at.end);
    for (const { box } of this.#boxes) fit(box);
  }
}

function textOf({ raw, reads }: LineView): string {
  return reads ?? raw;
}

function lineBox(words: DeskWords, line: LineView, onSave: () => void): HTMLTextAreaElement {
  const box = make("textarea", { id: `t${line.number}`, rows: 2, spellcheck: "false", lang: "zh-Hans" });
  box.value = textOf(line);
  box.addEventListener("input", () => fit(box));
  box.addEventListener("keydown", (event) => {
    // Enter saves, as in a box of one line; while an input method is asked for a character it is the method's.
    if (event.key !== "Enter" || event.shiftKey || isComposing(event)) return;
    event.preventDefault();
    onSave();
  });
  box.setAttribute("aria-description", words.cutHint);
  return box;
}

/** Parts the line where the cursor stands, for those without a keyboard. */
function cutButton(words: DeskWords, box: HTMLTextAreaElement): HTMLButtonElement {
  return button(words.cut, () => {
    box.setRangeText("\n", box.selectionStart, box.selectionStart, "end");
    box.focus();
    fit(box);
  });
}

/** A box as high as its text. */
function fit(box: HTMLTextAreaElement): void {
  const LINE_CHARACTERS = Math.max(10, Math.floor(box.clientWidth / 18));
  const rows = box.value
    .split("\n")
    .reduce((sum, text) => sum + Math.max(1, Math.ceil(text.length / LINE_CHARACTERS)), 0);
  box.rows = Math.min(10, Math.max(1, rows));
}
