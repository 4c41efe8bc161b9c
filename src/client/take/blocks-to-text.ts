import type { TextBlock } from "./taken-article.ts";

/** Blocks as text: a blank line between them, as browsers write it. */
export function blocksToText(blocks: readonly TextBlock[]): string {
  return blocks.map(({ text }) => text).join("\n\n");
}

/** Blocks as HTML: paragraphs, headings in bold, and no look beside. */
export function blocksToHtml(blocks: readonly TextBlock[]): string {
  return blocks
    .map(({ text, isHeading }) => {
      const lines = escaped(text).replace(/\n/g, "<br>");
      return isHeading ? `<p><b>${lines}</b></p>` : `<p>${lines}</p>`;
    })
    .join("\n");
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
