import type { Settings } from "../../src/model/settings.ts";
import { ADDRESSES } from "../../src/site/address/urls.ts";
import { dayText, statedDateText } from "../../src/site/article/event-date.ts";
import { countsArticles, issueName, issueNames } from "../../src/site/article/issue-name.ts";
import { newspaperLd } from "../../src/site/data/json-ld.ts";
import type { HomeData } from "../../src/site/pages/home-page.ts";
import type { PageModel } from "../../src/site/pages/page-model.ts";
import { articleLink } from "../components/article-list.ts";
import { bracketed } from "../components/bracketed.ts";
import { cover } from "../components/cover.ts";
import { sheet } from "../components/sheet.ts";
import { type Html, html, joined } from "../html.ts";
import { layout } from "../layout.ts";
import { coverImage } from "../scans/scan-figures.ts";
import { type View, viewOf } from "../view.ts";
import { eventSpan } from "./issue.ts";

/** The front page of the site. */
export function renderHome(page: PageModel<HomeData>, settings: Settings): string {
  const view = viewOf(page, settings);
  const data = page.data;
  return layout(view, {
    title: null,
    description: view.words.frame.siteDescription(settings.newspaper, settings.place),
    crumbs: [],
    ear: ear(view, data),
    main: html`${data.newest ? newestIssue(view, data.newest) : html`<p class="say">${view.words.lists.empty}</p>`}
<div class="two">
${cover(view, data.cover, data.unknown)}
<section aria-labelledby="ways"><h2 id="ways" class="lab">${view.words.lists.ways}</h2>${ways(view, data)}</section>
</div>
${data.added.length > 0 && additions(view, data)}
${data.others.length > 0 && otherIssues(view, data)}`,
    jsonLd: { "@context": "https://schema.org", ...newspaperLd(null, settings) },
    alternates: settings.baseUrl === null ? [] : [["application/atom+xml", ADDRESSES.atom]],
  });
}

/** What is held, from when to when, and what the brackets mean. */
function ear(view: View, { totals, span }: HomeData): Html {
  const { words } = view;
  const lines = [
    words.lists.holdings(totals.pages, totals.articles),
    span && words.lists.span(dayText(span.first, span.first.basis, words), dayText(span.last, span.last.basis, words)),
    words.lists.bracketsNote,
  ].filter((line) => line !== null);
  return joined(lines.map(bracketed), html`<br>`);
}

function newestIssue(view: View, newest: NonNullable<HomeData["newest"]>): Html {
  const { words, to } = view;
  const { issue, front } = newest;
  const facts = [
    eventSpan(view, issue),
    `${words.frame.articles(issue.articles)} ${words.frame.characters(newest.characters)}`,
  ].filter((part) => part !== null);
  const label = (issue.pages === 1 ? words.lists.newest : words.lists.newestIssue)[newest.by];
  return html`<section class="front" aria-labelledby="new">
<div class="bar"><h2 id="new">${label} <a href="${to(issue.address)}">${bracketed(issueName(issue, words))}</a></h2><p class="fine">${facts.join(words.frame.separator)}<span class="tip">${words.frame.separator}<a href="${to(issue.address)}">${words.lists.readThrough(issue.pages)}</a></span></p></div>
${sheet(view, front, 3)}
${front.rest.length > 0 && html`<h3 class="lab">${words.lists.restOfIssue}</h3><ul class="list rest">${front.rest.map((ref) => html`<li>${articleLink(view, ref)}</li>`)}${front.rest.length < front.restCount && html`<li><a href="${view.to(issue.address)}">${words.frame.articles(front.restCount)}</a></li>`}</ul>`}</section>`;
}

function ways(view: View, { totals }: HomeData): Html {
  const { frame, lists } = view.words;
  const items: (readonly [string, string, string])[] = [
    [ADDRESSES.dates, frame.dates, lists.waysDates(totals.days)],
    [ADDRESSES.bylines, frame.bylines, lists.waysBylines(totals.names, totals.unsigned)],
    [ADDRESSES.search, frame.search, lists.waysSearch(totals.articles)],
    [ADDRESSES.today, frame.today, lists.waysToday],
    [ADDRESSES.offline, frame.offline, lists.waysOffline],
  ];
  return html`<ul class="list ways">${items.map(([address, name, text]) => html`<li><a href="${view.to(address)}">${name}</a> <span class="fine">${text}</span></li>`)}</ul>`;
}

/** What was added last, by the day of its addition, which no other date of the page is. */
function additions(view: View, { added }: HomeData): Html {
  const { words, to } = view;
  const names = new Map(
    issueNames(
      added.flatMap(({ issues }) => issues),
      words,
    ).map((name, i) => [added.flatMap(({ issues }) => issues)[i], name]),
  );
  const days = added.map(({ day, issues, count, articles }) => {
    const items = issues.map(
      (issue) =>
        html`<li>${coverImage(view, issue.scan)}<a href="${to(issue.address)}">${bracketed(names.get(issue) ?? "")}</a></li>`,
    );
    const more = count > issues.length && html`<li class="fine">${words.lists.addedMore(count - issues.length)}</li>`;
    return html`<section><h3><time datetime="${day}">${statedDateText(day, words)}</time> <small>${words.lists.addedOn(count, articles)}</small></h3><ul class="list">${items}${more}</ul></section>
`;
  });
  return html`<section aria-labelledby="added"><h2 id="added" class="lab">${words.lists.added}</h2><div class="four">${days}</div></section>`;
}

function otherIssues(view: View, { others }: HomeData): Html {
  const { words, to } = view;
  const names = issueNames(
    others.map(({ issue }) => issue),
    words,
  );
  const sections = others.map(({ issue, headlines }, i) => {
    const facts = countsArticles(issue)
      ? []
      : [eventSpan(view, issue), words.frame.articles(issue.articles)].filter((part) => part !== null);
    return html`<section>${coverImage(view, issue.scan)}<h3><a href="${to(issue.address)}">${bracketed(names[i] ?? "")}</a>${facts.length > 0 && html` <small>${facts.join(words.frame.separator)}</small>`}</h3><ol class="list">${headlines.map((ref) => html`<li>${articleLink(view, ref)}</li>`)}</ol></section>
`;
  });
  return html`<section aria-labelledby="rest"><h2 id="rest" class="lab">${words.lists.otherIssues} <small><a href="${to(ADDRESSES.dates)}">${words.lists.allIssues}</a></small></h2><div class="four">${sections}</div></section>`;
}
