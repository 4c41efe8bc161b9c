import { ADDRESSES, yearAddress } from "../../src/site/address/urls.ts";
import type { CoverYear } from "../../src/site/pages/home-page.ts";
import { type Html, html } from "../html.ts";
import type { View } from "../view.ts";

/** 存档年历: years down, months across; a filled cell counts the pages held, an empty one says that none is known. */
export function cover(view: View, years: readonly CoverYear[], unknownPages: number): Html {
  const { date, frame, lists } = view.words;
  const months = Array.from(
    { length: 12 },
    (_, i) => html`<th scope="col">${i + 1}<span class="vh">${date.monthUnit}</span></th>`,
  );
  if (years.length === 0 && unknownPages > 0) return unknownOnly(view, unknownPages);
  return html`<section class="scroll" tabindex="0" aria-label="${frame.calendar}"><table class="cover"><caption class="lab">${frame.calendar} <small>${lists.calendarNote}</small></caption><thead><tr><th scope="col">${date.yearColumn}</th>${months}<th scope="col">${date.sum}</th></tr></thead><tbody>${years.map((year) => yearRow(view, year))}${unknownPages > 0 && unknownRow(view, unknownPages)}</tbody></table></section>`;
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

/** Of holdings whose year nothing tells there is no table to draw. */
function unknownOnly(view: View, pages: number): Html {
  const { date, frame } = view.words;
  return html`<section aria-labelledby="cover"><h2 class="lab" id="cover">${frame.calendar}</h2><p><a href="${view.to(ADDRESSES.undated)}">${date.unknownYear}</a> <small>${frame.pages(pages)}</small></p></section>`;
}

function unknownRow(view: View, pages: number): Html {
  return html`<tr><th scope="row" colspan="13"><a href="${view.to(ADDRESSES.undated)}">${view.words.date.unknownYear}</a></th><td>${pages}</td></tr>`;
}
