import { endsSentence, textAfterLastStop } from "../text/sentence.ts";
import { wordAcross } from "../text/word-break.ts";
import { findSpeaker } from "./speaker.ts";

/** Characters looked at on each side of a seam. */
const REACH = 40;

/** Function words after which no line of print ends of itself: `…的|发展`, `…县委和|县政府`. */
const BINDS_FORWARD = new Set("的和与及或在对把被将从向为以是并而且就也都不要更让使");

/** Characters that seldom stand last: pronouns, numerals, ordinals. */
const LEANS_FORWARD = new Set("于由最各每给之即若其该这那我他她一二三四五六七八九十两第了着到至已可能会");

/** Characters with which no paragraph begins: `的实施方案`, `们纷纷表示`, `了解到`. */
export const BINDS_BACKWARD = new Set("的了着过们地得吗呢吧啊之性化者员率型式感力度级类次个名位元吨米里亩公等％%°℃");

/** Words with which paragraphs like to begin. */
export const OPENER_PATTERN =
  /^(?:[“"‘「『（(【《〈▲●■◆★·○△①-⑳]|#|[一二三四五六七八九十]+[、是要]|[（(]?\d+[.、．)）]|第[一二三四五六七八九十]|会议|会上|据|记者|目前|同时|此外|近年|如今|今年|去年|随后|下一步|截至|当天|当日|在|本报|新华社|专家|为|有|通过|日前|近日|活动)/u;

const OPEN_MARKS = "“‘「『（(《【";
const CLOSE_MARKS = "”’」』）)》】";

/** `本报讯 4月3日,…`, `新华社北京1月7日电`, `黄河新闻网运城讯`, `9月28日,` */
const LEAD_PATTERN = /^(?:本报|新华社|\S{2,10}[讯电] ?[(（]?|\d{1,2}月(?:\d{1,2}日)?)/u;

/** A short line that is one quote from end to end. */
const QUOTED_PATTERN = /^[“"‘「『][^”"’」』]{2,30}[”"’」』]$/u;

/** `2|0`, `7|月`, `3|.`, `日|至`, `k|W` */
const FIGURE_PATTERN = /[0-9A-Za-z.][0-9A-Za-z.%％年月日时分点亿万千百元个名级届次岁]|月\d|日[至上下]/u;

/** Marks inside a line that only prose has. */
const PROSE_MARK_PATTERN = /[,，。;；]/u;

/** How many opening marks of `text` still wait to be closed, or (below zero) close what it did not open. */
function openMarks(text: string): number {
  let open = 0;
  for (const mark of text) {
    if (OPEN_MARKS.includes(mark)) open += 1;
    else if (CLOSE_MARKS.includes(mark)) {
      if (open === 0) return -1;
      open -= 1;
    }
  }
  return open;
}

/** The first mark of `text` that opens or closes something: whether it closes what stands before the text. */
export function closesFirst(text: string): boolean {
  const mark = [...text].find((char) => OPEN_MARKS.includes(char) || CLOSE_MARKS.includes(char));
  return mark !== undefined && CLOSE_MARKS.includes(mark);
}

/** What speaks for and against the halves of a cut sentence at the place where one line ends and another begins. */
export interface SeamFeatures {
  /** The last mark of the first line binds forward: `,` `、`. */
  readonly comma: boolean;
  /** It introduces or lists: `:` `;`. */
  readonly colon: boolean;
  /** A quote or bracket stands open in the last words of the first line. */
  readonly open: boolean;
  /** The second line closes what it did not open. */
  readonly closes: boolean;
  /** Both: one quote or bracket spans the seam. */
  readonly quote: boolean;
  /** A word of the dictionary spans the seam. */
  readonly word: boolean;
  /** The two characters at the seam stand side by side elsewhere on the page; so do three of them. */
  readonly pair: boolean;
  readonly triple: boolean;
  readonly bindsForward: boolean;
  readonly leansForward: boolean;
  readonly bindsBackward: boolean;
  readonly opener: boolean;
  /** The line is shorter than a line of prose. */
  readonly shortBefore: boolean;
  readonly shortAfter: boolean;
  /** The first line has a comma or stop inside, the second one has. */
  readonly proseBefore: boolean;
  readonly proseAfter: boolean;
  /** The second line ends with a stop. */
  readonly stopAfter: boolean;
  /** The first line is long: no name, no sub-heading. */
  readonly longBefore: boolean;
  /** The second line opens with someone who speaks. */
  readonly speaker: boolean;
  /** The first line opens as a lead does: no name or sub-heading, however short. */
  readonly lead: boolean;
  /** The first line is one quoted phrase: `“不怕你学走,就怕没人学”`. */
  readonly quoted: boolean;
  /** A figure or a Latin word spans the seam: `20|25年`, `6月20|日`. */
  readonly figures: boolean;
}

/** Reads the features of the seam between `before` and `after`; `stands` knows the page's words. */
export function findSeamFeatures(before: string, after: string, stands: (word: string) => boolean): SeamFeatures {
  const [left, right] = [before.slice(-REACH), after.slice(0, REACH)];
  const [last, first] = [left.charAt(left.length - 1), right.charAt(0)];
  const sentence = textAfterLastStop(left, REACH) ?? left;
  const [open, closes] = [openMarks(sentence) > 0, closesFirst(right)];
  return {
    comma: /[,，、]/u.test(last),
    colon: /[:：;；]/u.test(last),
    open,
    closes,
    quote: open && closes,
    word: wordAcross(left, right) > 0,
    pair: stands(last + first),
    triple: stands(left.slice(-2) + first) || stands(last + right.slice(0, 2)),
    bindsForward: BINDS_FORWARD.has(last),
    leansForward: LEANS_FORWARD.has(last),
    bindsBackward: BINDS_BACKWARD.has(first),
    opener: OPENER_PATTERN.test(right),
    shortBefore: before.length < 20,
    shortAfter: after.length < 20,
    proseBefore: PROSE_MARK_PATTERN.test(before.slice(-120)),
    proseAfter: PROSE_MARK_PATTERN.test(after.slice(0, 120)),
    stopAfter: endsSentence(after),
    longBefore: before.length >= 40,
    speaker: findSpeaker(right) !== undefined,
    lead: LEAD_PATTERN.test(before.slice(0, 30)),
    quoted: QUOTED_PATTERN.test(before.slice(0, REACH)),
    figures: FIGURE_PATTERN.test(last + first),
  };
}
