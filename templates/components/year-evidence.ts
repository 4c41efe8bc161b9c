import type { YearReasons } from "../../src/site/article/year-evidence.ts";
import type { YearReason } from "../../src/site/words/evidence.ts";
import { yearReasonText } from "../../src/site/words/evidence.ts";
import { type Html, html } from "../html.ts";
import type { View } from "../view.ts";
import { unbroken } from "./bracketed.ts";

/** What a year rests on, in a few words: `年份[2024]系推定，看依据`; null without evidence. */
export function yearBasis({ words }: View, year: YearReasons): string | null {
  if (year.year === null || year.reasons.length === 0) return null;
  const label = year.basis === "stated" ? words.article.statedYear : words.article.inferredYear;
  return label(String(year.year));
}

/** The evidence of a year, piece by piece: quoted, with its line and what it says. */
export function evidenceList(view: View, year: YearReasons): Html {
  return html`<ol>${year.reasons.map((reason) => html`<li>${reasonOf(view, reason)}</li>`)}</ol>`;
}

function reasonOf(view: View, reason: YearReason): Html {
  const { words, to, lang } = view;
  const line = words.frame.lines(String(reason.line));
  const place = reason.file === null ? line : unbroken(`${reason.file} ${line}`);
  const link = reason.address === null ? place : html`<a href="${to(reason.address)}">${place}</a>`;
  const quote = reason.quote === "" ? "" : html`<q${lang}>${reason.quote}</q> `;
  return html`${quote}${reason.line > 0 && link}<br>${yearReasonText(reason, view.settings.language)}`;
}
