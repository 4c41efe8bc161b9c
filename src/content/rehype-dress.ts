import type { Element, ElementContent, Root } from "hast";
import type { VFile } from "vfile";
import { type BlockPiece, type BodyLink, type BodyMark, blocksOf, dressOf, textPieces } from "./body-dress.ts";

/** A rehype plugin without options. */
type Plugin = () => (tree: Root, file: VFile) => void;

/** Gives every block the name that notes and the source view link to, `p1`, `p2`…, and sub-headings and lines of stanzas their class. */
export const rehypeBlockNames: Plugin = () => (tree, file) => {
  const { dress, first } = dressOf(file);
  for (const [i, block] of blocksOf(tree).entries()) {
    const name = block.tagName === "h2" ? "subhead" : dress.stanzaLines?.[first + i] ? "verse" : null;
    const look = name === null ? {} : { className: [name] };
    block.properties = { ...look, ...block.properties, id: `p${first + i + 1}` };
  }
};

/** Shows half-width punctuation as the dress does, block by block, as a mark's look depends on its neighbours. */
export const rehypeDisplay: Plugin = () => (tree, file) => {
  const { dress } = dressOf(file);
  for (const block of blocksOf(tree)) {
    const pieces = textPieces(block);
    const text = pieces.map(({ node }) => node.value).join("");
    const shown = dress.display(text);
    if (shown.length !== text.length) throw new Error(`A text of ${text.length} is shown with ${shown.length}.`);
    for (const { node, start } of pieces) node.value = shown.slice(start, start + node.value.length);
  }
};

/** Sets off 本报讯 at the start of a lead, as papers do: in bold, and a full space after it. */
export const rehypeCredit: Plugin = () => (tree, file) => {
  const { dress, first } = dressOf(file);
  const lead = blocksOf(tree)[0];
  const start = lead && textPieces(lead)[0];
  if (first > 0 || !start || !dress.credit || !start.node.value.startsWith(dress.credit)) return;
  const { node, parent } = start;
  const after = afterCredit(node.value.slice(dress.credit.length));
  const credit = element("span", { className: ["dl"] }, [{ type: "text", value: dress.credit }]);
  replace({ node, parent }, [credit, { type: "text", value: after }]);
};

/** What follows a credit; a space becomes a full one. */
export function afterCredit(text: string): string {
  return text.startsWith(" ") ? `\u3000${text.slice(1)}` : text;
}

/** Makes names links to people; one that a mark stands in, or that markup divides, stays text. */
export const rehypeLinks: Plugin = () => (tree, file) => {
  const { dress, first } = dressOf(file);
  for (const [i, block] of blocksOf(tree).entries()) {
    const marks = dress.marks[first + i] ?? [];
    const links = (dress.links?.[first + i] ?? []).filter(
      ({ start, end }) => !marks.some(({ at }) => start <= at && at < end),
    );
    for (const piece of links.length > 0 ? textPieces(block) : []) {
      const stop = piece.start + piece.node.value.length;
      const own = links.filter(({ start, end }) => start >= piece.start && end <= stop);
      if (own.length > 0) replace(piece, withLinks(piece, own));
    }
  }
};

function withLinks({ node, start: first }: BlockPiece, links: readonly BodyLink[]): ElementContent[] {
  const children: ElementContent[] = [];
  let from = 0;
  const text = (to: number): ElementContent[] => {
    const value = node.value.slice(from, to);
    return value === "" ? [] : [{ type: "text", value }];
  };
  for (const { start, end, href } of links) {
    children.push(...text(start - first));
    const name = node.value.slice(start - first, end - first);
    children.push(element("a", { href, dataPerson: "" }, [{ type: "text", value: name }]));
    from = end - first;
  }
  return [...children, ...text(node.value.length)];
}

/** Puts the marks of the dress at their places. Marks at one place keep their order; one beyond the text throws. */
export const rehypeMarks: Plugin = () => (tree, file) => {
  const { dress, first } = dressOf(file);
  for (const [i, block] of blocksOf(tree).entries()) {
    const marks = [...(dress.marks[first + i] ?? [])].sort((a, b) => a.at - b.at);
    if (marks.length > 0) markBlock(block, marks);
  }
};

function markBlock(block: Element, marks: readonly BodyMark[]): void {
  const pieces = textPieces(block);
  const length = pieces.reduce((sum, { node }) => sum + node.value.length, 0);
  for (const { at } of marks) {
    if (at < 0 || at > length) throw new Error(`A mark at ${at} lies outside a text of ${length}.`);
  }
  for (const piece of pieces) {
    const end = piece.start + piece.node.value.length;
    const own = marks.filter(({ at }) => at >= piece.start && at < end);
    if (own.length > 0) replace(piece, withMarks(piece, own));
  }
  block.children.push(...marks.filter(({ at }) => at === length).flatMap(({ nodes }) => nodes));
}

function withMarks({ node, start }: BlockPiece, marks: readonly BodyMark[]): ElementContent[] {
  const children: ElementContent[] = [];
  let from = 0;
  for (const { at, nodes } of marks) {
    children.push({ type: "text", value: node.value.slice(from, at - start) }, ...nodes);
    from = at - start;
  }
  return [...children, { type: "text", value: node.value.slice(from) }];
}

function replace({ node, parent }: Pick<BlockPiece, "node" | "parent">, by: readonly ElementContent[]): void {
  parent.children.splice(parent.children.indexOf(node), 1, ...by);
}

/** An element of a page's tree; properties as hast names them: `className`, `ariaLabel`. */
export function element(
  tagName: string,
  properties: Element["properties"],
  children: readonly ElementContent[],
): Element {
  return { type: "element", tagName, properties, children: [...children] };
}
