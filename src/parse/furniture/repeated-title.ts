import { removeSpaces } from "../../text/characters.ts";
import { endsSentence } from "../../text/sentence.ts";
import type { Part } from "./furniture.ts";

const SHORTEST = 6;
const LONGEST = 60;
/** What a browser's title bar adds behind an article's title: `…_县报网`, `… - 云坪新闻`, `…[复制链接]`. */
const BEHIND_TITLE = /(?:[_|-]|——).{2,24}$|\[.{2,8}\]$/u;

function toTitle({ line, furniture }: Part): string | undefined {
  const { text, folded } = line;
  if (furniture || text.length < SHORTEST || text.length > LONGEST || /[。;；]/u.test(text) || endsSentence(text))
    return undefined;
  return removeSpaces(folded);
}

/** Whether a label or a mark says that a line is the title. */
function isTold(part: Part | undefined): boolean {
  return part?.label === "headline" || (part?.line.depth ?? 0) > 0;
}

/** Whether a line prints the title that stands below it, alone or with the site's name behind it. */
function printsTitle(upper: string, lower: string): boolean {
  if (upper === lower) return true;
  const bare = upper.replace(BEHIND_TITLE, "");
  return bare.length >= SHORTEST && bare === lower;
}

/**
 * Takes titles out that are printed again below with nothing but furniture between: a web page prints its title in the bar
 * of the browser, in its path and over its text. The last one stays; one that a label or a
 * mark calls the title stays instead.
 */
export function dropRepeatedTitles(parts: readonly Part[]): Part[] {
  const dropped = new Set<number>();
  let above: number | undefined;
  for (const [at, part] of parts.entries()) {
    if (part.furniture) continue;
    const title = toTitle(part);
    const upper = above === undefined ? undefined : toTitle(parts[above] as Part);
    const isTwice = above !== undefined && title !== undefined && upper !== undefined && printsTitle(upper, title);
    if (isTwice && above !== undefined && isTold(parts[above])) dropped.add(at);
    else {
      if (isTwice && above !== undefined) dropped.add(above);
      above = at;
    }
  }
  return parts.map((part, at) =>
    dropped.has(at)
      ? { line: part.line, furniture: { role: "furniture", rule: "repeated-title", reason: "title printed again" } }
      : part,
  );
}
