import type { BodyMark } from "../../src/content/body-dress.ts";
import { bodyToHtml } from "../../src/content/body-to-html.ts";
import type { Settings } from "../../src/model/settings.ts";
import { ADDRESSES, yearAddress } from "../../src/site/address/urls.ts";
import type { CollatedParagraph } from "../../src/site/article/collation.ts";
import { displayPunctuation } from "../../src/site/article/display-punctuation.ts";
import { eventDateText } from "../../src/site/article/event-date.ts";
import { headlineText } from "../../src/site/article/headline.ts";
import { issueMonth, issueName, pageName } from "../../src/site/article/issue-name.ts";
import { articleLd } from "../../src/site/data/json-ld.ts";
import { articleMetadata } from "../../src/site/data/metadata.ts";
import { type ArticleData, SIBLING_REACH } from "../../src/site/pages/article-page.ts";
import type { PageModel } from "../../src/site/pages/page-model.ts";
import { articleLink, headlineOr, tellApart } from "../components/article-list.ts";
import { bracketed } from "../components/bracketed.ts";
import { citeBox } from "../components/cite-box.ts";
import { collation } from "../components/collation.ts";
import { eventTime } from "../components/dates.ts";
import { headline } from "../components/headline.ts";
import { neighbours } from "../components/neighbours.ts";
import { correctionText, decisionText, noteList, noteSign } from "../components/notes.ts";
import { repairsText } from "../components/repairs.ts";
import { reportLink } from "../components/report-link.ts";
import { evidenceList, yearBasis } from "../components/year-evidence.ts";
import { type Html, type HtmlValue, html, joined, unsafe } from "../html.ts";
import { type Crumb, layout } from "../layout.ts";
import { scanScripts } from "../scans/scan-figures.ts";
import { type View, viewOf } from "../view.ts";

/** Characters of the lead that serve as the page's description. */
const DESCRIPTION_LENGTH = 110;

/** The page of an article (篇). */
export function renderArticle(page: PageModel<ArticleData>, settings: Settings): string {
  const view = viewOf(page, settings);
  const article = page.data;
  const lead = displayPunctuation(article.paragraphs[0]?.text ?? article.headline);
  return layout(view, {
    title: `${headlineOr(view, article.headline)}${view.words.frame.separator}${issueMonth(article.issue, view.words) ?? view.words.date.unknownDate}`,
    description: `${eventDateText(article.date, view.words)}${view.words.frame.separator}${lead.slice(0, DESCRIPTION_LENGTH)}`,
    crumbs: crumbsOf(view, article),
    main: mainPart(view, article),
    jsonLd: articleLd(article, page.address, settings),
    metadata: articleMetadata(article, page.address, settings, view.words),
    kind: "article",
    previous: article.previous?.address ?? null,
    next: article.next?.address ?? null,
    alternates: [["application/json", article.dataAddress]],
    scripts: scanScripts(article.scans),
  });
}

function crumbsOf({ words }: View, article: ArticleData): Crumb[] {
  const { issue } = article;
  const year = issueMonth({ ...issue, month: null }, words);
  const steps: Crumb[] = [];
  if (year !== null && issue.year !== null) steps.push({ text: year, address: yearAddress(issue.year) });
  else steps.push({ text: words.date.unknownYear, address: ADDRESSES.undated });
  steps.push({ text: issueName(issue, words), address: issue.address });
  if (issue.pages > 1) steps.push({ text: pageName(article.page, words), address: article.pageAddress });
  steps.push({ text: words.article.place(article.place + 1), address: null });
  return steps;
}

function mainPart(view: View, article: ArticleData): Html {
  const { words } = view;
  const ends = [words.article.firstOfPage, words.article.lastOfPage] as const;
  const side = (label: string, ref: ArticleData["previous"]) =>
    ref && { label, address: ref.address, text: html`<span${view.lang}>${headlineOr(view, ref.headline)}</span>` };
  return html`<div class="read">
<article class="story" aria-labelledby="h">
${storyHead(view, article)}
<div class="body" data-text${article.readings !== "" && html` data-pinyin="${article.readings}"`}${view.lang}>
${storyBody(view, article)}${article.captions.length > 0 && captions(view, article)}${signature(view, article)}${unsureSignatures(view, article)}</div>
${neighbours(view, words.article.neighbours, side(words.article.previous, article.previous), side(words.article.next, article.next), ends)}
<p class="act">${reportLink(view, article)}</p>
</article>
${siblingsRail(view, article)}
</div>
${collation(view, article)}<div class="after">
${relatedList(view, article)}${citeBox(view, article)}
</div>`;
}

function storyHead(view: View, article: ArticleData): Html {
  const { words, lang } = view;
  return html`<header>${article.kicker !== null && html`<p class="kicker"${lang}>${headlineText(article.kicker)}</p>`}<h1 id="h"${lang}>${article.headline.trim() === "" ? bracketed(words.frame.untitled) : headline(article.headline, article.headlineLines)}</h1>${article.deck !== null && html`<p class="deck"${lang}>${headlineText(article.deck)}</p>`}
<dl class="facts">${fact(words.article.eventDate, eventTime(view, article.date))}${fact(words.article.byline, signatures(view, article))}</dl>
${apparatus(view, article)}</header>`;
}

/** What there is to know of the text beside day and signature, in one line; what an editor corrected in its head and why its year is known unfold. */
function apparatus(view: View, article: ArticleData): Html {
  const { words, lang } = view;
  const basis = yearBasis(view, article.year);
  const facts = [
    article.section !== null && html`${words.article.section} <span${lang}>${article.section}</span>`,
    words.frame.characters(article.characters),
    repairsText(view, article.repairs),
    article.corrections.length > 0 && words.article.correctedInHead(article.corrections.length),
    article.decided.length > 0 && words.article.decidedCount(article.decided.length),
    basis !== null && bracketed(basis),
  ];
  const summary = joined(facts, words.frame.separator);
  if (basis === null && article.corrections.length === 0 && article.decided.length === 0)
    return html`<p class="fine">${summary}</p>`;
  return html`<details class="why fine" data-printed><summary>${summary}</summary>${article.corrections.map((each) => html`<p>${correctionText(view, each)}</p>`)}${article.decided.map((each) => html`<p>${decisionText(view, each)}</p>`)}${basis !== null && evidenceList(view, article.year)}</details>`;
}

function fact(term: string, value: HtmlValue): Html {
  return html`<div><dt>${term}</dt><dd>${value}</dd></div>`;
}

function signatures({ words, to, lang }: View, { bylines }: ArticleData): Html {
  if (bylines.length === 0) return html`<span class="none">${words.frame.unsigned}</span>`;
  return joined(
    bylines.map(({ name, address }) => html`<a href="${to(address)}"${lang}>${name}</a>`),
    words.frame.comma,
  );
}

/** The body from its Markdown, the notes of each block after it. */
function storyBody(view: View, article: ArticleData): Html[] {
  const marks = article.paragraphs.map((paragraph) => paragraphMarks(view, paragraph));
  const links = article.people.map((own) =>
    own.map(({ start, end, address }) => ({ start, end, href: view.to(address) })),
  );
  const { credit, stanzaLines } = article;
  const blocks = bodyToHtml(article.body, { display: displayPunctuation, credit, marks, links, stanzaLines });
  return blocks.map((block, i) => {
    return html`${unsafe(block)}
${noteList(view, article.paragraphs[i]?.notes ?? [], article.siblings)}`;
  });
}

function paragraphMarks(view: View, { marks, notes }: CollatedParagraph): BodyMark[] {
  return marks.flatMap(({ at, note: number, missing }) => {
    const note = notes.find((each) => each.number === number);
    return note ? [{ at, nodes: noteSign(view, note, missing ?? false) }] : [];
  });
}

function captions({ words }: View, { captions: texts }: ArticleData): Html {
  return html`<div class="captions" role="group" aria-label="${words.article.captions}"><ul>${texts.map((text) => html`<li>${displayPunctuation(text)}</li>`)}</ul></div>
`;
}

/** The signature as printed under the text; one that stands in the lead is not repeated. */
function signature(_view: View, article: ArticleData): Html | null {
  const printed = article.bylineAsPrinted;
  if (printed === null || (article.paragraphs[0]?.text ?? "").includes(printed)) return null;
  return html`<p class="sign">${displayPunctuation(printed)}</p>
`;
}

/** Signatures that nothing on the page decides: a reader sees them where they stand, with the doubt. */
function unsureSignatures({ words, lang }: View, { unsureBylines }: ArticleData): Html | false {
  if (unsureBylines.length === 0) return false;
  const printed = unsureBylines.map((text) => html`<span${lang}>${displayPunctuation(text)}</span>`);
  return html`<p class="sign">${words.article.unsureBylines} ${joined(printed, words.frame.comma)}</p>
`;
}

function siblingsRail(view: View, article: ArticleData): Html {
  const { words, to } = view;
  const near = article.siblings.filter(({ place }) => Math.abs(place - article.place) <= SIBLING_REACH);
  const items = near.map((sibling) =>
    sibling.place === article.place
      ? html`<li><a aria-current="page" href="#main"${view.lang}>${headlineOr(view, sibling.headline)}</a></li>`
      : html`<li>${articleLink(view, sibling)}</li>`,
  );
  const first = near[0]?.place ?? 0;
  const start = first > 0 && html` start="${first + 1}"`;
  const all =
    near.length < article.siblingCount &&
    html`<p><a href="${to(article.pageAddress)}">${words.article.wholePage(article.siblingCount)}</a></p>`;
  return html`<nav class="rail" aria-label="${words.article.thisPageNav}"><h2 class="lab">${words.article.thisPage(article.siblingCount)}</h2><ol class="list"${start}>${items}</ol>${all}</nav>`;
}

function relatedList(view: View, { related }: ArticleData): Html | null {
  if (related.length === 0) return null;
  const { words } = view;
  const articles = related.map(({ article }) => article);
  const facts = tellApart(view, articles, ({ date }, i) => [
    eventTime(view, date),
    related[i] && words.article.sharedReason[related[i].reason.kind](related[i].reason.text),
  ]);
  return html`<section aria-labelledby="rl"><h2 id="rl" class="lab">${words.article.related}</h2><ul class="list">${articles.map(
    (article, i) => html`<li>${articleLink(view, article)} <small>${facts[i]}</small></li>`,
  )}</ul></section>
`;
}
