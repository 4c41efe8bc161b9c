/** Lines from here up are paragraphs. */
const SHORTEST_PARAGRAPH = 40;
/** Fewer paragraphs say nothing of a page. */
const FEWEST = 3;
/** From this share of its paragraphs up a page ends them so. */
const MOST = 0.6;

const SOFT_END = /[、，,]$/u;

/**
 * Whether the paragraphs of a page end with 、 or a comma, as in papers from before the stop 。 came into use: a mark there
 * ends a sentence. `lines` are its lines of text.
 */
export function hasSoftStops(lines: readonly string[]): boolean {
  const paragraphs = lines.filter((text) => text.length >= SHORTEST_PARAGRAPH);
  const soft = paragraphs.filter((text) => SOFT_END.test(text)).length;
  return soft >= FEWEST && soft >= MOST * paragraphs.length;
}

/** Whether `text` of such a page ends with a mark that is a stop there. */
export function endsSoftly(text: string): boolean {
  return text.length >= SHORTEST_PARAGRAPH && SOFT_END.test(text);
}
