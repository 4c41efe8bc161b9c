import { readEditionRecordLine } from "../markup/edition-record-line.ts";
import type { MarkupKind } from "../markup/find-markup.ts";
import type { PageLine } from "../page/page-line.ts";
import { isImprint } from "../recognise/imprint.ts";
import { JUMP_LINE } from "../recognise/jump-line.ts";
import { findRunningHead } from "../recognise/running-head.ts";
import { isSiteNotice } from "../recognise/site-notice.ts";
import { findCaption } from "./caption.ts";
import { findCrumbs } from "./crumbs.ts";
import { findFigure } from "./figure.ts";
import { type Furniture, type Part, wholeLine } from "./furniture.ts";
import { findPostLine } from "./post.ts";
import { isProse, mayBeRunningHead, readDayBeforeText, readTimeBehindTitle, readWebLine } from "./web-line.ts";

/** `JIANGXIAN NEWS`: the name of a paper or a section in Latin capitals. */
const LATIN_NAME = /^[A-Z](?=(?:[^A-Z]*[A-Z]){4})[A-Z .&'-]+$/;
const LONGEST = 120;

function findRunning(line: PageLine): Furniture | undefined {
  const facts = findRunningHead(line);
  // A site prints days beside its address, but no number of an issue.
  const isOfIssue = facts?.date !== undefined && (facts.issue ?? facts.totalIssue) !== undefined;
  return facts && (isOfIssue || mayBeRunningHead(line))
    ? { role: "furniture", rule: "running-head", reason: "running head", facts }
    : undefined;
}

function findJump({ folded }: PageLine): Furniture | undefined {
  return JUMP_LINE.test(folded) ? { role: "furniture", rule: "jump", reason: "jump line" } : undefined;
}

function findImprint({ folded }: PageLine): Furniture | undefined {
  return isImprint(folded) ? { role: "furniture", rule: "imprint", reason: "imprint" } : undefined;
}

function findLatinName({ folded }: PageLine): Furniture | undefined {
  const isName = LATIN_NAME.test(folded);
  return isName ? { role: "furniture", rule: "page-mark", reason: "name in Latin capitals" } : undefined;
}

/** `(完)`, `【全文完】`: where a text ends, on a line of its own. */
const END_MARK = /^[([【〔](?:全文|本文)?完[)\]】〕]$/u;

function findEndMark({ folded }: PageLine): Furniture | undefined {
  return END_MARK.test(folded) ? { role: "furniture", rule: "page-mark", reason: "mark of an end" } : undefined;
}

/** What the markup of a line says that it is. */
const BY_MARKUP: Readonly<Record<MarkupKind, Furniture>> = {
  caption: { role: "caption", rule: "caption", reason: "words under a picture, by their markup" },
  figure: { role: "figure", rule: "figure", reason: "picture or film, by its markup" },
  marks: { role: "furniture", rule: "page-mark", reason: "markup alone" },
};

const NOTICE: Furniture = { role: "furniture", rule: "web-chrome", reason: "notice of a site to its visitors" };

function findRecord({ folded }: PageLine): Furniture | undefined {
  const facts = readEditionRecordLine(folded);
  return facts && { role: "furniture", rule: "web-line", reason: "record of an electronic edition", facts };
}

/** Forms that words marked as a heading may have: they stand for a picture or a jump. */
const MARKED_FORMS = [findFigure, findJump];

/** Forms of short lines, the surest first. */
const FORMS: readonly ((line: PageLine) => Furniture | undefined)[] = [
  findFigure,
  findJump,
  findImprint,
  findLatinName,
  findEndMark,
  findPostLine,
  findCrumbs,
  findCaption,
];

/** `…召开。`, `…说：“好。”`: ends as paragraphs end. */
const ENDS = /。[”’)]?$/;
/** What stands in the few forms of furniture that are worded as sentences: rights, notes of a site, captions, counts of pages. */
const MAY_SAY = /^[▲△▼▽◀◁▶▷►◄↑↓←→■]|^.{0,4}图|当前[第 A-Z\d]|未经|非经|未获|禁止|严禁|^.{0,4}凡|声明|不代表/;

/** Whether a line is a paragraph of prose: sentences or clauses up to a stop, with nothing in them that furniture says. Most lines are. */
function isParagraph({ folded }: PageLine): boolean {
  return ENDS.test(folded) && isProse(folded) && !MAY_SAY.test(folded);
}

/**
 * What a line holds that is no text of an article, by the line alone: its parts, or undefined for a line that is text.
 */
export function readFurniture(line: PageLine): readonly Part[] | undefined {
  if (line.markup) return wholeLine(line, BY_MARKUP[line.markup]);
  const record = findRecord(line);
  if (record) return wholeLine(line, record);
  const dated = readDayBeforeText(line);
  if (dated) return dated;
  if (line.depth === 0 && isSiteNotice(line.folded)) return wholeLine(line, NOTICE);
  if (isParagraph(line)) return undefined;
  const running = findRunning(line);
  if (running) return wholeLine(line, running);
  const isMarked = line.depth > 0;
  if (isMarked || line.text.length <= LONGEST) {
    for (const find of isMarked ? MARKED_FORMS : FORMS) {
      const furniture = find(line);
      if (furniture) return wholeLine(line, furniture);
    }
  } else {
    const long = findImprint(line) ?? findCaption(line);
    if (long) return wholeLine(line, long);
  }
  return isMarked ? undefined : (readTimeBehindTitle(line) ?? readWebLine(line));
}
