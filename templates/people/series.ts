import type { Settings } from "../../src/model/settings.ts";
import { ADDRESSES } from "../../src/site/address/urls.ts";
import { collectionLd } from "../../src/site/data/json-ld.ts";
import type { PageModel } from "../../src/site/pages/page-model.ts";
import type { MeetingRow, SeriesData, SeriesEntry, SeriesListData } from "../../src/site/people/series-pages.ts";
import { partLinks, partTitle } from "../components/part-links.ts";
import { type Html, html, joined } from "../html.ts";
import { layout } from "../layout.ts";
import { type View, viewOf } from "../view.ts";
import { sighting } from "./holdings.ts";
import { peopleNav } from "./people-nav.ts";
import { wholeListPage } from "./whole-list.ts";

/** 会议: all series. */
export function renderSeriesList(page: PageModel<SeriesListData>, settings: Settings): string {
  return wholeListPage(page, settings, "series", (view) => ({
    title: view.words.people.seriesTitle,
    intro: view.words.people.seriesIntro,
    list: html`<ul class="list">${page.data.series.map(
      (each) => html`<li>${seriesLine(view, each)}</li>
`,
    )}</ul>`,
  }));
}

/** The years of what comes round each year: `2021—2024`, or `2024年` where it was seen once. */
function eventYears([first, last]: SeriesEntry["range"], { frame, people }: View["words"]): string {
  return first === last ? people.meetingYear(first) : `${first}${frame.rangeDash}${last}`;
}

function seriesLine({ words, to, lang }: View, { name, address, isEvent, seen, missing, range }: SeriesEntry): Html {
  const facts = [
    isEvent ? eventYears(range, words) : words.people.seriesRange(...range),
    words.people.meetingCount(seen),
    missing > 0 && words.people.gapCount(missing),
  ];
  return html`<a href="${to(address)}"${lang}>${name}</a> <small>${joined(facts, words.frame.separator)}</small>`;
}

/** The page of a series: its meetings by number, what is missing between them told. */
export function renderSeries(page: PageModel<SeriesData>, settings: Settings): string {
  const view = viewOf(page, settings);
  const { words, lang } = view;
  const { name, isEvent, seen, missing, rows, links } = page.data;
  const title = partTitle(view, name, links);
  const people = words.people;
  const counts = [people.meetingCount(seen), missing > 0 && people.gapCount(missing)];
  const main = html`${peopleNav(view, page.data.lists, "series")}<header class="ihead"><h1${lang}>${title}</h1><p>${joined(counts, words.frame.comma)}</p></header>
<table class="terms"><thead><tr><th scope="col">${people.meetingNumber}</th><th scope="col">${people.meetingArticle}</th></tr></thead><tbody>${rows.map((row) => meetingRow(view, row, isEvent))}</tbody></table>
${partLinks(view, links)}`;
  return layout(view, {
    title,
    description: [name, ...counts.filter((each) => each !== false)].join(words.frame.separator),
    crumbs: [
      { text: words.frame.people, address: ADDRESSES.people },
      { text: people.seriesTitle, address: ADDRESSES.series },
      { text: name, address: null },
    ],
    way: "people",
    main,
    jsonLd: collectionLd(title, page.address, settings),
  });
}

function meetingRow(view: View, row: MeetingRow, isEvent: boolean): Html {
  const { people } = view.words;
  if ("missing" in row)
    return html`<tr class="gap"><td colspan="2">${people.gap(...row.missing)}</td></tr>
`;
  const number = isEvent ? people.meetingYear(row.number) : people.meeting(row.number);
  return html`<tr><th scope="row">${number}</th><td><ul class="said">${row.sightings.map((each) => html`<li>${sighting(view, each)}</li>`)}</ul></td></tr>
`;
}
