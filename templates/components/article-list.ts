import type { ArticleRef } from "../../src/site/article/article-ref.ts";
import { headlineText } from "../../src/site/article/headline.ts";
import { type Html, html, joined } from "../html.ts";
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

/** Articles as a list: headline, then date, signature and length. */
export function articleList(view: View, articles: readonly ArticleRef[]): Html {
  return html`<ul class="list">${articles.map(
    (article) => html`<li>${articleLink(view, article)} <small>${articleFacts(view, article)}</small></li>
`,
  )}</ul>`;
}

function articleFacts(view: View, article: ArticleRef): Html {
  const { frame } = view.words;
  return joined(
    [eventTime(view, article.date), byline(view, article), frame.characters(article.characters)],
    frame.separator,
  );
}

/** Signatures as one string: names, or the word for none. */
export function byline({ words }: View, article: Pick<ArticleRef, "bylines">): string {
  return article.bylines.length === 0 ? words.frame.unsigned : article.bylines.join(words.frame.comma);
}
