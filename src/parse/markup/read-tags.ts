/** A stretch of a text that is left out or marked, in UTF-16 units. */
export interface MarkupGap {
  readonly start: number;
  readonly end: number;
}

/** Stretches of a whole text that are markup, by kind. */
export interface FoundMarkup {
  readonly gaps: MarkupGap[];
  /** Where blocks end and begin. */
  readonly breaks: number[];
  /** Words under pictures. */
  readonly captions: MarkupGap[];
  /** Where pictures, films and the like stand. */
  readonly figures: number[];
}

const TAG = /<!--[\s\S]*?(?:-->|$)|<(?<end>\/)?(?<name>[a-z][a-z\d]*)(?:\s[^<>]*|\/)?>/giu;
/** Elements that begin a block of their own, and end it. */
const BLOCKS = new Set(
  "p div br hr figure figcaption center section article blockquote ul ol li dl dt dd h1 h2 h3 h4 h5 h6 table thead tbody tr td th caption pre header footer main".split(
    " ",
  ),
);
const FIGURES = new Set("img figure video audio iframe embed object svg picture source".split(" "));
/** Elements whose contents nobody reads. */
const UNREAD = new Set("script style".split(" "));
const INLINE = new Set(
  "a b i u s em strong small big span font sup sub mark del ins cite q code time label abbr ruby rt rp wbr".split(" "),
);

function isKnown(name: string): boolean {
  return BLOCKS.has(name) || FIGURES.has(name) || UNREAD.has(name) || INLINE.has(name);
}

/** Elements that are open before a tag, as far as they matter. */
interface Open {
  /** Where the words under a picture began. */
  caption: number | undefined;
  /** Where what nobody reads began, and its element. */
  unread: { readonly name: string; readonly start: number } | undefined;
}

/** Reads the tags inside the stretches `html` of `text`: they are left out, and blocks end at them. */
export function readTags(html: readonly MarkupGap[], text: string, found: FoundMarkup): void {
  const open: Open = { caption: undefined, unread: undefined };
  for (const { start, end } of html) {
    for (const { index, 0: tag, groups } of text.slice(start, end).matchAll(TAG)) {
      const at = start + index;
      const name = (groups?.["name"] ?? "").toLowerCase();
      if (name !== "" && !isKnown(name)) continue;
      readTag({ at, to: at + tag.length, name, isEnd: groups?.["end"] !== undefined }, open, found);
    }
  }
}

interface Tag {
  readonly at: number;
  readonly to: number;
  readonly name: string;
  readonly isEnd: boolean;
}

function readTag({ at, to, name, isEnd }: Tag, open: Open, found: FoundMarkup): void {
  found.gaps.push({ start: at, end: to });
  if (BLOCKS.has(name)) found.breaks.push(at, to);
  if (FIGURES.has(name)) found.figures.push(at);
  if (name === "figcaption") {
    if (isEnd && open.caption !== undefined) found.captions.push({ start: open.caption, end: at });
    open.caption = isEnd ? undefined : to;
  }
  if (!UNREAD.has(name)) return;
  if (!isEnd) open.unread ??= { name, start: at };
  else if (open.unread?.name === name) {
    found.gaps.push({ start: open.unread.start, end: to });
    open.unread = undefined;
  }
}
