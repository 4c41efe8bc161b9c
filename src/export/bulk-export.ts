import type { SearchRecord } from "../search/format/record.ts";
import { timeToSortKey } from "../search/format/time.ts";
import { canon } from "../search/text/canon.ts";
import { textToGrams } from "../search/text/grams.ts";

/** Search engines that articles can be exported to. */
export const ENGINES = ["opensearch", "meilisearch"] as const;
/** One of {@link ENGINES}. */
export type Engine = (typeof ENGINES)[number];

/** Name of the index that the lines for OpenSearch go into. */
const INDEX = "articles";

/**
 * An article as lines of the bulk form an engine takes: for OpenSearch an action and a document, for Meilisearch a
 * document. The field `grams` holds the words of the site's own search, one text an entry; a phrase of such words is a
 * run of characters, so the engine finds exactly what the site finds.
 */
export function recordToLines(record: SearchRecord, engine: Engine): string {
  const { time, address, issueText, issueAddress, file, ...shown } = record;
  const texts = [record.kicker, record.headline, record.deck, ...record.paragraphs];
  const grams = texts.flatMap((text) => (text === null ? [] : textToGrams(canon(text)).join(" ")));
  const document = `${JSON.stringify({ ...shown, url: address, sortKey: timeToSortKey(time), grams })}\n`;
  if (engine === "meilisearch") return document;
  return `${JSON.stringify({ index: { _index: INDEX, _id: record.id } })}\n${document}`;
}

/** What the index must be set to before the lines go in, so that `grams` are taken as they stand. */
export const ENGINE_SETTINGS: Readonly<Record<Engine, object>> = {
  opensearch: {
    mappings: {
      dynamic: false,
      properties: {
        id: { type: "keyword" },
        url: { type: "keyword", index: false },
        date: { type: "keyword" },
        sortKey: { type: "keyword" },
        year: { type: "integer" },
        bylines: { type: "keyword" },
        section: { type: "keyword" },
        headline: { type: "text", index: false },
        paragraphs: { type: "text", index: false },
        grams: { type: "text", analyzer: "whitespace", position_increment_gap: 0 },
      },
    },
  },
  meilisearch: {
    searchableAttributes: ["grams"],
    filterableAttributes: ["year", "bylines", "section"],
    sortableAttributes: ["sortKey"],
    displayedAttributes: ["id", "url", "kicker", "headline", "deck", "paragraphs", "date", "dateText", "bylines"],
    typoTolerance: { disableOnAttributes: ["grams"] },
    stopWords: [],
  },
};
