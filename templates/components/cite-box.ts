import { citationToBibtex } from "../../src/site/citation/bibtex.ts";
import { citationToCsl } from "../../src/site/citation/csl.ts";
import { citationToGbt7714 } from "../../src/site/citation/gbt7714.ts";
import { citationToRis } from "../../src/site/citation/ris.ts";
import type { ArticleData } from "../../src/site/pages/article-page.ts";
import { type Html, html, joined } from "../html.ts";
import { siteName } from "../layout.ts";
import type { View } from "../view.ts";

interface Format {
  readonly name: string;
  readonly text: string;
  readonly file: string;
  readonly type: string;
}

/** 引用本篇: the citation in four formats; a click selects it, the script adds buttons that copy and download. */
export function citeBox(view: View, article: ArticleData): Html {
  const { words, to } = view;
  const [gbt, ...others] = formats(view, article);
  return html`<section class="cite" aria-labelledby="ci" data-copy="${words.article.copy}" data-copied="${words.article.copied}" data-download="${words.article.download}"><h2 id="ci" class="lab">${words.article.cite}</h2><h3>${gbt?.name}</h3><p class="pick"${view.lang}>${withAccessDate(gbt?.text ?? "")}</p>${others.map(
    ({ name, text, file, type }) =>
      html`<details><summary>${name}</summary><pre class="pick" tabindex="0" data-file="${file}" data-type="${type}">${text}</pre></details>`,
  )}<p><small>${words.article.citeNote}</small> <a href="${to(article.dataAddress)}">${words.article.asData}</a></p></section>`;
}

/** Stands where the day of access belongs, which nobody knows before the page is read. */
const ACCESS_DATE = "\ue000";

/** The script puts the reader's day where it belongs; without it nothing stands there. */
function withAccessDate(citation: string): Html {
  return joined(citation.split(ACCESS_DATE), html`<span data-accessed></span>`);
}

function formats(view: View, { citation, id }: ArticleData): Format[] {
  const { words } = view;
  const names = words.citation.formats;
  const { gbt7714: edition } = view.settings;
  const csl = JSON.stringify([citationToCsl(citation, words)]);
  return [
    {
      name: names.gbt(edition),
      text: citationToGbt7714(citation, { siteName: siteName(view), edition, accessed: ACCESS_DATE }, words),
      file: "",
      type: "",
    },
    { name: names.bibtex, text: citationToBibtex(citation, words), file: `${id}.bib`, type: "application/x-bibtex" },
    {
      name: names.ris,
      text: citationToRis(citation, words).replaceAll("\r", ""),
      file: `${id}.ris`,
      type: "application/x-research-info-systems",
    },
    { name: names.csl, text: csl, file: `${id}.json`, type: "application/vnd.citationstyles.csl+json" },
  ];
}
