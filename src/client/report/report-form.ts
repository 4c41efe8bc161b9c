import { reportWords } from "../../site/words/report.ts";
import { make } from "../search/dom.ts";
import { fileNameOf } from "../take/article-files.ts";
import { writeClipboard } from "../take/clipboard.ts";
import { saveFile } from "../take/save-file.ts";
import { blockPassage, chosenPassage, readBlocks } from "./read-passage.ts";
import { actsToLines, type ProposedAct, type ReportedPassage, reportToActs } from "./report-acts.ts";

const words = reportWords[document.documentElement.lang === "en" ? "en" : "zh-Hans"];

/** Characters of a paragraph that tell it from others in a list. */
const SHOWN_START = 14;
/** Longest address of a letter that programs for mail take on every system. */
const LONGEST_ADDRESS = 1900;

let form: HTMLElement | undefined;

/** Opens the form at the foot of the window, with what is chosen of the article in it. */
export function openReport(link: HTMLAnchorElement, opener: HTMLElement): void {
  form?.remove();
  form = new ReportForm(link, opener).element;
}

class ReportForm {
  readonly element: HTMLElement;
  readonly #link: HTMLAnchorElement;
  readonly #opener: HTMLElement;
  readonly #blocks = readBlocks();
  readonly #where = make("select");
  readonly #right = make("textarea", { rows: 3 });
  readonly #remark = make("textarea", { rows: 2 });
  readonly #by = make("input", { type: "text", autocomplete: "name", maxlength: 40 });
  readonly #status = make("span", { role: "status" });
  readonly #watch = () => this.#takeChosen();
  #passage: ReportedPassage = { exact: "", before: "", after: "" };

  constructor(link: HTMLAnchorElement, opener: HTMLElement) {
    this.#link = link;
    this.#opener = opener;
    const title = make("h2", { id: "report-title" }, words.title);
    const close = this.#button(words.close, () => this.#close());
    const mail = this.#mailAddress !== "" && this.#button(words.mail, () => this.#mail());
    this.element = make(
      "section",
      { class: "report", "aria-labelledby": "report-title" },
      make("div", {}, title, make("span", {}, words.hint), close),
      make("label", {}, words.passage, this.#where),
      make("label", {}, words.right, this.#right),
      make("label", {}, words.remark, this.#remark),
      make("label", {}, words.by, this.#by),
      make(
        "p",
        { class: "act" },
        this.#button(words.copy, () => this.#copy()),
        this.#button(words.save, () => this.#save()),
        mail,
        this.#status,
      ),
      make("p", { class: "fine" }, this.#receiver(), " ", words.notSent),
    );
    this.#fillWhere();
    this.#where.addEventListener("change", () => this.#take(blockPassage(this.#blocks, Number(this.#where.value))));
    this.element.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.isComposing) this.#close();
    });
    document.addEventListener("selectionchange", this.#watch);
    if (!this.#takeChosen()) this.#take(blockPassage(this.#blocks, 0));
    (document.querySelector("main") ?? document.body).append(this.element);
    this.#right.focus({ preventScroll: true });
  }

  #button(label: string, onClick: () => void): HTMLButtonElement {
    const button = make("button", { type: "button", class: "quiet" }, label);
    button.addEventListener("click", onClick);
    return button;
  }

  #receiver(): string {
    const { contact = "" } = this.#link.dataset;
    return contact === "" ? words.sendToOwner : words.sendTo(contact);
  }

  get #mailAddress(): string {
    return this.#link.dataset["mail"] ?? "";
  }

  #fillWhere(): void {
    let paragraphs = 0;
    for (const [at, { element, text }] of this.#blocks.entries()) {
      const isHead = element.closest("header") !== null;
      if (!isHead) paragraphs++;
      const name = isHead ? words.headline : words.paragraph(paragraphs);
      this.#where.append(make("option", { value: at }, words.passageStart(name, shortened(text))));
    }
  }

  /** Takes over what is chosen of the article, unless the reader has begun to change the text before. */
  #takeChosen(): boolean {
    if (!this.#isUntouched) return false;
    const passage = chosenPassage(this.#blocks);
    if (!passage) return false;
    this.#where.querySelector("option[value='-1']")?.remove();
    const name = words.passageStart(words.chosen, shortened(passage.exact));
    this.#where.prepend(make("option", { value: -1, selected: true }, name));
    this.#where.value = "-1";
    this.#take(passage);
    return true;
  }

  get #isUntouched(): boolean {
    return this.#right.value === "" || this.#right.value === toLines(this.#passage.exact);
  }

  #take(passage: ReportedPassage): void {
    this.#passage = passage;
    this.#right.value = toLines(passage.exact);
    this.#status.textContent = "";
  }

  /** What is reported; says so where nothing is. */
  #acts(): readonly ProposedAct[] {
    const acts = reportToActs(this.#passage, {
      right: this.#right.value,
      remark: this.#remark.value.trim(),
      by: this.#by.value.trim(),
      at: new Date().toISOString(),
      file: this.#link.dataset["report"] ?? "",
    });
    if (acts.length === 0) this.#status.textContent = words.nothing;
    return acts;
  }

  async #copy(): Promise<void> {
    const acts = this.#acts();
    if (acts.length === 0) return;
    const isDone = await writeClipboard(this.#letter(acts));
    this.#status.textContent = isDone ? words.copied : words.notCopied;
  }

  #save(): void {
    const acts = this.#acts();
    if (acts.length === 0) return;
    const file = new Blob([actsToLines(acts)], { type: "application/x-ndjson" });
    saveFile(file, `${fileNameOf(words.fileName(headline()), "report")}.ndjson`);
    this.#status.textContent = words.saved;
  }

  async #mail(): Promise<void> {
    const acts = this.#acts();
    if (acts.length === 0) return;
    const letter = this.#letter(acts);
    const subject = words.letter(headline());
    let address = mailTo(this.#mailAddress, subject, letter);
    const isShort = address.length <= LONGEST_ADDRESS;
    if (!isShort) {
      await writeClipboard(letter);
      address = mailTo(this.#mailAddress, subject, words.pasteHere);
    }
    this.#status.textContent = isShort ? words.mailed : words.mailedShort;
    location.href = address;
  }

  /** The report as people read it, and the same for the desk. */
  #letter(acts: readonly ProposedAct[]): string {
    const [first] = acts;
    const changes = acts.flatMap(({ quote, to }) => [
      words.was(quote.exact),
      ...(to === undefined ? [] : [words.isRight(to)]),
    ]);
    const lines = [
      words.letter(headline()),
      document.querySelector(".addr")?.textContent ?? "",
      ...changes,
      ...(first?.why === undefined ? [] : [words.says(first.why)]),
      ...(first?.by === undefined ? [] : [words.signed(first.by)]),
      words.forDesk,
      actsToLines(acts),
    ];
    return lines.join("\n");
  }

  #close(): void {
    document.removeEventListener("selectionchange", this.#watch);
    this.element.remove();
    this.#opener.focus();
  }
}

function headline(): string {
  return (document.querySelector(".story h1")?.textContent ?? "").replace(/\s+/gu, " ").trim();
}

function toLines(text: string): string {
  return text.replace(/⏎/gu, "\n");
}

function shortened(text: string): string {
  const characters = Array.from(text.replace(/⏎/gu, " "));
  return characters.length <= SHOWN_START ? text : `${characters.slice(0, SHOWN_START).join("")}…`;
}

function mailTo(address: string, subject: string, body: string): string {
  return `${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\n/gu, "\r\n"))}`;
}
