import type { Settings } from "../../src/model/settings.ts";
import { monthAddress, yearAddress } from "../../src/site/address/urls.ts";
import { dayText, edtfToDays, statedDateText } from "../../src/site/article/event-date.ts";
import { type IssueRef, issueMonth, issueName, issueTitle, pageName } from "../../src/site/article/issue-name.ts";
import { issueLd } from "../../src/site/data/json-ld.ts";
import type { ContentsData } from "../../src/site/pages/contents-pages.ts";
import type { IssueData, IssueNeighbour, PageContents, PrintedPageData } from "../../src/site/pages/issue-page.ts";
import type { PageModel } from "../../src/site/pages/page-model.ts";
import { articleList, headlineOr } from "../components/article-list.ts";
import { bracketed } from "../components/bracketed.ts";
import { type Neighbour, neighbours } from "../components/neighbours.ts";
import { partLinks } from "../components/part-links.ts";
import { contents, printedPageText } from "../components/printed-page.ts";
import { type Html, html, joined } from "../html.ts";
import { type Crumb, layout } from "../layout.ts";
import { type View, viewOf } from "../view.ts";

/** The page of an issue (期): the printed page itself where the issue has one, else the contents of all its pages. */
export function renderIssue(page: PageModel<IssueData>, settings: Settings): string {
  const view = viewOf(page, settings);
  const { issue, only, pages, characters } = page.data;
  const name = issueName(issue, view.words);
  const title = issueTitle(issue, view.words);
  const facts = issueFactsText(view, issue, characters);
  const main = html`<header class="ihead"><h1>${bracketed(title)}</h1>
<p>${bracketed(facts)}${view.words.article.stop}${unknownParts(view, page.data)}</p>${citationLinks(view, page.data)}</header>
${only ? printedPageText(view, only, issue) : pages.map((each) => pageSection(view, each))}
${neighbours(view, view.words.issue.neighbours, issueSide(view, page.data.previous, "previous"), issueSide(view, page.data.next, "next"), [view.words.issue.noEarlier, view.words.issue.noLater])}`;
  return layout(view, {
    title,
    description: facts,
    crumbs: [...dateCrumbs(view, issue), { text: name, address: null }],
    main,
    jsonLd: { "@context": "https://schema.org", ...issueLd(issue, settings) },
    previous: page.data.previous?.issue.address ?? null,
    next: page.data.next?.issue.address ?? null,
  });
}

/** The page of one printed page (版) of an issue of several. */
export function renderPrintedPage(page: PageModel<PrintedPageData>, settings: Settings): string {
  const view = viewOf(page, settings);
  const { issue, pages, previous, next } = page.data;
  const name = pageName(page.data.page, view.words);
  const title = `${issueTitle(issue, view.words)}${view.words.frame.separator}${name}`;
  const facts = pageFacts(view, page.data);
  const side = (label: string, other: PrintedPageData["previous"]) =>
    other && { label, address: other.address, text: pageName(other, view.words) };
  const main = html`<header class="ihead"><h1>${bracketed(title)}</h1>
<p>${facts}</p><nav aria-label="${view.words.issue.pageNeighbours}"><ul class="az">${pages.map((each) => pageLink(view, each, page.address))}</ul></nav></header>
${printedPageText(view, page.data.page, issue)}
${neighbours(view, view.words.lists.neighbours, side(view.words.issue.previousPage, previous), side(view.words.issue.nextPage, next), [view.words.frame.none, view.words.frame.none])}`;
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
    previous: links.older,
    next: links.newer,
  });
}

/** `记事自 10月8日至 10月10日 · 4 篇 · 3203 字 · 2026年11月23日入藏` */
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
    .join(frame.separator);
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

function unknownParts(view: View, { issue: { facts }, only }: IssueData): string {
  const { unknownParts: names, and, notPrinted } = view.words.issue;
  const missing = [
    facts.newspaper === undefined ? names.newspaper : null,
    facts.issue === undefined && facts.totalIssue === undefined ? names.number : null,
    only !== null && only.pageNumber === null ? names.page : null,
    facts.date === undefined ? names.date : null,
  ].filter((name) => name !== null);
  return missing.length === 0 ? "" : notPrinted(and(missing));
}

function citationLinks({ words, to }: View, { citations }: IssueData): Html {
  const links = citations.map(({ name, address }) => html` <a href="${to(address)}" download>${name}</a>`);
  return html`<p class="fine">${words.issue.citations}${links}</p>`;
}

function pageSection(view: View, page: PageContents): Html {
  const name = pageName(page, view.words);
  const id = page.address.slice(page.address.lastIndexOf("/") + 1, -".html".length);
  return html`<section aria-labelledby="${id}"><h2 class="lab" id="${id}"><a href="${view.to(page.address)}">${name}</a> <small>${joined([page.section, view.words.frame.articles(page.articleCount)], view.words.frame.separator)}</small></h2>${articleList(view, page.articles)}${page.articles.length < page.articleCount && html`<p><a href="${view.to(page.address)}">${view.words.article.wholePage(page.articleCount)}</a></p>`}</section>
`;
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
  if (issue.year === null) return [];
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
