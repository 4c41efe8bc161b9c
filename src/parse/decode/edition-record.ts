import type { Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toText } from "hast-util-to-text";

/** What the program of an electronic edition says of the article in the source of its page; empty where it says nothing. */
export interface EditionRecord {
  readonly title: string;
  /** Printed over the title. */
  readonly kicker: string;
  /** Printed under the title. */
  readonly deck: string;
  readonly author: string;
  /** Day of the issue, `2016-10-31`. */
  readonly date: string;
  /** Name of the page, `第A1版：要闻`. */
  readonly page: string;
  /** Source of the article's text without its title; undefined where the page does not mark where it ends. */
  readonly content: Root | undefined;
}

/** `<!--enpproperty <articleid>12</articleid><title>…</title>…/enpproperty-->` */
const RECORD = /<!--\s*enpproperty\b([\s\S]*?)\/?enpproperty\s*-->/iu;
const CONTENT = /<!--\s*enpcontent\s*-->([\s\S]*)<!--\s*\/enpcontent\s*-->/iu;

/** The words of a field, which may hold tags: a title of several lines has a blank between them. */
function readField(record: string, name: string): string {
  const source = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`, "iu").exec(record)?.[1] ?? "";
  return toText(fromHtml(source, { fragment: true }))
    .replace(/\s+/gu, " ")
    .trim();
}

/**
 * The record of the article in the source of a page of an electronic edition, as the programs of most Chinese papers write it into
 * a comment; undefined where there is none with a title.
 */
export function readEditionRecord(html: string): EditionRecord | undefined {
  const record = RECORD.exec(html)?.[1];
  const title = record === undefined ? "" : readField(record, "title");
  if (record === undefined || title === "") return undefined;
  const content = CONTENT.exec(html)?.[1];
  return {
    title,
    kicker: readField(record, "introtitle"),
    deck: readField(record, "subtitle"),
    author: readField(record, "author"),
    date: /^\d{4}-\d{2}-\d{2}/u.exec(readField(record, "date"))?.[0] ?? "",
    page: readField(record, "nodename"),
    content: content === undefined ? undefined : fromHtml(content, { fragment: true }),
  };
}
