import type { Settings } from "../../src/model/settings.ts";
import { ADDRESSES, dayAnchor, yearAddress } from "../../src/site/address/urls.ts";
import { dayText } from "../../src/site/article/event-date.ts";
import { countsArticles, type IssueRef, issueNames } from "../../src/site/article/issue-name.ts";
import { collectionLd } from "../../src/site/data/json-ld.ts";
import { foldYearGaps, type YearGap } from "../../src/site/lists/year-gaps.ts";
import type { DatesData, MonthData, YearData, YearSummary } from "../../src/site/pages/dates-pages.ts";
import type { PageModel } from "../../src/site/pages/page-model.ts";
import { type UndatedData, type UndatedSummary, undatedAnchor } from "../../src/site/pages/undated-pages.ts";
import { articleLink, articleList, byline, tellApart } from "../components/article-list.ts";
import { bracketed } from "../components/bracketed.ts";
import { cover, undatedMonthName, undatedMonths, yearsText } from "../components/cover.ts";
import { monthSheet } from "../components/month-sheet.ts";
import { neighbours } from "../components/neighbours.ts";
import { partLinks, partTitle } from "../components/part-links.ts";
import { type Html, html } from "../html.ts";
import { layout } from "../layout.ts";
import { coverImage } from "../scans/scan-figures.ts";
import { type View, viewOf } from "../view.ts";

/** 按日期: the calendar of holdings and the years. */
export function renderDates(page: PageModel<DatesData>, settings: Settings): string {
  const view = viewOf(page, settings);
  const { words } = view;
  const { cover: rows, years, coverage, unknown } = page.data;
  const told = foldYearGaps(years, ({ address }) => address === null);
  const gaps = told.flatMap((each) => {
    if (!("year" in each)) return [yearsText(words, each)];
    return each.address === null ? [String(each.year)] : [];
  });
  const main = html`<header class="ihead"><h1>${words.frame.dates}</h1><p>${bracketed(words.lists.datesIntro)}</p></header>
${
  coverage.years > 0 &&
  html`<div class="two">${cover(view, rows, unknown)}
<section class="coverage"><p>${words.lists.coverage(coverage.years, coverage.months, coverage.days)}</p>${gaps.length > 0 && html`<p>${words.lists.gaps(gaps.reverse().join(words.frame.comma))}</p>`}</section></div>
`
}<div class="yrs">${told.map((each) => ("year" in each ? yearSection(view, each) : gapSection(view, each)))}${unknown && unknownSection(view, unknown)}</div>`;
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
    ({ month, address, pages, articles }) =>
      html`<li><a href="${to(address)}" aria-label="${monthText(view, { ...year, month })}">${words.date.bareMonth(month)}</a> <small>${articles === 0 ? words.frame.pages(pages) : words.frame.articles(articles)}</small></li>`,
  );
  return html`<section class="yr" aria-labelledby="${id}"><h2 id="${id}"><a href="${to(year.address)}">${bracketed(yearText(view, year))}</a> <small>${words.lists.yearTotals(year.pages, year.articles)}</small></h2><ul class="names">${months}</ul></section>
`;
}

function gapSection({ words }: View, gap: YearGap): Html {
  const id = `y${gap.first}`;
  return html`<section class="yr" aria-labelledby="${id}"><h2 id="${id}">${yearsText(words, gap)}</h2><p class="none">${words.lists.yearsGap}</p></section>
`;
}

function unknownSection(view: View, { pages, articles, months }: UndatedSummary): Html {
  const { words } = view;
  return html`<section class="yr" aria-labelledby="y0"><h2 id="y0"><a href="${view.to(ADDRESSES.undated)}">${words.date.unknownYear}</a> <small>${words.lists.yearTotals(pages, articles)}</small></h2>${undatedMonths(view, months)}</section>
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
  return html`<ul class="list fine">${issues.map((issue, i) => html`<li>${coverImage(view, issue.scan)}<a href="${view.to(issue.address)}">${bracketed(names[i] ?? "")}</a>${!countsArticles(issue) && html` <small>${view.words.frame.articles(issue.articles)}</small>`}</li>`)}</ul>`;
}

/** The page of a month: its sheet, its issues, and every day's articles. */
export function renderMonth(page: PageModel<MonthData>, settings: Settings): string {
  const view = viewOf(page, settings);
  const { words } = view;
  const month = page.data;
  const title = partTitle(view, monthText(view, month), month.links);
  const side = (label: string, link: MonthData["previous"]) =>
    link && { label, address: link.address, text: bracketed(monthText(view, link)) };
  const sheet = monthSheet(view, month.year, month.month, month.sheet, html`${words.date.monthOnly(month.month)}`);
  const main = html`<header class="ihead"><h1>${bracketed(title)}</h1></header>
<div class="mon"><div>${sheet}${month.issues.length > 0 ? html`<h2 class="lab">${words.lists.issuesOfMonth}</h2>${issueLinks(view, month.issues)}` : html`<p class="none">${words.lists.monthGap}</p>`}</div>
${dayList(view, month)}</div>
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

/** The days of a month, each with its articles. */
function dayList(view: View, month: MonthData): Html {
  const { words } = view;
  if (month.days.length === 0) return html`<p class="none">${words.lists.monthWithoutEvents}</p>`;
  const entries = month.days.flatMap(({ day, entries: own }) => own.map((entry) => ({ day, ...entry })));
  const facts = tellApart(
    view,
    entries.map(({ article }) => article),
    (article, i) => {
      const { day = 0, continued } = entries[i] ?? {};
      const printed = article.date.asPrinted;
      const said = printed === null ? words.lists.noDayPrinted : words.lists.printedAs(printed);
      return [byline(view, article), continued && words.article.continuedDays, day === 0 && said];
    },
  );
  let at = 0;
  return html`<dl class="daylist">${month.days.map(({ day, first, entries: own }) => {
    const id = first ? html` id="${day === 0 ? "d0" : dayAnchor(month.year, month.month, day)}"` : "";
    const term = day === 0 ? bracketed(`[${words.lists.recentDays}]`) : words.date.bareDay(day);
    return html`<dt${id}>${term}</dt>${own.map(
      ({ article }) => html`<dd>${articleLink(view, article)} <small>${facts[at++]}</small></dd>`,
    )}
`;
  })}</dl>`;
}

/** Articles and issues of unknown year. */
export function renderUndated(page: PageModel<UndatedData>, settings: Settings): string {
  const view = viewOf(page, settings);
  const { words } = view;
  const { issues, months, allMonths, links } = page.data;
  const title = partTitle(view, words.lists.unknownYears, links);
  const main = html`<header class="ihead"><h1>${title}</h1><p>${words.lists.unknownYearsNote}</p>${undatedMonths(view, allMonths)}</header>
${
  issues.length > 0 &&
  html`<section aria-labelledby="iss"><h2 class="lab" id="iss">${words.lists.issuesOfUnknownYears}</h2>${issueLinks(view, issues)}</section>
`
}${months.map(
  ({ month, first, articles }) =>
    html`<section${first ? html` id="${undatedAnchor(month)}"` : ""}><h2 class="lab">${undatedMonthName(view, month)}</h2>${articleList(view, articles)}</section>
`,
)}${partLinks(view, links)}`;
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
