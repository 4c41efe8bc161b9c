import { ADDRESSES, yearAddress } from "../../src/site/address/urls.ts";
import { foldYearGaps, type YearGap } from "../../src/site/lists/year-gaps.ts";
import type { CoverYear } from "../../src/site/pages/home-page.ts";
import type { UndatedMonth, UndatedSummary } from "../../src/site/pages/undated-pages.ts";
import type { Words } from "../../src/site/words/words.ts";
import { type Html, html } from "../html.ts";
import type { View } from "../view.ts";

/** 存档年历: years down, months across; a filled cell counts the pages held, an empty one says that none is known. Many empty years are one row. */
export function cover(view: View, years: readonly CoverYear[], unknown: UndatedSummary | null): Html {
  const { date, frame, lists } = view.words;
  const months = Array.from(
    { length: 12 },
    (_, i) => html`<th scope="col">${i + 1}<span class="vh">${date.monthUnit}</span></th>`,
  );
  if (years.length === 0 && unknown) return unknownOnly(view, unknown);
  const rows = foldYearGaps(years, ({ pages, months: held }) => pages === 0 && held.every((month) => month === null));
  return html`<section class="scroll" tabindex="0" aria-label="${frame.calendar}"><table class="cover"><caption><h2 class="lab">${frame.calendar} <small>${lists.calendarNote}</small></h2></caption><thead><tr><th scope="col">${date.yearColumn}</th>${months}<th scope="col">${date.sum}</th></tr></thead><tbody>${rows.map((row) => ("year" in row ? yearRow(view, row) : gapRow(view, row)))}${unknown !== null && unknown.pages > 0 && unknownRow(view, unknown.pages)}</tbody></table></section>`;
}

function yearRow(view: View, { year, months, pages }: CoverYear): Html {
  const { date, frame } = view.words;
  const label = pages > 0 ? html`<a href="${view.to(yearAddress(year))}">${year}</a>` : year;
  const cells = months.map((month, i) =>
    month
      ? html`<td><a href="${view.to(month.address)}" aria-label="${view.words.lists.calendarCell(date.month(String(year), i + 1), month.pages, month.articles)}">${month.pages}</a></td>`
      : html`<td><span class="vh">${frame.none}</span></td>`,
  );
  return html`<tr><th scope="row">${label}</th>${cells}<td>${pages > 0 ? pages : date.dash}</td></tr>
`;
}

function gapRow({ words }: View, gap: YearGap): Html {
  return html`<tr><th scope="row" colspan="13">${yearsText(words, gap)} <span class="none">${words.lists.yearsGap}</span></th><td>${words.date.dash}</td></tr>
`;
}

/** `1959—1997` */
export function yearsText({ frame }: Words, { first, last }: YearGap): string {
  return `${first}${frame.rangeDash}${last}`;
}

/** Of holdings whose year nothing tells there is no table to draw. */
function unknownOnly(view: View, unknown: UndatedSummary): Html {
  const { date, frame, lists } = view.words;
  return html`<section aria-labelledby="cover"><h2 class="lab" id="cover">${frame.calendar}</h2><p><a href="${view.to(ADDRESSES.undated)}">${date.unknownYear}</a> <small>${lists.yearTotals(unknown.pages, unknown.articles)}</small></p>${undatedMonths(view, unknown.months)}</section>`;
}

/** Months of no known year, each with its articles and where they are listed. */
export function undatedMonths(view: View, months: readonly UndatedMonth[]): Html | null {
  if (months.length === 0) return null;
  const items = months.map(
    ({ month, address, articles }) =>
      html`<li><a href="${view.to(address)}">${undatedMonthName(view, month)}</a> <small>${view.words.frame.articles(articles)}</small></li>`,
  );
  return html`<ul class="names">${items}</ul>`;
}

/** A month of no known year in words; that no day is printed where there is no month. */
export function undatedMonthName({ words }: View, month: number | null): string {
  return month === null ? words.lists.noDayPrinted : words.date.bareMonth(month);
}

function unknownRow(view: View, pages: number): Html {
  return html`<tr><th scope="row" colspan="13"><a href="${view.to(ADDRESSES.undated)}">${view.words.date.unknownYear}</a></th><td>${pages}</td></tr>`;
}
