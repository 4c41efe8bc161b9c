import type { ActsAnswer, OtherPlace, Refusal } from "../../desk/view/desk-answers.ts";
import { lineBefore } from "../../desk/view/lines-of-page.ts";
import type { GivenAct, Reading } from "../../desk/view/reading.ts";
import { ActWriter } from "./act-writer.ts";
import { isRefused, type NoAnswer, type Signed } from "./basics/desk-server.ts";
import { editorName } from "./basics/editor-name.ts";
import type { DeskAsking, DeskParts } from "./desk-asking.ts";
import { resultView } from "./result-view.ts";
import type { TextPanel, TypedText } from "./text-panel.ts";
import { elsewhereList } from "./views/lists.ts";

/** What is written: what the editor says of the page that is shown, what becomes of it, and what takes it back. */
export class DeskWriting {
  readonly #parts: DeskParts;
  readonly #asking: DeskAsking;
  /** Opens boxes for the chosen lines; nothing where none is chosen. */
  readonly #edit: () => TextPanel | undefined;
  readonly #writer: ActWriter;

  constructor(parts: DeskParts, asking: DeskAsking, edit: () => TextPanel | undefined) {
    this.#parts = parts;
    this.#asking = asking;
    this.#edit = edit;
    this.#writer = new ActWriter(parts.server);
  }

  /** Takes the reading with this number: the first is the page as it is. */
  async choose(place: number): Promise<void> {
    const reading = this.#asking.asked?.readings[place];
    if (reading) await this.take(reading);
  }

  /** Writes what a reading says, shows what came of it, and goes on where the page is right as it is. */
  async take(reading: Reading): Promise<void> {
    if (reading.code === "write-headline") {
      this.#edit()?.openLine();
      return;
    }
    this.#asking.signed(async (by) => {
      const asked = this.#asking.asked;
      if (!asked) return;
      const isConfirm = reading.code === "as-it-is";
      const page = this.#asking.page?.file === asked.page.file ? this.#asking.page : asked.page;
      const answer = await this.#writer.make(page, reading.acts, { by }, asked.decision.line);
      if (isRefused(answer)) return this.#asking.refuse(answer);
      this.#asking.page = answer.page;
      if (!isConfirm) return this.#showResult(answer);
      const after = this.#asking.list.after(asked.decision.id);
      await this.#asking.loadQueue();
      await this.#asking.openDecision(this.#asking.list.find(after) ?? this.#asking.list.first);
      this.#parts.frame.say(`${this.#parts.words.confirmed}（U ${this.#parts.words.keys.undo}）`);
    });
  }

  /** Writes one act about each of the chosen lines. */
  async actOnChosen(toAct: (line: number) => GivenAct): Promise<void> {
    const lines = this.#parts.view.lines.chosen;
    if (lines.length === 0) return this.#parts.frame.say(this.#parts.words.noSelection);
    await this.save(lines.map(toAct), {});
  }

  /** Whether the first of the chosen lines goes on with what stands before it in its article. */
  async join(isJoined: boolean): Promise<void> {
    const [line] = this.#parts.view.lines.chosen;
    const before = line === undefined || !this.#asking.page ? undefined : lineBefore(this.#asking.page, line);
    if (line === undefined || before === undefined) return this.#parts.frame.say(this.#parts.words.noSelection);
    await this.save([{ act: "seam", quote: { line: before }, next: { line }, to: isJoined ? "join" : "apart" }], {});
  }

  /** Writes acts about the page that is shown, and shows what came of them. */
  async save(acts: readonly GivenAct[], signed: Omit<Signed, "by">): Promise<void> {
    this.#asking.signed(async (by) => {
      const page = this.#asking.page;
      if (!page) return;
      if (acts.length === 0) return this.#parts.frame.say(this.#parts.words.nothingGiven);
      const answer = await this.#writer.make(page, acts, { ...signed, by }, this.#parts.view.lines.chosen[0]);
      if (isRefused(answer)) return this.#asking.refuse(answer);
      this.#showResult(answer);
    });
  }

  /** Writes lines of the page that is shown as they were typed, and shows what came of it. */
  saveText(typed: readonly TypedText[], signed: Omit<Signed, "by">): void {
    this.#asking.signed(async (by) => {
      const page = this.#asking.page;
      if (!page || typed.length === 0) return this.#parts.frame.say(this.#parts.words.unchangedText);
      const answer = await this.#writer.makeText(page, typed, { ...signed, by });
      if (isRefused(answer)) return this.#asking.refuse(answer);
      this.#asking.page = answer.page;
      // White space alone is nothing that a correction can say.
      if (answer.ids.length === 0) return this.#parts.frame.say(this.#parts.words.unchangedText);
      this.#showResult(answer);
    });
  }

  /** Takes back what this desk did last. */
  async undo(): Promise<void> {
    const last = await this.#writer.takeBack({ by: editorName() });
    if (!last) return this.#parts.frame.say(this.#parts.words.nothingToUndo);
    if (isRefused(last)) return this.#asking.refuse(last);
    await this.#asking.loadQueue();
    const again = this.#asking.list.findAt(last.file, last.line);
    if (again) await this.#asking.openDecision(again);
    else await this.#asking.openPage(last.file, last.line);
    this.#parts.frame.say(this.#parts.words.undone);
  }

  /** Writes acts about any page, on the page as it is now. */
  async writeOn(file: string, acts: readonly GivenAct[], signed: Signed): Promise<ActsAnswer | Refusal | NoAnswer> {
    return await this.#writer.make(file, acts, signed);
  }

  /** The page as it is now, and what else of it changed. */
  #showResult(answer: ActsAnswer): void {
    const { page, changes, mended } = answer;
    const lines = this.#parts.view.lines.chosen;
    this.#asking.showPage(page, lines.length > 0 ? lines : (this.#asking.asked?.decision.lines ?? []));
    const next = this.#asking.asked ? this.#parts.words.keys.next : this.#parts.words.nextLine;
    const go = { on: () => void this.#goOn(), back: () => void this.undo() };
    const result = resultView(this.#parts.words, changes, next, go);
    this.#parts.below.show(result, () => void this.#goOn());
    this.#parts.view.reveal();
    result.querySelector("h2")?.focus();
    this.#parts.frame.say(this.#parts.words.didIt);
    void this.#asking.loadQueue();
    if (mended) void this.#offerElsewhere(result, mended);
  }

  async #goOn(): Promise<void> {
    const id = this.#asking.asked?.decision.id;
    // Who goes through a page stays on it: the next line is at hand.
    if (id === undefined && this.#asking.page) {
      this.#parts.view.lines.step();
      this.#asking.askNothing();
      return;
    }
    const after = id === undefined ? undefined : this.#asking.list.after(id);
    await this.#asking.loadQueue();
    await this.#asking.openDecision(
      this.#asking.list.find(after) ?? this.#asking.list.find(id) ?? this.#asking.list.first,
    );
  }

  async #offerElsewhere(result: HTMLElement, { was, now }: NonNullable<ActsAnswer["mended"]>): Promise<void> {
    const answer = await this.#parts.server.elsewhere(was, now);
    if (isRefused(answer) || !result.isConnected) return;
    result.append(
      elsewhereList(this.#parts.words, was, answer, (chosen) =>
        this.#asking.signed((by) => this.#changeElsewhere(chosen, by)),
      ),
    );
  }

  async #changeElsewhere(chosen: readonly OtherPlace[], by: string): Promise<void> {
    const shown = this.#asking.page;
    if (!shown) return;
    const { count, page } = await this.#writer.makeElsewhere(shown, chosen, { by });
    this.#asking.page = page;
    this.#parts.frame.say(this.#parts.words.alsoChanged(count, chosen.length), count < chosen.length);
    await this.#goOn();
  }
}
