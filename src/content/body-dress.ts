import type { Element, ElementContent, Root, Text } from "hast";
import { visitParents } from "unist-util-visit-parents";
import type { VFile } from "vfile";

/** Something to put between two characters of a block: a note's reference, a sign for missing text. */
export interface BodyMark {
  /** UTF-16 offset into the block's text as Markdown says it, escapes read; the mark stands before that character. */
  readonly at: number;
  readonly nodes: readonly ElementContent[];
}

/** A stretch of a block that leads to the page of a person. */
export interface BodyLink {
  /** UTF-16 offsets, as {@link BodyMark.at}. */
  readonly start: number;
  readonly end: number;
  /** As it is written in the page; no character of it needs escaping. */
  readonly href: string;
}

/** What the page of an article sets into its body beside the text. */
export interface BodyDress {
  /** How a text is shown; it may change characters but not their number, so that offsets stay. */
  readonly display: (text: string) => string;
  /** First word of the dateline, to be set off where the body begins with it; null where there is none. */
  readonly credit: string | null;
  /** Marks of each block, by its place in the body. */
  readonly marks: readonly (readonly BodyMark[])[];
  /** Names of each block that lead to people, by its place in the body, in order and apart from each other; absent where none does. */
  readonly links?: readonly (readonly BodyLink[])[];
  /** Whether each block goes on with the stanza of the one before it, by its place in the body; absent where none does. */
  readonly stanzaLines?: readonly boolean[];
}

/** A file on its way through the plugins carries the dress, and the place of its first block in the body. */
export interface DressedData {
  readonly dress: BodyDress;
  readonly first: number;
}

/** The dress that a file carries. */
export function dressOf({ data }: VFile): DressedData {
  return data as unknown as DressedData;
}

/** The blocks of a body; the line ends between them are left out. */
export function blocksOf(tree: Root): Element[] {
  return tree.children.filter((node) => node.type === "element");
}

/** A piece of a block's text. */
export interface BlockPiece {
  readonly node: Text;
  readonly parent: Element;
  /** UTF-16 offset into the text of the whole block. */
  readonly start: number;
}

/** The text of a block piece by piece, in reading order. */
export function textPieces(block: Element): BlockPiece[] {
  const pieces: BlockPiece[] = [];
  let start = 0;
  visitParents(block, "text", (node, ancestors) => {
    pieces.push({ node, parent: ancestors.at(-1) as Element, start });
    start += node.value.length;
  });
  return pieces;
}
