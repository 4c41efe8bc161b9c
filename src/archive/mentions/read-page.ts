import type { ParsedPage } from "../../model/page.ts";
import { compareText } from "../pages/stable-id.ts";
import { piecesOf, quoteAround } from "./article-pieces.ts";
import { findMeetings } from "./find-meetings.ts";
import { findPlaces } from "./find-places.ts";
import type { ArticlePeople, PagePeople, ReadMeeting, ReadName } from "./page-people.ts";
import { type PlacedArticle, PostTable, readFirmNames, readLoneNames, readTenures } from "./read-names.ts";

/** People, posts, tenures, places and meetings of a page, read off it alone. Linear in its text. */
export function readPagePeople(page: ParsedPage): PagePeople {
  const path = page.source.path;
  return readArticles(page.articles.map((article, i) => ({ article, path, headLine: headLineOf(page, i) })));
}

/** 1-based line of an article's headline; 0 where it has none. */
export function headLineOf({ lines }: Pick<ParsedPage, "lines">, index: number): number {
  return lines.find(({ article, role }) => article === index && role === "headline")?.number ?? 0;
}

/** The same of articles together: what one of them knows a name from, the others know too. */
export function readArticles(articles: readonly PlacedArticle[]): PagePeople {
  const posts = new PostTable();
  const firm = articles.map((placed) => readFirmNames(placed, posts));
  const tenures = articles.map((placed) => readTenures(placed, posts));
  const known = namePattern(firm.flat());
  const read = articles.map((placed, i): ArticlePeople => {
    const own = firm[i] ?? [];
    const names = [...own, ...readLoneNames(placed, own, known)];
    return {
      names: names.sort(compareNames),
      tenures: tenures[i] ?? [],
      places: findPlaces(placed),
      meetings: readMeetings(placed),
    };
  });
  return { posts: posts.posts, articles: read };
}

function readMeetings({ article, path, headLine }: PlacedArticle): ReadMeeting[] {
  const found = new Map<string, ReadMeeting>();
  for (const piece of piecesOf(article)) {
    for (const { series: id, number, name, body, session, index, length } of findMeetings(piece.text)) {
      if (found.has(`${id} ${number}`)) continue;
      const quote = quoteAround(piece, index, index + length, path, headLine);
      found.set(`${id} ${number}`, { id, name, body, session, number, ...quote });
    }
  }
  return [...found.values()];
}

function namePattern(names: readonly ReadName[]): RegExp | null {
  const distinct = [...new Set(names.map(({ name }) => name))].sort((a, b) => b.length - a.length || compareText(a, b));
  return distinct.length === 0 ? null : new RegExp(distinct.join("|"), "gu");
}

const PARTS = ["kicker", "headline", "deck", "body", "byline"];

/** In reading order. */
function compareNames(a: ReadName, b: ReadName): number {
  return PARTS.indexOf(a.part) - PARTS.indexOf(b.part) || (a.paragraph ?? 0) - (b.paragraph ?? 0) || a.start - b.start;
}
