import { ADDRESSES } from "../../src/site/address/urls.ts";
import { CITATION_FORMATS } from "../../src/site/citation/formats.ts";
import type { ArticleData } from "../../src/site/pages/article-page.ts";
import { type Html, html, joined, textHtml } from "../html.ts";
import type { View } from "../view.ts";
import { unbroken } from "./bracketed.ts";

/** 引用本篇: the citation in all formats; a click selects it, the script adds buttons that copy and download. */
export function citeBox(view: View, { citation, id, dataAddress }: ArticleData): Html {
  const { words, settings, to } = view;
  const context = { settings, words, accessed: ACCESS_DATE };
  const [first, ...others] = CITATION_FORMATS;
  return html`<section class="cite" aria-labelledby="ci" data-copy="${words.article.copy}" data-copied="${words.article.copied}" data-download="${words.article.download}"><h2 id="ci" class="lab">${words.article.cite}</h2>${taking(view)}<h3>${first.name(settings)}</h3><p class="pick"${view.lang}>${withAccessDate(first.write(citation, context), unbroken)}</p>${others.map(
    ({ name, write, file }) =>
      html`<details><summary>${name(settings)}</summary><pre class="pick" tabindex="0"${file && html` data-file="${id}.${file.ending}" data-type="${file.mediaType}"`}>${withAccessDate(write(citation, context).replaceAll("\r", ""))}</pre></details>`,
  )}<p><small>${words.article.citeNote} <span class="tip">${words.article.citeTip}</span></small> <a class="tip" href="${to(dataAddress)}">${words.article.asData}</a></p></section>`;
}

/** What script does with the whole article: each button's word says it. */
function taking({ words: { article }, to }: View): Html {
  const buttons = Object.entries(article.taking).map(
    ([take, label]) => html`<button type="button" class="quiet" data-take="${take}">${label}</button>`,
  );
  return html`<p class="act" hidden data-taking data-copied="${article.taken}" data-failed="${article.notTaken}" data-clip="${JSON.stringify(article.clip)}">${buttons} <a href="${to(ADDRESSES.clippings)}">${article.clippings}</a></p>`;
}

/** Stands while a passage is chosen, and copies it with its citation or cuts it out. */
export function quoteBar({ words: { article } }: View): Html {
  return html`<p class="quotebar act" hidden data-quoting data-copied="${article.copied}" data-failed="${article.notTaken}"><button type="button" class="quiet">${article.copyQuote}</button> <button type="button" class="quiet" data-quote="clip">${article.clipQuote}</button></p>`;
}

/** Stands where the day of access belongs, which nobody knows before the page is read. */
const ACCESS_DATE = "\ue000";

/** The script puts the reader's day where it belongs; without it nothing stands there. */
function withAccessDate(citation: string, toHtml = textHtml): Html {
  return joined(citation.split(ACCESS_DATE).map(toHtml), html`<span class="nw" data-accessed></span>`);
}
