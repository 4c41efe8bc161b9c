import type { Paragraph } from "../model/article.ts";

/** Most characters of a line of verse, or of a row of names; longer ones are paragraphs of prose. */
const LONGEST_LINE = 24;

/**
 * For each paragraph whether it goes on with the stanza of the one before it: short lines of one file, set as far apart as each
 * other and closer than what stands before and after them. Where all paragraphs stand equally far apart, only an article of
 * short lines alone is one stanza.
 */
export function stanzaLines(paragraphs: readonly Paragraph[]): boolean[] {
  const steps = paragraphs.map((paragraph, i) => stepBetween(paragraphs[i - 1], paragraph));
  const goesOn = paragraphs.map(() => false);
  for (let first = 0; first < paragraphs.length; first++) {
    const step = steps[first + 1];
    if (step === undefined || step === FAR || !isShortLine(paragraphs[first])) continue;
    let last = first;
    while (isShortLine(paragraphs[last + 1]) && steps[last + 1] === step) last++;
    const isApart = [steps[first], steps[last + 1]].every((gap) => gap === undefined || gap > step);
    if (last === first || !isApart) continue;
    goesOn.fill(true, first + 1, last + 1);
    first = last;
  }
  return goesOn;
}

/** Where the file does not say how far: in another file, or above. */
const FAR = Number.POSITIVE_INFINITY;

/** Raw lines from one paragraph to the next: 1 for the very next line; undefined at an end. */
function stepBetween(before: Paragraph | undefined, after: Paragraph | undefined): number | undefined {
  const [from, to] = [before?.spans.at(-1), after?.spans[0]];
  if (!from || !to) return undefined;
  return from.source === to.source && to.line > from.line ? to.line - from.line : FAR;
}

function isShortLine(paragraph: Paragraph | undefined): boolean {
  return paragraph?.spans.length === 1 && !paragraph.flags.includes("subhead") && paragraph.text.length <= LONGEST_LINE;
}
