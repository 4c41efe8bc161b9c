import type { ClippingsWords } from "../../../site/words/clippings.ts";
import { make, markEditorsWords } from "../../search/dom.ts";
import { SITE_ROOT } from "../../take/load-script.ts";
import type { TextBlock } from "../../take/taken-article.ts";
import type { Clipping } from "../clipping.ts";
import type { ArticleToday } from "../find-article.ts";

/** What can be done with a clipping; a list that only came by a link can be read alone. */
export interface ItemActions {
  /** Moves it by places, or to an end. */
  readonly move: (id: string, by: number) => void;
  readonly remove: (id: string) => void;
  readonly note: (id: string, note: string) => void;
  readonly drag: (id: string, event: PointerEvent) => void;
}

/** Places by which keys move a clipping. */
const KEYS: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** One clipping of the list. */
export class ClippingItem {
  readonly element: HTMLLIElement;
  readonly #note: HTMLTextAreaElement | undefined;
  readonly #link = make("a", {});
  readonly #text = make("div", { class: "cliptext" });
  readonly #said = make("p", { class: "fine", hidden: true });
  readonly #words: ClippingsWords;
  #shown = "";
  /** The note as the store had it last. */
  #stored = "";

  constructor(clipping: Clipping, words: ClippingsWords, actions?: ItemActions) {
    this.#words = words;
    const { id, headline } = clipping;
    const day = clipping.keptAt.slice(0, 10);
    if (actions) this.#note = this.#noteField(clipping, actions);
    this.element = make(
      "li",
      { class: "clip", "data-clipping": id },
      make("h2", {}, this.#link),
      make(
        "p",
        { class: "fine" },
        ...markEditorsWords(
          [clipping.facts, actions ? words.keptOn(day) : ""].filter((each) => each !== "").join("\u00a0· "),
        ),
      ),
      this.#said,
      this.#text,
      (this.#note && make("label", {}, make("span", { class: "fine" }, words.note), this.#note)) ??
        (clipping.note !== "" && make("p", {}, `${words.note}：${clipping.note}`)),
      clipping.source !== "" && make("p", { class: "fine" }, ...markEditorsWords(clipping.source)),
      actions && this.#buttons(id, headline, actions),
    );
    this.show(clipping);
  }

  /** Shows what the store has now; what is being typed stays. */
  show(clipping: Clipping): void {
    const now = JSON.stringify([clipping.headline, clipping.address, clipping.text]);
    if (now !== this.#shown) this.#showText(clipping);
    this.#shown = now;
    const field = this.#note;
    if (field && clipping.note !== this.#stored) {
      if (field.value === this.#stored) field.value = clipping.note;
      this.#stored = clipping.note;
      fitRows(field);
    }
  }

  /** Says what became of its article. */
  tell(found: ArticleToday): void {
    if (found.is === "gone") {
      this.#said.textContent = this.#words.gone;
      this.#link.removeAttribute("href");
    }
    if (found.is === "page") this.#said.textContent = this.#words.moved;
    this.#said.hidden = this.#said.textContent === "";
  }

  /** Where the keyboard takes hold of it. */
  focus(): void {
    this.element.querySelector<HTMLElement>(".handle")?.focus();
  }

  #showText({ headline, address, text, isWhole }: Clipping): void {
    this.#link.textContent = headline;
    if (address !== "") this.#link.href = SITE_ROOT + address;
    const paragraphs = text.flatMap(blockToParagraphs);
    const length = text.reduce((sum, block) => sum + [...block.text].length, 0);
    const summary = make("summary", { class: "fine" }, this.#words.wholeText(length));
    if (!isWhole) this.#text.replaceChildren(make("blockquote", {}, ...paragraphs));
    else if (text.length === 0) this.#text.replaceChildren(make("p", { class: "fine" }, this.#words.noText));
    else this.#text.replaceChildren(make("details", { "data-printed": true }, summary, ...paragraphs));
  }

  #noteField({ id, headline, note }: Clipping, actions: ItemActions): HTMLTextAreaElement {
    // Something stands in its place, so that the style knows an empty note, which is not printed.
    const field = make("textarea", { rows: 1, placeholder: " ", "aria-label": this.#words.noteOf(headline) });
    field.value = note;
    this.#stored = note;
    fitRows(field);
    field.addEventListener("input", () => {
      this.#stored = field.value;
      actions.note(id, field.value);
      fitRows(field);
    });
    return field;
  }

  #buttons(id: string, headline: string, actions: ItemActions): HTMLElement {
    const { drag, up, down, remove, ofItem } = this.#words;
    const handle = make("button", { type: "button", class: "quiet handle", "aria-label": drag(headline) }, "⠿");
    handle.addEventListener("pointerdown", (event) => actions.drag(id, event));
    handle.addEventListener("keydown", (event) => {
      const by = KEYS[event.key];
      if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      actions.move(id, by);
    });
    const button = (label: string, act: () => void) => {
      const made = make("button", { type: "button", class: "quiet", "aria-label": ofItem(label, headline) }, label);
      made.addEventListener("click", act);
      return made;
    };
    return make(
      "p",
      { class: "act" },
      handle,
      button(up, () => actions.move(id, -1)),
      button(down, () => actions.move(id, 1)),
      button(remove, () => actions.remove(id)),
    );
  }
}

/** A paragraph; of a stanza each line is one. */
function blockToParagraphs({ text, isHeading }: TextBlock): HTMLElement[] {
  if (isHeading) return [make("p", {}, make("b", {}, text))];
  return text.split("\n").map((line, i) => make("p", i > 0 ? { class: "verse" } : {}, line));
}

const MOST_ROWS = 12;

function fitRows(field: HTMLTextAreaElement): void {
  field.rows = Math.min(MOST_ROWS, Math.max(1, field.value.split("\n").length));
}
