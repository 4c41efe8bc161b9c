import { daysBeforeFirst } from "../../src/site/lists/calendar.ts";
import { daysInMonth } from "../../src/text/edtf.ts";
import { type Html, html } from "../html.ts";
import type { View } from "../view.ts";

/** A day of a sheet that has articles. */
export interface MarkedDay {
  readonly day: number;
  readonly articles: number;
  readonly address: string;
}

/** A calendar sheet of a month: days with articles are links. Without a year days stand in rows of seven from the first. */
export function monthSheet(
  view: View,
  year: number | null,
  month: number,
  days: readonly MarkedDay[],
  caption: Html,
): Html {
  const { date } = view.words;
  const marked = new Map(days.map((day) => [day.day, day]));
  const blanks = year === null ? 0 : daysBeforeFirst(year, month);
  const cells = [
    ...Array.from({ length: blanks }, () => html`<td></td>`),
    ...Array.from({ length: daysInMonth(month, year ?? undefined) }, (_, i) =>
      dayCell(view, month, i + 1, marked.get(i + 1)),
    ),
  ];
  while (cells.length % 7 > 0) cells.push(html`<td></td>`);
  const rows = Array.from({ length: cells.length / 7 }, (_, i) => html`<tr>${cells.slice(7 * i, 7 * i + 7)}</tr>`);
  const heads =
    year === null
      ? null
      : html`<thead><tr>${date.weekdays.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>`;
  return html`<table class="cal"><caption>${caption}</caption>${heads}<tbody>${rows}</tbody></table>`;
}

function dayCell(view: View, month: number, day: number, marked: MarkedDay | undefined): Html {
  if (!marked) return html`<td>${day}</td>`;
  const label = view.words.lists.dayCell(view.words.date.monthDay(month, day), marked.articles);
  return html`<td><a href="${view.to(marked.address)}" aria-label="${label}">${day}</a></td>`;
}
