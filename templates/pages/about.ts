import type { Settings } from "../../src/model/settings.ts";
import { ADDRESSES } from "../../src/site/address/urls.ts";
import { REPAIR_RULES } from "../../src/site/article/repairs.ts";
import { DATA_FILES } from "../../src/site/data/data-files.ts";
import { collectionLd } from "../../src/site/data/json-ld.ts";
import type { AboutData } from "../../src/site/pages/about-page.ts";
import type { PageModel } from "../../src/site/pages/page-model.ts";
import { bracketed } from "../components/bracketed.ts";
import { type Html, html } from "../html.ts";
import { contactLink, layout, siteName } from "../layout.ts";
import { type View, viewOf } from "../view.ts";

/** 凡例: how the archive was made, what its signs mean, and its figures. */
export function renderAbout(page: PageModel<AboutData>, settings: Settings): string {
  const view = viewOf(page, settings);
  const { about, frame } = view.words;
  const intro = about.intro(siteName(view));
  const main = html`<div class="blank"><h1>${frame.about}</h1><p>${intro}</p>
<dl class="defs">${about.terms.map(
    ([term, text]) => html`<div><dt>${term}</dt><dd>${bracketed(text)}</dd></div>
`,
  )}</dl>
<h2 class="lab" id="figures">${about.figures}</h2>${figures(view, page.data)}
${acts(view, page.data)}<h2 class="lab" id="data">${about.data}</h2><p>${about.dataText}</p>${dataFiles(view, page.data)}
<h2 class="lab" id="sources">${about.sources}</h2><p>${about.sourcesText}</p>
<h2 class="lab" id="corrections">${about.corrections}</h2>${corrections(view)}
<p>${about.rights}</p></div>`;
  return layout(view, {
    title: frame.about,
    description: intro,
    crumbs: [{ text: frame.about, address: null }],
    way: "about",
    main,
    jsonLd: collectionLd(frame.about, page.address, settings),
  });
}

/** What editors decided, by kind. */
function acts({ words: { about } }: View, data: AboutData): Html | false {
  if (data.acts.length === 0) return false;
  const rows = data.acts.map(([kind, count]) => html`<div><dt>${about.actNames[kind]}</dt><dd>${count}</dd></div>`);
  return html`<h2 class="lab" id="acts">${about.acts}</h2><dl class="stat">${rows}</dl>
`;
}

function figures(view: View, data: AboutData): Html {
  const names = view.words.about.figureNames;
  const rows: (readonly [string, number])[] = [
    [names.issues, data.issues],
    [names.pages, data.totals.pages],
    [names.articles, data.totals.articles],
    [names.characters, data.characters],
    [names.days, data.totals.days],
    [names.names, data.totals.names],
    [names.unsigned, data.totals.unsigned],
    [names.inferred, data.inferred],
    [names.unknown, data.unknown],
    ...REPAIR_RULES.map((rule) => [names[rule as keyof typeof names], data.repairs[rule] ?? 0] as const),
    [names.findings, data.findings],
  ];
  const review = html`<p><a href="${view.to(ADDRESSES.review)}">${view.words.about.reviewLink}</a></p>`;
  return html`<dl class="stat">${rows.map(([name, count]) => html`<div${count === 0 ? html` class="zero"` : ""}><dt>${name}</dt><dd>${count}</dd></div>`)}</dl>${review}`;
}

function dataFiles({ settings, to }: View, { acts, hasFeed }: AboutData): Html {
  const files = DATA_FILES.filter(({ needs }) => needs === undefined || (needs === "acts" ? acts.length > 0 : hasFeed));
  return html`<ul class="list">${files.map(({ address, description }) => html`<li><a href="${to(address)}">${address}</a> <small>${description[settings.language]}</small></li>`)}</ul>`;
}

function corrections({ words, settings }: View): Html {
  if (settings.contact === null) return html`<p>${words.about.correctionsNone}</p>`;
  return html`<p>${words.about.correctionsText} ${contactLink(settings.contact)}</p>`;
}
