import { type Sign, WEIGHTS } from "./label-weights.ts";
import type { LineFacts } from "./line-facts.ts";

/** What a text line can be; `headline2` is a further line of a headline. */
export type Label =
  | "section"
  | "kicker"
  | "headline"
  | "headline2"
  | "deck"
  | "bylineAbove"
  | "text"
  | "subhead"
  | "byline";

/** A line with what only its page can say of it. */
export interface Candidate extends LineFacts {
  /** Share of the line's character pairs that stand in the text that follows; 0..1. */
  readonly overlapNext: number;
  /** The same for the text that precedes it. */
  readonly overlapBefore: number;
  /** Share of the page's marked headings among the lines that could be headings; 0 where hardly any is marked. */
  readonly pageMarks: number;
  /** Share of the page's lines that look like headlines and stand over a lead with a credit or a day. */
  readonly pageCues: number;
  /** Whether the next line opens like a lead. */
  readonly isBeforeCue: boolean;
  /** Whether it stands among lines as short and unfinished as itself: verse, a list, a form. */
  readonly isAmongShort: boolean;
  /** Whether the names also sign elsewhere on the page. */
  readonly isKnownSigner: boolean;
  /** Whether the page indents its paragraphs. */
  readonly pageIndents: boolean;
}

const SECTION_PATTERN =
  /^[【[〔「★☆■◆●▶|]?\s?(?:[\p{Script=Han}]{0,6}(?:要闻|新闻|简讯|短讯|快讯|速递|速览|集锦|之窗|广角|资讯|视点|视界|专栏|专题|专版|论坛|副刊|时评|快报|动态|传真|前沿|一线|园地|天地|纵横|集萃|撷英|透视|扫描|聚焦|关注|直击|风采|来信|信箱|文苑|导读|提示|看点|头条|热点|记者手记|记者观察|新春走基层|走基层|行进中国|蹲点笔记|特别报道|调研行|看一线|进行时|观察|故事|纪事|手记|公益广告)|(?:聚焦|关注|走进|直击|学习贯彻|奋进|喜迎|一线|图片|今日|新时代|深入学习)[\p{Script=Han}·]{2,8})\s?[】\]〕」★☆■◆●◀|:]?$/u;
const BRACKETED = /^(?:【[^】]{2,14}】|\[[^\]]{2,14}\]|〔[^〕]{2,14}〕|■.{2,14}|◆.{2,14})$/u;
const DASH_START = /^(?:——|──|━━|--|—|―)/;
const NUMBER_START =
  /^(?:[一二三四五六七八九十]{1,3}[、.,]|\([一二三四五六七八九十\d]{1,3}\)|第[一二三四五六七八九十]{1,3}[章节部条]|\d{1,2}[.、]|[①-⑳●■◆▲★○◎])/u;
/** `郭子健在全县果业大会上强调`: what follows is what was said. */
const KICKER_SPEECH = /(?:强调|指出|要求|表示|指示|批示|寄语|勉励|——)$/u;
const KICKER_END = /(?:精神|之际|之时|期间|时|上|:)$/u;
/** `聚力攻坚 实干争先`, `走基层·看变化`: two halves of one length. */
const SLOGAN = /^(?:(\p{Script=Han}{2,8})[ ·,])(\p{Script=Han}{2,8})$/u;
/** `——`-less decks: `一季度完成投资同比增长两成`, `市委书记张三出席并讲话`. */
const DECK_WORDS =
  /(?:同比|增长|下降|达|突破|完成|投资|惠及|带动|共有|为期|总).{0,12}(?:成|%|元|倍|次|个|家|名|人|户|万|亿|月|天|年|百分之.{1,8})$|百分之|(?:侧记|纪实|综述|见闻|观察|走笔|述评|扫描|记事|启示|调查)$|(?:主持|出席|讲话|致辞|参加|陪同|宣布|指导|通车|施行)|^(?:访|记|写在|来自|关于|共有|涉及|总投资|为期|惠及|带动)/u;
/** `联系人:张三 电话:…`, `2024年5月6日`, `特此通知`. */
const NOTICE_LINE =
  /^(?:(?:联系人|联系电话|联系方式|电话|地址|时间|地点|报名时间|报名地点|报名电话|邮箱|网址|附件|注|备注|主办单位|承办单位|协办单位)[::]|特此(?:公告|通告|通知|声明|启事)|(?:\d{4}|[一二〇○零九]{4})年\S{1,3}月\S{1,3}日$|(?:尊敬的|各位|亲爱的|编辑同志|广大)\S{0,12}[::!]$)/u;
/** `公交司机突发疾病 乘客合力停车`: a space between Chinese characters. */
const TWO_CLAUSES = /\p{Script=Han}[”》)]? {1,3}[“《(]?\p{Script=Han}/u;
/** `央行:保持流动性合理充裕`, `急诊科医生:和时间赛跑`; not `他说:“…`. */
const COLON_INSIDE = /^[^:,。]{2,14}:[^“"]/;
const SPEECH_START = /^[“"‘]/;
const HEADLINE_WORDS =
  /(?:召开|举行|举办|开幕|闭幕|启动|揭牌|签约|开工|座谈会|会议|工作|活动|仪式|调研|检查|督导|考察|观摩|演练|培训|行动|发展|建设|项目|开班|推进会|动员会|部署会)$/u;

const SHORTEST_HEAD = 4;
const LONGEST_HEAD = 38;
/** Lines of one headline are seldom longer than this together. */
const USUAL_HEAD = 20;
/** A line of text shorter than this that ends without a stop is a rare thing. */
const STUB = 30;

/** Adds up signs; a name occurs with a value, 1 where none is given. */
export type Add = (sign: Sign, value?: number) => void;

function nameOdds(line: Candidate): number {
  return line.byline && !line.byline.hasRole ? line.byline.likelihood : 0;
}

function addText(line: Candidate, add: Add): void {
  add("textLong", Math.min(line.length, 90) / 45);
  if (line.length < 8) add("textTiny");
  if (line.hasStopInside) add("textStopInside");
  if (line.endsSentence || line.glued) add("textEnds");
  else if (line.length < STUB && !line.endsOpen)
    add(line.line.folded.includes(",") ? "textUnfinishedClause" : "textUnfinished");
  if (line.endsOpen) add("textOpenEnd");
  if (line.startsInside) add("textStartsInside");
  if (line.startsParagraph) add("textStartsParagraph");
  if (line.line.depth > 0) add("textHash");
  if (line.line.isBold) add("textBold");
  if (line.byline?.hasRole) add("textRole");
  add("textName", nameOdds(line));
  if (NOTICE_LINE.test(line.line.folded)) add("textNotice");
  if (line.isAmongShort) add("textAmongShort");
  add("textOverlapBefore", line.length < LONGEST_HEAD ? line.overlapBefore : 0);
  if (SECTION_PATTERN.test(line.line.folded)) add("textSectionWord");
  if (DASH_START.test(line.line.folded)) add("textDash");
}

/** What speaks for and against any line that stands above the text. */
function addHead(line: Candidate, add: Add): void {
  const { folded, depth, isBold } = line.line;
  add("headBase");
  if (depth > 0) add("headHash");
  else add("headUnmarked", line.pageMarks);
  if (isBold) add("headBold");
  if (TWO_CLAUSES.test(folded)) add("headSpace");
  if (line.length < SHORTEST_HEAD) add("headTooShort");
  if (line.length > LONGEST_HEAD) add("headTooLong", line.length - LONGEST_HEAD);
  if (line.hasStopInside) add("headStopInside");
  if (line.startsInside) add("headStartsInside");
  if (line.startsParagraph) add("headStartsParagraph");
  if (line.cue === "credit" || line.cue === "names") add("headCredit");
  if (line.cue === "date" || line.cue === "vague") add("headDate");
  if (line.byline?.hasRole) add("headRole");
  add("headName", nameOdds(line));
  if (line.pageIndents && line.line.isIndented) add("headIndent");
  addEnd(folded, line, add);
}

function addEnd(folded: string, line: Candidate, add: Add): void {
  if (/[。;]["”’]?$/.test(folded)) add("headEndsWithStop");
  else if (line.endsSentence) add("headEndsWithMark");
  else if (/:$/.test(folded)) add("headColonEnd");
  else if (line.endsOpen && !/——$/.test(folded)) add("headOpenEnd");
}

function addTitle(line: Candidate, add: Add): void {
  const { folded } = line.line;
  if (SECTION_PATTERN.test(folded) || BRACKETED.test(folded)) add("headSectionWord");
  if (NUMBER_START.test(folded)) add("headNumbered");
  if (SPEECH_START.test(folded)) add("headSpeech");
  if (HEADLINE_WORDS.test(folded)) add("headWords");
  add("headOverlap", line.overlapNext);
  if (!line.isBeforeCue) add("headWithoutCue", line.pageCues);
  if (COLON_INSIDE.test(folded)) add("headColonInside");
  if (folded.includes(",")) add("headComma");
  add("headOverlapBefore", line.overlapBefore);
  if (line.isAmongShort) add("headAmongShort");
  if (line.length < 8) add("headShort");
}

function addSection(line: Candidate, add: Add): void {
  const { folded, depth } = line.line;
  add("sectionBase");
  if (SECTION_PATTERN.test(folded)) add("sectionWord");
  if (BRACKETED.test(folded)) add("sectionBracket");
  if (line.length > 12) add("sectionTooLong");
  if (depth > 0) add("sectionHash");
}

function addSubhead(line: Candidate, add: Add): void {
  const { folded, depth, isBold } = line.line;
  addHead(line, add);
  add("subheadBase");
  if (NUMBER_START.test(folded)) add("subheadNumber");
  if (isBold) add("subheadBold");
  if (depth > 0) add("headHash", -1);
  if (depth > 0) add("subheadHash");
  if (line.length <= 14) add("subheadShort");
  if (line.isBeforeCue) add("subheadBeforeCue");
  add("subheadOverlap", line.overlapNext);
  add("subheadMarkedPage", depth > 0 ? 0 : line.pageMarks);
}

function addByline(line: Candidate, add: Add): void {
  if (!line.byline) add("bylineNone");
  else if (line.byline.hasRole) add("bylineRole");
  else add("bylineName", line.byline.likelihood);
  if (line.isKnownSigner) add("bylineKnown");
}

function addKicker(line: Candidate, next: Candidate | undefined, add: Add): void {
  addHead(line, add);
  add("kickerBase");
  add("kickerOverlap", line.overlapNext);
  if (KICKER_SPEECH.test(line.line.folded)) add("kickerSpeech");
  if (KICKER_END.test(line.line.folded)) add("kickerEnd");
  if (SLOGAN.test(line.line.folded)) add("kickerSlogan");
  if (next && line.overlapNext < 0.1 && next.overlapNext > 0.3) add("kickerAlien");
  if (next) add("kickerLength", Math.max(0, next.length + line.length - USUAL_HEAD) / 10);
  if (SECTION_PATTERN.test(line.line.folded)) add("kickerSectionWord");
  if (line.line.depth === 0 && (next?.line.depth ?? 0) > 0) add("kickerBeforeHash");
}

function addDeck(line: Candidate, before: Candidate | undefined, add: Add): void {
  addHead(line, add);
  add("deckBase");
  add("deckOverlap", line.overlapNext);
  if (line.length < 10) add("deckShort");
  if (before) add("deckLength", Math.max(0, before.length + line.length - USUAL_HEAD) / 10);
  if (DASH_START.test(line.line.folded)) add("deckDash");
  else if (DECK_WORDS.test(line.line.folded)) add("deckWords");
  if (line.line.depth === 0 && (before?.line.depth ?? 0) > 0) add("deckAfterHash");
}

function addSecond(line: Candidate, previous: Candidate | undefined, add: Add): void {
  addHead(line, add);
  add("secondBase");
  if (!previous) return;
  add("secondGoesOn", previous.goesOn);
  add("secondFirstOverlap", previous.overlapNext);
  if (previous.goesOn === 1 && line.startsInside) add("headStartsInside", -1);
  if (Math.min(previous.length, line.length) < 8) add("secondShortPiece");
  if (previous.length + line.length > 46) add("secondTooLong");
  add("secondLength", Math.max(0, previous.length + line.length - USUAL_HEAD) / 10);
  if (TWO_CLAUSES.test(line.line.folded)) add("secondTwoClauses");
  if (previous.line.depth > 0 && line.line.depth === 0) add("secondLostHash");
  if (previous.line.depth === 0 && line.line.depth > 0) add("secondGainsHash");
}

/** Signs of one label for a line that stands between `before` and `after`. */
type LabelSigns = (line: Candidate, before: Candidate | undefined, after: Candidate | undefined, add: Add) => void;

const LABEL_SIGNS: Readonly<Record<Label, LabelSigns>> = {
  text: (line, _before, _after, add) => addText(line, add),
  headline: (line, _before, _after, add) => {
    addHead(line, add);
    addTitle(line, add);
  },
  headline2: (line, before, _after, add) => {
    addSecond(line, before, add);
    addTitle(line, add);
  },
  kicker: (line, _before, after, add) => addKicker(line, after, add),
  deck: (line, before, _after, add) => addDeck(line, before, add),
  section: (line, _before, _after, add) => addSection(line, add),
  subhead: (line, _before, _after, add) => addSubhead(line, add),
  bylineAbove: (line, _before, _after, add) => {
    add("bylineAboveBase");
    addByline(line, add);
  },
  byline: (line, _before, _after, add) => addByline(line, add),
};

/** Adds the signs that speak for or against `label` for the line itself; `before` and `after` stand beside it. */
export function addLabel(
  label: Label,
  line: Candidate,
  before: Candidate | undefined,
  after: Candidate | undefined,
  add: Add,
): void {
  LABEL_SIGNS[label](line, before, after, add);
}

function addTextAfterText(before: Candidate, line: Candidate, add: Add): void {
  if (line.cue === "credit") add("leadInsideText");
  if (line.cue === "names") add("namesInsideText");
  if (line.cue === "date") add("dateInsideText");
  if (line.cue === "vague") add("vagueInsideText");
  const isUnindented = line.pageIndents && !line.line.isIndented;
  if (before.endsSentence || before.glued) {
    if (isUnindented) add("unindentedStart");
    if (before.glued) add(before.glued.hasRole ? "textAfterGluedRole" : "textAfterGluedName", before.glued.likelihood);
    return;
  }
  if (line.opensSentence) add("freshStart");
  if (line.pageIndents && line.line.isIndented) add("indentedStart");
  add("goesOnSurely", before.goesOn);
  if (line.startsParagraph || line.cue !== "none") add("brokenOff", 1 - before.goesOn);
  else add("goesOn");
}

function addHeadAfter(from: Label, before: Candidate, add: Add): void {
  if (from === "byline") add("headAfterByline");
  if (from !== "text") return;
  if (before.glued) add("headAfterGlued");
  else if (!before.endsSentence) {
    add("headAfterUnfinished");
    add("headGoesOn", before.goesOn);
    if (before.length < STUB && !before.hasStopInside && !before.startsInside) add("headAfterStub");
  }
}

function addLead(before: Candidate, line: Candidate, add: Add): void {
  if (line.cue === "credit") add("leadCredit");
  if (line.cue === "names") add("leadNames");
  if (line.cue === "date") add("leadDate");
  if (line.cue === "vague") add("leadVague");
  add(line.length > 30 || line.hasStopInside ? "leadLong" : "leadShort");
  if (line.startsInside) add("leadStartsInside");
  if (line.startsParagraph) add("leadStartsParagraph");
  if (line.cue === "none" && line.opensSentence) add("leadOpensSentence");
  if (line.pageIndents && line.line.isIndented) add("leadIndented");
  add("leadGoesOn", before.goesOn);
}

function addAfterSubhead(before: Candidate, line: Candidate, add: Add): void {
  add("leadGoesOn", before.goesOn);
  if (line.startsInside) add("leadStartsInside");
  add(line.length > 30 || line.hasStopInside ? "subheadBeforeLong" : "subheadBeforeShort");
}

const HEADS: ReadonlySet<Label> = new Set(["headline", "headline2", "deck", "bylineAbove"]);
const OPENERS: ReadonlySet<Label> = new Set(["section", "kicker", "headline", "subhead"]);

/** Adds the signs that speak for or against `to` standing directly behind `from`. */
export function addStep(from: Label, to: Label, before: Candidate, line: Candidate, add: Add): void {
  if (to === "text") {
    if (HEADS.has(from)) addLead(before, line, add);
    if (from === "text") addTextAfterText(before, line, add);
    if (from === "byline") add("textAfterByline");
    if (from === "section") add("textAfterSection");
    if (from === "subhead") addAfterSubhead(before, line, add);
  }
  if (OPENERS.has(to)) {
    if (HEADS.has(from)) add("headAfterHead");
    addHeadAfter(from, before, add);
  }
  if (to === "byline" && from === "text" && !before.endsSentence) add("bylineAfterUnfinished");
}

/** Sum of the signs that `collect` adds, each by its weight. */
export function weigh(collect: (add: Add) => void): number {
  let sum = 0;
  collect((sign, value = 1) => {
    sum += WEIGHTS[sign] * value;
  });
  return sum;
}
