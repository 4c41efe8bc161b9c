import type { LineFacts } from "./line-facts.ts";

/** From here up names on lines that follow each other are a list, whatever stands over it: no article has so many writers. */
const FEWEST_NAMES = 6;
/** From here up they are one under `名单如下:`. */
const FEWEST_UNDER_COLON = 2;

function countNames({ byline }: LineFacts): number {
  return byline && !byline.hasRole ? byline.names.length : 0;
}

/** Index behind the last of the lines from `start` on that hold bare names and nothing else. */
function findEnd(facts: readonly LineFacts[], start: number): number {
  let end = start;
  while (end < facts.length && countNames(facts[end] as LineFacts) > 0) end += 1;
  return end;
}

/** A single name under lines of several signs what stands above. */
function withoutSignature(lines: readonly LineFacts[]): readonly LineFacts[] {
  const several = lines.slice(0, -1);
  const isSigned = several.length > 0 && several.every((line) => countNames(line) > 1);
  return isSigned && countNames(lines.at(-1) as LineFacts) === 1 ? several : lines;
}

/**
 * Lines of names that list those who were chosen or took part, and sign nothing: under a line that ends with a colon
 * (`名单如下:`), or more names than sign an article.
 */
export function findNameLists(facts: readonly LineFacts[]): ReadonlySet<LineFacts> {
  const listed = new Set<LineFacts>();
  for (let start = 0; start < facts.length; start += 1) {
    const end = findEnd(facts, start);
    if (end === start) continue;
    const lines = withoutSignature(facts.slice(start, end));
    const count = lines.reduce((sum, line) => sum + countNames(line), 0);
    const isUnderColon = facts[start - 1]?.line.folded.endsWith(":") ?? false;
    if (count >= (isUnderColon ? FEWEST_UNDER_COLON : FEWEST_NAMES)) for (const line of lines) listed.add(line);
    start = end - 1;
  }
  return listed;
}
