import type { ActsAnswer, OtherPlace, Refusal } from "../../desk/view/desk-answers.ts";
import { articlesAbout, lineBefore } from "../../desk/view/lines-of-page.ts";
import type { OpenDecision } from "../../desk/view/open-decision.ts";
import type { PageView } from "../../desk/view/page-view.ts";
import type { DecisionView, GivenAct, Reading } from "../../desk/view/reading.ts";
import { type DeskWords, deskWords } from "../../desk/words/desk-words.ts";
import { make } from "../search/dom.ts";
import { ActWriter } from "./act-writer.ts";
import { DeskFrame } from "./basics/desk-frame.ts";
import { DeskServer, isRefused, type NoAnswer, refusalText, type Signed } from "./basics/desk-server.ts";
import { editorName, namePanel } from "./basics/editor-name.ts";
import { BelowPane } from "./below-pane.ts";
import { DecisionList } from "./decision-list.ts";
import { DeskView } from "./desk-view.ts";
import { PagePanels } from "./page-panels.ts";
import { moveBehind } from "./panels.ts";
import { readingsPanel } from "./readings-panel.ts";
import { resultView, waysOf } from "./result-view.ts";
import type { TypedText } from "./text-panel.ts";
import { showFiles } from "./views/files-view.ts";
import { elsewhereList } from "./views/lists.ts";
import { type DeskHost, isAway, showDone, showHelp, showProposals } from "./views/other-views.ts";
import { showPublish } from "./views/publish-view.ts";

/** The desk: what is asked, what the editor says, and what becomes of it. */
export class DeskApp implements DeskHost {
  readonly words: DeskWords = deskWords[document.documentElement.lang === "en" ? "en" : "zh-Hans"];
  readonly server = new DeskServer();
  readonly frame: DeskFrame;
  readonly #view: DeskView;
  readonly #writer = new ActWriter(this.server);
  readonly #list = new DecisionList();
  readonly #below: BelowPane;
  readonly #panels: PagePanels;
  #scope: Readonly<Record<string, string>> = {};
  /** What is asked now; null where a page is shown of which nothing is asked. */
  #asked: DecisionView | null = null;
  #page: PageView | null = null;

  constructor() {
    this.frame = new DeskFrame(this.words, {
      decisions: () => void this.start(),
      done: () => void showDone(this),
      proposals: () => showProposals(this),
      files: () => void showFiles(this),
      publish: () => void showPublish(this),
      help: () => showHelp(this),
      name: () => this.askName(() => this.#ask()),
      scope: (scope) => void this.#setScope(scope),
    });
    this.frame.name = editorName();
    this.#view = new DeskView(this.words, {
      edit: () => this.edit(),
      label: (label) => void this.#actOnChosen((line) => ({ act: "label", quote: { line }, to: label })),
      move: () => this.move(),
      moveTo: (lines, behind) => void this.#save([moveBehind(lines, behind)], {}),
      join: (isJoined) => void this.#join(isJoined),
      repeat: () => this.#panels.repeat(),
      facts: () => this.#panels.facts(),
      date: (article) => this.#panels.date(article),
      byline: (article) => this.#panels.byline(article),
    });
    this.#below = new BelowPane(this.#view.below, () => this.#view.reveal());
    const panelDesk = {
      words: this.words,
      page: () => this.#page,
      say: (text: string) => this.frame.say(text),
      save: (acts: readonly GivenAct[], signed: Omit<Signed, "by">) => void this.#save(acts, signed),
      saveText: (typed: readonly TypedText[], signed: Omit<Signed, "by">) => this.#saveText(typed, signed),
      close: () => this.#ask(),
    };
    this.#panels = new PagePanels(panelDesk, this.#view, this.#below);
    this.server.listen((file) => void this.#changedElsewhere(file));
    addEventListener("hashchange", () => void this.openAddress());
    addEventListener("beforeunload", (event) => {
      if (this.#below.isUnsaved) event.preventDefault();
    });
  }

  /** Opens what the address says behind `#` or `?`: a page and its line, a decision, else what is needed most. */
  async openAddress(): Promise<void> {
    const asked = new URLSearchParams(location.hash.slice(1) || location.search);
    const file = asked.get("file");
    await this.#loadQueue();
    if (file !== null) await this.openPage(file, Number(asked.get("line") ?? 0), asked.get("edit") !== null);
    else await this.#openDecision(this.#list.find(asked.get("decision")) ?? this.#list.first);
  }

  async start(): Promise<void> {
    await this.#loadQueue();
    await this.#openDecision(this.#list.first);
  }

  /** Shows a page at a line, of which nothing need be asked. */
  async openPage(file: string, line: number, isEdited = false): Promise<void> {
    const page = await this.server.page(file);
    if (isRefused(page)) return this.#refuse(page);
    this.#asked = null;
    this.#showPage(page, line > 0 ? [line] : []);
    this.#askNothing();
    if (isEdited) this.edit();
  }

  /** The next decision, or the one before. */
  async step(by: 1 | -1): Promise<void> {
    await this.#openDecision(this.#list.beside(this.#asked?.decision.id, by));
  }

  async later(): Promise<void> {
    const { id } = this.#asked?.decision ?? {};
    if (id === undefined) return;
    await this.#openDecision(this.#list.putOff(id));
    this.frame.say(this.words.laterDone);
  }

  /** Takes the reading with this number: the first is the page as it is. */
  async choose(place: number): Promise<void> {
    const reading = this.#asked?.readings[place];
    if (reading) await this.#take(reading);
  }

  /** What Enter does: on to the next after something was done, else the page is right as it is. */
  async enter(): Promise<void> {
    if (!this.#below.enter()) await this.choose(0);
  }

  edit(): void {
    this.#panels.edit();
  }

  move(): void {
    this.#panels.move();
  }

  askLabel(): void {
    this.#view.askLabel();
  }

  help(): void {
    showHelp(this);
  }

  /** Takes back what this desk did last. */
  async undo(): Promise<void> {
    const last = await this.#writer.takeBack({ by: editorName() });
    if (!last) return this.frame.say(this.words.nothingToUndo);
    if (isRefused(last)) return this.#refuse(last);
    await this.#loadQueue();
    const again = this.#list.findAt(last.file, last.line);
    if (again) await this.#openDecision(again);
    else await this.openPage(last.file, last.line);
    this.frame.say(this.words.undone);
  }

  /** Closes what is open in the place of the question, or of the desk. */
  escape(): void {
    if (isAway()) this.back();
    else if (this.#below.isFilledIn || this.#below.hasOwnEnter) this.#ask();
  }

  /** Shows the question anew. */
  back(): void {
    this.frame.main.replaceChildren(this.#view.element);
    this.#ask();
  }

  /** Does something that bears the editor's name, which is asked for once. */
  signed(write: (by: string) => Promise<void>): void {
    if (editorName() !== "") void write(editorName());
    else this.askName(() => void write(editorName()));
  }

  askName(onKnown: () => void): void {
    this.frame.main.replaceChildren(this.#view.element);
    const putBack = this.#below.openOver(
      namePanel(
        this.words,
        () => {
          this.frame.name = editorName();
          putBack();
          onKnown();
        },
        () => this.#ask(),
      ),
    );
    this.#below.focusField();
  }

  /** Writes acts about any page, on the page as it is now. */
  async writeOn(file: string, acts: readonly GivenAct[], signed: Signed): Promise<ActsAnswer | Refusal | NoAnswer> {
    return await this.#writer.make(file, acts, signed);
  }

  async #take(reading: Reading): Promise<void> {
    if (reading.code === "write-headline") {
      this.#panels.edit()?.openLine();
      return;
    }
    this.signed(async (by) => {
      const asked = this.#asked;
      if (!asked) return;
      const isConfirm = reading.code === "as-it-is";
      const page = this.#page?.file === asked.page.file ? this.#page : asked.page;
      const answer = await this.#writer.make(page, reading.acts, { by }, asked.decision.line);
      if (isRefused(answer)) return this.#refuse(answer);
      this.#page = answer.page;
      if (!isConfirm) return this.#showResult(answer);
      const after = this.#list.after(asked.decision.id);
      await this.#loadQueue();
      await this.#openDecision(this.#list.find(after) ?? this.#list.first);
      this.frame.say(`${this.words.confirmed}（U ${this.words.keys.undo}）`);
    });
  }

  async #actOnChosen(make_: (line: number) => GivenAct): Promise<void> {
    const lines = this.#view.lines.chosen;
    if (lines.length === 0) return this.frame.say(this.words.noSelection);
    await this.#save(lines.map(make_), {});
  }

  /** Whether the first of the chosen lines goes on with what stands before it in its article. */
  async #join(isJoined: boolean): Promise<void> {
    const [line] = this.#view.lines.chosen;
    const before = line === undefined || !this.#page ? undefined : lineBefore(this.#page, line);
    if (line === undefined || before === undefined) return this.frame.say(this.words.noSelection);
    await this.#save([{ act: "seam", quote: { line: before }, next: { line }, to: isJoined ? "join" : "apart" }], {});
  }

  async #save(acts: readonly GivenAct[], signed: Omit<Signed, "by">): Promise<void> {
    this.signed(async (by) => {
      const page = this.#page;
      if (!page) return;
      if (acts.length === 0) return this.frame.say(this.words.nothingGiven);
      const answer = await this.#writer.make(page, acts, { ...signed, by }, this.#view.lines.chosen[0]);
      if (isRefused(answer)) return this.#refuse(answer);
      this.#showResult(answer);
    });
  }

  #saveText(typed: readonly TypedText[], signed: Omit<Signed, "by">): void {
    this.signed(async (by) => {
      const page = this.#page;
      if (!page || typed.length === 0) return this.frame.say(this.words.unchangedText);
      const answer = await this.#writer.makeText(page, typed, { ...signed, by });
      if (isRefused(answer)) return this.#refuse(answer);
      this.#page = answer.page;
      // White space alone is nothing that a correction can say.
      if (answer.ids.length === 0) return this.frame.say(this.words.unchangedText);
      this.#showResult(answer);
    });
  }

  /** The page as it is now, and what else of it changed. */
  #showResult(answer: ActsAnswer): void {
    const { page, changes, mended } = answer;
    const lines = this.#view.lines.chosen;
    this.#showPage(page, lines.length > 0 ? lines : (this.#asked?.decision.lines ?? []));
    const next = this.#asked ? this.words.keys.next : this.words.nextLine;
    const go = { on: () => void this.#goOn(), back: () => void this.undo() };
    const result = resultView(this.words, changes, next, go);
    this.#below.show(result, () => void this.#goOn());
    this.#view.reveal();
    result.querySelector("h2")?.focus();
    this.frame.say(this.words.didIt);
    void this.#loadQueue();
    if (mended) void this.#offerElsewhere(result, mended);
  }

  async #goOn(): Promise<void> {
    const id = this.#asked?.decision.id;
    // Who goes through a page stays on it: the next line is at hand.
    if (id === undefined && this.#page) {
      this.#view.lines.step();
      this.#askNothing();
      return;
    }
    const after = id === undefined ? undefined : this.#list.after(id);
    await this.#loadQueue();
    await this.#openDecision(this.#list.find(after) ?? this.#list.find(id) ?? this.#list.first);
  }

  async #offerElsewhere(result: HTMLElement, { was, now }: NonNullable<ActsAnswer["mended"]>): Promise<void> {
    const answer = await this.server.elsewhere(was, now);
    if (isRefused(answer) || !result.isConnected) return;
    result.append(
      elsewhereList(this.words, was, answer, (chosen) => this.signed((by) => this.#changeElsewhere(chosen, by))),
    );
  }

  async #changeElsewhere(chosen: readonly OtherPlace[], by: string): Promise<void> {
    const shown = this.#page;
    if (!shown) return;
    const { count, page } = await this.#writer.makeElsewhere(shown, chosen, { by });
    this.#page = page;
    this.frame.say(this.words.alsoChanged(count, chosen.length), count < chosen.length);
    await this.#goOn();
  }

  async #loadQueue(): Promise<void> {
    const answer = await this.server.queue(this.#scope);
    if (isRefused(answer)) return this.#refuse(answer);
    this.#list.take(answer);
    const left = this.#list.leftAround(this.#page?.file);
    const here = left ? this.words.leftHere(left.issue, left.year, this.words.yearName(left.yearName)) : "";
    this.frame.progress(answer.progress, here);
    if (answer.progress.read < answer.progress.pages) setTimeout(() => void this.#loadQueue(), 500);
  }

  async #setScope(scope: string): Promise<void> {
    this.#scope = this.#list.scopeOf(scope, this.#page?.file ?? "");
    await this.start();
  }

  async #openDecision(decision: OpenDecision | undefined): Promise<void> {
    if (!decision) {
      this.#asked = null;
      if (!this.#page) this.frame.main.replaceChildren(this.#view.element);
      return this.#askNothing();
    }
    const view = await this.server.decision(decision.id);
    if (isRefused(view)) {
      await this.#loadQueue();
      const { first } = this.#list;
      if (first && first.id !== decision.id) await this.#openDecision(first);
      return;
    }
    this.#asked = view;
    this.#showPage(view.page, view.decision.lines);
    this.#ask();
  }

  #showPage(page: PageView, lines: readonly number[]): void {
    this.#page = page;
    const named = this.#asked?.readings.map(({ values }) => Number(values["line"] ?? 0));
    const near = named ? articlesAbout(page, lines, named) : null;
    if (this.#view.element.parentElement !== this.frame.main) this.frame.main.replaceChildren(this.#view.element);
    this.#view.show(page, { lines, articles: near });
  }

  /** Shows what is asked, or that nothing is. */
  #ask(): void {
    const asked = this.#asked;
    if (!asked) {
      this.#askNothing();
      return;
    }
    const { words } = this;
    const { decision } = asked;
    const at = this.#list.placeOf(decision.id);
    const title = make(
      "h2",
      { tabindex: -1, "data-decision": decision.id },
      make("b", { class: "kind" }, words.kinds[decision.kind]),
      ` ${decision.message}`,
    );
    const place = `${words.place(decision.file, decision.line)}${at >= 0 ? ` · ${words.rank(at + 1, this.#list.length)}` : ""}`;
    this.#view.head.replaceChildren(title, make("p", { class: "fine" }, place), this.#ways());
    const readings = readingsPanel(words, asked, (reading) => void this.#take(reading));
    this.#below.show(readings, null);
    title.focus({ preventScroll: true });
  }

  #askNothing(): void {
    const { words } = this;
    const name = this.#page ? words.place(this.#page.file, 0) : words.none;
    const title = make("h2", { tabindex: -1 }, name);
    this.#view.head.replaceChildren(title, this.#ways());
    const left = this.#list.length > 0 ? words.left(this.#list.length) : words.none;
    // Enter belongs to the lines of the page, not to what is left elsewhere.
    this.#below.show(make("p", {}, `${left} ${words.noneHint}`), this.#page ? () => this.edit() : null);
    title.focus({ preventScroll: true });
  }

  #ways(): HTMLElement {
    return waysOf(this.words, {
      step: (by) => void this.step(by),
      later: () => void this.later(),
      edit: () => this.edit(),
      undo: () => void this.undo(),
    });
  }

  /** Nothing was written: says why, and shows the page as it is now; what was typed stays. */
  #refuse(refusal: Refusal | NoAnswer): void {
    const isSo = refusal.refused === "outcome" && refusal.detail === "done";
    const said = isSo ? this.words.alreadySo : refusalText(this.words, refusal);
    this.frame.say(said, !isSo);
    if (!("page" in refusal) || !refusal.page) return;
    const lines = this.#view.lines.chosen;
    this.#showPage(refusal.page, lines);
    this.#below.follow(refusal.page);
    if (!this.#below.isFilledIn && this.#asked) void this.#openAgain();
  }

  async #openAgain(): Promise<void> {
    await this.#loadQueue();
    const again = this.#list.find(this.#asked?.decision.id);
    if (again) await this.#openDecision(again);
    else if (this.#page) {
      this.#asked = null;
      this.#askNothing();
    }
  }

  /** Another desk, or another program, changed a page. */
  async #changedElsewhere(file: string | undefined): Promise<void> {
    await this.#loadQueue();
    const shown = this.#page;
    if (!shown || (file !== undefined && file !== shown.file)) return;
    const page = await this.server.page(shown.file);
    if (isRefused(page) || page.version === this.#page?.version) return;
    const lines = this.#view.lines.chosen;
    this.#showPage(page, lines);
    // What is typed stays, whatever others do.
    this.#below.follow(page);
    this.frame.say(this.words.changedElsewhere, this.#below.isFilledIn);
    if (!this.#below.isFilledIn && !this.#below.hasOwnEnter) await this.#openAgain();
  }
}
