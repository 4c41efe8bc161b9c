import { HAN } from "../../text/characters.ts";
import { lookUpAcross, lookUpFirst } from "../../text/word-break.ts";
import { isCellRow } from "../page/cell-row.ts";
import { type LineEnd, readLineEnd } from "../page/line-end.ts";
import { type LineStart, readLineStart } from "../page/line-start.ts";
import type { PageLine } from "../page/page-line.ts";
import { findSetRows } from "../page/set-rows.ts";
import { endsSoftly, hasSoftStops } from "../page/soft-stops.ts";
import { type Byline, readByline } from "../recognise/byline.ts";
import { creditLength, type Dateline, findDateline, isClosingDateline } from "../recognise/dateline.ts";
import { COLUMN_NAME, END_NOTE, NOTICE_END } from "../recognise/head-words.ts";
import { readGlued, readSignature } from "../recognise/signature.ts";
import { findBrokenOff } from "../seam/broken-off.ts";
import { closesUnopened, goesOnInto } from "../seam/continuity.ts";
import { scoreFragment } from "../seam/fragment-score.ts";
import { scoreLines } from "../seam/seam-score.ts";
import { repeatsCut } from "../words/overlap.ts";
import { WordIndex, type WordTest } from "../words/word-index.ts";

/** How strongly a line opens like the lead of an article. */
export type Cue = "credit" | "names" | "date" | "vague" | "none";

const LONGEST_SIGNATURE = 72;
const LONGEST_NOTICE = 48;
const LONGEST_GLUED = 40;
/** A title of one part is seldom longer, one of several never. */
const LONGEST_PART = 38;
const LONGEST_TITLE = 120;
/** A title that is longer has no several clauses, which commas part: it is a lead. */
const LONGEST_CLAUSES = 90;
/** `公交司机突发疾病 乘客合力停车`, `…再出发——全县动员大会侧记`, `…搞建设-全县举行春节茶话会`, `【一线调研】…`. */
const BETWEEN_PARTS =
  /(?<=[\p{Script=Han}”》)!?]) +(?=[\p{Script=Han}“《(])|——|(?<=\p{Script=Han}{5})-(?=\p{Script=Han}{5})|】/u;
/** The clauses of a title that opens with its channel or says who spoke: `河湾新闻丨…强调:抓牢春耕,稳住面积`. */
const BETWEEN_CLAUSES = new RegExp(`${BETWEEN_PARTS.source}|[|丨｜│:,、]`, "u");
const SPEECH_TITLE = /(?:强调|指出|要求|表示)[:,]/;
const STOP_INSIDE = /[。;]\s*\S|[^。…!?]。["”’)]*\S/u;
const OPEN_END = /[,、;:(“‘《—]$/;
const INSIDE_START = /^[,、。;:!?)”’》〉】%…]/;

function longestPart(folded: string): number {
  if (folded.length <= LONGEST_PART || folded.length > LONGEST_TITLE) return folded.length;
  const mayHaveClauses = folded.length <= LONGEST_CLAUSES && (COLUMN_NAME.test(folded) || SPEECH_TITLE.test(folded));
  const between = mayHaveClauses ? BETWEEN_CLAUSES : BETWEEN_PARTS;
  return Math.max(...folded.split(between).map((part) => part.length));
}

/** `会议强调,`, `解芳一行先后来到`, `李晓军指出,`, `随后,`, `会上,`, `据了解,`. */
const PARAGRAPH_PATTERN = new RegExp(
  [
    `^(?:会上|会后|会前|会议|活动|仪式|现场|调研|座谈|考察|期间|随后|当天|当日|之后|最后|同时|此外|另外|其间|目前|截至|据悉|近年来|今年以来|下一步|接下来)[${HAN}]{0,6},`,
    "^会议(?:听取|传达|指出|强调|要求|决定|还|认为|宣布|研究|审议|通过|部署)",
    "^(?:不过|因此|然而|但是|可是|后来|于是|与此同时|据了解|据介绍|记者了解到|统计显示|数据显示|每年|眼下|如今|现在)",
    `^在[${HAN}]{2,14},`,
    `^[${HAN}]{2,12}(?:强调|指出|要求|表示|介绍|认为|提醒|建议|直言|说道?|告诉记者|透露|提出|希望|感慨|回忆|坦言)[,:“]`,
  ].join("|"),
  "u",
);

function findCue(dateline: Dateline | undefined): Cue {
  if (!dateline) return "none";
  if (dateline.credit !== null) return "credit";
  if (dateline.names.length > 0) return "names";
  return dateline.date ? "date" : "vague";
}

/** A line up to here may be the first piece of a dateline: `本报7月`, `晋南日报`. */
const LONGEST_PIECE = 16;

/** Whether a dateline is all there is: the day under a notice, unless the sentence goes on in the next column. */
function isDayAlone({ credit, date, end }: Dateline, text: string, next: PageLine | undefined): boolean {
  return credit === null && date !== null && end >= text.length && !INSIDE_START.test(next?.folded ?? "");
}

/** The dateline that opens a line, or that a column end cut in it: `本报7月|7日讯`; none where it closes the text above. */
function findOwnDateline(text: string, next: PageLine | undefined, isBehindStop: boolean): Dateline | undefined {
  if (isBehindStop && isClosingDateline(text)) return undefined;
  const own = findDateline(text);
  if (own && isDayAlone(own, text, next)) return undefined;
  if (own?.credit || !next || text.length > LONGEST_PIECE) return own;
  if (creditLength(text + next.text) <= text.length || creditLength(next.text) > 0) return own;
  const whole = findDateline(text + next.text);
  return whole?.credit && whole.credit.length > text.length ? whole : own;
}

/** Two lines longer than this are text, and nothing is to be decided between them. */
const LONGEST_DOUBTFUL = 60;

/** Beyond these odds there is no doubt left. */
const MOST_ODDS = 4;

/** Log-odds that `next` goes on with what `text` breaks off; surely not, where nothing is to be decided. */
function oddsOfSeam(text: string, end: LineEnd, next: string, start: LineStart, stands: WordTest): number {
  if (Math.min(text.length, next.length) > LONGEST_DOUBTFUL) return Number.NEGATIVE_INFINITY;
  return scoreLines(end, start, stands);
}

/** A line beside the next one, and how the two begin. */
interface Meeting {
  readonly line: PageLine;
  readonly start: LineStart;
  readonly next: PageLine | undefined;
  readonly nextStart: LineStart | undefined;
  /** Whether the line before ends its sentence. */
  readonly isBehindStop: boolean;
}

/**
 * What can be said of one line by itself, and of it beside the next one, before anything is decided. Most lines are long text, and
 * what only lines of a head are asked for is read when it is asked for.
 */
class ReadFacts {
  readonly line: PageLine;
  /** UTF-16 units. */
  readonly length: number;
  /** UTF-16 units; of a line too long for one title, those of its longest part between spaces and dashes: merged lines of titles have these, text has not. */
  readonly partLength: number;
  readonly cue: Cue;
  readonly dateline: Dateline | undefined;
  /** The line read as a signature and nothing else. */
  readonly byline: Byline | undefined;
  /** A signature behind the last stop of a longer line. */
  readonly glued: Byline | undefined;
  readonly endsSentence: boolean;
  /** Ends with a mark after which a sentence goes on: `,` `、` `:`. */
  readonly endsOpen: boolean;
  readonly hasStopInside: boolean;
  /** Begins with a mark that closes or goes on, or closes what it did not open: a piece of a sentence. */
  readonly startsInside: boolean;
  /** Opens with a word that sentences open with. */
  readonly opensSentence: boolean;
  readonly start: LineStart;
  /** Undefined for a line that ends its sentence. */
  readonly end: LineEnd | undefined;
  /** How likely its first words stand in the middle of a sentence, 0..1. */
  readonly isFragment: number;
  /** How likely the next line goes on with its cut sentence, by all that the two say where they meet, 0..1; 0 where it ends its sentence. */
  readonly continues: number;
  /** Log-odds within ±4 that the next line goes on with its cut sentence; 0 where it ends its sentence. */
  readonly continuesOdds: number;
  /** How likely a line elsewhere on the page goes on with it, 0..1: see {@link findBrokenOff}. */
  brokenOff = 0;
  readonly #next: PageLine | undefined;
  #goesOn: number | undefined;
  #repeatsCut: boolean | undefined;
  #startsParagraph: boolean | undefined;
  #endsNotice: boolean | undefined;

  /** Reads a line, and where it meets the next one; `stands` knows the words of the page. */
  constructor({ line, start, next, nextStart, isBehindStop }: Meeting, stands: WordTest) {
    const { text, folded } = line;
    const end = start.stopAfter ? undefined : readLineEnd(text);
    const odds =
      next && end && nextStart ? oddsOfSeam(text, end, next.text, nextStart, stands) : Number.NEGATIVE_INFINITY;
    this.line = line;
    this.length = text.length;
    this.partLength = longestPart(folded);
    this.dateline = findOwnDateline(text, next, isBehindStop);
    this.cue = findCue(this.dateline);
    this.byline = text.length <= LONGEST_SIGNATURE ? readSignature(text) : undefined;
    this.glued = readGlued(text, LONGEST_GLUED);
    this.endsSentence = start.stopAfter;
    this.endsOpen = !start.stopAfter && OPEN_END.test(folded.slice(-2));
    this.hasStopInside = STOP_INSIDE.test(folded.slice(0, 300));
    this.startsInside = INSIDE_START.test(folded) || closesUnopened(folded.slice(0, LONGEST_TITLE));
    this.opensSentence = start.opensAfter;
    this.start = start;
    this.end = end;
    this.isFragment = 1 / (1 + Math.exp(-scoreFragment(start, text.length)));
    this.continues = 1 / (1 + Math.exp(-odds));
    this.continuesOdds = Number.isFinite(odds) ? Math.max(-MOST_ODDS, Math.min(MOST_ODDS, odds)) : 0;
    this.#next = next;
  }

  /** How surely a sentence goes on from this line into the next, 0..1. */
  get goesOn(): number {
    this.#goesOn ??= this.#readGoesOn();
    return this.#goesOn;
  }

  /** Whether the next line repeats its end where a column end cut it. */
  get repeatsCut(): boolean {
    const [next, { text }] = [this.#next, this.line];
    this.#repeatsCut ??= next !== undefined && this.end !== undefined && repeatsCut(text, next.text);
    return this.#repeatsCut;
  }

  /** Opens as paragraphs do: `会议强调,`, `李晓军指出,`, `随后,`. */
  get startsParagraph(): boolean {
    this.#startsParagraph ??= PARAGRAPH_PATTERN.test(this.line.folded.slice(0, 24));
    return this.#startsParagraph;
  }

  /** Closes a text without a stop: the unit, day or telephone of a notice, a note in brackets. */
  get endsNotice(): boolean {
    this.#endsNotice ??= this.length < LONGEST_NOTICE && this.#readsLikeNotice();
    return this.#endsNotice;
  }

  #readGoesOn(): number {
    const [next, { text, folded }] = [this.#next, this.line];
    return next && !(this.endsSentence && OPEN_END.test(folded)) ? goesOnInto(text, next.text) : 0;
  }

  #readsLikeNotice(): boolean {
    const { folded } = this.line;
    return NOTICE_END.test(folded) || (!this.byline && END_NOTE.test(folded));
  }
}

/** All that is read of a line, as those see it who ask. */
export type LineFacts = Readonly<Pick<ReadFacts, keyof ReadFacts>>;

/** Rows set with blanks: names of a roll, wares and prices; who signs with what role is none. */
export function findRows(texts: readonly string[]): ReadonlySet<number> {
  return findSetRows(texts, (at) => readByline(texts[at] as string)?.hasRole === true);
}

/** How the lines begin; one that ends with the mark which ends the page's paragraphs is ended, so is a row of cells. */
function readStarts(texts: readonly string[]): LineStart[] {
  lookUpFirst(texts);
  const isSoft = hasSoftStops(texts);
  const rows = findRows(texts);
  return texts.map((text, at) => {
    const start = readLineStart(text);
    const isEnded = isCellRow(text) || rows.has(at) || (isSoft && endsSoftly(text));
    return isEnded ? { ...start, stopAfter: true } : start;
  });
}

/** The facts of every line, in order; `lines` holds text lines alone, furniture left out, whose words are added to `index`. */
export function linesToFacts(lines: readonly PageLine[], index = new WordIndex()): LineFacts[] {
  const starts = readStarts(lines.map(({ text }) => text));
  for (const { text } of lines) index.wordsOf(text);
  const stands: WordTest = (word) => index.find(word) >= 0;
  lookUpAcross(
    lines.flatMap(({ text }, at) => {
      const next = lines[at + 1];
      return next && !starts[at]?.stopAfter ? [[text, next.text] as const] : [];
    }),
  );
  const facts = lines.map((line, at) => {
    const [start, next, nextStart] = [starts[at] as LineStart, lines[at + 1], starts[at + 1]];
    const isBehindStop = starts[at - 1]?.stopAfter ?? false;
    return new ReadFacts({ line, start, next, nextStart, isBehindStop }, stands);
  });
  for (const [at, odds] of findBrokenOff(facts, stands).entries()) (facts[at] as ReadFacts).brokenOff = odds;
  return facts;
}
