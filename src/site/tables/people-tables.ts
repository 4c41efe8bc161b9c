import type { Archive } from "../../model/archive.ts";
import type { Holder } from "../../model/people.ts";
import type { Settings } from "../../model/settings.ts";
import { personAddress, placeAddress, postAddress, seriesAddress } from "../address/named-address.ts";
import { titleOf } from "../article/held-title.ts";
import { listedPersons, refsById } from "../lists/people-index.ts";
import type { PageKind } from "../pages/page-model.ts";
import type { DataFile } from "./data-file.ts";

type Cells = readonly (string | number | null)[];

/** A table as its columns and rows. */
export interface TableData {
  readonly columns: readonly string[];
  readonly rows: readonly Cells[];
}

/** A table of people, posts, places or meetings, and what is said of it. */
interface PeopleTable extends DataFile {
  readonly rows: (archive: Archive, settings: Settings) => readonly Cells[];
}

type Column = readonly [name: string, description: string, type?: "integer"];

function table(
  name: string,
  description: DataFile["description"],
  columns: readonly Column[],
  rows: PeopleTable["rows"],
): PeopleTable {
  return {
    address: `data/${name}.csv`,
    description,
    resource: {
      name,
      format: "csv",
      mediatype: "text/csv",
      fields: columns.map(([column, meaning, type = "string"]) => ({ name: column, type, description: meaning })),
    },
    rows,
  };
}

const peopleCsv = table(
  "people",
  { "zh-Hans": "人物，表格", en: "people, a table" },
  [
    ["name", "Name, in plain characters"],
    ["variants", "Other printings, divided by |"],
    ["posts", "Posts in which the person is seen, divided by |"],
    ["first_seen", "First day on which an article names the person, EDTF"],
    ["last_seen", "Last day"],
    ["mentions", "How often named, signatures included", "integer"],
    ["articles", "Number of articles", "integer"],
    ["quote", "Words of the oldest article that names the person"],
    ["article", "Id of that article"],
    ["address", "Address of the person's page below the site's root"],
  ],
  (archive, settings) =>
    [...listedPersons(archive, settings).values()].map((person) => [
      person.name,
      person.variants.join("|"),
      [...new Set(person.holdings.map(titleOf))].join("|"),
      person.firstSeen,
      person.lastSeen,
      person.mentions,
      person.articles.length,
      person.first.quote,
      person.first.article,
      personAddress(person.name),
    ]),
);

const postsCsv = table(
  "posts",
  { "zh-Hans": "职务与任职者，表格", en: "posts and who was seen in them, a table" },
  [
    ["post", "What the post is called"],
    ["body", "Its body; empty where the text says none"],
    ["name", "Name of the person"],
    ["first_seen", "First day on which the person is seen in it, EDTF: no claim that it began then"],
    ["last_seen", "Last day"],
    ["basis", "seen, or acting, former, candidate; and the kinds of sentences that tell a beginning or an end"],
    ["quote", "Words of the oldest article that says so"],
    ["article", "Id of that article"],
    ["address", "Address of the post's page below the site's root"],
  ],
  (archive, settings) => {
    const [listed, refs] = [listedPersons(archive, settings), refsById(archive)];
    return (archive.people?.posts ?? []).flatMap(({ title, body, holders }) =>
      holders
        .filter(({ person, first }) => listed.has(person) && refs.has(first.article))
        .map((holder) => [
          title,
          body,
          holder.person,
          holder.first.date,
          holder.last.date,
          basisOf(holder),
          holder.first.quote,
          holder.first.article,
          postAddress(title),
        ]),
    );
  },
);

function basisOf({ state, tenures }: Holder): string {
  return [...new Set([state ?? "seen", ...tenures.map(({ kind }) => kind)])].join("|");
}

const placesCsv = table(
  "places",
  { "zh-Hans": "乡镇与村，表格", en: "townships and villages, a table" },
  [
    ["name", "Name, as printed"],
    ["kind", "township, town, subdistrict, village or community"],
    ["township", "Its township, where the text says it"],
    ["mentions", "How often named", "integer"],
    ["articles", "Number of articles", "integer"],
    ["first_seen", "Day of the oldest article that names it, EDTF"],
    ["quote", "Words of that article"],
    ["article", "Its id"],
    ["address", "Address of the place's page below the site's root"],
  ],
  (archive) => {
    const refs = refsById(archive);
    return (archive.people?.places ?? [])
      .filter(({ first }) => refs.has(first.article))
      .map(({ name, kind, township, mentions, articles, first }) => [
        name,
        kind,
        township,
        mentions,
        articles.length,
        first.date,
        first.quote,
        first.article,
        placeAddress(name),
      ]);
  },
);

const seriesCsv = table(
  "series",
  { "zh-Hans": "历次会议，表格", en: "meetings in series, a table" },
  [
    ["body", "Body that meets; the event's name where it is none of a body"],
    ["session", "届; empty where the text says none", "integer"],
    ["number", "次; of an event, its year", "integer"],
    ["date", "Day of the article, EDTF"],
    ["quote", "Words of the article"],
    ["article", "Its id"],
    ["address", "Address of the page of the series below the site's root"],
  ],
  (archive) => {
    const refs = refsById(archive);
    return (archive.people?.series ?? []).flatMap(({ id, body, name, session, meetings }) =>
      meetings.flatMap(({ number, sightings }) =>
        sightings
          .filter(({ article }) => refs.has(article))
          .map(({ date, quote, article }) => [body ?? name, session, number, date, quote, article, seriesAddress(id)]),
      ),
    );
  },
);

/** Tables of people, posts, places and meetings. */
export const PEOPLE_TABLES: readonly PeopleTable[] = [peopleCsv, postsCsv, placesCsv, seriesCsv];

/** `data/people.csv`, `data/posts.csv`, `data/places.csv`, `data/series.csv` */
export const peopleTables: PageKind<TableData> = {
  name: "people-table",
  scope: "archive",
  *models(archive, settings) {
    for (const { address, resource, rows } of PEOPLE_TABLES)
      yield {
        address,
        data: { columns: (resource?.fields ?? []).map(({ name }) => name), rows: rows(archive, settings) },
      };
  },
};
