import { eventDateText } from "../../src/site/article/event-date.ts";
import type { SightingRef } from "../../src/site/lists/sighting-ref.ts";
import type { Holding } from "../../src/site/people/holding.ts";
import { headlineOr } from "../components/article-list.ts";
import { bracketed } from "../components/bracketed.ts";
import { eventTime } from "../components/dates.ts";
import { type Html, html } from "../html.ts";
import type { View } from "../view.ts";

/** When somebody was seen in a post, and how often: `见于 2022年11月30日 至 2025年4月3日，31 处`. */
export function seenText(view: View, { first, last, mentions }: Pick<Holding, "first" | "last" | "mentions">): Html {
  const { people } = view.words;
  const text = ({ article: { date } }: SightingRef) => eventDateText(date, view.words);
  if (first.article.date.edtf === null) return html`${people.seenNoDay(mentions)}`;
  return bracketed(people.seen(text(first), text(last ?? first), mentions));
}

/** The words in which somebody was seen in a post first and last, and those of a beginning or an end. */
export function holdingWords(view: View, { first, last, tenures }: Holding): Html {
  const { tenure } = view.words.people;
  const quoted = new Set(tenures.map(({ quote, article }) => `${article.address} ${quote}`));
  const plain = [first, last].filter(
    (each): each is SightingRef => each !== null && !quoted.has(`${each.article.address} ${each.quote}`),
  );
  return html`<ul class="said">${tenures.map(
    (each) => html`<li><b>${tenure[each.kind]}</b> ${sighting(view, each)}</li>`,
  )}${plain.map((each) => html`<li>${sighting(view, each)}</li>`)}</ul>`;
}

/** Quoted words with the article they are of. */
export function sighting(view: View, { quote, article }: SightingRef): Html {
  const { to, lang } = view;
  return html`<q${lang}>${quote}</q> <small><a href="${to(article.address)}"${lang}>${headlineOr(view, article.headline)}</a> ${eventTime(view, article.date)}</small>`;
}
