import { afterCredit } from "../../src/content/rehype-dress.ts";
import { articleAnchor } from "../../src/site/address/urls.ts";
import { displayPunctuation } from "../../src/site/article/display-punctuation.ts";
import { eventDateText } from "../../src/site/article/event-date.ts";
import { headlineText } from "../../src/site/article/headline.ts";
import { REPAIR_RULES } from "../../src/site/article/repairs.ts";
import type { Front, FrontArticle, Passage } from "../../src/site/pages/front.ts";
import { type Html, type HtmlValue, html, joined, unsafe } from "../html.ts";
import type { View } from "../view.ts";
import { byline, headlineOr } from "./article-list.ts";
import { headline } from "./headline.ts";
import { repairsText } from "./repairs.ts";

/**
 * Articles set as a newspaper sets them, under headings of a level. Where there is room for one column alone, each goes on to its end; a text
 * that is cut to its place says so where it breaks off, and on the link to all of it.
 */
export function sheet(view: View, { articles }: Front, level: 2 | 3): Html {
  const heavy = articles.filter(({ slot }) => slot !== "r").length;
  return html`<div class="sheet n${heavy}">
${articles.map((article) => sheetArticle(view, article, level))}</div>`;
}

function sheetArticle(view: View, front: FrontArticle, level: 2 | 3): Html {
  const { words, to, lang } = view;
  const { article } = front;
  const [open, close] = [unsafe(`<h${level}>`), unsafe(`</h${level}>`)];
  const title = article.headline.trim() === "" ? headlineOr(view, "") : headline(article.headline);
  const full = words.article.ofTitle(headlineOr(view, article.headline));
  const facts = [words.lists.placeInPage(front.place), byline(view, article), repairs(view, front)];
  const last = lastInPlace(front);
  const readOn = last !== null && html`<b class="next">${words.article.readOn}</b>`;
  return html`<article class="w${front.slot}${front.vertical && " v"}${front.isWhole && " whole"}" id="${articleAnchor(front.id)}" data-facts="${copiedFacts(view, front)}"${lang}>${front.kicker !== null && html`<p class="kicker">${headlineText(front.kicker)}</p>`}${open}<a href="${to(article.address)}">${title}</a>${close}${front.deck !== null && html`<p class="deck">${headlineText(front.deck)}</p>`}
<div class="txt">${front.text.map((passage, i) => paragraph(view, passage, i === 0 ? front.credit : null, i === last))}</div>
<p class="more fine"><span>${joined(facts, words.frame.separator)}</span> <a href="${to(article.address)}">${readOn}${words.article.fullText(article.characters)}<span class="vh">${full}</span></a></p></article>
`;
}

/** Day and signature with their names, for who takes the articles of the issue along. */
function copiedFacts(view: View, { article }: FrontArticle): string {
  const { words } = view;
  const facts = [
    [words.article.eventDate, eventDateText(article.date, words)],
    [words.article.byline, byline(view, article)],
  ];
  return facts.map((fact) => fact.join(" ")).join("\u3000");
}

/** The passage with which the place of an article is full, where its text goes on; null where the place holds all of it. */
function lastInPlace({ text, isWhole }: FrontArticle): number | null {
  if (isWhole && text.every((passage) => passage.cut === passage.text.length)) return null;
  return text.reduce((last, { cut }, i) => (cut > 0 ? i : last), 0);
}

/** What was done to the text, where anything was: who reads on here sees no notes. */
function repairs(view: View, front: FrontArticle): HtmlValue {
  return REPAIR_RULES.some((rule) => front.repairs[rule]) && repairsText(view, front.repairs);
}

function paragraph(view: View, passage: Passage, credit: string | null, isLast: boolean): Html {
  const { cut, isSubhead, isVerse } = passage;
  const shown = displayPunctuation(passage.text);
  const start = credit !== null && credit !== "" && shown.startsWith(credit) ? credit.length : 0;
  const dateline = start > 0 && html`<span class="dl">${credit}</span>`;
  const before = textBetween(view, passage, shown, start, cut);
  const after = cut < shown.length && textBetween(view, passage, shown, Math.max(cut, start), shown.length);
  const names = [cut === 0 && "on", isSubhead && "subhead", isVerse && "verse", isLast && "cut"].filter(
    (name) => name !== false,
  );
  const open = html`<p${names.length > 0 && html` class="${names.join(" ")}"`}>${dateline}`;
  if (cut === 0) return html`${open}${after}</p>`;
  return html`${open}${before}${after && html`<span class="on">${after}</span>`}</p>`;
}

/** A part of a passage, with a sign at each place before which something is missing. */
function textBetween({ words }: View, { missing }: Passage, shown: string, start: number, end: number): Html {
  const isLast = end === shown.length;
  const places = missing.filter((at) => at >= start && (at < end || (isLast && at === end)));
  const ends = [...places, end];
  const parts = ends.map((at, i) => {
    const text = shown.slice(i === 0 ? start : ends[i - 1], at);
    return html`${i === 0 && start > 0 ? afterCredit(text) : text}${i < places.length && html`<span class="ed">${words.article.missingMark}</span>`}`;
  });
  return joined(parts, "");
}
