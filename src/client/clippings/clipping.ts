import type { TakenArticle, TextBlock } from "../take/taken-article.ts";

/**
 * What a reader has cut out: an article, or a passage of one, with all that is needed to read and to cite it where the archive
 * has it no more.
 */
export interface Clipping extends TakenArticle {
  /** Made of what was cut out, so the same piece has the same id in every browser and in every file. */
  readonly id: string;
  /** Address of its article below the site's root, as far as it is known; else empty. */
  readonly address: string;
  /** Whether it is the article as a whole; its text may then be empty, as in a list that came by a link. */
  readonly isWhole: boolean;
  /** The article's record in RIS; empty where it is not known. */
  readonly ris: string;
  /** The reader's own words. */
  readonly note: string;
  /** Clippings stand in the order of their places; whole numbers at first, and between two of them where one was moved there. */
  readonly place: number;
  /** When it was cut out: `2026-11-30T08:15:00.000Z` */
  readonly keptAt: string;
}

/** Addresses of the pages that clippings lead to: those of articles, or of the page an article of old was printed on. */
const PAGE_ADDRESS = /^(?:articles|issues)\/[\w-]+\/[\w.-]+\.html$/;
/** Longest text of one field that is taken from outside. */
const LONGEST_FIELD = 1_000_000;

/** What is cut out of an article; without `passage` the whole of it. */
export function cutOut(
  article: TakenArticle,
  from: { readonly address: string; readonly ris: string; readonly passage?: readonly TextBlock[] },
): Clipping {
  const isWhole = from.passage === undefined;
  const piece = { ...article, text: from.passage ?? article.text, address: from.address, isWhole };
  return { ...piece, id: clippingId(piece), ris: from.ris, note: "", place: 0, keptAt: new Date().toISOString() };
}

/** The id of a piece: an article is its address, a passage its words as well. */
export function clippingId({ address, headline, isWhole, text }: Omit<Partial<Clipping>, "id">): string {
  const words = isWhole ? "" : (text ?? []).map((block) => block.text).join("\n");
  return `c${hash(JSON.stringify([address || headline, words]))}`;
}

/** 53 bits of a text (cyrb53, public domain), as letters and figures. */
function hash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

/**
 * A clipping of what comes from outside (the store, a file, a link): fields of other types are empty, an address is one of this site's pages
 * or none. Undefined where neither headline nor text is left.
 */
export function toClipping(value: unknown): Clipping | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const given = value as Record<string, unknown>;
  const text = (name: string) => {
    const field = given[name];
    return typeof field === "string" ? field.slice(0, LONGEST_FIELD) : "";
  };
  const blocks = Array.isArray(given["text"]) ? given["text"].flatMap(toBlock) : [];
  const headline = text("headline");
  if (headline.trim() === "" && blocks.length === 0) return undefined;
  const address = PAGE_ADDRESS.test(text("address")) ? text("address") : "";
  const isWhole = given["isWhole"] === true;
  const place = given["place"];
  return {
    id: /^c[0-9a-z]{1,20}$/.test(text("id")) ? text("id") : clippingId({ address, headline, isWhole, text: blocks }),
    kicker: text("kicker") || null,
    headline,
    deck: text("deck") || null,
    facts: text("facts"),
    text: blocks,
    source: text("source"),
    address,
    isWhole,
    ris: text("ris"),
    note: text("note"),
    place: typeof place === "number" && Number.isFinite(place) ? place : 0,
    keptAt: Number.isNaN(Date.parse(text("keptAt"))) ? new Date().toISOString() : text("keptAt"),
  };
}

function toBlock(value: unknown): TextBlock[] {
  const { text, isHeading } = (value ?? {}) as Record<string, unknown>;
  if (typeof text !== "string") return [];
  const lines = text.slice(0, LONGEST_FIELD).split(/\r?\n/);
  const shown = lines.filter((line) => line.trim() !== "").join("\n");
  return shown === "" ? [] : [{ text: shown, isHeading: isHeading === true }];
}

/** Two notes on one piece: the longer where it holds the other, else one below the other. */
export function joinNotes(mine: string, other: string): string {
  if (mine.includes(other)) return mine;
  return other.includes(mine) ? other : `${mine}\n${other}`;
}

/** What is kept, with what another copy of the same piece knows beyond it; nothing that is kept is changed. */
export function withOther(kept: Clipping, other: Clipping): Clipping {
  return {
    ...kept,
    kicker: kept.kicker ?? other.kicker,
    deck: kept.deck ?? other.deck,
    facts: kept.facts || other.facts,
    text: kept.text.length > 0 ? kept.text : other.text,
    source: kept.source || other.source,
    ris: kept.ris || other.ris,
    note: joinNotes(kept.note, other.note),
  };
}

/** Order of the list; where two browsers gave one place to two pieces, the one that was cut out first. */
export function byPlace(a: Clipping, b: Clipping): number {
  return a.place - b.place || (a.keptAt < b.keptAt ? -1 : a.keptAt > b.keptAt ? 1 : a.id < b.id ? -1 : 1);
}
