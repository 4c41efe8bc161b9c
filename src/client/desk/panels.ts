import type { ArticleView, FactsView, PageView } from "../../desk/view/page-view.ts";
import type { GivenAct } from "../../desk/view/reading.ts";
import type { DeskWords } from "../../desk/words/desk-words.ts";
import { make } from "../search/dom.ts";
import { button } from "./basics/button.ts";
import type { Signed } from "./basics/desk-server.ts";
import { panel } from "./basics/panel.ts";

/** What a panel gives when the editor is done with it; it stays open where that was not written. */
export interface PanelActions {
  readonly save: (acts: readonly GivenAct[], signed: Omit<Signed, "by">) => void;
  readonly close: () => void;
}

/** Why, and on what ground: asked the same way of every act. */
export class GroundFields {
  readonly element: HTMLElement;
  readonly #why: HTMLInputElement;
  readonly #basis: HTMLSelectElement;

  constructor(words: DeskWords, hasScan: boolean) {
    this.#why = make("input", { type: "text", name: "why" });
    const options = Object.entries(words.bases).map(([value, name]) => make("option", { value }, name));
    this.#basis = make("select", { name: "basis" }, ...options);
    this.#basis.value = hasScan ? "scan" : "";
    this.element = make(
      "p",
      { class: "ground" },
      make("label", {}, words.basis, " ", this.#basis),
      make("label", { class: "wide" }, words.why, " ", this.#why),
    );
  }

  get value(): Omit<Signed, "by"> {
    const [why, basis] = [this.#why.value.trim(), this.#basis.value];
    return { ...(why ? { why } : {}), ...(basis ? { basis } : {}) };
  }
}

/** Says which text a run of lines belongs behind. */
export function movePanel(
  words: DeskWords,
  page: PageView,
  lines: readonly number[],
  actions: PanelActions,
): HTMLElement {
  const choice = make("select", { name: "to", "aria-label": words.moveTitle(lineNumbersText(words, lines)) });
  choice.append(make("option", { value: "here" }, words.moveHere));
  for (const { value, text } of places(words, page, lines)) choice.append(make("option", { value }, text));
  const ground = new GroundFields(words, page.scans > 0);
  const save = () => {
    const isHere = choice.value === "here";
    const act = isHere ? { act: "move", ...runOf(lines), to: "here" } : moveBehind(lines, Number(choice.value));
    actions.save([act], ground.value);
  };
  return panel(
    words,
    words.moveTitle(lineNumbersText(words, lines)),
    [make("p", {}, choice), ground.element],
    save,
    actions.close,
  );
}

/** Says what a text repeats. */
export function repeatPanel(
  words: DeskWords,
  page: PageView,
  lines: readonly number[],
  actions: PanelActions,
): HTMLElement {
  const [line = 0] = lines;
  const choice = make("select", { name: "of", "aria-label": words.repeatTitle(lineNumbersText(words, lines)) });
  for (const other of page.lines.filter(({ role, number }) => role === "body" && number !== line))
    choice.append(
      make("option", { value: other.number }, `${words.seeLine(other.number)}：${other.raw.trim().slice(0, 24)}`),
    );
  const ground = new GroundFields(words, page.scans > 0);
  const give = (to: string) => {
    actions.save([{ act: "repeat", quote: quoteOf(line), next: quoteOf(Number(choice.value)), to }], ground.value);
  };
  const not = button(words.notRepeat, () => give("different"));
  return panel(
    words,
    words.repeatTitle(lineNumbersText(words, lines)),
    [make("p", {}, choice, not), ground.element],
    () => give("same"),
    actions.close,
  );
}

/** Says the day of an article, or its year. */
export function datePanel(words: DeskWords, page: PageView, article: ArticleView, actions: PanelActions): HTMLElement {
  const field = make("input", { type: "text", name: "to", inputmode: "numeric", autocomplete: "off" });
  field.value = article.date ?? "";
  const ground = new GroundFields(words, page.scans > 0);
  const content = [
    make("p", {}, make("label", {}, words.date, " ", field)),
    make("p", { class: "fine" }, words.dateHint),
    ground.element,
  ];
  const save = () =>
    actions.save([{ act: "date", quote: quoteOf(article.line), to: field.value.trim() }], ground.value);
  return panel(words, words.dateTitle(article.headline || words.untitled), content, save, actions.close);
}

/** Says who signed an article. */
export function bylinePanel(
  words: DeskWords,
  page: PageView,
  article: ArticleView,
  actions: PanelActions,
): HTMLElement {
  const field = make("input", { type: "text", name: "to", autocomplete: "off" });
  field.value = article.bylines.join("、");
  const ground = new GroundFields(words, page.scans > 0);
  const content = [
    make("p", {}, make("label", {}, words.byline, " ", field)),
    make("p", { class: "fine" }, words.bylineHint),
    ground.element,
  ];
  const save = () => actions.save([{ act: "byline", quote: quoteOf(article.line), to: field.value }], ground.value);
  return panel(words, words.bylineTitle(article.headline || words.untitled), content, save, actions.close);
}

/** Says the printing date of a file and its numbers. */
export function factsPanel(words: DeskWords, page: PageView, actions: PanelActions): HTMLElement {
  const keys = Object.keys(words.factNames) as (keyof FactsView)[];
  const fields = keys.map((key) => {
    const field = make("input", { type: "text", name: key, autocomplete: "off" });
    field.value = page.facts[key];
    return { key, field };
  });
  const ground = new GroundFields(words, page.scans > 0);
  const content = [
    make(
      "p",
      { class: "four" },
      ...fields.map(({ key, field }) => make("label", {}, words.factNames[key], " ", field)),
    ),
    make("p", { class: "fine" }, words.factHint),
    ground.element,
  ];
  const save = () => {
    const changed = fields.filter(
      ({ key, field }) => field.value.trim() !== page.facts[key] && field.value.trim() !== "",
    );
    actions.save(
      changed.map(({ key, field }) => ({ act: "date", of: key, to: field.value.trim() })),
      ground.value,
    );
  };
  return panel(words, `${words.facts} · ${page.file}`, content, save, actions.close);
}

/** A raw line as a quote; the program puts in its words. */
function quoteOf(line: number): GivenAct {
  return { line };
}

/** A run of lines as an act of `move` has it. */
function runOf(lines: readonly number[]): GivenAct {
  const [first = 0, last = first] = [lines[0], lines.at(-1)];
  return { quote: quoteOf(first), ...(last > first ? { next: quoteOf(last) } : {}) };
}

/** `第 3—5 行` */
export function lineNumbersText(words: DeskWords, lines: readonly number[]): string {
  return words.selected(lines[0] ?? 0, lines.at(-1) ?? 0);
}

/** The last line of an article's headline, behind which its text begins. */
export function lastHeadLine({ articles, lines }: PageView, article: ArticleView): number {
  const place = articles.indexOf(article);
  return lines.filter((each) => each.article === place && each.role === "headline").pop()?.number ?? article.line;
}

/** The act that moves a run of lines behind a line. */
export function moveBehind(lines: readonly number[], behind: number): GivenAct {
  return { act: "move", ...runOf(lines), to: quoteOf(behind) };
}

/** Places behind which text may stand: each headline, and each paragraph's last line. */
function places(words: DeskWords, page: PageView, moved: readonly number[]) {
  return page.articles.flatMap((article) => {
    const { headline, paragraphs } = article;
    const title = headline || words.untitled;
    const head = lastHeadLine(page, article);
    const behind = paragraphs.flatMap(({ text, spans }, n) => {
      const last = spans.at(-1)?.line ?? 0;
      return moved.includes(last) ? [] : [{ value: last, text: words.moveBehind(title, n + 1, text.slice(-16)) }];
    });
    return [{ value: head, text: words.moveBehindHead(title) }, ...behind];
  });
}
