import type { ParsedPage } from "../../model/page.ts";
import { type PlacedArticle, type PlacedPieces, quoteAround, toPieces } from "./article-pieces.ts";
import { findMeetings } from "./find-meetings.ts";
import { findPlaces } from "./find-places.ts";
import { findSessions } from "./find-sessions.ts";
import type { ArticlePeople, PagePeople, ReadMeeting, ReadName } from "./page-people.ts";
import { readLoneNames } from "./read-lone-names.ts";
import { PostTable, readFirmNames } from "./read-names.ts";
import { readResidents } from "./read-residents.ts";

/** People, posts, tenures, places and meetings of a page, read off it alone. Linear in its text. */
export function readPagePeople(page: ParsedPage): PagePeople {
  const path = page.source.path;
  return readArticles(page.articles.map((article, i) => ({ article, path, headLine: headLineOf(page, i) })));
}

/** 1-based line of an article's headline; 0 where it has none. */
export function headLineOf({ lines }: Pick<ParsedPage, "lines">, index: number): number {
  return lines.find(({ article, role }) => article === index && role === "headline")?.number ?? 0;
}

/** Who and what is named in articles of one page, read together: a name that one of them knows from a post or a signature is known in the others. */
export function readArticles(articles: readonly PlacedArticle[]): PagePeople {
  const posts = new PostTable();
  const placed = articles.map(toPieces);
  const firm = placed.map((each) => readFirmNames(each, posts));
  const known = [...new Set(firm.flatMap(({ names }) => names.map(({ name }) => name)))];
  const read = placed.map((each, i): ArticlePeople => {
    const { names = [], tenures = [] } = firm[i] ?? {};
    const publicly = [...names, ...readLoneNames(each, names, known, posts)];
    const all = [...publicly, ...readResidents(each, publicly)];
    return { names: all.sort(compareNames), tenures, places: findPlaces(each), meetings: readMeetings(each) };
  });
  return { posts: posts.posts, articles: read };
}

function readMeetings({ pieces, path, headLine }: PlacedPieces): ReadMeeting[] {
  const found = new Map<string, ReadMeeting>();
  for (const piece of pieces) {
    const numbered = findMeetings(piece.text).map(({ series: _, ...meeting }) => ({ ...meeting, id: meeting.name }));
    for (const { index, length, ...meeting } of [...numbered, ...findSessions(piece.text)]) {
      const key = `${meeting.id} ${meeting.number}`;
      if (found.has(key)) continue;
      found.set(key, { ...meeting, ...quoteAround(piece, index, index + length, path, headLine) });
    }
  }
  return [...found.values()];
}

const PARTS = ["kicker", "headline", "deck", "body", "byline"];

/** In reading order. */
function compareNames(a: ReadName, b: ReadName): number {
  return PARTS.indexOf(a.part) - PARTS.indexOf(b.part) || (a.paragraph ?? 0) - (b.paragraph ?? 0) || a.start - b.start;
}
