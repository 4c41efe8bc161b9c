import type { LineView, PageView } from "../../desk/view/page-view.ts";
import type { DeskWords } from "../../desk/words/desk-words.ts";
import { make } from "../search/dom.ts";
import { scrollTo } from "./scroll-to.ts";

/** A stretch of a raw line that is selected in the browser. */
export interface SelectedText {
  /** 1-based. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** The raw lines of a page as a list in which an editor chooses, by mouse, finger or arrow keys. */
export class LinesPane {
  readonly element: HTMLElement;
  readonly #onChoose: () => void;
  #shown: readonly LineView[] = [];
  /** Lines that are chosen, from the one chosen first to the one chosen last. */
  #from = 0;
  #to = 0;

  constructor(words: DeskWords, onChoose: () => void) {
    this.#onChoose = onChoose;
    this.element = make("ol", {
      class: "lines",
      role: "listbox",
      tabindex: 0,
      "aria-multiselectable": "true",
      "aria-label": words.raw,
    });
    this.element.addEventListener("click", (event) => this.#click(event));
    this.element.addEventListener("keydown", (event) => this.#key(event));
    this.#words = words;
  }
  readonly #words: DeskWords;

  /** The chosen lines, 1-based, in the order of the file. */
  get chosen(): number[] {
    const [first, last] = [Math.min(this.#from, this.#to), Math.max(this.#from, this.#to)];
    return this.#shown.flatMap(({ number }) => (number >= first && number <= last && first > 0 ? [number] : []));
  }

  /** Shows a page, its blank lines left out; `about` are the lines that are asked about. */
  show(page: PageView, about: readonly number[]): void {
    this.#shown = page.lines.filter(({ raw, role }) => role !== "blank" || raw.trim() !== "");
    const items = this.#shown.map((line, place) =>
      this.#item(line, this.#shown[place - 1], about.includes(line.number)),
    );
    this.element.replaceChildren(...items);
    const [first] = about;
    this.choose(first ?? 0, about.length > 0 ? Math.max(...about.filter((line) => line - (first ?? 0) < 2)) : 0);
  }

  choose(from: number, to = from): void {
    [this.#from, this.#to] = [from, to];
    const chosen = new Set(this.chosen);
    for (const item of this.element.children) {
      const isChosen = chosen.has(Number((item as HTMLElement).dataset["line"]));
      item.setAttribute("aria-selected", String(isChosen));
    }
    const at = this.#itemOf(to) ?? this.#itemOf(from);
    if (at) this.element.setAttribute("aria-activedescendant", at.id);
    else this.element.removeAttribute("aria-activedescendant");
    this.#onChoose();
  }

  /** One line more at the end of those that are chosen. */
  extend(): void {
    const last = Math.max(this.#from, this.#to);
    const next = this.#shown.find(({ number }) => number > last);
    if (next) this.choose(Math.min(this.#from, this.#to) || next.number, next.number);
  }

  /** The line behind those that are chosen. */
  step(): void {
    const last = Math.max(this.#from, this.#to);
    const next = this.#shown.find(({ number }) => number > last);
    if (!next) return;
    this.choose(next.number);
    const item = this.#itemOf(next.number);
    if (item) scrollTo(item, "nearest");
  }

  reveal(line: number): void {
    const item = this.#itemOf(line);
    if (item) scrollTo(item, "center");
  }

  /** The text of a raw line that is selected in the browser, if it is within one line. */
  get selection(): SelectedText | undefined {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
    const range = selection.getRangeAt(0);
    const text = (range.startContainer.parentElement as HTMLElement | null)?.closest<HTMLElement>("[data-text]");
    const item = text?.closest<HTMLElement>("[data-line]");
    if (!text || !item || !text.contains(range.endContainer)) return undefined;
    return { line: Number(item.dataset["line"]), start: range.startOffset, end: range.endOffset };
  }

  #item(line: LineView, before: LineView | undefined, isAbout: boolean): HTMLElement {
    const { number, raw, reads, role } = line;
    const opens = before !== undefined && before.article !== line.article;
    const names = [
      "line",
      `is-${role}`,
      ...(isAbout ? ["about"] : []),
      ...(opens ? ["opens"] : []),
      ...(line.article === null ? ["out"] : []),
    ];
    return make(
      "li",
      { class: names.join(" "), role: "option", id: `l${number}`, "data-line": number, "aria-selected": "false" },
      make("span", { class: "no" }, String(number)),
      make("span", { class: "role" }, this.#words.labels[role] ?? role),
      make("span", { class: "text", "data-text": "" }, raw),
      reads !== undefined && make("span", { class: "reads" }, ...markChanged(raw, reads, this.#words.emptyLine)),
    );
  }

  #itemOf(line: number): HTMLElement | null {
    return this.element.querySelector(`[data-line="${line}"]`);
  }

  #click(event: MouseEvent): void {
    const item = (event.target as Element).closest<HTMLElement>("[data-line]");
    if (!item || (this.selection !== undefined && !event.shiftKey)) return;
    const line = Number(item.dataset["line"]);
    this.choose(event.shiftKey && this.#from > 0 ? this.#from : line, line);
  }

  #key(event: KeyboardEvent): void {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const place = this.#shown.findIndex(({ number }) => number === this.#to);
    const next = this.#shown[place < 0 ? 0 : place + step];
    if (!next) return;
    this.choose(event.shiftKey && this.#from > 0 ? this.#from : next.number, next.number);
    const item = this.#itemOf(next.number);
    if (item) scrollTo(item, "nearest");
  }
}

/** Characters of what is the same that are shown on each side of a change. */
const BESIDE = 12;

/** What a line reads otherwise, with a little of what stands beside it. */
function markChanged(raw: string, reads: string, empty: string): (Node | string)[] {
  if (reads === "") return [empty];
  let start = 0;
  while (start < Math.min(raw.length, reads.length) && raw[start] === reads[start]) start += 1;
  let end = 0;
  const most = Math.min(raw.length, reads.length) - start;
  while (end < most && raw[raw.length - 1 - end] === reads[reads.length - 1 - end]) end += 1;
  const to = reads.length - end;
  const before = reads.slice(Math.max(0, start - BESIDE), start);
  const after = reads.slice(to, to + BESIDE);
  return [
    start > BESIDE ? `…${before}` : before,
    make("ins", {}, reads.slice(start, to)),
    end > BESIDE ? `${after}…` : after,
  ];
}
