/** Characters that Markdown reads inside a line: escapes, code, emphasis, links, HTML, entities; and marks of headings. */
const INLINE_MARKUP = /[\\`*_[\]<&#]/g;

/** What begins a block at the start of a line: a quotation, a list, a rule, a fence, an underline. */
const BLOCK_MARKUP = /^[>+\-=~]/;

/** `1.` or `23)` at the start of a line begins a list. */
const ORDERED_LIST_MARKUP = /^(\d{1,9})([.)])/;

/** White space that Markdown strips or breaks a line at: any at the ends, tabs and line ends everywhere. */
const FRAGILE_SPACE = /^ +| +$|[\t\n\r]/g;

/** Neither Markdown nor HTML can hold it; both put U+FFFD there. */
const NUL = /\0/g;

/**
 * Markdown of one line that means exactly this text, whatever it looks like.
 *
 * `1. 会议<b>` → `1\. 会议\<b>`
 */
export function textToMarkdown(text: string): string {
  if (text === "") throw new Error("A paragraph without text has no Markdown.");
  return text
    .replace(NUL, "\uFFFD")
    .replace(INLINE_MARKUP, "\\$&")
    .replace(BLOCK_MARKUP, "\\$&")
    .replace(ORDERED_LIST_MARKUP, "$1\\$2")
    .replace(FRAGILE_SPACE, (spaces) => [...spaces].map(toReference).join(""));
}

function toReference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
