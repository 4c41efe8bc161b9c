import type { Root } from "hast";
import rehypeStringify from "rehype-stringify";
import { remark } from "remark";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { VFile } from "vfile";
import { type BodyDress, type BodyLink, blocksOf, type DressedData } from "./body-dress.ts";
import {
  afterCredit,
  element,
  rehypeBlockNames,
  rehypeCredit,
  rehypeDisplay,
  rehypeLinks,
  rehypeMarks,
} from "./rehype-dress.ts";

/** From the Markdown of a content file to the tree of its page. */
const MARKDOWN = remark().use(remarkRehype).freeze();

/** From that tree to the blocks of the page. */
const DRESSER = unified()
  .use(rehypeBlockNames)
  .use(rehypeDisplay)
  .use(rehypeCredit)
  .use(rehypeLinks)
  .use(rehypeMarks)
  .use(rehypeStringify)
  .freeze();

/**
 * A paragraph that Markdown can only read as itself: no character that is markup inside a line, none that opens a
 * block at its start, no number that might count a list, no space at its ends, no control characters.
 * Nearly every paragraph of a newspaper is one, and parsing is nine tenths of the cost of the others.
 */
const PLAIN_LINE =
  /^(?!\d{1,9}[.)])[^\x00-\x20\x7f#>+\-=~\\`*_[\]<&](?:[^\x00-\x1f\x7f\\`*_[\]<&#]*[^\x00-\x20\x7f\\`*_[\]<&#])?$/;

/** Line ends around a body; other white space there, a full-width one too, is text. */
const OUTER_LINE_ENDS = /^\n+|\n+$/g;

/**
 * HTML of a content file's body, block by block, each with its name (`<p id="p1">`, `<h2 class="subhead" id="p2">`).
 * Blocks that are plain beyond doubt skip the parser; property tests hold both ways to the same bytes.
 */
export function bodyToHtml(body: string, dress: BodyDress): string[] {
  const blocks = body.replace(OUTER_LINE_ENDS, "").split("\n\n");
  // Only where no block can reach into another may they be read one by one.
  if (!blocks.every((block) => PLAIN_LINE.test(block))) return parsedBodyToHtml(body, dress);
  return blocks.flatMap((block, place) =>
    dress.marks[place]?.length ? treeToHtml(paragraphTree(block), dress, place) : plainBlock(block, dress, place),
  );
}

/** HTML of a body through remark, the rehype plugins and rehype-stringify, whatever its text. */
export function parsedBodyToHtml(body: string, dress: BodyDress): string[] {
  return treeToHtml(MARKDOWN.runSync(MARKDOWN.parse(body)), dress, 0);
}

/** @param first Place in the body of the tree's first block. */
function treeToHtml(tree: Root, dress: BodyDress, first: number): string[] {
  const file = new VFile({ data: { dress, first } satisfies DressedData as object as VFile["data"] });
  const dressed = DRESSER.runSync(tree, file) as Root;
  return blocksOf(dressed).map((block) => DRESSER.stringify({ type: "root", children: [block] }));
}

/** What the parser makes of a plain block. */
function paragraphTree(value: string): Root {
  return { type: "root", children: [element("p", {}, [{ type: "text", value }])] };
}

function plainBlock(text: string, { display, credit, links, stanzaLines }: BodyDress, place: number): string {
  const shown = display(text);
  const own = links?.[place] ?? [];
  const open = `<p${stanzaLines?.[place] ? ' class="verse"' : ""} id="p${place + 1}">`;
  if (place > 0 || !credit || !shown.startsWith(credit)) return `${open}${withLinks(shown, 0, own)}</p>`;
  const rest = afterCredit(shown.slice(credit.length));
  return `${open}<span class="dl">${withLinks(credit, 0, own)}</span>${withLinks(rest, credit.length, own)}</p>`;
}

/** @param first Offset of the text into its block; a link that does not lie in it as a whole is left out. */
function withLinks(text: string, first: number, links: readonly BodyLink[]): string {
  let html = "";
  let from = 0;
  for (const { start, end, href } of links) {
    if (start < first || end > first + text.length) continue;
    html += `${text.slice(from, start - first)}<a href="${href}" data-person="">${text.slice(start - first, end - first)}</a>`;
    from = end - first;
  }
  return html + text.slice(from);
}
