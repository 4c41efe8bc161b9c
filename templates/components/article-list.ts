import type { ArticleRef } from "../../src/site/article/article-ref.ts";
import { headlineText } from "../../src/site/article/headline.ts";
import { type Html, type HtmlValue, html, joined } from "../html.ts";
import type { View } from "../view.ts";
import { eventTime } from "./dates.ts";

/** Link to an article by its headline. */
export function articleLink(view: View, article: Pick<ArticleRef, "address" | "headline">): Html {
  return html`<a href="${view.to(article.address)}"${view.lang}>${headlineOr(view, article.headline)}</a>`;
}

/** The headline as one line, or a word for an article that has none. */
export function headlineOr({ words }: View, headline: string): string {
  const text = headlineText(headline).trim();
  return text === "" ? words.frame.untitled : text;
}

/**
 * Articles as a list: headline, then date, signature and length.
 *
 * @param signer Whose articles they are, where the page says so, null for those that nobody signed: that is not said again.
 */
export function articleList(view: View, articles: readonly ArticleRef[], signer?: string | null): Html {
  const facts = tellApart(view, articles, (article) => articleFacts(view, article, signer));
  return html`<ul class="list">${articles.map(
    (article, i) => html`<li>${articleLink(view, article)} <small>${facts[i]}</small></li>
`,
  )}</ul>`;
}

function articleFacts(view: View, article: ArticleRef, signer: string | null | undefined): HtmlValue[] {
  const isOwn = signer !== undefined && article.bylines.length <= 1 && (article.bylines[0] ?? null) === signer;
  return [
    eventTime(view, article.date),
    !isOwn && byline(view, article),
    view.words.frame.characters(article.characters),
  ];
}

/**
 * The small print behind each article of a list: its newspaper where there are several, what is said of it, and where another article of the list
 * has the same headline and small print, its file and place.
 *
 * @param articles An article may stand in the list more than once.
 */
export function tellApart(
  view: View,
  articles: readonly ArticleRef[],
  say: (article: ArticleRef, i: number) => readonly HtmlValue[],
): Html[] {
  const { frame, lists } = view.words;
  const facts = articles.map((article, i) =>
    joined([article.newspaper !== null && frame.workTitle(article.newspaper), ...say(article, i)], frame.separator),
  );
  const shown = articles.map(({ headline }, i) => `${headline}\n${facts[i]}`);
  const addresses = new Map<string, Set<string>>();
  for (const [i, { address }] of articles.entries()) {
    const key = shown[i] ?? "";
    addresses.set(key, (addresses.get(key) ?? new Set()).add(address));
  }
  return articles.map(({ file, place }, i) => {
    const isShared = (addresses.get(shown[i] ?? "")?.size ?? 0) > 1;
    return joined([facts[i], isShared && `${file} ${lists.placeInPage(place + 1)}`], frame.separator);
  });
}

/** Signatures as one string: names, or the word for none. */
export function byline({ words }: View, article: Pick<ArticleRef, "bylines">): string {
  return article.bylines.length === 0 ? words.frame.unsigned : article.bylines.join(words.frame.comma);
}
