import { readFileSync } from "node:fs";
import { lineToParagraph, type Story, saysItsOwnLead } from "../bench/damage/story.ts";

/** Names the file of an editor's articles to the process that trains a part. */
export const OWN_ARTICLES = "TRAIN_ARTICLES";

/** What is read of an article as `npm run parse -- --format ndjson` prints it: a line of the file. */
interface OwnArticle {
  readonly headline: string;
  /** EDTF, with or without its year: `2025-03-27/2025-03-28`, `03-27`; null where the article prints no day. */
  readonly date: string | null;
  readonly bylines: readonly string[];
  /** Paragraphs as printed, the dateline in the first; `##` before a sub-heading says that it is one. */
  readonly body: readonly string[];
}

function isArticle(value: Partial<OwnArticle>): value is OwnArticle {
  const { headline, date, bylines, body } = value;
  const isDay = date === null || /^(?:\d{4}-)?\d\d-\d\d(?:\/(?:\d{4}-)?\d\d-\d\d)?$/u.test(date ?? "");
  return typeof headline === "string" && isDay && Array.isArray(bylines) && Array.isArray(body) && body.length > 0;
}

function toStory({ headline, date, bylines, body }: OwnArticle): Story {
  return {
    kicker: null,
    headline,
    deck: null,
    signature: null,
    author: null,
    paragraphs: body.map(lineToParagraph),
    hasOwnLead: saysItsOwnLead(body[0] ?? ""),
    known: { date: date?.replace(/\d{4}-(?=\d\d-)/gu, "") ?? null, byline: bylines },
  };
}

/** The articles of a file, one a line; a line that is none is an error that names it. */
export function readArticlesFile(file: string): Story[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.flatMap((line, index) => {
    if (line.trim() === "") return [];
    const value = JSON.parse(line) as Partial<OwnArticle>;
    if (!isArticle(value)) throw new Error(`${file}:${index + 1}: no article with headline, date, bylines and body`);
    return [toStory(value)];
  });
}

/** The articles that are mixed into this training; none where no file was named. */
export function readOwnArticles(): Story[] {
  const file = process.env[OWN_ARTICLES];
  return file ? readArticlesFile(file) : [];
}
