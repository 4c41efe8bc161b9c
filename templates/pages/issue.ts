import type { Settings } from "../../src/model/settings.ts";
import {
  ADDRESSES,
  articleAnchor,
  monthAddress,
  RECORD_ANCHOR,
  SOURCE_ANCHOR,
  yearAddress,
} from "../../src/site/address/urls.ts";
import { dayText, edtfToDays, statedDateText } from "../../src/site/article/event-date.ts";
import { type IssueRef, issueMonth, issueName, issueTitle, pageName } from "../../src/site/article/issue-name.ts";
import { issueLd } from "../../src/site/data/json-ld.ts";
import type { ContentsData } from "../../src/site/pages/contents-pages.ts";
import type { Front } from "../../src/site/pages/front.ts";
import type { IssueData, IssueNeighbour, PageFront, PrintedPageData } from "../../src/site/pages/issue-page.ts";
import type { PageModel } from "../../src/site/pages/page-model.ts";
import { articleLink, headlineOr } from "../components/article-list.ts";
import { bracketed } from "../components/bracketed.ts";
import { type Neighbour, neighbours } from "../components/neighbours.ts";
import { partLinks } from "../components/part-links.ts";
import { contents, record, scanFold } from "../components/printed-page.ts";
import { sheet } from "../components/sheet.ts";
import { type Html, html, joined } from "../html.ts";
import { type Crumb, layout } from "../layout.ts";
import { coverLink, scanScripts } from "../scans/scan-figures.ts";
import { type View, viewOf } from "../view.ts";

/** The page of an issue (期): the printed page itself where the issue has one, else the contents of all its pages. */
export function renderIssue(page: PageModel<IssueData>, settings: Settings): string {
  const view = viewOf(page, settings);
  const { issue, only, pages, characters } = page.data;
  const name = issueName(issue, view.words);
  const title = issueTitle(issue, view.words);
  const facts = issueFactsText(view, issue, characters);
  const cover = only && coverLink(view, only.scans[0] ?? null, only, `#${SOURCE_ANCHOR}`);
  const main = html`<header class="ihead">${cover}<h1>${bracketed(title)}</h1>
<p>${bracketed(facts)}${view.words.article.stop}${unknownParts(view, page.data)}</p>${jumpList(view, pages)}</header>
${pages.map((each) => (only ? singleFront(view, each) : pageSection(view, each)))}
${neighbours(view, view.words.issue.neighbours, issueSide(view, page.data.previous, "previous"), issueSide(view, page.data.next, "next"), [view.words.issue.noEarlier, view.words.issue.noLater])}
${only && [scanFold(view, only), record(view, only, issue)]}${citationLinks(view, page.data)}`;
  return layout(view, {
    title,
    description: facts,
    crumbs: [...dateCrumbs(view, issue), { text: name, address: null }],
    main,
    jsonLd: { "@context": "https://schema.org", ...issueLd(issue, settings) },
    previous: page.data.previous?.issue.address ?? null,
    next: page.data.next?.issue.address ?? null,
    scripts: scanScripts(only?.scans ?? []),
  });
}

/** The page of one printed page (版) of an issue of several. */
export function renderPrintedPage(page: PageModel<PrintedPageData>, settings: Settings): string {
  const view = viewOf(page, settings);
  const { issue, front, pages, previous, next } = page.data;
  const name = pageName(page.data.page, view.words);
  const title = `${issueTitle(issue, view.words)}${view.words.frame.separator}${name}`;
  const facts = pageFacts(view, page.data);
  const side = (label: string, other: PrintedPageData["previous"]) =>
    other && { label, address: other.address, text: pageName(other, view.words) };
  const scans = page.data.page.scans;
  const cover = coverLink(view, scans[0] ?? null, page.data.page, `#${SOURCE_ANCHOR}`);
  const main = html`<header class="ihead">${cover}<h1>${bracketed(title)}</h1>
<p>${facts}</p><nav aria-label="${view.words.issue.pageNeighbours}"><ul class="az">${pages.map((each) => pageLink(view, each, page.address))}</ul></nav>${jumpList(view, [{ front }])}</header>
${sheet(view, front, 2)}${restList(view, front, 2)}
${neighbours(view, view.words.lists.neighbours, side(view.words.issue.previousPage, previous), side(view.words.issue.nextPage, next), [view.words.issue.firstPage, view.words.issue.lastPage])}
${scanFold(view, page.data.page)}${record(view, page.data.page, issue)}`;
  return layout(view, {
    title,
    description: facts,
    crumbs: [
      ...dateCrumbs(view, issue),
      { text: issueName(issue, view.words), address: issue.address },
      { text: name, address: null },
    ],
    main,
    jsonLd: { "@context": "https://schema.org", ...issueLd(issue, settings) },
    previous: previous?.address ?? null,
    next: next?.address ?? null,
    scripts: scanScripts(scans),
  });
}

/** A further part of the contents of a printed page with very many articles. */
export function renderContents(page: PageModel<ContentsData>, settings: Settings): string {
  const view = viewOf(page, settings);
  const { issue, rows, first, last, articleCount, links } = page.data;
  const name = pageName(page.data.page, view.words);
  const range = `${first}${view.words.frame.rangeDash}${last}`;
  const title = `${issueTitle(issue, view.words)}${view.words.frame.separator}${name}${view.words.frame.separator}${range}`;
  const facts = view.words.frame.articles(articleCount);
  return layout(view, {
    title,
    description: facts,
    crumbs: [
      ...dateCrumbs(view, issue),
      { text: issueName(issue, view.words), address: issue.address },
      ...(issue.pages > 1 ? [{ text: name, address: page.data.page.address }] : []),
      { text: range, address: null },
    ],
    main: html`<header class="ihead"><h1>${bracketed(title)}</h1>
<p>${facts}</p></header>
${contents(view, rows, first - 1)}${partLinks(view, links)}`,
    previous: links.previous,
    next: links.next,
  });
}

/** `记事自 10月8日至 10月10日，4 篇，3203 字，2026年11月23日入藏`: a sentence, which may break behind each part. */
export function issueFactsText(view: View, issue: IssueRef, characters: number): string {
  const { frame, issue: words } = view.words;
  return [
    eventSpan(view, issue),
    issue.pages > 1 ? words.pagesOfIssue(issue.pages) : null,
    frame.articles(issue.articles),
    frame.characters(characters),
    issue.added === null ? null : words.added(statedDateText(issue.added, view.words)),
  ]
    .filter((part) => part !== null)
    .join(words.factComma);
}

/** First to last event day of an issue, the year left to its name: `记事自 10月8日至 10月10日`; null when no day is known. */
export function eventSpan({ words }: View, issue: IssueRef): string | null {
  const [first] = edtfToDays(issue.firstDate);
  const last = edtfToDays(issue.lastDate).at(-1);
  if (!first || !last) return null;
  const sameYear = first.year === last.year;
  const text = (day: typeof first) => dayText(sameYear ? { ...day, year: null } : day, "inferred", words);
  return words.issue.events(text(first), text(last));
}

/** What nobody says of an issue; the newspaper is named by the settings, where they do not only describe the collection. */
function unknownParts(view: View, { issue: { facts }, only }: IssueData): string {
  const { unknownParts: names, and, notPrinted } = view.words.issue;
  const missing = [
    facts.newspaper === undefined && view.settings.newspaperIsDescriptive ? names.newspaper : null,
    facts.issue === undefined && facts.totalIssue === undefined ? names.number : null,
    only !== null && only.pageNumber === null ? names.page : null,
    facts.date === undefined ? names.date : null,
  ].filter((name) => name !== null);
  return missing.length === 0 ? "" : notPrinted(and(missing));
}

function citationLinks({ words, to }: View, { citations }: IssueData): Html {
  const links = citations.map(({ name, address }) => html` <a href="${to(address)}" download>${name}</a>`);
  return html`<p class="act fine">${words.issue.citations}${links}</p>`;
}

/** The only page of an issue, which needs no name of its own. */
function singleFront(view: View, { front }: PageFront): Html {
  return html`${sheet(view, front, 2)}${restList(view, front, 2)}`;
}

/** A page of an issue of several, under its name. */
function pageSection(view: View, page: PageFront): Html {
  const { words, to } = view;
  const id = page.address.slice(page.address.lastIndexOf("/") + 1, -".html".length);
  const facts = joined([page.section, words.frame.articles(page.articleCount)], words.frame.separator);
  return html`<section class="front" aria-labelledby="${id}">
<div class="bar">${coverLink(view, page.scan, page, `${to(page.address)}#${SOURCE_ANCHOR}`)}<h2 id="${id}"><a href="${to(page.address)}">${pageName(page, words)}</a></h2><p class="fine">${facts}<span class="tip">${words.frame.separator}<a href="${to(page.address)}#${RECORD_ANCHOR}">${words.issue.record}</a></span></p></div>
${page.front.articles.length > 0 && sheet(view, page.front, 3)}${restList(view, page.front, 3)}</section>
`;
}

/** The articles of a page that its front does not set, as far as it names them. */
function restList(view: View, { rest, restCount }: Front, level: 2 | 3): Html | false {
  if (restCount === 0) return false;
  const { words } = view;
  const more =
    restCount > rest.length && html`<p class="fine">${words.issue.restOnRecord(restCount - rest.length)}</p>`;
  const name =
    level === 2
      ? html`<h2 class="lab">${words.issue.restOfPage}</h2>`
      : html`<h3 class="lab">${words.issue.restOfPage}</h3>`;
  return html`<section>${name}<ul class="list rest">${rest.map((ref) => html`<li>${articleLink(view, ref)}</li>`)}</ul>${more}</section>
`;
}

/** Where one column holds all text: the headlines, each leading to its place in it. */
function jumpList(view: View, pages: readonly Pick<PageFront, "front">[]): Html | false {
  const set = pages.flatMap(({ front }) => front.articles);
  if (set.length < 2) return false;
  const { words, lang } = view;
  const items = set.map(
    ({ id, article }) =>
      html`<li><a href="#${articleAnchor(id)}"${lang}>${headlineOr(view, article.headline)}</a></li>`,
  );
  return html`<details class="jump"><summary>${words.issue.contentsFold(set.length)}</summary><ol class="list">${items}</ol></details>`;
}

function pageFacts(view: View, { page }: PrintedPageData): string {
  const { frame } = view.words;
  return [page.section, frame.articles(page.articleCount), frame.characters(page.characters)]
    .filter((part) => part !== null)
    .join(frame.separator);
}

function pageLink(view: View, page: PrintedPageData["pages"][number], address: string): Html {
  const name = pageName(page, view.words);
  return page.address === address
    ? html`<li><span aria-current="page">${name}</span></li>`
    : html`<li><a href="${view.to(page.address)}">${name}</a></li>`;
}

function dateCrumbs({ words: all }: View, issue: IssueRef): Crumb[] {
  if (issue.year === null) return [{ text: all.date.unknownYear, address: ADDRESSES.undated }];
  const year = issueMonth({ ...issue, month: null }, all) ?? "";
  const steps: Crumb[] = [{ text: year, address: yearAddress(issue.year) }];
  if (issue.month !== null)
    steps.push({ text: all.date.bareMonth(issue.month), address: monthAddress(issue.year, issue.month) });
  return steps;
}

function issueSide(view: View, neighbour: IssueNeighbour | null, side: "previous" | "next"): Neighbour | null {
  if (!neighbour) return null;
  const { issue: w } = view.words;
  const alone = neighbour.issue.pages === 1 && neighbour.issue.facts.issue === undefined;
  const label = side === "previous" ? (alone ? w.previousPage : w.previousIssue) : alone ? w.nextPage : w.nextIssue;
  const name = bracketed(issueName(neighbour.issue, view.words));
  const text =
    neighbour.headline === null || neighbour.issue.facts.date === undefined
      ? name
      : html`${name} <span${view.lang}>${headlineOr(view, neighbour.headline)}</span>`;
  return { label, address: neighbour.issue.address, text };
}
