import type { Settings } from "../../src/model/settings.ts";
import { ADDRESSES, dayAnchor, yearAddress } from "../../src/site/address/urls.ts";
import { dayText } from "../../src/site/article/event-date.ts";
import { countsArticles, type IssueRef, issueNames } from "../../src/site/article/issue-name.ts";
import { collectionLd } from "../../src/site/data/json-ld.ts";
import type { DatesData, MonthData, UndatedData, YearData, YearSummary } from "../../src/site/pages/dates-pages.ts";
import type { PageModel } from "../../src/site/pages/page-model.ts";
import { articleLink, articleList, byline } from "../components/article-list.ts";
import { bracketed } from "../components/bracketed.ts";
import { cover } from "../components/cover.ts";
import { monthSheet } from "../components/month-sheet.ts";
import { neighbours } from "../components/neighbours.ts";
import { partLinks } from "../components/part-links.ts";
import { type Html, html } from "../html.ts";
import { layout } from "../layout.ts";
import { type View, viewOf } from "../view.ts";

/** 按日期: the calendar of holdings and the years. */
export function renderDates(page: PageModel<DatesData>, settings: Settings): string {
  const view = viewOf(page, settings);
  const { words } = view;
  const { cover: rows, years, coverage, unknownArticles, unknownPages } = page.data;
  const gaps = years.filter(({ address }) => address === null).map(({ year }) => String(year));
  const main = html`<header class="ihead"><h1>${words.frame.dates}</h1><p>${bracketed(words.lists.datesIntro)}</p></header>
<div class="two">${cover(view, rows, unknownPages)}
<section class="coverage">${coverage.years > 0 && html`<p>${words.lists.coverage(coverage.years, coverage.months, coverage.days)}</p>`}${gaps.length > 0 && html`<p>${words.lists.gaps(gaps.reverse().join(words.frame.comma))}</p>`}${unknownArticles > 0 && html`<p><a href="${view.to(ADDRESSES.undated)}">${words.lists.unknownYears}</a> <small>${words.frame.articles(unknownArticles)}</small></p>`}</section></div>
<div class="yrs">${years.map((year) => yearSection(view, year))}</div>`;
  return layout(view, {
    title: words.frame.dates,
    description: words.lists.datesIntro,
    crumbs: [{ text: words.frame.dates, address: null }],
    way: "dates",
    main,
    jsonLd: collectionLd(words.frame.dates, page.address, settings),
  });
}

function yearSection(view: View, year: YearSummary): Html {
  const { words, to } = view;
  const id = `y${year.year}`;
  if (year.address === null) {
    return html`<section class="yr" aria-labelledby="${id}"><h2 id="${id}">${year.year}</h2><p class="none">${words.lists.yearGap}</p></section>
`;
  }
  const months = year.months.map(
    ({ month, address, articles }) =>
      html`<li><a href="${to(address)}" aria-label="${monthText(view, { ...year, month })}">${words.date.bareMonth(month)}</a> <small>${words.frame.articles(articles)}</small></li>`,
  );
  return html`<section class="yr" aria-labelledby="${id}"><h2 id="${id}"><a href="${to(year.address)}">${bracketed(yearText(view, year))}</a> <small>${words.lists.yearTotals(year.pages, year.articles)}</small></h2><ul class="names">${months}</ul></section>
`;
}

/** The page of a year: a sheet for each of its months, with the issues that fall into them. */
export function renderYear(page: PageModel<YearData>, settings: Settings): string {
  const view = viewOf(page, settings);
  const { words } = view;
  const year = page.data;
  const title = yearText(view, year);
  const held = new Set(year.months.map(({ month }) => month));
  const missing = Array.from({ length: 12 }, (_, i) => i + 1).filter((month) => !held.has(month));
  const side = (label: string, link: YearData["previous"]) =>
    link && { label, address: link.address, text: bracketed(yearText(view, link)) };
  const main = html`<header class="ihead"><h1>${bracketed(title)}</h1><p>${words.lists.yearTotals(year.pages, year.articles)}${words.article.stop}${missing.length > 0 && words.lists.monthsMissing(missing.map((month) => words.date.bareMonth(month)).join(words.frame.comma))}</p></header>
<div class="sheets">${year.months.map((month) => yearMonth(view, year, month))}</div>
${year.undated.length > 0 && html`<section aria-labelledby="un"><h2 class="lab" id="un">${words.lists.noDayPrinted}</h2>${articleList(view, year.undated)}</section>`}
${neighbours(view, words.lists.neighbours, side(words.lists.previousYear, year.previous), side(words.lists.nextYear, year.next), [words.issue.noEarlier, words.issue.noLater])}`;
  return layout(view, {
    title,
    description: `${title}${words.frame.separator}${words.lists.yearTotals(year.pages, year.articles)}`,
    crumbs: [
      { text: words.frame.dates, address: ADDRESSES.dates },
      { text: title, address: null },
    ],
    way: "dates",
    main,
    jsonLd: collectionLd(title, page.address, settings),
    previous: year.previous?.address ?? null,
    next: year.next?.address ?? null,
  });
}

function yearMonth(view: View, year: YearData, month: YearData["months"][number]): Html {
  const { words, to } = view;
  const caption = html`<a href="${to(month.address)}">${words.date.monthOnly(month.month)}</a>`;
  return html`<section>${monthSheet(view, year.year, month.month, month.days, caption)}${issueLinks(view, month.issues)}</section>
`;
}

function issueLinks(view: View, issues: readonly IssueRef[]): Html | null {
  if (issues.length === 0) return null;
  const names = issueNames(issues, view.words);
  return html`<ul class="list fine">${issues.map((issue, i) => html`<li><a href="${view.to(issue.address)}">${bracketed(names[i] ?? "")}</a>${!countsArticles(issue) && html` <small>${view.words.frame.articles(issue.articles)}</small>`}</li>`)}</ul>`;
}

/** The page of a month: its sheet, its issues, and every day's articles. */
export function renderMonth(page: PageModel<MonthData>, settings: Settings): string {
  const view = viewOf(page, settings);
  const { words } = view;
  const month = page.data;
  const name = monthText(view, month);
  const title = month.links.part === 1 ? name : `${name}${words.frame.separator}${words.lists.part(month.links.part)}`;
  const side = (label: string, link: MonthData["previous"]) =>
    link && { label, address: link.address, text: bracketed(monthText(view, link)) };
  const sheet = monthSheet(view, month.year, month.month, month.sheet, html`${words.date.monthOnly(month.month)}`);
  const main = html`<header class="ihead"><h1>${bracketed(title)}</h1></header>
<div class="mon"><div>${sheet}${month.issues.length > 0 ? html`<h2 class="lab">${words.lists.issuesOfMonth}</h2>${issueLinks(view, month.issues)}` : html`<p class="none">${words.lists.monthGap}</p>`}</div>
<dl class="daylist">${month.days.map((day) => dayItems(view, month, day))}</dl></div>
${partLinks(view, month.links)}${neighbours(view, words.lists.neighbours, side(words.lists.previousMonth, month.previous), side(words.lists.nextMonth, month.next), [words.issue.noEarlier, words.issue.noLater])}`;
  return layout(view, {
    title,
    description: `${title}${words.frame.separator}${words.lists.datesIntro}`,
    crumbs: [
      { text: words.frame.dates, address: ADDRESSES.dates },
      { text: yearText(view, month), address: yearAddress(month.year) },
      { text: words.date.bareMonth(month.month), address: null },
    ],
    way: "dates",
    main,
    jsonLd: collectionLd(title, page.address, settings),
    previous: month.previous?.address ?? null,
    next: month.next?.address ?? null,
  });
}

function dayItems(view: View, month: MonthData, { day, first, entries }: MonthData["days"][number]): Html {
  const { words } = view;
  const id = first ? html` id="${day === 0 ? "d0" : dayAnchor(month.year, month.month, day)}"` : "";
  const term = day === 0 ? bracketed(`[${words.lists.recentDays}]`) : words.date.bareDay(day);
  return html`<dt${id}>${term}</dt>${entries.map(({ article, continued }) => {
    const said =
      day > 0
        ? null
        : article.date.asPrinted === null
          ? words.lists.noDayPrinted
          : words.lists.printedAs(article.date.asPrinted);
    const facts = [byline(view, article), continued ? words.article.continuedDays : null, said].filter(
      (part) => part !== null,
    );
    return html`<dd>${articleLink(view, article)} <small>${facts.join(words.frame.separator)}</small></dd>`;
  })}
`;
}

/** Articles and issues of unknown year. */
export function renderUndated(page: PageModel<UndatedData>, settings: Settings): string {
  const view = viewOf(page, settings);
  const { words } = view;
  const title = words.lists.unknownYears;
  const main = html`<header class="ihead"><h1>${title}</h1><p>${words.lists.unknownYearsNote}</p></header>
${issueLinks(view, page.data.issues)}${page.data.articles.length > 0 && articleList(view, page.data.articles)}
${partLinks(view, page.data.links)}`;
  return layout(view, {
    title,
    description: words.lists.unknownYearsNote,
    crumbs: [
      { text: words.frame.dates, address: ADDRESSES.dates },
      { text: title, address: null },
    ],
    way: "dates",
    main,
    jsonLd: collectionLd(title, page.address, settings),
  });
}

function yearText({ words }: View, { year, stated }: { readonly year: number; readonly stated: boolean }): string {
  return words.date.year(stated ? String(year) : `[${year}]`);
}

function monthText(
  { words }: View,
  month: { readonly year: number; readonly month: number; readonly stated: boolean },
): string {
  return dayText({ ...month, day: null }, month.stated ? "stated" : "inferred", words);
}
