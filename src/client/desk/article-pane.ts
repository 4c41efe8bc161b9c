import type { ArticleView, PageView } from "../../desk/view/page-view.ts";
import type { DeskWords } from "../../desk/words/desk-words.ts";
import { make } from "../search/dom.ts";
import { button } from "./basics/button.ts";
import { dragBy, dropOn } from "./drag-text.ts";
import { lastHeadLine } from "./panels.ts";

/** What can be done from an article. */
export interface ArticleActions {
  readonly choose: (from: number, to: number) => void;
  /** Lines of a paragraph that was dropped behind a line. */
  readonly move: (lines: readonly number[], behind: number) => void;
  readonly date: (article: ArticleView) => void;
  readonly byline: (article: ArticleView) => void;
}

/** Articles of a page as they come out: those that stand at these places, or all. */
export function articlePane(
  words: DeskWords,
  page: PageView,
  places: readonly number[] | null,
  about: ReadonlySet<number>,
  actions: ArticleActions,
): HTMLElement {
  const shown = page.articles.flatMap((article, place) => (places === null || places.includes(place) ? [article] : []));
  return make(
    "div",
    { class: "articles" },
    ...shown.map((article) => oneArticle(words, page, article, about, actions)),
  );
}

function oneArticle(
  words: DeskWords,
  page: PageView,
  article: ArticleView,
  about: ReadonlySet<number>,
  actions: ArticleActions,
): HTMLElement {
  const { kicker, headline, deck, section, paragraphs, captions, address } = article;
  const title = make("h3", {}, headline === "" ? `[${words.untitled}]` : headline);
  dropOn(title, (lines) => actions.move(lines, lastHeadLine(page, article)));
  return make(
    "article",
    {},
    section !== null && make("p", { class: "sec" }, section),
    kicker !== null && make("p", { class: "kicker" }, kicker),
    title,
    deck !== null && make("p", { class: "deck" }, deck),
    make(
      "p",
      { class: "facts" },
      button(`${words.date}: ${dateText(article)}`, () => actions.date(article)),
      button(`${words.byline}: ${article.bylines.join("、") || "—"}`, () => actions.byline(article)),
      address !== null && make("a", { href: `../${address}`, target: "_blank", rel: "noopener" }, words.openArticle),
    ),
    ...paragraphs.map(({ text, flags, spans }) => {
      const lines = spans.map(({ line }) => line);
      const isAbout = lines.some((line) => about.has(line));
      const [first, last] = [Math.min(...lines), Math.max(...lines)];
      const names = [...(flags.includes("subhead") ? ["subhead"] : []), ...(isAbout ? ["about"] : [])];
      const where = first === last ? String(first) : `${first}…${last}`;
      const jump = button(where, () => actions.choose(first, first === last ? last : (lines[0] ?? first)));
      jump.setAttribute("aria-label", words.seeLine(where));
      const paragraph = make(
        "p",
        { class: names.join(" "), "data-lines": lines.join(" ") },
        jump,
        ...runs(text, spans),
      );
      if (isOneRun(page, first, last, lines)) {
        // No button: Firefox lets none be dragged. Whoever has no mouse chooses the lines and says where they go.
        const grip = make("span", { class: "grip", title: words.dragHint, "aria-hidden": "true" }, "⠿");
        dragBy(grip, lines);
        paragraph.prepend(grip);
      }
      dropOn(paragraph, (dropped) => {
        if (!dropped.some((line) => lines.includes(line))) actions.move(dropped, lines.at(-1) ?? last);
      });
      return paragraph;
    }),
    ...captions.map((caption) => make("p", { class: "caption" }, caption)),
  );
}

/** Whether a paragraph's lines stand one behind another, nothing but blank ones between: what an act can move. */
function isOneRun({ lines: all }: PageView, first: number, last: number, lines: readonly number[]): boolean {
  return all.slice(first - 1, last).every(({ number, role }) => role === "blank" || lines.includes(number));
}

/** `[2022]-04-19（4月19日）`: brackets around a year that is inferred, as the site has them. */
function dateText({ date, datePrinted, isYearInferred }: ArticleView): string {
  if (date === null) return datePrinted ?? "—";
  const shown = isYearInferred ? date.replace(/\d{4}/gu, "[$&]") : date;
  return datePrinted === null ? shown : `${shown}（${datePrinted}）`;
}

/** The text of a paragraph, what editors corrected in it marked. */
function runs(text: string, spans: ArticleView["paragraphs"][number]["spans"]): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let at = 0;
  for (const { reads } of spans) {
    if (reads === undefined || reads === "") continue;
    const found = text.indexOf(reads, at);
    if (found < 0) continue;
    parts.push(text.slice(at, found), make("ins", {}, reads));
    at = found + reads.length;
  }
  return [...parts, text.slice(at)];
}
