import { nameLikelihood } from "../text/person-name.ts";
import { endsSentence, textAfterLastStop } from "../text/sentence.ts";
import { opensSentence } from "../text/sentence-start.ts";
import { firstWordLength, wordAcross } from "../text/word-break.ts";
import { findSpeaker } from "./speaker.ts";

/** Characters looked at on each side of a seam. */
const REACH = 40;

/** Function words after which no line of print ends of itself: `…的|发展`, `…县委和|县政府`. */
const BINDS_FORWARD = new Set("的和与及或在对把被将从向为以是并而且就也都不要更让使");

/** Words after which a sentence goes on, and no heading ends: `财政部相关|负责人`, `交通等6个|方面`. */
const LEADS_ON =
  /(?:有关|相关|近日|日前|今天|昨天|同时|以来|期间|方面|分别|共同|同样|正在|已经|共已|目前|就是|还是|也是|[一这那几多各][些种个名位批项条处件]|\d+多?[个名位批项条处件家户吨万]|各级|本次|此次|重点|高度|积极|进一步|充分|不断|持续|陆续|纷纷|先后|其中|包括|随着|按照|根据|围绕|针对|对于|关于|由于|因为|如果|虽然|但是|而且|并且|以及|或者|作为|成为|位于|来自|具有|表示|认为|要求|强调|指出|称)$/u;

/** Words with which sentences open, and sub-headings seldom: `这是今年的|第一场雪`, `随着时间|过去`. */
const PROSE_START =
  /^(?:[这那](?!些年|年)|[他她它]们?|据|随着|今天|昨天|近日|近年来|日前|目前|当前|眼下|如今|为了|可以|由于|经查|不过|同时|此外|其中|另外)/u;

/** Characters that seldom stand last: pronouns, numerals, ordinals. */
const LEANS_FORWARD = new Set("于由最各每给之即若其该这那我他她一二三四五六七八九十两第了着到至已可能会");

/** Characters with which no paragraph begins: `的实施方案`, `们纷纷表示`, `了解到`. */
export const BINDS_BACKWARD = new Set("的了着过们地得吗呢吧啊之性化者员率型式感力度级类次个名位元吨米里亩公等％%°℃");

/** Words with which paragraphs like to begin. */
export const OPENER_PATTERN =
  /^(?:[“"‘「『（(【《〈▲●■◆★·○△①-⑳]|#|[一二三四五六七八九十]+[、是要]|[（(]?\d+[.、．)）]|第[一二三四五六七八九十]|会议|会上|据|记者|目前|同时|此外|近年|如今|今年|去年|随后|下一步|截至|当天|当日|在|本报|新华社|专家|为|有|通过|日前|近日|活动)/u;

const OPEN_MARKS = "“‘「『（(《【";
const CLOSE_MARKS = "”’」』）)》】";

/** A short line that is one quote from end to end. */
const QUOTED_PATTERN = /^[“"‘「『][^”"’」』]{2,30}[”"’」』]$/u;

/** `2|0`, `7|月`, `3|.`, `日|至`, `k|W` */
const FIGURE_PATTERN = /[0-9A-Za-z.][0-9A-Za-z.%％年月日时分点亿万千百元个名级届次岁]|月\d|日[至上下]/u;

/** Marks inside a line that only prose has. */
const PROSE_MARK_PATTERN = /[,，。;；]/u;

/** What follows a name in print: a verb, a mark, a conjunction. */
const AFTER_NAME = /^[说是表介告强指要认在、,，。等提坦回对为也一有主出参作带的和与今摄]/u;

/** What follows the name of someone who speaks. */
const AFTER_SPEAKER = /^(?:说|表示|介绍|强调|指出|认为|告诉|坦言|回忆|提醒|要求|提出)/u;

/** Offices and trades that stand before a name. */
const TITLE_END =
  /(?:书记|主任|主席|总[统理裁]|教授|院士|医生|民警|[村市居]民|记者|代表|委员|经理|专家|学者|同志|干部|农民|职工|学生|患者|[省市县区镇乡村部局院校厂队班组站店厅处科所会行司馆]长|[师员手匠])$/u;

/** Characters of a name before and behind the seam: across it, or all behind it. */
const NAME_SPLITS = [
  [0, 2],
  [0, 3],
  [1, 1],
  [1, 2],
  [2, 1],
] as const;

const LIKELY_NAME = 0.8;

/** Words that want a subject before them: adverbs, verbs of speech and of being: `与会嘉宾|表示,`, `今年|将继续` */
export const HEADLESS_PATTERN =
  /^(?:表示|提出|指出|强调|介绍|认为|显示|要求|发布|宣布|举行|召开|成为|达到|达成|超过|超|增长|位于|属于|包括|进行|开始|来自|参加|出席|陪同|[也还都已将正则又均仍却曾才便称说](?![许有经在是说来]))/u;

/** `情况,灵活调整供暖时间`, `精彩。`: what is left of a clause. */
const REST_PATTERN = /^[^,，。、;；:：“]{1,4}[,，。、;；]/u;

/** `小切口 大变化`, `既要面子,更要里子`, `破题:堵点变起点` */
const TWO_HALVES_PATTERN = /^(?<first>[^,，。;；:：\s]{2,9})(?<mark>[\s,，:：])(?<second>[^,，。;；:：\s]{2,9})$/u;

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
  for (const mark of text) {
    if (CLOSE_MARKS.includes(mark)) return true;
    if (OPEN_MARKS.includes(mark)) return false;
  }
  return false;
}

/** Whether a line is two short halves as sub-headings have them; a comma needs halves of one length. */
function isTwoHalves(line: string): boolean {
  const { first = "", mark = "", second = "" } = (line.length < REACH && TWO_HALVES_PATTERN.exec(line)?.groups) || {};
  if (!/[,，]/u.test(mark)) return mark !== "";
  return first.length === second.length && !/^.{1,3}[中上时后前里来]$/u.test(first);
}

/** Whether a name stands at the seam, or across it, between a title and what follows names. */
function isPerson(left: string, right: string): boolean {
  return NAME_SPLITS.some(([before, behind]) => {
    const rest = right.slice(behind);
    const hasTitle = TITLE_END.test(left.slice(0, left.length - before));
    if (!(hasTitle ? AFTER_NAME : AFTER_SPEAKER).test(rest) || (before === 0 && !hasTitle)) return false;
    return nameLikelihood(left.slice(left.length - before) + right.slice(0, behind)) >= LIKELY_NAME;
  });
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
  /** The first line ends with a word after which sentences go on. */
  readonly leadsOn: boolean;
  readonly bindsBackward: boolean;
  readonly opener: boolean;
  /** The line is shorter than a line of prose. */
  readonly shortBefore: boolean;
  readonly shortAfter: boolean;
  /** The first line has a comma or stop inside, and is more than two halves; the second one has. */
  readonly proseBefore: boolean;
  readonly proseAfter: boolean;
  /** The second line ends with a stop. */
  readonly stopAfter: boolean;
  /** The first line is long: no name, no sub-heading. */
  readonly longBefore: boolean;
  /** The second line opens with someone who speaks, and the first does not end with his title. */
  readonly speaker: boolean;
  /** The first line is one quoted phrase: `“不怕你学走,就怕没人学”`. */
  readonly quoted: boolean;
  /** The first line ends with a bracket that it closes: `(一)`, `(2025年1月9日通过)`. */
  readonly closed: boolean;
  /** A figure or a Latin word spans the seam: `20|25年`, `6月20|日`. */
  readonly figures: boolean;
  /** A title and a name do: `总工程师郑|福洋说`, `骑手|卢东义。` */
  readonly person: boolean;
  /** The second line begins with a word of one character. */
  readonly orphanAfter: boolean;
  /** The first line opens with words that hardly open a sub-heading. */
  readonly proseStart: boolean;
  /** The first line opens like a sentence, the second does. */
  readonly opensBefore: boolean;
  readonly opensAfter: boolean;
  /** The first line is two short halves: `小切口 大变化`, `既要面子,更要里子`, `破题:堵点变起点`. */
  readonly twoHalves: boolean;
  /** The second line's first clause is a word or two, and none with which paragraphs open: `情况,灵活调整`. */
  readonly restAfter: boolean;
  /** The second line begins with a word that wants a subject before it. */
  readonly headless: boolean;
  /** The first line is shorter than most sub-headings. */
  readonly smallBefore: boolean;
}

/** Reads the features of the seam between `before` and `after`; `stands` knows the page's words. */
export function findSeamFeatures(before: string, after: string, stands: (word: string) => boolean): SeamFeatures {
  const [left, right] = [before.slice(-REACH), after.slice(0, REACH)];
  const [last, first] = [left.charAt(left.length - 1), right.charAt(0)];
  const sentence = textAfterLastStop(left, REACH) ?? left;
  const [twoHalves, person] = [isTwoHalves(before), isPerson(left, right)];
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
    leadsOn: LEADS_ON.test(left),
    bindsBackward: BINDS_BACKWARD.has(first),
    opener: OPENER_PATTERN.test(right),
    shortBefore: before.length < 20,
    shortAfter: after.length < 20,
    proseBefore: !twoHalves && PROSE_MARK_PATTERN.test(before.slice(-120)),
    proseAfter: PROSE_MARK_PATTERN.test(after.slice(0, 120)),
    stopAfter: endsSentence(after),
    longBefore: before.length >= 40,
    speaker: !person && findSpeaker(right) !== undefined,
    quoted: QUOTED_PATTERN.test(before.slice(0, REACH)),
    closed: /[)）】]$/u.test(last),
    figures: FIGURE_PATTERN.test(last + first),
    person,
    orphanAfter: firstWordLength(right) === 1,
    proseStart: PROSE_START.test(before.slice(0, REACH)),
    opensBefore: opensSentence(before),
    opensAfter: opensSentence(after),
    twoHalves,
    restAfter: REST_PATTERN.test(right) && !OPENER_PATTERN.test(right) && !opensSentence(right),
    headless: HEADLESS_PATTERN.test(right),
    smallBefore: before.length < 12,
  };
}
