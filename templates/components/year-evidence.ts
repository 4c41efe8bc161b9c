import type { YearReasons } from "../../src/site/article/year-evidence.ts";
import type { YearReason } from "../../src/site/words/evidence.ts";
import { yearReasonText } from "../../src/site/words/evidence.ts";
import { type Html, html } from "../html.ts";
import type { View } from "../view.ts";
import { bracketed } from "./bracketed.ts";

/** Why a year is what it is, as a fold: each piece of evidence quoted, with its line and what it says. Nothing without evidence. */
export function yearEvidence(view: View, year: YearReasons, open = false): Html | null {
  const { words } = view;
  if (year.year === null || year.reasons.length === 0) return null;
  const label = year.basis === "stated" ? words.article.statedYear : words.article.inferredYear;
  return html`<details class="why fine"${open ? html` open` : ""}><summary>${bracketed(label(String(year.year)))}</summary><ol>${year.reasons.map((reason) => html`<li>${reasonOf(view, reason)}</li>`)}</ol></details>`;
}

function reasonOf(view: View, reason: YearReason): Html {
  const { words, to, lang } = view;
  const line = words.frame.lines(String(reason.line));
  const place = reason.file === null ? line : `${reason.file} ${line}`;
  const link = reason.address === null ? place : html`<a href="${to(reason.address)}">${place}</a>`;
  const quote = reason.quote === "" ? "" : html`<q${lang}>${reason.quote}</q> `;
  return html`${quote}${reason.line > 0 && link}<br>${yearReasonText(reason, view.settings.language)}`;
}
