import { ruleOf } from "../../src/model/rules.ts";
import type { Settings } from "../../src/model/settings.ts";
import { ADDRESSES } from "../../src/site/address/urls.ts";
import { issueName } from "../../src/site/article/issue-name.ts";
import { collectionLd } from "../../src/site/data/json-ld.ts";
import type { PageModel } from "../../src/site/pages/page-model.ts";
import type { Doubt, DoubtKind, DoubtsData, ReviewData } from "../../src/site/pages/review-pages.ts";
import { findingText } from "../../src/site/words/findings.ts";
import { articleLink } from "../components/article-list.ts";
import { bracketed, unbroken } from "../components/bracketed.ts";
import { partLinks, partTitle } from "../components/part-links.ts";
import { type Html, html, joined } from "../html.ts";
import { layout } from "../layout.ts";
import { type View, viewOf } from "../view.ts";

/** 待核: what is doubtful, kind by kind. */
export function renderReview(page: PageModel<ReviewData>, settings: Settings): string {
  const view = viewOf(page, settings);
  const { frame, lists } = view.words;
  const { count, kinds } = page.data;
  const main = html`<header class="ihead"><h1>${frame.review}</h1><p>${lists.reviewIntro} ${lists.reviewCount(count)}</p>${kinds.length > 1 && kindList(view, kinds)}</header>
${kinds.map((kind) => kindSection(view, kind))}`;
  return layout(view, {
    title: frame.review,
    description: lists.reviewIntro,
    crumbs: [{ text: frame.review, address: null }],
    main,
    jsonLd: collectionLd(frame.review, page.address, settings),
  });
}

/** All findings of one rule, or a part of them. */
export function renderDoubts(page: PageModel<DoubtsData>, settings: Settings): string {
  const view = viewOf(page, settings);
  const { frame, lists } = view.words;
  const { rule, count, doubts, links } = page.data;
  const name = ruleText(view, rule);
  const title = partTitle(view, name, links);
  return layout(view, {
    title,
    description: name,
    crumbs: [
      { text: frame.review, address: ADDRESSES.review },
      { text: name, address: null },
    ],
    main: html`<header class="ihead"><h1>${title}${count !== null && html` <small>${lists.doubts(count)}</small>`}</h1></header>
${doubtList(view, doubts)}
${partLinks(view, links)}`,
    previous: links.previous,
    next: links.next,
    jsonLd: collectionLd(title, page.address, settings),
  });
}

/** What a rule finds, in words that stand without a place. */
function ruleText({ settings }: View, id: string): string {
  const rule = ruleOf(id);
  if (!rule) return id;
  return settings.language === "en" ? rule.means.replace(/\.$/u, "") : rule.zhHans;
}

function kindList(view: View, kinds: readonly DoubtKind[]): Html {
  const { lists } = view.words;
  const items = kinds.map(
    ({ rule, count }) =>
      html`<li><a href="#${rule}">${ruleText(view, rule)}</a> <small>${lists.doubts(count)}</small></li>`,
  );
  return html`<nav aria-label="${lists.kindsOfDoubt}"><ul class="list fine">${items}</ul></nav>`;
}

function kindSection(view: View, { rule, count, address, doubts }: DoubtKind): Html {
  const { lists } = view.words;
  const all = address !== null && html`<p><a href="${view.to(address)}">${lists.allDoubts(count)}</a></p>`;
  return html`<section aria-labelledby="${rule}"><h2 class="lab" id="${rule}">${ruleText(view, rule)} <small>${lists.doubts(count)}</small></h2>
${doubtList(view, doubts)}${all}</section>
`;
}

function doubtList(view: View, doubts: readonly Doubt[]): Html {
  return html`<ul class="list">${doubts.map((doubt) => doubtItem(view, doubt))}</ul>`;
}

/** One finding: the article or issue, the line in its source, what is said of it beyond its kind, and the words it rests on. */
function doubtItem(view: View, { finding, article, issue, file, place }: Doubt): Html {
  const { words, lang, settings } = view;
  const line = finding.line > 0 ? words.frame.lines(String(finding.line)) : words.lists.wholeFile;
  const source = unbroken(`${file} ${line}`);
  const where = place === null ? source : html`<a href="${view.to(place)}">${source}</a>`;
  const of =
    article !== null
      ? articleLink(view, article)
      : issue && html`<a href="${view.to(issue.address)}">${bracketed(issueName(issue, words))}</a>`;
  const said = findingText(finding, settings.language);
  const facts = joined([where, said !== ruleText(view, finding.rule) && said], words.frame.separator);
  const quote = finding.quote !== "" && html` <q${lang}>${finding.quote}</q>`;
  return html`<li data-rule="${finding.rule}">${of} <small>${facts}</small>${quote}</li>
`;
}
