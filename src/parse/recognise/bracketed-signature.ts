import { removeSpaces } from "../../text/characters.ts";
import { foldWidth } from "../../text/fold.ts";
import { isPenName, isStrangeName, nameLikelihood } from "../../text/person-name.ts";
import { readAuthor, readCloseAuthor } from "./author-line.ts";
import { type Byline, readByline } from "./byline.ts";
import { isClosingDateline } from "./dateline.ts";
import { ORGANISATION_END } from "./unit.ts";

const BRACKETED = /^[([【]([^()[\]【】]{1,40})[)\]】]$/;
/** `(据《云川晚报》)`, `(综合本报消息)`, `(摘自《果农之友》)`, `(本报综合)`: where a text comes from; it names nobody. */
const SOURCE_NOTE =
  /^(?:(?:以上|本[版栏组页期])\p{Script=Han}{0,6}[由系](?:本报|本刊|各|有关)?\p{Script=Han}{0,6}(?:通讯员|记者|单位|部门|乡镇)(?:供稿|提供|采写|撰稿|来稿)|(?:据|综合|摘自|摘编自|转自|转载自|选自|原载|引自|[来稿]源|文章来源)(?![与和性])[:,《“\p{Script=Han}]?.{1,36}|综合|综合整理|综合报道|(?:本报|本刊)(?:综合|讯|资料|辑)|(?!合作|供销|旅行|报)\p{Script=Han}{2}社(?:稿|电|讯|供稿)?|\p{Script=Han}{2,6}[日晚早晨时]报)$/u;
/** `(摘自《云川日报》 记者 张三)`: where a text comes from, and who wrote it there. */
const SOURCE_BEFORE_REPORTERS =
  /^(?:摘自|摘编自|转自|转载自|选自|原载|来源|据)[: ]?《[^》]{2,20}》[^ 记通作]{0,16} ?(?=(?:本报)?(?:记者|通讯员|作者))/u;
/** `(本报记者)`, `(本报驻云川记者)`, `(通讯员)`: a role that nobody fills. */
const ROLE_ALONE =
  /^(?:本报|本刊|本台|我报|\p{Script=Han}{2}社)?(?:驻\p{Script=Han}{2,8}|特约|特派|首席|见习|全媒体)?(?:记者|通讯员|编辑)$/u;
/** `(县气象局供稿)`, `(县水利局 供图)`: a unit and what it did. */
const GIVEN = / ?(?:供稿|供图|提供|整理|撰稿|宣|文\/图|图\/文)$/u;
/** What is heard or done while somebody speaks: `(热烈鼓掌)`, `(众笑)`. */
const REMARK = /[笑掌哭唱]|鼓掌|欢呼|全场|插话|高呼|沉默|齐声|热烈/u;
/** `1050520`: the day an agency sent its text, by the year of the Republic, behind its last sentence. */
const DAY_CODE = /^(?:1\d\d|\d\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/u;
/** `(完)`, `(下)`, `(三)`: marks of an end or a part. */
const MARKS = new Set("完略续注图摄编据转接上中下左右前后一二三四五六七八九十男女");
/** `(待续)`, `(扩大)`, `(节选)`, `(校报道)`: words about the text, not who wrote it. */
const NOTE = /续|选|略|完$|^[全未待下上同如见略注附校]|报道$|扩大|试行|草案|摘要|[版页期集回章节]$/u;
const LONGEST_UNIT = 20;
/** Likelihood of a name whose surname is not listed, of a pen name or a unit's short one. */
const STRANGE = 0.8;
/** Beyond so many pieces it is a list. */
const MOST_NAMES = 4;

const HAN_WORDS = /^\p{Script=Han}{3,}$/u;
const HAN_CHARACTER = /^\p{Script=Han}$/u;

function isUnit(piece: string): boolean {
  return HAN_WORDS.test(piece) && piece.length <= LONGEST_UNIT && ORGANISATION_END.test(piece);
}

function readNames(inside: string): Byline | undefined {
  const pieces = inside.split(/[ 、,/]+/).filter((piece) => !isUnit(piece));
  if (pieces.length === 0 || pieces.length > MOST_NAMES || REMARK.test(inside)) return undefined;
  if (!pieces.every((piece) => !NOTE.test(piece) && (nameLikelihood(piece) > STRANGE || isStrangeName(piece))))
    return undefined;
  return { names: pieces, hasRole: false, likelihood: STRANGE };
}

/** `(石)`: a surname or a pen name of one character. */
function readInitial(inside: string): Byline | undefined {
  if (!HAN_CHARACTER.test(inside) || MARKS.has(inside) || REMARK.test(inside)) return undefined;
  return { names: [inside], hasRole: false, likelihood: STRANGE };
}

function readPenName(inside: string): Byline | undefined {
  return isPenName(inside) ? { names: [inside], hasRole: false, likelihood: STRANGE } : undefined;
}

/** `(小坡)`, `(湖边)`: kinds of writing and of pictures, which stand so as well. */
const KIND =
  /小说|散文|[诗词曲赋]|歌|通讯|社论|[评论]|杂文|随笔|特写|消息|文学|相声|寓言|童话|故事|连载|译|来信|图|画|木刻|剪纸|书法|摄|速写|剧|快板|小品|演唱|^第|[号则题部段幕首]$|[之其][一二三四五六七八九十]/u;
/** In round brackets alone: others frame the name of a column, or a sub-heading. */
const WORD_ALONE = /^\((?<word>\p{Script=Han}{2,4})\)$/u;
/** Likelihood of a word in brackets on a line of its own. */
const ALONE = 0.5;

/**
 * Reads what stands in brackets on a line of its own as the one who wrote what stands under it, whatever word he signs with:
 * `(小坡)`. Undefined for notes, remarks and kinds of writing: `(待续)`, `(掌声)`, `(小说)`.
 */
export function readBracketsAlone(text: string): Byline | undefined {
  const inside = WORD_ALONE.exec(foldWidth(text).trim())?.groups?.["word"];
  if (inside === undefined || NOTE.test(inside) || REMARK.test(inside) || KIND.test(inside)) return undefined;
  if (Array.from(inside).every((character) => MARKS.has(character))) return undefined;
  return readPenName(inside) ?? { names: [inside], hasRole: false, likelihood: ALONE };
}

/** `(交 宣)`, `(晓 风)`: nobody sets a word wide that stands in brackets, but names. */
const WIDE = /^\p{Script=Han}(?: {1,3}\p{Script=Han}){1,2}$/u;

function readWide(inside: string): Byline | undefined {
  const name = removeSpaces(inside);
  if (!WIDE.test(inside) || NOTE.test(name) || REMARK.test(name) || KIND.test(name)) return undefined;
  return { names: [name], hasRole: false, likelihood: STRANGE };
}

/** `(青柳公社社员 万小牛)`, `(民 兵 禹大山)`: who they are by what they do. */
function readByPost(inside: string): Byline | undefined {
  const author = readAuthor(inside.replace(WIDE_WORD, removeSpaces)) ?? readCloseAuthor(inside);
  return author && { ...author, hasRole: true };
}

/** `民 兵` before who is one. */
const WIDE_WORD = /^\p{Script=Han} {1,3}\p{Script=Han}(?= +\p{Script=Han}{2})/u;

/** `(记者 阿柔娜)`: a role, and a name whatever its surname. */
const ROLE_FIRST = /^(?:(?:本报|特约|见习|实习|全媒体)*记者|(?:特约|本报)?通讯员) ?/u;
/** `(阿柔娜 文/图)`, `(阿柔娜 摄影报道)`: what somebody did, behind the name. */
const ROLE_LAST = / (?:文\/图|图\/文|文\/摄|文并摄|图文|文图|摄影?|摄影报道|供图|采写|整理|编译)$/u;

function readReporter(inside: string): Byline | undefined {
  const names = inside.replace(ROLE_FIRST, "").replace(ROLE_LAST, "");
  const byline =
    names.length < inside.length ? (readInitial(names) ?? readPenName(names) ?? readNames(names)) : undefined;
  return byline && { ...byline, hasRole: true };
}

function readUnit(inside: string): Byline | undefined {
  const unit = inside.replace(GIVEN, "");
  return isUnit(unit) ? { names: [unit], hasRole: true, likelihood: 1 } : undefined;
}

/**
 * Reads what stands in brackets behind a text as its signature where it is no list of known names and roles: names whatever
 * their surnames, pen names, a unit that signs (`(河宣)`, `(县气象局供稿)`), where the text comes from; without brackets, the
 * day of an agency (`1050520`). One that names nobody has no names. Undefined for remarks and notes: `(掌声)`, `(完)`, `(待续)`.
 *
 * @example readBracketedSignature("(但兴竹 方建华)")?.names // ["但兴竹", "方建华"]
 */
export function readBracketedSignature(text: string): Byline | undefined {
  const folded = foldWidth(text).trim();
  if (DAY_CODE.test(folded) || isClosingDateline(folded)) return { names: [], hasRole: true, likelihood: 1 };
  const inside = BRACKETED.exec(folded)?.[1]?.trim();
  if (inside === undefined) return undefined;
  const reporters = readByline(inside.replace(SOURCE_BEFORE_REPORTERS, ""));
  if (SOURCE_BEFORE_REPORTERS.test(inside) && reporters?.hasRole) return reporters;
  if (SOURCE_NOTE.test(inside) || ROLE_ALONE.test(inside)) return { names: [], hasRole: true, likelihood: 1 };
  return (
    readInitial(inside) ??
    readUnit(inside) ??
    readReporter(inside) ??
    readWide(inside) ??
    readNames(inside) ??
    readByPost(inside)
  );
}
