import { memo } from "../../memo.ts";
import { removeSpaces } from "../../text/characters.ts";
import { foldWidth } from "../../text/fold.ts";
import {
  isNameShaped,
  isPenName,
  isSpelledBySound,
  isStrangeName,
  isUnlistedName,
  nameLikelihood,
} from "../../text/person-name.ts";
import { surnameLength } from "../../text/surnames.ts";
import { wordAcross } from "../../text/word-break.ts";
import { withoutReportedFrom } from "./reported-from.ts";
import { ORGANISATION_END, UNIT_END } from "./unit.ts";

/** A signature read in full: nothing of the text is left over. */
export interface Byline {
  /** Names in the order of print, spaces inside a name removed. */
  readonly names: readonly string[];
  /** Whether a role (记者, 摄, 图文) or a unit (绛县融媒体中心) says that this is a signature. */
  readonly hasRole: boolean;
  /** 0..1, how sure it is that these are names: the least likely of them. */
  readonly likelihood: number;
  /** Whether a body or a group signs as one: over a text, seldom under it. */
  readonly isGroup?: boolean;
}

const NAME_OF_TITLE = String.raw`(?:政治|社会|财经|体育|文化|法庭|法律|教育|科技|环保|医疗|突发|港闻|专题|全媒体|融媒体|融媒|老年|校园|首席|见习|实习|特约|特派|特邀|资深|高级|值班|网络|摄影|文字|本报|本刊|本台|本网|我报|驻[\p{Script=Han}、]{1,16}?)`;
/** `青柳记者站`, `东坪特派员`: the place of a post, which is no name. */
const POST_OF_PLACE = String.raw`\p{Script=Han}{2,6}记者站(?:站长|记者)?|(?<![\p{Script=Han}])\p{Script=Han}{2,4}特派(?:员|记者)`;
const TITLE = `${POST_OF_PLACE}|${NAME_OF_TITLE}{0,4}(?:小?记者|通讯员|特派员|报道[员组]|评论员|编辑|实习生|撰稿人?|特写|(?:指导|辅导)(?:老师|教师)|读者|市民|居民|村民|网友|观众|听众)`;
/** `本版图片由`, `本组稿件均由`: what follows was done by those named. */
const OF_PAGE = "[图照]片由|本[版组](?:稿件|文章|文字|图片|照片|图文)?(?:均|皆)?由?";
/** Doings that are words of text too: only before a mark. */
const WORK_MARKED =
  "(?:口述|讲述|记录|翻译|策划|统筹|核稿|漫画|绘图|插图|书法|题图|视频|剪辑|设计|[一二三]审)[人者]?(?=[:/])";
const WORK =
  "提供|\\p{Script=Han}{2}社发|\\p{Script=Han}{2,5}(?:网|客户端|融媒体?)发(?= )|摄影报[道导]|图文报[道导]|文字整理|整合|综合报[道导]|采访报[道导]|综合整理|图片编辑|责任编辑|摄影|摄像|拍摄|播音|配音|图片|文字|撰文|撰稿|作者|编辑|责编|校对|审核|审校|审签|参与(?:采写|采访|报道|写作)|初审|复审|终审|监制|编审|题图摄影|供稿|供图|为您报[道导]|报[道导]|整理|采写|采访|制图|制作|美编|执笔人?|编译|通讯|图文|文并摄|文图|文\\/图|图\\/文|文\\/摄";

/** `全媒体记者`, `摄影报道`, `文/图`, `图文:`; the single characters only where nothing but an end or a mark follows. */
const ROLE_PATTERN = new RegExp(
  `(?:${OF_PAGE}|${TITLE}|${WORK_MARKED}|${WORK}|[图摄](?=[:/|丨 ()]|$)|[文图]、(?:摄影|[文图摄])|(?<=^|[ /|丨、])文(?=$|[:/|丨 )、]))[:/]?`,
  "gu",
);

/** `本报记者 沐川`, `作者:小禾`: a role and names set apart from it, which need no surname then; `记者 手记` is the head of a column. */
const CALLED =
  /^(?:\p{Script=Han}{0,8}?(?:记者|通讯员|评论员|特派员)|作者(?= ?:(?! ?(?:佚名|匿名|不详|未知))))[ :]+(?:\p{Script=Han}{2,4}(?<![手札后]记)(?:[ 、]+|$)){1,4}$/u;

/** `(记者莽九晨、赵某某)`: in brackets nothing but names stands behind a reporter's role, set apart from it or not. */
const CALLED_IN_BRACKETS =
  /^(?:\p{Script=Han}{0,8}?(?:记者|通讯员|评论员|特派员))[ :]?(?:\p{Script=Han}{2,3}(?<!手记|札记|后记)(?:[ 、]+|$)){1,4}$/u;

/** `半月谈`, `法庭` before 记者: the paper or the beat of a reporter, where nothing but his name follows; `专访记者 张三` speaks of him. */
const PAPER_OR_BEAT = /^(?!专访|对话|走[近进]|访|记|怀念|追忆|寻访|致敬|优秀|青年|[一这那]位)\p{Script=Han}{2,4}$/u;

/** A box before the names, or what OCR reads it as: 口, N. */
const EDGES =
  /^(?:[\s([【〔<□◎☉⊙◉○●■◆▲△▶►◇★☆▍▎▌*·—–-]|口(?!述)|[Nn](?=\p{Script=Han}{0,4}(?:记者|通讯员)))+|[\s)\]】〕>▍▎▌*]+$/gu;
const SEPARATORS = /[\s□、,;；|丨/&:()（）【】〔〕[\]—-]+/u;
/** `臧 某`, `崔 璐`, `刘 维 涛`: a name set wide; four characters are two names. */
const SPACED_NAME =
  /(?<=^|[\s、,;/:(]|[记员摄文图])(\p{Script=Han}) {1,3}(\p{Script=Han})(?: {1,3}(\p{Script=Han})(?! +\p{Script=Han}(?:$|[\s、,;/:)])))?(?=$|[\s、,;/:)])/gu;
/** `臧 某`, `刘 维 涛`: nothing but one name set wide. */
const WIDE_NAME = /^\p{Script=Han}(?: {1,3}\p{Script=Han}){1,2}$/u;
/** `欧阳 建国`: a space behind a surname of two characters. */
const SPACED_SURNAME = /(?<![\p{Script=Han}])(\p{Script=Han}{2}) {1,3}(?=\p{Script=Han}{1,2}(?!\p{Script=Han}))/gu;
const LONGEST_UNIT = 15;
/** `水利局` is one, `局` is none. */
const SHORTEST_UNIT = 4;
/** What is done: no name of a body holds it. */
const DOINGS = /[们了在的是走来到将把与为向从对于]|[开召进举]|参加|出席|联合|组织/;
/** Four names side by side. */
const LONGEST_BARE_RUN = 12;
/** What else is read with before a role: `河湾网·云川新闻记者`, `晚报记者`. */
const OUTLET =
  /(?:.{2}(?:新闻|头条|客户端|在线|频道|网站)|^\p{Script=Han}{1,6}(?:[报社网]|电视台|电台)|^\p{Script=Han}{2,4}中心)$/u;
/** `作者:张三 单位:县水利局`, `作者张三系县作协会员`: where the writer works, what he is. */
const WRITERS_UNIT = / ?(?:作者)?单位:.*$|(?<=作者[: ]{0,2}\p{Script=Han}{2,3})[, ]{0,2}[系为]\p{Script=Han}{4,24}$/u;
/** `记 者 张三`, `本 报 记 者`: roles set wide. */
const WIDE_ROLE = /(?:本 {1,3}报 {1,3})?记 {1,3}者|通 {1,3}讯 {1,3}员|摄 {1,3}影/gu;
/** `编 辑:张三`: a word before a colon, set wide. */
const WIDE_WORD = /(?<=^| )(\p{Script=Han}) {1,4}(?=\p{Script=Han}[:：])/gu;
/** `实验小学六(3)班`: the class of a pupil who writes; `(证号17422)`: of which circle of young reporters. */
const CLASS =
  /(?<=(?:小学|中学|学校|[一二三四五]中|小|校))(?:[高初]?[一二三四五六七八九]|\d{1,4})?(?:年级|级)?(?:\(\d{1,2}\)|\d{1,4}|[一二三四五六七八九])?(?:班|(?<=年级))|\(证号:?\d+\)/gu;
/** `发自上海`, ` 临河报道`: where the reporters write from. */
const FROM_PLACE = / ?发自 ?\p{Script=Han}{2,8}$| (\p{Script=Han}{2,4})(?<!为您)报[道导]$/u;
/** `(编辑:简某某)1090309`: the day of a wire behind its editors; `林某某/东坪报导 106.10.21`: that of a report. */
const DAY_CODE = /(?<=[)）])\d{6,8}$|(?<=报[道导]) *\(?\d{2,4}([./-])\d{1,2}\1\d{1,2}\)?$/u;
/** Who signs without a name, for the paper: `本报评论员`, `县报编辑部`. */
const FOR_THE_PAPER =
  /^(?:本报|本刊|本台|本网|\p{Script=Han}{2,4}[报刊台])(?:特约|首席)?(?:评论员|观察员|评论部|编辑部)$/u;
/** `来源:人民日报`, `(作者单位:县水利局)`: says where, not who. */
const NOT_A_BYLINE = /^(?:来源|作者单位|作者系|据|转自|摘自|供稿单位)/;
/** `供稿:县水务局`: a body that gave text or pictures, behind the word that says so. */
const GIVEN_BY = /^(?:供稿|供图|撰稿|图片|摄影|图文|文图)单?位?[:/] ?(?=\p{Script=Han}{3,15}$)/u;
/** `储备灭火机22台、水枪`, `走进日间照料中心、阳光`: figures, and places in a list of things, are text. */
const NOT_NAMES = new RegExp(String.raw`\d|\p{Script=Han}{3}${UNIT_END.source.replace("$", "")}[、,]|,$`, "u");
/** `(记者 张三)(完)`: an agency's mark of the end. */
const END_MARK = /\(完\)$/;
/** Marks of sentences and quotes: no signature holds one. */
const PROSE = /[。!?！？“”《》…]/;
const LONGEST = 72;
/** From here up bare names with 、 between them rather list those who took part: `蔡某、丁某、王某` */
const FEWEST_LISTED = 3;
const LISTED = 0.3;
/** Likelihood of a name that is no word of the dictionary, and of one that no word opens. */
const SURE = 0.8;
const CERTAIN = 1;
/** Likelihood of a name that only the sure names beside it vouch for. */
const UNLISTED = 0.5;
const BRACKETED = /^[([【〔].*[)\]】〕]$/;

const CRAFT = "(?:文|图|摄|摄影|图文|文图|诗|词|画|供图)";
const SLASHED_PAIR = `(?:${CRAFT}[/|丨](?!${CRAFT}$)\\p{Script=Han}{2,4}|\\p{Script=Han}{2,4}[/|丨]${CRAFT})`;
/** `文/禾苗 图/晓禾`, `禾苗/文`. */
const SLASHED = new RegExp(`^${SLASHED_PAIR}(?: +${SLASHED_PAIR})*$`, "u");
const SLASHED_ROLE = new RegExp(`^${CRAFT}[/|丨]|[/|丨]${CRAFT}$`, "gu");

interface Parts {
  names: string[];
  hasRole: boolean;
  /** Whether all of it stands in brackets, where a sure name vouches for what stands beside it as a role does. */
  readonly isBracketed: boolean;
  /** Whether nothing but a name may stand here: between two roles (`本报记者…摄`), or set apart from the role that opens all (`本报记者 沐川`). */
  isCalled: boolean;
}

/** Names that stand side by side without a mark between them: `张三李四`, each of them at least so likely. */
function splitRun(run: string, least: number): string[] | undefined {
  for (const cut of [3, 2, 4]) {
    const [first, rest] = [run.slice(0, cut), run.slice(cut)];
    if (rest.length < 2 || nameLikelihood(first) < least) continue;
    const behind = nameLikelihood(rest) >= least ? [rest] : splitRun(rest, least);
    if (behind) return [first, ...behind];
  }
  return undefined;
}

/**
 * Names that stand side by side with nothing to vouch for them: of three characters each, or with a surname of two (`欧阳小鹏`), and no
 * word opens any.
 */
function splitBareRun(run: string): string[] | undefined {
  if (run.length > LONGEST_BARE_RUN) return undefined;
  const names = splitRun(run, CERTAIN);
  return names?.every((name) => name.length === 3 || surnameLength(name) === 2) ? names : undefined;
}

function findRun(piece: string, { hasRole, isBracketed }: Parts): string[] | undefined {
  if (hasRole || isBracketed) return splitRun(piece, hasRole ? SURE : CERTAIN);
  return splitBareRun(piece);
}

/** `县委宣传部张三`: a unit and who writes for it, without a mark between them. */
function splitUnit(piece: string): string | undefined {
  if (piece.length < SHORTEST_UNIT + 2 || piece.length > LONGEST_UNIT + 3 || DOINGS.test(piece)) return undefined;
  return [piece.slice(-3), piece.slice(-2)].find((name) => {
    const unit = piece.slice(0, -name.length);
    if (nameLikelihood(name) < CERTAIN || unit.length < SHORTEST_UNIT || wordAcross(unit, name) > 0) return false;
    return ORGANISATION_END.test(unit);
  });
}

/** One that vouches for a stranger beside it, which alone might be any word: `记者手记`. */
function isSureName(name: string): boolean {
  return nameLikelihood(name) >= SURE;
}

function readPiece(piece: string, parts: Parts, beforeRole: boolean): boolean {
  if (piece === "") return true;
  if (beforeRole && ((piece.length > 3 && UNIT_END.test(piece)) || OUTLET.test(piece))) return true;
  if (isNameShaped(piece) || (parts.hasRole && isSpelledBySound(piece))) {
    parts.names.push(piece);
    return true;
  }
  const run = findRun(piece, parts);
  if (run) parts.names.push(...run);
  if (run) return true;
  const ofUnit = splitUnit(piece);
  if (ofUnit) parts.names.push(ofUnit);
  if (ofUnit) parts.hasRole = true;
  if (ofUnit) return true;
  if (piece.length >= 3 && piece.length <= LONGEST_UNIT && UNIT_END.test(piece)) {
    parts.hasRole = true;
    return true;
  }
  const isVouchedFor = (parts.hasRole || parts.isBracketed) && parts.names.some(isSureName) && isUnlistedName(piece);
  const isName = isVouchedFor || (parts.isCalled && (isStrangeName(piece) || isPenName(piece)));
  if (isName) parts.names.push(piece);
  return isName;
}

function readChunk(chunk: string, parts: Parts, beforeRole: boolean): boolean {
  const joined = chunk
    .replace(SPACED_NAME, "$1$2$3")
    .replace(SPACED_SURNAME, (spaced, surname: string) => (surnameLength(surname) === 2 ? surname : spaced));
  return joined.split(SEPARATORS).every((piece) => readPiece(piece, parts, beforeRole));
}

/** Reads what stands between the roles; whether all of it could be read. */
function readParts(text: string, isBracketed: boolean): Parts | undefined {
  const parts: Parts = { names: [], hasRole: false, isBracketed, isCalled: false };
  let from = 0;
  const isCalled = CALLED.test(text) || (isBracketed && CALLED_IN_BRACKETS.test(text));
  for (const match of text.matchAll(ROLE_PATTERN)) {
    const before = text.slice(from, match.index);
    const chunk = isCalled && from === 0 && PAPER_OR_BEAT.test(before) ? "" : before;
    const wasRole = parts.hasRole;
    parts.hasRole = true;
    parts.isCalled = wasRole;
    if (!readChunk(chunk, parts, true)) return undefined;
    parts.hasRole = parts.hasRole || wasRole;
    from = match.index + match[0].length;
  }
  parts.isCalled = isCalled && !text.slice(0, from - 1).includes(" ");
  return readChunk(text.slice(from), parts, false) ? parts : undefined;
}

/** Whether commas part anything but names: `连日来,青石县`, `每次下乡,张三`. */
function isClauses(bare: string): boolean {
  return bare.includes(",") && bare.search(ROLE_PATTERN) < 0 && !removeSpaces(bare).split(",").every(isNameShaped);
}

/** `图:本刊摄影组`: a part of the paper's own, beside those who sign. */
const OF_THE_PAPER = /(?<=\p{Script=Han}.*[:/ ])本[报刊台网]\p{Script=Han}{2,6}[组部室](?=$| )/gu;

/** Without what says where the writers work or write from, words set wide drawn together. */
function withoutPlaces(bare: string): string {
  const people = bare.includes("本") ? bare.replace(OF_THE_PAPER, "").trim() : bare;
  const close = people.includes(" ") ? people.replace(WIDE_ROLE, removeSpaces) : people;
  const told = /:|作者/.test(close) ? close.replace(WIDE_WORD, "$1").replace(WRITERS_UNIT, "") : close;
  const plain = (/[班级]|证号/.test(told) ? told.replace(CLASS, "") : told).trim();
  if (!/发自|[道导讯电稿话报社网台]$/u.test(plain) || plain.search(ROLE_PATTERN) < 0) return plain;
  return withoutReportedFrom(plain)
    .replace(FROM_PLACE, (words, place?: string) => (place === undefined || !isSureName(place) ? "" : words))
    .trim();
}

/** `中时|宋雨桐`: the paper, and who writes for it. */
const OF_OUTLET =
  /^(?:中时|联合|自由|苹果|旺报|明报|星岛|东方|\p{Script=Han}{1,6}[报社网台])[|丨](?<name>\p{Script=Han}{2,4})$/u;

function readOfOutlet(bare: string): Byline | undefined {
  const name = OF_OUTLET.exec(bare)?.groups?.["name"];
  return name !== undefined && isSureName(name) ? { names: [name], hasRole: true, likelihood: 1 } : undefined;
}

/** `作者:巴图`, `作者:晨曦 小草`: behind the label of who wrote any words are names, of those that do not say that nobody did. */
const AUTHORS = /^作者: ?(?<names>\p{Script=Han}{2,4}(?:[ 、,]\p{Script=Han}{2,4}){0,2})$/u;
const NOBODY =
  /不详|佚名|未知|匿名|无名|暂无|本[报刊网站台社]|网[络友上站]|管理|编辑|记者|通讯员|转[载帖]|综合|整理|[报社网台刊]$/u;

function readAuthors(bare: string): Byline | undefined {
  const names = AUTHORS.exec(bare)?.groups?.["names"]?.split(/[ 、,]/u);
  if (!names || names.some((name) => NOBODY.test(name) || UNIT_END.test(name))) return undefined;
  return { names, hasRole: true, likelihood: SURE };
}

/** Names that slashes tie to what each did, whatever words they are: pen names. */
function readSlashed(bare: string): Byline | undefined {
  if (!SLASHED.test(bare)) return undefined;
  const names = bare.split(/ +/).map((each) => each.replace(SLASHED_ROLE, ""));
  return { names, hasRole: true, likelihood: SURE };
}

/**
 * Reads `text` as a signature: names, roles and units and nothing else. Undefined where anything is left over.
 *
 * @example readByline("□全媒体记者 张三 通讯员 李四 文/图")?.names // ["张三", "李四"]
 */
export function readByline(text: string): Byline | undefined {
  return text.length > LONGEST || PROSE.test(text) ? undefined : readShort(text);
}

/** Bylines that are kept: each step of reading a page asks for those of its lines, and signers sign again. */
const MOST_KEPT = 5_000;

const readShort = memo((text: string): Byline | undefined => {
  const folded = foldWidth(text).trim().replace(DAY_CODE, "");
  const bare = withoutPlaces(folded.replace(END_MARK, "").replace(EDGES, ""));
  if (bare === "" || NOT_A_BYLINE.test(bare) || NOT_NAMES.test(bare)) return undefined;
  const whole = bare.replace(WIDE_NAME, removeSpaces);
  if (isNameShaped(whole)) return { names: [whole], hasRole: false, likelihood: nameLikelihood(whole) };
  if (FOR_THE_PAPER.test(whole)) return { names: [whole], hasRole: true, likelihood: 1 };
  if (isClauses(bare)) return undefined;
  const tied = readSlashed(bare) ?? readOfOutlet(bare);
  if (tied) return tied;
  const parts = readParts(bare, BRACKETED.test(folded));
  if (parts?.names.length === 0 && GIVEN_BY.test(bare))
    return { names: [bare.replace(GIVEN_BY, "")], hasRole: true, likelihood: 1 };
  if (!parts) return readAuthors(bare);
  if (parts.names.length === 0 || parts.names.length > 12) return undefined;
  const isList = !parts.hasRole && bare.includes("、") && parts.names.length >= FEWEST_LISTED;
  const likelihood = Math.min(...parts.names.map((name) => nameLikelihood(name) || UNLISTED));
  // A unit vouches for a name, not for a word: `…新闻发布会】宁夏`.
  const hasRole = parts.hasRole && (bare.search(ROLE_PATTERN) >= 0 || parts.names.some(isSureName));
  return { names: parts.names, hasRole, likelihood: likelihood * (isList ? LISTED : 1) };
}, MOST_KEPT);
