import type { Settings } from "../../src/model/settings.ts";
import { ADDRESSES } from "../../src/site/address/urls.ts";
import { collectionLd } from "../../src/site/data/json-ld.ts";
import type { PageModel } from "../../src/site/pages/page-model.ts";
import type { DayOfYear, DayOfYearData, DayWithHeadlines, TodayData } from "../../src/site/pages/today-pages.ts";
import { articleLink, articleList } from "../components/article-list.ts";
import { monthSheet } from "../components/month-sheet.ts";
import { neighbours } from "../components/neighbours.ts";
import { partLinks, partTitle } from "../components/part-links.ts";
import { type Html, html, joined } from "../html.ts";
import { layout } from "../layout.ts";
import { type View, viewOf } from "../view.ts";

/** 史上今日: a calendar of all years together; the script names today and its nearest days. */
export function renderToday(page: PageModel<TodayData>, settings: Settings): string {
  const view = viewOf(page, settings);
  const { words } = view;
  const months = Array.from({ length: 12 }, (_, i) => i + 1);
  const main = html`<header class="ihead"><h1>${words.frame.today}</h1><p>${words.lists.todayIntro}</p>${todayLine(view)}${monthNav(view, months)}</header>
<div class="sheets">${months.map((month) => monthOfDays(view, month, page.data.days))}</div>`;
  return layout(view, {
    title: words.frame.today,
    description: words.lists.todayIntro,
    crumbs: [{ text: words.frame.today, address: null }],
    way: "today",
    main,
    jsonLd: collectionLd(words.frame.today, page.address, settings),
  });
}

/** Leads to each month: with a few thousand articles the page is many screens long. */
function monthNav({ words: { date, lists } }: View, months: readonly number[]): Html {
  const items = months.map((month) => html`<li><a href="#m${month}">${date.monthOnly(month)}</a></li>`);
  return html`<nav aria-label="${lists.months}"><ul class="az">${items}</ul></nav>`;
}

/** Where the script writes which day it is; its words come along, `{}` standing for what they name. */
function todayLine({ words: { lists } }: View): Html {
  return html`<p class="say" data-today hidden data-is="${lists.todayIs("{}")}" data-none="${lists.todayNone}" data-before="${lists.todayBefore("{}")}" data-after="${lists.todayAfter("{}")}"></p>`;
}

function monthOfDays(view: View, month: number, days: readonly DayWithHeadlines[]): Html {
  const marked = days.filter((day) => day.month === month);
  const list = marked.length > 0 && html`<ul class="list">${marked.map((day) => dayLine(view, day))}</ul>`;
  return html`<section>${monthSheet(view, null, month, marked, html`<h2 id="m${month}">${view.words.date.monthOnly(month)}</h2>`)}${list}</section>
`;
}

/** What a day has: its newest headlines, and the day's page where it has more. */
function dayLine(view: View, { month, day, articles, address, newest }: DayWithHeadlines): Html {
  const { date, frame, lists } = view.words;
  const name = date.monthDay(month, day);
  const links = newest.map((article) => articleLink(view, article));
  const all = html`<a class="nw" href="${view.to(address)}">${lists.allOfDay(name, articles)}</a>`;
  const shown = joined(articles > newest.length ? [...links, all] : links, frame.separator);
  return html`<li data-day="${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}"><small>${name}</small> ${shown}</li>
`;
}

/** One day of the year in all years. */
export function renderDayOfYear(page: PageModel<DayOfYearData>, settings: Settings): string {
  const view = viewOf(page, settings);
  const { words } = view;
  const { month, day, count, articles, links, previous, next } = page.data;
  const title = partTitle(view, words.lists.dayOfYear(words.date.monthDay(month, day)), links);
  const side = (label: string, other: DayOfYear | null) =>
    other && { label, address: other.address, text: words.date.monthDay(other.month, other.day) };
  const main = html`<header class="ihead"><h1>${title}${count !== null && html` <small>${words.frame.articles(count)}</small>`}</h1></header>
${articleList(view, articles)}
${partLinks(view, links)}${neighbours(view, words.lists.neighbours, side(words.lists.previousDay, previous), side(words.lists.nextDay, next), [words.frame.none, words.frame.none])}`;
  return layout(view, {
    title,
    description: words.lists.todayIntro,
    crumbs: [
      { text: words.frame.today, address: ADDRESSES.today },
      { text: words.date.monthDay(month, day), address: null },
    ],
    way: "today",
    main,
    jsonLd: collectionLd(title, page.address, settings),
    previous: previous?.address ?? null,
    next: next?.address ?? null,
  });
}
