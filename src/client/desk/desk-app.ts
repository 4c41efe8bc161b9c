import type { GivenAct } from "../../desk/view/reading.ts";
import { type DeskWords, deskWords } from "../../desk/words/desk-words.ts";
import { DeskFrame } from "./basics/desk-frame.ts";
import { DeskServer, type Signed } from "./basics/desk-server.ts";
import { editorName } from "./basics/editor-name.ts";
import { BelowPane } from "./below-pane.ts";
import { DeskAsking } from "./desk-asking.ts";
import { DeskView } from "./desk-view.ts";
import { DeskWriting } from "./desk-writing.ts";
import { PagePanels } from "./page-panels.ts";
import { moveBehind } from "./panels.ts";
import { showFiles } from "./views/files-view.ts";
import { type DeskHost, showDone, showHelp, showProposals } from "./views/other-views.ts";
import { showPublish } from "./views/publish-view.ts";

/** The desk: what is asked, what the editor says, and what becomes of it, put together, with what each key and button does. */
export class DeskApp implements DeskHost {
  readonly words: DeskWords = deskWords[document.documentElement.lang === "en" ? "en" : "zh-Hans"];
  readonly server = new DeskServer();
  readonly frame: DeskFrame;
  readonly #view: DeskView;
  readonly #below: BelowPane;
  readonly #panels: PagePanels;
  readonly #asking: DeskAsking;
  readonly #writing: DeskWriting;

  constructor() {
    const { words, server } = this;
    this.frame = new DeskFrame(words, {
      decisions: () => void this.#asking.start(),
      done: () => void showDone(this),
      proposals: () => showProposals(this),
      files: () => void showFiles(this),
      publish: () => void showPublish(this),
      help: () => showHelp(this),
      name: () => this.#asking.askName(() => this.#asking.ask()),
      scope: (scope) => void this.#asking.setScope(scope),
    });
    this.frame.name = editorName();
    this.#view = new DeskView(words, {
      edit: () => this.edit(),
      label: (label) => void this.#writing.actOnChosen((line) => ({ act: "label", quote: { line }, to: label })),
      move: () => this.move(),
      moveTo: (lines, behind) => void this.#writing.save([moveBehind(lines, behind)], {}),
      join: (isJoined) => void this.#writing.join(isJoined),
      repeat: () => this.#panels.repeat(),
      facts: () => this.#panels.facts(),
      date: (article) => this.#panels.date(article),
      byline: (article) => this.#panels.byline(article),
    });
    this.#below = new BelowPane(this.#view.below, () => this.#view.reveal());
    const parts = { words, server, frame: this.frame, view: this.#view, below: this.#below };
    this.#asking = new DeskAsking(parts, {
      take: (reading) => this.#writing.take(reading),
      edit: () => this.edit(),
      undo: () => this.undo(),
    });
    this.#writing = new DeskWriting(parts, this.#asking, () => this.#panels.edit());
    const panelDesk = {
      words,
      page: () => this.#asking.page,
      say: (text: string) => this.frame.say(text),
      save: (acts: readonly GivenAct[], signed: Omit<Signed, "by">) => void this.#writing.save(acts, signed),
      saveText: this.#writing.saveText.bind(this.#writing),
      close: () => this.#asking.ask(),
    };
    this.#panels = new PagePanels(panelDesk, this.#view, this.#below);
    server.listen((file) => void this.#asking.changedElsewhere(file));
    addEventListener("hashchange", () => void this.openAddress());
    addEventListener("beforeunload", (event) => {
      if (this.#below.isUnsaved) event.preventDefault();
    });
  }

  /** Opens what the address says behind `#` or `?`: a page and its line, a decision, else what is needed most. */
  async openAddress(): Promise<void> {
    const asked = new URLSearchParams(location.hash.slice(1) || location.search);
    const file = asked.get("file");
    await this.#asking.loadQueue();
    if (file !== null) await this.#asking.openPage(file, Number(asked.get("line") ?? 0), asked.get("edit") !== null);
    else await this.#asking.openDecision(this.#asking.list.find(asked.get("decision")) ?? this.#asking.list.first);
  }

  /** What Enter does: on to the next after something was done, else the page is right as it is. */
  async enter(): Promise<void> {
    if (!this.#below.enter()) await this.#writing.choose(0);
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

  /** Shows a page at a line, of which nothing need be asked. */
  openPage(file: string, line: number): Promise<void> {
    return this.#asking.openPage(file, line);
  }

  /** The next decision, or the one before. */
  step(by: 1 | -1): Promise<void> {
    return this.#asking.step(by);
  }

  later(): Promise<void> {
    return this.#asking.later();
  }

  /** Takes the reading with this number: the first is the page as it is. */
  choose(place: number): Promise<void> {
    return this.#writing.choose(place);
  }

  /** Takes back what this desk did last. */
  undo(): Promise<void> {
    return this.#writing.undo();
  }

  /** Closes what is open in the place of the question, or of the desk. */
  escape(): void {
    this.#asking.escape();
  }

  /** Shows the question anew. */
  back(): void {
    this.#asking.back();
  }

  /** Does something that bears the editor's name, which is asked for once. */
  signed(write: (by: string) => Promise<void>): void {
    this.#asking.signed(write);
  }

  /** Writes acts about any page, on the page as it is now. */
  writeOn(...args: Parameters<DeskWriting["writeOn"]>): ReturnType<DeskWriting["writeOn"]> {
    return this.#writing.writeOn(...args);
  }
}
