import type { PageLine } from "../page/page-line.ts";
import type { Byline } from "./byline.ts";

/** A line and the signature it reads as, if any. */
interface SignedLine {
  readonly line: PageLine;
  readonly byline: Byline | undefined;
}

/** From here up names on lines that follow each other are a list, whatever stands over it: no article has so many writers. */
const FEWEST_NAMES = 6;
/** From here up they are one under `名单如下:`. */
const FEWEST_UNDER_COLON = 2;

function countNames({ byline }: SignedLine): number {
  return byline && !byline.hasRole ? byline.names.length : 0;
}

/** Index behind the last of the lines from `start` on that hold bare names and nothing else. */
function findEnd(facts: readonly SignedLine[], start: number): number {
  let end = start;
  while (end < facts.length && countNames(facts[end] as SignedLine) > 0) end += 1;
  return end;
}

/** A single name under lines of several signs what stands above. */
function withoutSignature<Line extends SignedLine>(lines: readonly Line[]): readonly Line[] {
  const several = lines.slice(0, -1);
  const isSigned = several.length > 0 && several.every((line) => countNames(line) > 1);
  return isSigned && countNames(lines.at(-1) as Line) === 1 ? several : lines;
}

/**
 * Lines of names that list those who were chosen or took part, and sign nothing: under a line that ends with a colon
 * (`名单如下:`), or more names than sign an article.
 */
export function findNameLists<Line extends SignedLine>(facts: readonly Line[]): ReadonlySet<Line> {
  const listed = new Set<Line>();
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
