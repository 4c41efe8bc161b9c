import type { Part } from "./furniture.ts";
import { readStamp } from "./stamp.ts";

/** So many articles of a page close with one day only where a site prints it under each. */
const FEWEST = 2;

/** The day of publication that a line in brackets holds alone: `(2021年3月9日)`. */
function toDay({ line, furniture }: Part): string | undefined {
  if (furniture || !/^[([【].*[)\]】]$/u.test(line.folded)) return undefined;
  const stamp = readStamp(line.folded);
  return stamp?.length === line.folded.length ? stamp.date : undefined;
}

/** Takes the day in brackets out that a page of several articles prints under each of them, the same each time. */
export function dropClosingDays(parts: readonly Part[]): Part[] {
  const days = parts.map(toDay);
  return parts.map((part, at) => {
    const date = days[at];
    if (date === undefined || days.filter((other) => other === date).length < FEWEST) return part;
    const furniture = {
      role: "furniture",
      rule: "web-line",
      reason: "day of publication under an article",
      facts: { date },
      place: "under",
    } as const;
    return { line: part.line, furniture };
  });
}
