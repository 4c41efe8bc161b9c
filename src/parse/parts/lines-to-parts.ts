import { endsSentence } from "../../text/sentence.ts";
import { dropCaptions, dropPicturesInRow, dropPicturesOverLeads, labelPhotoNews } from "../furniture/caption.ts";
import { readCard } from "../furniture/catalogue-card.ts";
import { dropContents } from "../furniture/contents.ts";
import { dropSectionsBelow, isDatabasePage, readDatabaseLine } from "../furniture/database-label.ts";
import { dropDaysAlone, dropDaysInPieces } from "../furniture/day-alone.ts";
import { dropFactLines } from "../furniture/fact-line.ts";
import { readFurniture } from "../furniture/find-furniture.ts";
import type { Furniture, Part } from "../furniture/furniture.ts";
import { dropListNumbers, labelBriefs } from "../furniture/list-number.ts";
import { dropPageFoot, dropPageTop } from "../furniture/page-edges.ts";
import { dropPageFrame } from "../furniture/page-frame.ts";
import { dropPaperName } from "../furniture/paper-name.ts";
import { dropRepeatedTitles, dropSummaries } from "../furniture/repeated-title.ts";
import { dropAroundPosts, labelDecks } from "../furniture/saved-page.ts";
import { dropListedTitles, dropTags, dropTitleLists } from "../furniture/title-list.ts";
import { dropTitleLabels } from "../furniture/web-line.ts";
import { PROSE_MARK } from "../page/line-marks.ts";
import { narrowLabel } from "../page/narrow-label.ts";
import type { PageLine } from "../page/page-line.ts";
import { readByline } from "../recognise/byline.ts";
import { endsSigned } from "../recognise/signature.ts";
import { joinAcrossSheets, readBrowserPrint } from "./browser-print.ts";
import { dropJoinedTitles } from "./joined-title.ts";
import { dropLabelValues } from "./label-values.ts";
import { dropLinkLists } from "./link-lists.ts";
import { labelSignaturesOver } from "./signatures-over.ts";
import { dropTurnedPages } from "./turned-page.ts";
import { dropWatermarks } from "./watermark.ts";
import { partLines } from "./within-lines.ts";

/** Forms that text may have as well; no paper prints one inside a sentence. */
const LIKE_TEXT: ReadonlySet<Furniture["rule"]> = new Set(["imprint", "web-line", "post", "web-chrome"]);
/** `10:20`, `来源: 作者: …`: a stamp with the time of day or among labels is one wherever it stands, as under a title with a comma. */
const SURE_STAMP = /\d{1,2}:\d{2}|\p{Script=Han}{2}: ?\S{0,12} ?\p{Script=Han}{2}:/u;

function isLikeText({ line, furniture }: Part): boolean {
  if (!furniture || !LIKE_TEXT.has(furniture.rule) || furniture.place === "inside") return false;
  // Arrows between words are in no sentence.
  if (furniture.rule === "web-chrome" && furniture.place === "over" && /[>›»]/u.test(line.folded)) return false;
  return !((furniture.facts?.date !== undefined || furniture.place === "between") && SURE_STAMP.test(line.folded));
}

/**
 * Whether what stands between two lines would part a sentence: the first is prose that goes on, with marks of prose in it, and no
 * marked heading stands behind. What reads like furniture there is text.
 */
function partsSentence(before: Part | undefined, after: PageLine | undefined): boolean {
  if (!before || before.furniture || !after || before.line.depth > 0 || after.depth > 0) return false;
  const { text } = before.line;
  return PROSE_MARK.test(text) && !endsSentence(text) && !readByline(text) && !endsSigned(text);
}

function readLine(line: PageLine, isDatabase: boolean): readonly Part[] | undefined {
  return (isDatabase ? readDatabaseLine(line) : undefined) ?? readFurniture(line);
}

/** The parts of every line by the line alone, and what stands before and behind it. */
function readLines(printed: readonly PageLine[]): Part[] {
  const lines = printed.map(narrowLabel);
  const isDatabase = isDatabasePage(lines);
  const whole = new Map([...readCard(lines), ...readBrowserPrint(lines)]);
  const found: Part[] = [];
  for (const [at, line] of lines.entries()) {
    const parts = whole.get(line) ?? readLine(line, isDatabase);
    const isText = !parts || (parts.some(isLikeText) && partsSentence(found.at(-1), lines[at + 1]));
    // What is no label keeps its blanks.
    found.push(...(isText ? [{ line: printed[at] as PageLine }] : parts));
  }
  return found;
}

/** `河湾中学张三、李四君:`: whom a letter or an answer speaks to. */
const SALUTATION = /^\p{Script=Han}[\p{Script=Han}、, ]{1,24}(?:君|先生|女士|小姐|同志|诸君)[::]$/u;

/** Says of the lines that speak to somebody that they are text: over the first letter of a column stands its headline. */
function labelSalutations(parts: readonly Part[]): Part[] {
  return parts.map((part) =>
    part.furniture || part.label || part.line.depth > 0 || !SALUTATION.test(part.line.folded)
      ? part
      : { ...part, label: "text" },
  );
}

/**
 * Divides the lines of a page into text and furniture, in order. What is furniture only beside other lines (lists of other
 * articles, titles printed again, numbers of articles) is known last.
 */
export function linesToParts(lines: readonly PageLine[]): Part[] {
  const steps = [
    dropWatermarks,
    partLines,
    dropJoinedTitles,
    joinAcrossSheets,
    dropSectionsBelow,
    dropContents,
    dropTurnedPages,
    dropLinkLists,
    dropDaysInPieces,
    dropFactLines,
    dropTags,
    dropTitleLists,
    dropListedTitles,
    dropPaperName,
    dropDaysAlone,
    dropSummaries,
    dropLabelValues,
    dropTitleLabels,
    dropPageFrame,
    dropPageTop,
    dropAroundPosts,
    labelDecks,
    dropRepeatedTitles,
    dropListNumbers,
    labelBriefs,
    labelSalutations,
    labelSignaturesOver,
    labelPhotoNews,
    dropPicturesInRow,
    dropCaptions,
    dropPicturesOverLeads,
    dropPageFoot,
  ];
  return steps.reduce((parts, drop) => drop(parts), readLines(lines));
}
