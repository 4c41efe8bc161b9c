import { displayPunctuation } from "../../src/site/article/display-punctuation.ts";
import { headlineText } from "../../src/site/article/headline.ts";
import type { GapPart, SourceRow } from "../../src/site/article/source-lines.ts";
import type { ArticleData } from "../../src/site/pages/article-page.ts";
import { type Html, type HtmlValue, html } from "../html.ts";
import { besideScans } from "../scans/scan-figures.ts";
import type { View } from "../view.ts";
import { linesText } from "./lines.ts";

type LineRow = Extract<SourceRow, { kind: "line" }>;

/** 原文对照: each raw line, verbatim, beside the text made of it. */
export function collation(view: View, article: ArticleData): Html {
  const { words, to } = view;
  const lines = linesText(view, article.lines);
  return html`<details class="src" id="src"><summary>${words.article.collation} <small>${words.article.collationOf(lines)}</small></summary>
${besideScans(view, article.scans, article.page, article.rows === null ? html`<p>${words.article.collationTooLong(lines)}</p>` : table(view, article, article.rows))}<p><small>${words.article.collationNote}</small> <a href="${to(article.sourceAddress)}">${words.article.openSource}</a></p></details>
`;
}

function table(view: View, article: ArticleData, rows: readonly SourceRow[]): Html {
  const { line, raw, edited, collationTable } = view.words.article;
  return html`<section class="scroll" tabindex="0" aria-label="${collationTable}"><table class="tb collate"><thead><tr><th scope="col">${line}</th><th scope="col">${raw}</th><th scope="col">${edited}</th></tr></thead><tbody>
${rows.map((row) => (row.kind === "gap" ? gapRow(view, article, row.parts) : lineRow(view, article, row)))}</tbody></table></section>`;
}

function lineRow(view: View, article: ArticleData, row: LineRow): Html {
  return html`<tr><th scope="row">${row.line}</th><td class="rw"${view.lang}>${row.raw}</td><td class="cl">${edited(view, article, row)}</td></tr>
`;
}

function edited(view: View, article: ArticleData, row: LineRow): HtmlValue {
  const { words } = view;
  if (row.repeat) return html`<span class="ed">${words.article.repeatFolded}</span>`;
  const paragraph = row.paragraph === null ? undefined : article.paragraphs[row.paragraph];
  if (paragraph && row.paragraph !== null && row.end > row.start) {
    const label = row.continued ? words.article.paragraphContinued : words.article.paragraph;
    const text = displayPunctuation(paragraph.text).slice(row.start, row.end);
    return html`<small><a href="#p${row.paragraph + 1}">${label(row.paragraph + 1)}</a></small> ${ofLine(view, row, text)}`;
  }
  const text = partText(article, row);
  if (text === null) return html`<span class="ed">${words.article.leftOut(words.article.roles[row.role])}</span>`;
  return html`<small>${words.article.roles[row.role]}</small> ${ofLine(view, row, text)}`;
}

/** What was made of a line; its words are there already where only punctuation has another shape. */
function ofLine({ words, lang }: View, { raw }: LineRow, text: HtmlValue): Html {
  if (text === displayPunctuation(raw.trim())) return html`<span class="ed">${words.article.unchangedWords}</span>`;
  return html`<span${lang}>${text}</span>`;
}

/** What a line that is no body became: a part of the head, a signature, a caption. Null where it is shown nowhere else. */
function partText(article: ArticleData, row: LineRow): HtmlValue {
  switch (row.role) {
    case "headline":
      return html`<b>${headlineText(article.headline)}</b>`;
    case "kicker":
      return article.kicker;
    case "deck":
      return article.deck;
    case "section":
      return article.section;
    case "byline":
      return article.bylineAsPrinted;
    case "caption":
      return displayPunctuation(row.raw.trim());
    default:
      return null;
  }
}

function gapRow(view: View, article: ArticleData, parts: readonly GapPart[]): Html {
  const { words } = view;
  const texts = parts.map((part) => gapText(view, article, part));
  return html`<tr class="gap"><td></td><td colspan="2">${words.article.gap(texts.join(words.frame.semicolon))}</td></tr>
`;
}

function gapText({ words }: View, article: ArticleData, part: GapPart): string {
  const range = part.first === part.last ? String(part.first) : `${part.first}${words.frame.rangeDash}${part.last}`;
  const lines = words.frame.lines(range);
  const sibling = article.siblings.find(({ place }) => place === part.article);
  if (sibling) return words.article.gapOf(lines, words.frame.workTitle(headlineText(sibling.headline)));
  return words.article.gapRole(lines, words.article.roles[part.role]);
}
