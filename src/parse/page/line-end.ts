import { isHanCode } from "../../text/characters.ts";
import { textAfterLastStop } from "../../text/sentence.ts";
import { CLOSE_MARKS, OPEN_MARKS, PROSE_MARK } from "./line-marks.ts";

/** Characters looked at. */
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

const COMMAS = new Set(",，、");
const BRACKETS = new Set(")）】");
const QUOTES = new Set("”’」』》");
const INTRODUCES = /(?:[:：;；]|——)$/u;

/** A short line that is one quote from end to end. */
const QUOTED_PATTERN = /^[“"‘「『][^”"’」』]{2,30}[”"’」』]$/u;

/** `小切口 大变化`, `既要面子,更要里子`, `破题:堵点变起点` */
const TWO_HALVES_PATTERN = /^(?<first>[^,，。;；:：\s]{2,9})(?<mark>[\s,，:：])(?<second>[^,，。;；:：\s]{2,9})$/u;

/** How many opening marks of `text` still wait to be closed, or (below zero) close what it did not open. */
function openMarks(text: string): number {
  let open = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (isHanCode(text.charCodeAt(at))) continue;
    const mark = text.charAt(at);
    if (OPEN_MARKS.includes(mark)) open += 1;
    else if (CLOSE_MARKS.includes(mark)) {
      if (open === 0) return -1;
      open -= 1;
    }
  }
  return open;
}

/** Whether a line is two short halves as sub-headings have them; a comma needs halves of one length. */
function isTwoHalves(line: string): boolean {
  const { first = "", mark = "", second = "" } = (line.length < REACH && TWO_HALVES_PATTERN.exec(line)?.groups) || {};
  if (!/[,，]/u.test(mark)) return mark !== "";
  return first.length === second.length && !/^.{1,3}[中上时后前里来]$/u.test(first);
}

/** What a line says by itself for and against a cut at its end. */
export interface LineEnd {
  /** Its last characters. */
  readonly words: string;
  /** The last mark binds forward: `,` `、`. */
  readonly comma: boolean;
  /** It introduces or lists: `:` `;` `——`. */
  readonly colon: boolean;
  /** A quote or bracket stands open in the last words. */
  readonly open: boolean;
  readonly bindsForward: boolean;
  readonly leansForward: boolean;
  /** It ends with a word after which sentences go on. */
  readonly leadsOn: boolean;
  /** It is shorter than a line of prose; it is shorter than most sub-headings. */
  readonly shortBefore: boolean;
  readonly smallBefore: boolean;
  /** It has a comma or stop inside, and is more than two halves. */
  readonly proseBefore: boolean;
  /** It is long: no name, no sub-heading. */
  readonly longBefore: boolean;
  /** It is one quoted phrase: `“不怕你学走,就怕没人学”`. */
  readonly quoted: boolean;
  /** It ends with a bracket that it closes: `(一)`, `(2025年1月9日通过)`. */
  readonly closed: boolean;
  /** It ends with the end of a quote: `“看得见的好日子”`. */
  readonly quoteEnd: boolean;
  /** It opens with words that hardly open a sub-heading. */
  readonly proseStart: boolean;
  /** It is two short halves: `小切口 大变化`, `既要面子,更要里子`, `破题:堵点变起点`. */
  readonly twoHalves: boolean;
}

/** Reads how a line ends. */
export function readLineEnd(text: string): LineEnd {
  const words = text.slice(-REACH);
  const last = words.charAt(words.length - 1);
  const twoHalves = isTwoHalves(text);
  return {
    words,
    comma: COMMAS.has(last),
    colon: INTRODUCES.test(words),
    open: openMarks(textAfterLastStop(words, REACH) ?? words) > 0,
    bindsForward: BINDS_FORWARD.has(last),
    leansForward: LEANS_FORWARD.has(last),
    leadsOn: LEADS_ON.test(words),
    shortBefore: text.length < 20,
    smallBefore: text.length < 12,
    proseBefore: !twoHalves && PROSE_MARK.test(text.slice(-120)),
    longBefore: text.length >= 40,
    quoted: QUOTED_PATTERN.test(text.slice(0, REACH)),
    closed: BRACKETS.has(last),
    quoteEnd: QUOTES.has(last),
    proseStart: PROSE_START.test(text.slice(0, REACH)),
    twoHalves,
  };
}
