import type { ArticleView, PageView } from "../../desk/view/page-view.ts";
import type { DeskWords } from "../../desk/words/desk-words.ts";
import { ACT_LABELS } from "../../model/act.ts";
import { make } from "../search/dom.ts";
import { articlePane } from "./article-pane.ts";
import { button } from "./basics/button.ts";
import { LinesPane, type SelectedText } from "./lines-pane.ts";
import { lineNumbersText } from "./panels.ts";
import { scanPane } from "./scan-pane.ts";
import { scrollTo } from "./scroll-to.ts";

/** What can be done with chosen lines, and from an article. */
export interface ViewActions {
  readonly edit: () => void;
  readonly label: (label: string) => void;
  readonly move: () => void;
  readonly moveTo: (lines: readonly number[], behind: number) => void;
  readonly join: (isJoined: boolean) => void;
  readonly repeat: () => void;
  readonly facts: () => void;
  readonly date: (article: ArticleView) => void;
  readonly byline: (article: ArticleView) => void;
}

/** What is looked at on a page. */
export interface LookedAt {
  readonly lines: readonly number[];
  /** Places of the articles that are shown; null for all. */
  readonly articles: readonly number[] | null;
}

/** Raw lines on the left, the articles made of them on the right, and below them what is asked. */
export class DeskView {
  readonly element: HTMLElement;
  readonly lines: LinesPane;
  /** What is asked stands here. */
  readonly head = make("section", { class: "ask" });
  readonly below = make("section", { class: "below" });
  readonly #words: DeskWords;
  readonly #actions: ViewActions;
  readonly #left = make("section", { class: "left" });
  readonly #right = make("section", { class: "right" });
  readonly #tools: HTMLElement;
  readonly #chosen = make("span", { class: "chosen" });
  readonly #labels: HTMLSelectElement;
  #page: PageView | undefined;
  #about: LookedAt = { lines: [], articles: null };
  #isWhole = false;

  constructor(words: DeskWords, actions: ViewActions) {
    this.#words = words;
    this.#actions = actions;
    this.lines = new LinesPane(words, () => this.#showChosen());
    const labels = Object.entries(words.labels).filter(([label]) => (ACT_LABELS as readonly string[]).includes(label));
    this.#labels = make(
      "select",
      { "aria-label": words.isWhat },
      make("option", { value: "" }, words.isWhat),
      ...labels.map(([value, name]) => make("option", { value }, name)),
    );
    this.#labels.addEventListener("change", () => {
      if (this.#labels.value !== "") actions.label(this.#labels.value);
      this.#labels.value = "";
    });
    this.#tools = make(
      "div",
      { class: "tools", role: "toolbar", "aria-label": words.lineTools },
      this.#chosen,
      button(`${words.edit} E`, actions.edit),
      this.#labels,
      button(words.move, actions.move),
      button(words.joinBefore, () => actions.join(true)),
      button(words.partBefore, () => actions.join(false)),
      button(words.repeat, actions.repeat),
      button(words.more, () => this.lines.extend()),
    );
    const panes = make("div", { class: "panes" }, this.#left, this.#right);
    this.element = make("div", { class: "view" }, this.head, panes, this.below);
  }

  /** The raw text that is selected in the browser: on the left, or on the right where its words stand in one of the paragraph's lines. */
  get selection(): SelectedText | undefined {
    const own = this.lines.selection;
    const selection = getSelection();
    const text = selection?.toString() ?? "";
    const paragraph = selection?.anchorNode?.parentElement?.closest<HTMLElement>("[data-lines]");
    if (own || text.trim() === "" || !paragraph || !selection?.focusNode || !paragraph.contains(selection.focusNode))
      return own;
    const numbers = paragraph.dataset["lines"]?.split(" ").map(Number) ?? [];
    for (const { number, raw } of this.#page?.lines ?? []) {
      const start = numbers.includes(number) ? raw.indexOf(text) : -1;
      if (start >= 0) return { line: number, start, end: start + text.length };
    }
    return undefined;
  }

  /** Lets the editor say what the chosen lines are. */
  askLabel(): void {
    this.#labels.focus();
  }

  show(page: PageView, about: LookedAt): void {
    const isOther = this.#page?.file !== page.file;
    this.#page = page;
    this.#about = about;
    if (isOther) {
      this.#isWhole = false;
      const heading = make("h2", { class: "lab" }, this.#words.raw, " ", make("small", {}, page.file));
      const facts = button(this.#words.facts, this.#actions.facts);
      const scans = Array.from({ length: page.scans }, (_, place) => scanPane(this.#words, page.file, place));
      this.#left.replaceChildren(
        make("div", { class: "bar" }, heading, facts),
        this.#tools,
        ...scans,
        this.lines.element,
      );
    }
    this.lines.show(page, about.lines);
    this.#showArticles();
    this.reveal();
  }

  /** Brings what is looked at into view on both sides. */
  reveal(): void {
    const [line] = this.#about.lines;
    if (line !== undefined) this.lines.reveal(line);
    const shown = this.#right.querySelector<HTMLElement>(".about");
    if (shown) scrollTo(shown, "nearest");
  }

  #showArticles(): void {
    const page = this.#page;
    if (!page) return;
    const { articles, lines } = this.#about;
    const places = this.#isWhole ? null : articles;
    const toggle = button(this.#isWhole ? this.#words.theseOnly : this.#words.wholePage, () => {
      this.#isWhole = !this.#isWhole;
      this.#showArticles();
    });
    const { date, byline, moveTo } = this.#actions;
    const choose = (from: number, to: number) => {
      this.lines.choose(from, to);
      this.lines.reveal(from);
    };
    this.#right.replaceChildren(
      make("div", { class: "bar" }, make("h2", { class: "lab" }, this.#words.out), articles !== null && toggle),
      articlePane(this.#words, page, places, new Set(lines), { choose, date, byline, move: moveTo }),
    );
  }

  #showChosen(): void {
    const lines = this.lines.chosen;
    this.#chosen.textContent = lines.length === 0 ? this.#words.noSelection : lineNumbersText(this.#words, lines);
  }
}
