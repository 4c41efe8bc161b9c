import { endsSentence } from "../../text/sentence.ts";
import type { PageLine } from "../page/page-line.ts";
import { readByline } from "../recognise/byline.ts";
import { isDatabasePage, readDatabaseLine } from "./database-label.ts";
import { readFurniture } from "./find-furniture.ts";
import type { Furniture, Part } from "./furniture.ts";
import { dropListNumbers } from "./list-number.ts";
import { dropPaperName } from "./paper-name.ts";
import { dropRepeatedTitles } from "./repeated-title.ts";
import { dropAroundPosts } from "./saved-page.ts";
import { dropListedTitles, dropTags, dropTitleLists } from "./title-list.ts";

/** A line of prose is at least so long; a shorter one without a stop may be a name or a label. */
const SHORTEST_PROSE = 8;
/** Forms that text may have as well; no paper prints one inside a sentence. */
const LIKE_TEXT: ReadonlySet<Furniture["rule"]> = new Set(["imprint", "web-line", "post", "web-chrome", "title-list"]);

/**
 * Whether what stands between two lines would part a sentence: the first is prose that goes on, and no marked heading stands
 * behind. What reads like furniture there is text.
 */
function partsSentence(before: PageLine | undefined, after: PageLine | undefined): boolean {
  if (!before || !after || before.depth > 0 || after.depth > 0) return false;
  if (before.text.length < SHORTEST_PROSE || endsSentence(before.text) || readByline(before.text)) return false;
  return /[,、:“(《的了和与在是]$|[^\s\p{P}]{2}$/u.test(before.folded) && /[,，、。]/u.test(before.folded);
}

function readLine(lines: readonly PageLine[], at: number, isDatabase: boolean): readonly Part[] {
  const line = lines[at] as PageLine;
  const parts = (isDatabase ? readDatabaseLine(line) : undefined) ?? readFurniture(line);
  const isInside =
    parts?.some(({ furniture }) => furniture && LIKE_TEXT.has(furniture.rule)) &&
    partsSentence(lines[at - 1], lines[at + 1]);
  return parts && !isInside ? parts : [{ line }];
}

/**
 * Divides the lines of a page into text and furniture, in order. What is furniture only beside other lines (lists of other
 * articles, titles printed again, numbers of articles) is known last.
 */
export function linesToParts(lines: readonly PageLine[]): Part[] {
  const isDatabase = isDatabasePage(lines);
  const parts = lines.flatMap((_, at) => readLine(lines, at, isDatabase));
  const steps = [
    dropTags,
    dropTitleLists,
    dropListedTitles,
    dropPaperName,
    dropAroundPosts,
    dropRepeatedTitles,
    dropListNumbers,
  ];
  return steps.reduce((rest, drop) => drop(rest), parts);
}
