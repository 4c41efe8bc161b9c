import type { Jump } from "../../model/article.ts";
import type { FrontMatter } from "../../model/source.ts";
import type { Furniture } from "../furniture/furniture.ts";
import type { LineFacts } from "../label/line-facts.ts";
import type { Draft } from "../page/draft.ts";
import type { Labelled } from "../page/label.ts";
import type { PageLine } from "../page/page-line.ts";

/** A text line with its label. */
export interface LabelledLine extends Labelled {
  readonly facts: LineFacts;
}

/** A line that is no text of an article, with what it is. */
export interface FurnitureLine {
  readonly line: PageLine;
  readonly furniture: Furniture;
}

/** An article as it stands in the file: the lines of its head, and its text as a draft to be put in order. */
export interface Block {
  /** Lines of the head by label, in order. */
  readonly head: readonly LabelledLine[];
  readonly draft: Draft;
  readonly captions: readonly PageLine[];
  readonly jumps: readonly Jump[];
  /** Page (版) printed by the last running head before it, where the file holds several; undefined when none does. */
  readonly pageNumber: number | undefined;
  /** Section that furniture before it names; undefined where none does. */
  readonly section: string | undefined;
  /** Day on which it was published, by its own stamp, where the file holds clippings of several days. */
  readonly publishedOn: string | undefined;
}

/** What a page falls into. */
export interface Blocks {
  readonly blocks: readonly Block[];
  readonly furniture: readonly FurnitureLine[];
  /** Lines that may as well be a headline as text. */
  readonly unsure: readonly LabelledLine[];
  /** How likely the most doubtful short line within the texts is something else, 0..1. */
  readonly doubt: number;
  /** Facts of each running head with its line, in order. */
  readonly runningHeads: readonly { readonly facts: FrontMatter; readonly line: number }[];
}
