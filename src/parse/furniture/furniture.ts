import type { LineRole } from "../../model/line.ts";
import type { FrontMatter } from "../../model/source.ts";
import type { Label } from "../page/label.ts";
import type { PageLine } from "../page/page-line.ts";
import { hasSiteWords } from "../recognise/site-notice.ts";

/**
 * Where furniture stands among the parts of an article: over its head, between head and text, inside its text, or under it.
 * Absent where it may stand anywhere.
 */
export type Place = "over" | "between" | "inside" | "under";

/** A line that is no part of any article's text, or stands beside it. */
export interface Furniture {
  readonly role: Extract<LineRole, "figure" | "caption" | "furniture" | "dropped">;
  /** Form that it has. */
  readonly rule:
    | "figure"
    | "caption"
    | "running-head"
    | "jump"
    | "imprint"
    | "page-mark"
    | "web-chrome"
    | "web-line"
    | "post"
    | "database-label"
    | "list-number"
    | "title-list"
    | "repeated-title"
    | "pinned";
  /** One English phrase, for the account of the line. */
  readonly reason: string;
  /** What it says of its page, or of the article beside it where a file holds clippings of several days. */
  readonly facts?: FrontMatter;
  readonly place?: Place;
}

/** A stretch of a line: furniture, or text. */
export interface Part {
  readonly line: PageLine;
  /** Undefined for text. */
  readonly furniture?: Furniture | undefined;
  /** What a label printed before a text says that it is: `标题:`, `栏目:`, `作者:`. */
  readonly label?: Label | undefined;
}

/** Whether a part is text by itself, and words that only a site has. */
export function isOfSite({ line, furniture, label }: Part): boolean {
  return !furniture && !label && line.depth === 0 && hasSiteWords(line.folded);
}

/** A part that is furniture as a whole line. */
export function wholeLine(line: PageLine, furniture: Furniture): readonly Part[] {
  return [{ line, furniture }];
}

/** Place of the nearest part before place `at` that `holds`; -1 where none does. Time grows with the distance alone. */
export function findAbove(parts: readonly Part[], at: number, holds: (part: Part) => boolean): number {
  for (let place = at - 1; place >= 0; place -= 1) if (holds(parts[place] as Part)) return place;
  return -1;
}

/** Place of the nearest part behind place `at` that `holds`; -1 where none does. Time grows with the distance alone. */
export function findBelow(parts: readonly Part[], at: number, holds: (part: Part) => boolean): number {
  for (let place = at + 1; place < parts.length; place += 1) if (holds(parts[place] as Part)) return place;
  return -1;
}
