import type { Refusal } from "../../desk/view/desk-answers.ts";
import { articlesAbout } from "../../desk/view/lines-of-page.ts";
import type { OpenDecision } from "../../desk/view/open-decision.ts";
import type { PageView } from "../../desk/view/page-view.ts";
import type { DecisionView, Reading } from "../../desk/view/reading.ts";
import type { DeskWords } from "../../desk/words/desk-words.ts";
import { make } from "../search/dom.ts";
import type { DeskFrame } from "./basics/desk-frame.ts";
import { type DeskServer, isRefused, type NoAnswer, refusalText } from "./basics/desk-server.ts";
import { editorName, namePanel } from "./basics/editor-name.ts";
import type { BelowPane } from "./below-pane.ts";
import { DecisionList } from "./decision-list.ts";
import type { DeskView } from "./desk-view.ts";
import { readingsPanel } from "./readings-panel.ts";
import { waysOf } from "./result-view.ts";
import { isAway } from "./views/other-views.ts";

/** What the desk is made of, for whoever shows something in it. */
export interface DeskParts {
  readonly words: DeskWords;
  readonly server: DeskServer;
  readonly frame: DeskFrame;
  readonly view: DeskView;
  readonly below: BelowPane;
}

/** What an editor may answer where something is asked. */
export interface AnswerActions {
  readonly take: (reading: Reading) => Promise<void>;
  readonly edit: () => void;
  readonly undo: () => Promise<void>;
}

/** What is asked: the page that is shown, the decision about it, and the way from one to the next. Nothing is written here. */
export class DeskAsking {
  readonly list = new DecisionList();
  /** What is asked now; null where a page is shown of which nothing is asked. */
  asked: DecisionView | null = null;
  /** The page that is shown; null where none is. */
  page: PageView | null = null;
  readonly #parts: DeskParts;
  readonly #does: AnswerActions;
  #scope: Readonly<Record<string, string>> = {};

  constructor(parts: DeskParts, does: AnswerActions) {
    this.#parts = parts;
    this.#does = does;
  }

  /** Asks what is needed most. */
  async start(): Promise<void> {
    await this.loadQueue();
    await this.openDecision(this.list.first);
  }

  /** Shows a page at a line, of which nothing need be asked. */
  async openPage(file: string, line: number, isEdited = false): Promise<void> {
    const page = await this.#parts.server.page(file);
    if (isRefused(page)) return this.refuse(page);
    this.asked = null;
    this.showPage(page, line > 0 ? [line] : []);
    this.askNothing();
    if (isEdited) this.#does.edit();
  }

  /** Asks a decision on its page; without one, or where it was taken meanwhile, what is needed most, else nothing. */
  async openDecision(decision: OpenDecision | undefined): Promise<void> {
    if (!decision) {
      this.asked = null;
      if (!this.page) this.#parts.frame.main.replaceChildren(this.#parts.view.element);
      return this.askNothing();
    }
    const view = await this.#parts.server.decision(decision.id);
    if (isRefused(view)) {
      await this.loadQueue();
      const { first } = this.list;
      if (first && first.id !== decision.id) await this.openDecision(first);
      return;
    }
    this.asked = view;
    this.showPage(view.page, view.decision.lines);
    this.ask();
  }

  /** The next decision, or the one before. */
  async step(by: 1 | -1): Promise<void> {
    await this.openDecision(this.list.beside(this.asked?.decision.id, by));
  }

  /** Puts what is asked behind all else, and asks the next. */
  async later(): Promise<void> {
    const { id } = this.asked?.decision ?? {};
    if (id === undefined) return;
    await this.openDecision(this.list.putOff(id));
    this.#parts.frame.say(this.#parts.words.laterDone);
  }

  /** Shows the question anew. */
  back(): void {
    this.#parts.frame.main.replaceChildren(this.#parts.view.element);
    this.ask();
  }

  /** Closes what is open in the place of the question, or of the desk. */
  escape(): void {
    if (isAway()) this.back();
    else if (this.#parts.below.isFilledIn || this.#parts.below.hasOwnEnter) this.ask();
  }

  /** Does something that bears the editor's name, which is asked for once. */
  signed(write: (by: string) => Promise<void>): void {
    if (editorName() !== "") void write(editorName());
    else this.askName(() => void write(editorName()));
  }

  /** Asks for the editor's name in the place of the question, which stands again afterwards. */
  askName(onKnown: () => void): void {
    this.#parts.frame.main.replaceChildren(this.#parts.view.element);
    const putBack = this.#parts.below.openOver(
      namePanel(
        this.#parts.words,
        () => {
          this.#parts.frame.name = editorName();
          putBack();
          onKnown();
        },
        () => this.ask(),
      ),
    );
    this.#parts.below.focusField();
  }

  /** Shows a page with lines of it chosen, and of its articles those that are asked about. */
  showPage(page: PageView, lines: readonly number[]): void {
    this.page = page;
    const named = this.asked?.readings.map(({ values }) => Number(values["line"] ?? 0));
    const near = named ? articlesAbout(page, lines, named) : null;
    if (this.#parts.view.element.parentElement !== this.#parts.frame.main)
      this.#parts.frame.main.replaceChildren(this.#parts.view.element);
    this.#parts.view.show(page, { lines, articles: near });
  }

  /** Shows what is asked, or that nothing is. */
  ask(): void {
    const asked = this.asked;
    if (!asked) {
      this.askNothing();
      return;
    }
    const { words } = this.#parts;
    const { decision } = asked;
    const at = this.list.placeOf(decision.id);
    const title = make(
      "h2",
      { tabindex: -1, "data-decision": decision.id },
      make("b", { class: "kind" }, words.kinds[decision.kind]),
      ` ${decision.message}`,
    );
    const place = `${words.place(decision.file, decision.line)}${at >= 0 ? ` · ${words.rank(at + 1, this.list.length)}` : ""}`;
    this.#parts.view.head.replaceChildren(title, make("p", { class: "fine" }, place), this.#ways());
    const readings = readingsPanel(words, asked, (reading) => void this.#does.take(reading));
    this.#parts.below.show(readings, null);
    title.focus({ preventScroll: true });
  }

  /** Says that nothing is asked of the page that is shown, and how much is left elsewhere. */
  askNothing(): void {
    const { words } = this.#parts;
    const name = this.page ? words.place(this.page.file, 0) : words.none;
    const title = make("h2", { tabindex: -1 }, name);
    this.#parts.view.head.replaceChildren(title, this.#ways());
    const left = this.list.length > 0 ? words.left(this.list.length) : words.none;
    // Enter belongs to the lines of the page, not to what is left elsewhere.
    this.#parts.below.show(make("p", {}, `${left} ${words.noneHint}`), this.page ? () => this.#does.edit() : null);
    title.focus({ preventScroll: true });
  }

  #ways(): HTMLElement {
    return waysOf(this.#parts.words, {
      step: (by) => void this.step(by),
      later: () => void this.later(),
      edit: () => this.#does.edit(),
      undo: () => void this.#does.undo(),
    });
  }

  /** Nothing was written: says why, and shows the page as it is now; what was typed stays. */
  refuse(refusal: Refusal | NoAnswer): void {
    const isSo = refusal.refused === "outcome" && refusal.detail === "done";
    const said = isSo ? this.#parts.words.alreadySo : refusalText(this.#parts.words, refusal);
    this.#parts.frame.say(said, !isSo);
    if (!("page" in refusal) || !refusal.page) return;
    const lines = this.#parts.view.lines.chosen;
    this.showPage(refusal.page, lines);
    this.#parts.below.follow(refusal.page);
    if (!this.#parts.below.isFilledIn && this.asked) void this.#openAgain();
  }

  async #openAgain(): Promise<void> {
    await this.loadQueue();
    const again = this.list.find(this.asked?.decision.id);
    if (again) await this.openDecision(again);
    else if (this.page) {
      this.asked = null;
      this.askNothing();
    }
  }

  /** Fetches what is to be decided and how far the work is; again while the server is still reading pages. */
  async loadQueue(): Promise<void> {
    const answer = await this.#parts.server.queue(this.#scope);
    if (isRefused(answer)) return this.refuse(answer);
    this.list.take(answer);
    const left = this.list.leftAround(this.page?.file);
    const here = left
      ? this.#parts.words.leftHere(left.issue, left.year, this.#parts.words.yearName(left.yearName))
      : "";
    this.#parts.frame.progress(answer.progress, here);
    if (answer.progress.read < answer.progress.pages) setTimeout(() => void this.loadQueue(), 500);
  }

  /** Asks only what belongs to a scope: all, a year, an issue or the page that is shown. */
  async setScope(scope: string): Promise<void> {
    this.#scope = this.list.scopeOf(scope, this.page?.file ?? "");
    await this.start();
  }

  /** Another desk, or another program, changed a page. */
  async changedElsewhere(file: string | undefined): Promise<void> {
    await this.loadQueue();
    const shown = this.page;
    if (!shown || (file !== undefined && file !== shown.file)) return;
    const page = await this.#parts.server.page(shown.file);
    if (isRefused(page) || page.version === this.page?.version) return;
    const lines = this.#parts.view.lines.chosen;
    this.showPage(page, lines);
    // What is typed stays, whatever others do.
    this.#parts.below.follow(page);
    this.#parts.frame.say(this.#parts.words.changedElsewhere, this.#parts.below.isFilledIn);
    if (!this.#parts.below.isFilledIn && !this.#parts.below.hasOwnEnter) await this.#openAgain();
  }
}
