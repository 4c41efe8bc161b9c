import { isHanCode } from "../../text/characters.ts";
import { endsSentence } from "../../text/sentence.ts";
import { opensSentence } from "../../text/sentence-start.ts";
import { firstWordLength } from "../../text/word-break.ts";
import { CLOSE_MARKS, OPEN_MARKS, PROSE_MARK } from "./line-marks.ts";
import { findSpeaker, type Speaker } from "./speaker.ts";

/** Characters looked at. */
const REACH = 40;

/** Characters with which no paragraph begins: `的实施方案`, `们纷纷表示`, `了解到`. */
const BINDS_BACKWARD = new Set("的了着过们地得吗呢吧啊之性化者员率型式感力度级类次个名位元吨米里亩公等％%°℃");

/** Words with which paragraphs like to begin. */
const OPENER_PATTERN =
  /^(?:[“"‘「『（(【《〈▲●■◆★·○△①-⑳]|#|[一二三四五六七八九十]+[、是要]|[（(]?\d+(?:[.．](?!\d)|[、)）])|第[一二三四五六七八九十]|会议|会上|据|记者|目前|同时|此外|近年|如今|今年|去年|随后|下一步|截至|当天|当日|在|本报|新华社|专家|为|有|通过|日前|近日|活动)/u;

/** Words that want a subject before them: adverbs, verbs of speech and of being: `与会嘉宾|表示,`, `今年|将继续` */
const HEADLESS_PATTERN =
  /^(?:表示|提出|指出|强调|介绍|认为|显示|要求|发布|宣布|举行|召开|成为|达到|达成|超过|超|增长|位于|属于|包括|进行|开始|来自|参加|出席|陪同|[也还都已将正则又均仍却曾才便称说](?![许有经在是说来]))/u;

/** `情况,灵活调整供暖时间`, `精彩。`: what is left of a clause. */
const REST_PATTERN = /^[^,，。、;；:：“]{1,4}[,，。、;；]/u;

/** `前不久,`, `今年以来,`, `在采访中,`, `3月9日上午,`: when and where; a mark stands before it, if anything does. */
const WHEN_OR_WHERE_PATTERN =
  /^(?:前不久|不久前|近日|日前|昨[日天]|今[日天]|前段时间|连日来|近年来|[\p{Script=Han}\d]{0,6}(?:以来|期间)|目前|当前|如今|眼下|随后|会上|现场|其中|同时|此外|另外|不过|然而|因此|为此|对此|下一步|[去今前次翌当同]年(?:[春夏秋冬][天季日]?|年?[初中底末])?|次日|(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?(?:[上下]午|晚|清晨)?|\d{1,2}日(?:[上下中]午|晚|清晨|凌晨)?|[至近]?(?:昨|今|当)[日天晚晨夜早][^,，。]{0,8}|翌日|[近深午入]夜|近午夜|据[\p{Script=Han}]{1,6}|在[\p{Script=Han}]{2,12}[上中下里])[,，]/u;

/** The first mark of `text` that opens or closes something: whether it closes what stands before the text. */
function firstMarkCloses(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    if (isHanCode(text.charCodeAt(at))) continue;
    const mark = text.charAt(at);
    if (CLOSE_MARKS.includes(mark)) return true;
    if (OPEN_MARKS.includes(mark)) return false;
  }
  return false;
}

/** What a line says by itself for and against a sentence that began before it. */
export interface LineStart {
  /** Its first characters. */
  readonly words: string;
  /** It closes what it did not open. */
  readonly closes: boolean;
  readonly bindsBackward: boolean;
  readonly opener: boolean;
  /** It is shorter than a line of prose. */
  readonly shortAfter: boolean;
  /** It has a comma or stop inside. */
  readonly proseAfter: boolean;
  /** It ends with a stop. */
  readonly stopAfter: boolean;
  /** It begins with a word of one character. */
  readonly orphanAfter: boolean;
  /** It opens like a sentence. */
  readonly opensAfter: boolean;
  /** Its first clause is a word or two, and none with which paragraphs open: `情况,灵活调整`. */
  readonly restAfter: boolean;
  /** It begins with a word that wants a subject before it. */
  readonly headless: boolean;
  /** Its first clause says when or where. */
  readonly whenOrWhere: boolean;
  /** Who speaks in it. */
  readonly speaker: Speaker | undefined;
}

/** Reads how a line begins. */
export function readLineStart(text: string): LineStart {
  const words = text.slice(0, REACH);
  const [opener, opensAfter] = [OPENER_PATTERN.test(words), opensSentence(words)];
  return {
    words,
    closes: firstMarkCloses(words),
    bindsBackward: BINDS_BACKWARD.has(words.charAt(0)),
    opener,
    shortAfter: text.length < 20,
    proseAfter: PROSE_MARK.test(text.slice(0, 120)),
    stopAfter: endsSentence(text),
    orphanAfter: firstWordLength(words) === 1,
    opensAfter,
    restAfter: !opener && !opensAfter && REST_PATTERN.test(words),
    headless: HEADLESS_PATTERN.test(words),
    whenOrWhere: WHEN_OR_WHERE_PATTERN.test(words),
    speaker: findSpeaker(words),
  };
}
