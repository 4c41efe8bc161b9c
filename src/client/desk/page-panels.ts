import type { ArticleView, PageView } from "../../desk/view/page-view.ts";
import type { GivenAct } from "../../desk/view/reading.ts";
import type { DeskWords } from "../../desk/words/desk-words.ts";
import type { Signed } from "./basics/desk-server.ts";
import type { BelowPane } from "./below-pane.ts";
import type { DeskView } from "./desk-view.ts";
import { bylinePanel, datePanel, factsPanel, movePanel, type PanelActions, repeatPanel } from "./panels.ts";
import { TextPanel, type TypedText } from "./text-panel.ts";

/** What the panels need of the desk. */
export interface PanelDesk {
  readonly words: DeskWords;
  /** The page that is shown; null where none is. */
  readonly page: () => PageView | null;
  readonly say: (text: string) => void;
  readonly save: (acts: readonly GivenAct[], signed: Omit<Signed, "by">) => void;
  readonly saveText: (typed: readonly TypedText[], signed: Omit<Signed, "by">) => void;
  /** Shows again what stood there before a panel was opened. */
  readonly close: () => void;
}

/** Opens below the page what an editor fills in about the chosen lines, an article or the page. */
export class PagePanels {
  readonly #desk: PanelDesk;
  readonly #view: DeskView;
  readonly #below: BelowPane;
  readonly #actions: PanelActions;

  constructor(desk: PanelDesk, view: DeskView, below: BelowPane) {
    this.#desk = desk;
    this.#view = view;
    this.#below = below;
    this.#actions = { save: desk.save, close: desk.close };
  }

  /** Boxes for the chosen lines, or for the line in which text is selected; gives nothing where neither is. */
  edit(): TextPanel | undefined {
    const page = this.#desk.page();
    const lines = this.#view.lines.chosen;
    const { selection } = this.#view;
    if (!page || (lines.length === 0 && !selection)) {
      this.#desk.say(this.#desk.words.noSelection);
      return undefined;
    }
    const shown = selection && !lines.includes(selection.line) ? [selection.line] : lines;
    const { words, saveText, close } = this.#desk;
    const panel = new TextPanel(words, page, shown, selection, saveText, close);
    this.#below.type(panel);
    return panel;
  }

  move(): void {
    this.#openOnLines((page, lines) => movePanel(this.#desk.words, page, lines, this.#actions));
  }

  repeat(): void {
    this.#openOnLines((page, lines) => repeatPanel(this.#desk.words, page, lines, this.#actions));
  }

  facts(): void {
    this.#open((page) => factsPanel(this.#desk.words, page, this.#actions));
  }

  date(article: ArticleView): void {
    this.#open((page) => datePanel(this.#desk.words, page, article, this.#actions));
  }

  byline(article: ArticleView): void {
    this.#open((page) => bylinePanel(this.#desk.words, page, article, this.#actions));
  }

  #openOnLines(build: (page: PageView, lines: readonly number[]) => HTMLElement): void {
    const lines = this.#view.lines.chosen;
    if (lines.length > 0) this.#open((page) => build(page, lines));
    else if (this.#desk.page()) this.#desk.say(this.#desk.words.noSelection);
  }

  #open(build: (page: PageView) => HTMLElement): void {
    const page = this.#desk.page();
    if (!page) return;
    this.#below.open(build(page));
    this.#below.focusField();
  }
}
