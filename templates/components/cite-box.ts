import { CITATION_FORMATS } from "../../src/site/citation/formats.ts";
import type { ArticleData } from "../../src/site/pages/article-page.ts";
import { type Html, html, joined, textHtml } from "../html.ts";
import type { View } from "../view.ts";
import { unbroken } from "./bracketed.ts";

/** 引用本篇: the citation in all formats; a click selects it, the script adds buttons that copy and download, each of them and the whole article. */
export function citeBox(view: View, { citation, id, dataAddress }: ArticleData): Html {
  const { words, settings, to } = view;
  const context = { settings, words, accessed: ACCESS_DATE };
  const [first, ...others] = CITATION_FORMATS;
  return html`<section class="cite" aria-labelledby="ci"><h2 id="ci" class="lab">${words.article.cite}</h2><h3>${first.name(settings)}</h3><p class="pick"${view.lang}>${withAccessDate(first.write(citation, context), unbroken)}</p>${others.map(
    ({ name, write, file }) =>
      html`<details><summary>${name(settings)}</summary><pre class="pick" tabindex="0"${file && html` data-file="${id}.${file.ending}"`}>${withAccessDate(write(citation, context).replaceAll("\r", ""))}</pre></details>`,
  )}<p><small>${words.article.citeNote} <span class="tip">${words.article.citeTip}</span></small> <a class="tip" href="${to(dataAddress)}">${words.article.asData}</a></p></section>`;
}

/** Stands where the day of access belongs, which nobody knows before the page is read. */
const ACCESS_DATE = "\ue000";

/** The script puts the reader's day where it belongs; without it nothing stands there. */
function withAccessDate(citation: string, toHtml = textHtml): Html {
  return joined(citation.split(ACCESS_DATE).map(toHtml), html`<span class="nw" data-accessed></span>`);
}
