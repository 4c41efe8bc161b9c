import { nameLikelihood } from "../../text/person-name.ts";
import { wordAcross } from "../../text/word-break.ts";
import type { LineEnd } from "../page/line-end.ts";
import type { LineStart } from "../page/line-start.ts";
import type { WordTest } from "../words/word-index.ts";

/** `2|0`, `7|月`, `3|.`, `日|至`, `k|W` */
const FIGURE_PATTERN = /[0-9A-Za-z.][0-9A-Za-z.%％年月日时分点亿万千百元个名级届次岁]|月\d|日[至上下]/u;

/** What follows a name in print: a verb, a mark, a conjunction. With one of them {@link AFTER_SPEAKER} opens, too. */
const AFTER_NAME = new Set("说是表介告强指要认在、,，。等提坦回对为也一有主出参作带的和与今摄");

/** What follows the name of someone who speaks. */
const AFTER_SPEAKER = /^(?:说|表示|介绍|强调|指出|认为|告诉|坦言|回忆|提醒|要求|提出)/u;

/** Offices and trades that stand before a name, of two characters at most. */
const LONGEST_TITLE = 2;
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

/** Whether a name stands at the seam, or across it, between a title and what follows names. */
function isPerson(left: string, right: string): boolean {
  return NAME_SPLITS.some(([before, behind]) => {
    if (!AFTER_NAME.has(right.charAt(behind))) return false;
    const at = left.length - before;
    const hasTitle = TITLE_END.test(left.slice(Math.max(0, at - LONGEST_TITLE), Math.max(0, at)));
    if (!hasTitle && (before === 0 || !AFTER_SPEAKER.test(right.slice(behind)))) return false;
    return nameLikelihood(left.slice(at) + right.slice(0, behind)) >= LIKELY_NAME;
  });
}

/** What speaks for and against the halves of a cut sentence at the place where one line ends and another begins. */
export interface SeamFeatures extends Omit<LineEnd, "words">, Omit<LineStart, "words" | "speaker" | "orphanAfter"> {
  /** One quote or bracket spans the seam. */
  readonly quote: boolean;
  /** A word of the dictionary spans it. */
  readonly word: boolean;
  /** The two characters at the seam stand side by side elsewhere on the page; so do three of them. */
  readonly pair: boolean;
  readonly triple: boolean;
  /** The second line opens with someone who speaks, and the first does not end with his title. */
  readonly speaker: boolean;
  /** A figure or a Latin word spans the seam: `20|25年`, `6月20|日`. */
  readonly figures: boolean;
  /** A title and a name do: `总工程师郑|福洋说`, `骑手|卢东义。` */
  readonly person: boolean;
}

/** Whether a word of the dictionary spans the seam between two lines: of all that is asked of it this takes longest. */
export function spansWord(end: LineEnd, start: LineStart): boolean {
  return wordAcross(end.words, start.words) > 0;
}

/** Every feature of a seam, each at the place of its bit in {@link SeamSigns}. */
export const SEAM_FEATURES = [
  "comma",
  "colon",
  "open",
  "bindsForward",
  "leansForward",
  "leadsOn",
  "shortBefore",
  "smallBefore",
  "proseBefore",
  "longBefore",
  "quoted",
  "closed",
  "quoteEnd",
  "proseStart",
  "twoHalves",
  "closes",
  "bindsBackward",
  "opener",
  "shortAfter",
  "proseAfter",
  "stopAfter",
  "opensAfter",
  "restAfter",
  "headless",
  "whenOrWhere",
  "quote",
  "word",
  "pair",
  "triple",
  "speaker",
  "figures",
  "person",
] as const satisfies readonly (keyof SeamFeatures)[];

/** The features of a seam as one number, bit n for place n of {@link SEAM_FEATURES}: dozens of seams are weighed for each line. */
export type SeamSigns = number;

/** The bit of {@link SeamSigns} for a word of the dictionary that spans the seam. */
export const WORD_SIGN: SeamSigns = 1 << SEAM_FEATURES.indexOf("word");

/** The signs of a line that ends, in the order of {@link SEAM_FEATURES}. */
function signsOfEnd(end: LineEnd): SeamSigns {
  return (
    Number(end.comma) |
    (Number(end.colon) << 1) |
    (Number(end.open) << 2) |
    (Number(end.bindsForward) << 3) |
    (Number(end.leansForward) << 4) |
    (Number(end.leadsOn) << 5) |
    (Number(end.shortBefore) << 6) |
    (Number(end.smallBefore) << 7) |
    (Number(end.proseBefore) << 8) |
    (Number(end.longBefore) << 9) |
    (Number(end.quoted) << 10) |
    (Number(end.closed) << 11) |
    (Number(end.quoteEnd) << 12) |
    (Number(end.proseStart) << 13) |
    (Number(end.twoHalves) << 14)
  );
}

/** The signs of a line that begins, behind those of an end. */
function signsOfStart(start: LineStart): SeamSigns {
  return (
    (Number(start.closes) << 15) |
    (Number(start.bindsBackward) << 16) |
    (Number(start.opener) << 17) |
    (Number(start.shortAfter) << 18) |
    (Number(start.proseAfter) << 19) |
    (Number(start.stopAfter) << 20) |
    (Number(start.opensAfter) << 21) |
    (Number(start.restAfter) << 22) |
    (Number(start.headless) << 23)
  );
}

/**
 * Reads the signs of the seam between two lines; `stands` knows the page's words. Whether a word of the dictionary spans it is left
 * out: see {@link spansWord}.
 */
export function readSeamSigns(end: LineEnd, start: LineStart, stands: WordTest): SeamSigns {
  const [left, right] = [end.words, start.words];
  const [last, first] = [left.charAt(left.length - 1), right.charAt(0)];
  const person = isPerson(left, right);
  return (
    signsOfEnd(end) |
    signsOfStart(start) |
    (Number(start.whenOrWhere && !end.comma && !end.bindsForward) << 24) |
    (Number(end.open && start.closes) << 25) |
    (Number(stands(last + first)) << 27) |
    (Number(stands(left.slice(-2) + first) || stands(last + right.slice(0, 2))) << 28) |
    (Number(!person && start.speaker !== undefined) << 29) |
    (Number(FIGURE_PATTERN.test(last + first)) << 30) |
    (Number(person) << 31)
  );
}

/** The features that signs stand for, by their names. */
export function nameSigns(signs: SeamSigns): SeamFeatures {
  const named = SEAM_FEATURES.map((name, place) => [name, (signs & (1 << place)) !== 0] as const);
  return Object.fromEntries(named) as Record<keyof SeamFeatures, boolean>;
}

/** All signs of the seam between two lines; `stands` knows the page's words. */
export function readAllSigns(end: LineEnd, start: LineStart, stands: WordTest): SeamSigns {
  return readSeamSigns(end, start, stands) | (spansWord(end, start) ? WORD_SIGN : 0);
}

/** Reads the features of the seam between two lines by their names; `stands` knows the page's words. */
export function findSeamFeatures(end: LineEnd, start: LineStart, stands: WordTest): SeamFeatures {
  return nameSigns(readAllSigns(end, start, stands));
}
