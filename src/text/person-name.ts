import { surnameLength } from "./surnames.ts";
import { isWord } from "./word-break.ts";

/** Two to four characters, or a name of an ethnic minority with its dot: `阿依古丽·买买提`. */
const SHAPE = /^(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,8}(?:[·•・]\p{Script=Han}{1,8}){1,2})$/u;
const DOT = /[·•・]/;
/** A character class of those that spell foreign sounds: `阿依古丽·买买提`, `巴特尔·呼和`. */
export const SOUND_SOURCE =
  "[阿艾爱安巴白拜贝比博布达代丹德迪帝尔法菲弗夫佛哈海汗罕赫红胡吉加江杰金卡开克肯拉莱兰朗勒雷里丽莉利力列林路鲁伦罗洛马麦买曼米木穆纳娜那乃南内尼涅努诺帕普其奇恰乔切热日荣若萨赛桑沙莎山苏索塔坦特提铁图吐托瓦万王旺维卫温乌西希夏辛雅亚扬耶叶依伊衣因英尤于玉约扎泽朱孜宗孜热肉斯思买提江古再旦珠央次仁多顿平措桑格措卓嘎布都不合依库麦吾拜尕藏旦增吉狄伍呷才让智堆青毛冬孜叶赛尼沙曲别额敦登宝音满呼朝琴娃敖根古]";
const SOUND = new RegExp(SOUND_SOURCE, "gu");
/** A name spelled by its sound, one of two or three characters, and one of any: no more than its shape. */
const SOUND_SHAPE = /^\p{Script=Han}{3,6}$/u;
const SHORT_SHAPE = /^\p{Script=Han}{2,3}$/u;
const ANY_SHAPE = /^\p{Script=Han}{2,6}$/u;
const MOST_SOUNDS = 0.75;
/** Enough where a dot stands in the name. */
const HALF_SOUNDS = 0.5;

/** Characters that no name holds: particles, pronouns, the marks of a sentence. */
const NEVER_IN_NAMES = /[的了在与及等个被把们就也都很这那哪什么呢吗吧啊不没我你他她它您谁并或但因所此每各者摄禁说]/;

/** Characters that spell sounds where a dot stands in the name: `阿布都·热合曼`. */
const SOUNDS_TOO = /[都不](?=\p{Script=Han}*[·•・])|(?<=[·•・]\p{Script=Han}*)[都不]/gu;

/** Characters that no given name holds, though some are surnames: things, measures, doings of an office. */
const NEVER_IN_GIVEN = /[性率量础板题链匙钥账款税费贷险病药价厨餐网线岗表单册策况盖标堵障漏洞]/;
/** `连锁化`, `安全感`, `万元户`: a word and what makes another of it. */
const WORD_SUFFIX = /[化感户轴周]$/;

/** Surnames that open hardly any other word: a word of the dictionary behind them is a name it knows. */
const RARELY_IN_WORDS = /^[王李刘赵吴孙郭罗郑冯曹袁邓彭卢蒋蔡贾魏薛阎潘姜姚谭廖邹郝崔邱侯邵孟龚岳]/;

/** Surnames that are prepositions or verbs first: `从创新`, `经鉴定`, `令游客` are halves of sentences. */
const OFTEN_FUNCTION_WORDS = /^[从经由令]/;

/** Words in a surname's place that head notices and lists, and ends of offices, places and doings. */
const NOT_A_NAME =
  /(?:[镇乡县市区村州省路局委厅院部办队组站所厂]|[县市区镇乡村局厅处科院校厂站所会部社]长|书记|主任|委员|公司|工作|会议|活动|简讯|快讯|公告|通知|启事|方案|计划|建设|发展|项目|报道|广告|图片|新闻)$|^(?:谷雨|夏至|白露|连日来?)$/;

/**
 * How much `text` looks like a person's name and nothing else, 0..1: a surname, one or two characters behind it,
 * and no word of the dictionary. 0 where it cannot be one.
 *
 * @example nameLikelihood("张倩倩") // 1
 * @example nameLikelihood("大党建") // 0
 */
export function nameLikelihood(text: string): number {
  if (!SHAPE.test(text)) return 0;
  const hasDot = DOT.test(text);
  if (NEVER_IN_NAMES.test(hasDot ? text.replace(SOUNDS_TOO, "") : text)) return 0;
  if (hasDot) return (text.match(SOUND)?.length ?? 0) >= HALF_SOUNDS * (text.length - 1) ? 1 : 0;
  const surname = surnameLength(text);
  const given = text.length - surname;
  if (surname === 0 || given < 1 || given > 2) return 0;
  if (NOT_A_NAME.test(text) || NEVER_IN_GIVEN.test(text.slice(surname))) return 0.1;
  if (WORD_SUFFIX.test(text) && isWord(text.slice(0, -1))) return 0.1;
  if (given === 2 && OFTEN_FUNCTION_WORDS.test(text) && isWord(text.slice(1))) return 0.1;
  if (isWord(text)) return RARELY_IN_WORDS.test(text) ? 0.8 : 0.3;
  return isWord(text.slice(0, surname + 1)) && given === 2 ? 0.8 : 1;
}

/**
 * Whether `text` is spelled like a Tibetan, Uyghur or Mongolian name printed without a dot: `次仁卓玛`. Too weak a sign alone:
 * for places where a name must stand.
 */
export function isSpelledBySound(text: string): boolean {
  return SOUND_SHAPE.test(text) && soundsForeign(text, MOST_SOUNDS);
}

/** Whether at least that share of the characters, 0..1, are such as spell foreign sounds. */
export function soundsForeign(text: string, share: number): boolean {
  return (text.match(SOUND)?.length ?? 0) >= share * text.length;
}

/**
 * Whether `text` may be a name whose surname is not listed, or was misread: `南鹏` in `记者 南鹏`. For places where a name must
 * stand, like {@link isSpelledBySound}.
 */
export function isUnlistedName(text: string): boolean {
  if (surnameLength(text) > 0) return false;
  return SHORT_SHAPE.test(text) && !NEVER_IN_NAMES.test(text) && !NOT_A_NAME.test(text) && !isWord(text);
}

const PARTICLES = /[的了在与及等个被把们就也都很这那哪什么呢吗吧啊不没你他她它您或但因所此每各]/u;

/**
 * Whether `text` may be a name by its length and its place alone, its surname rare, new or none: `及砚耕`, `河宣`, `李王小明`.
 * No word of the dictionary opens it. For places where nothing but a name stands: in brackets at an end, before 摄.
 */
export function isStrangeName(text: string): boolean {
  if (!ANY_SHAPE.test(text) || isWord(text)) return false;
  // 巴根那: what spells sounds may end like a particle.
  if (isSpelledBySound(text)) return !PARTICLES.test(text.slice(1, -1));
  if (PARTICLES.test(text.slice(1))) return false;
  // Rare characters take two UTF-16 units.
  if (Array.from(text).length === 2) return true;
  const hasTwoSurnames = text.length === 4 && surnameLength(text) === 1 && surnameLength(text.slice(1)) === 1;
  return (text.length === 3 || hasTwoSurnames) && !isWord(text.slice(0, 2));
}

/** Whether `text` can be a person's name. */
export function isNameShaped(text: string): boolean {
  return nameLikelihood(text) > 0.2;
}

/** `老生`, `马二先生`, `湖畔居士`, `钓雪翁`: what pen names end with, or open with. */
const PEN_NAME = /^(?:老\p{Script=Han}|\p{Script=Han}{1,4}(?:先生|女士|居士|山人|道人|主人|散人|生|客|翁|叟))$/u;
/** What people are called in text. */
const CALLED = /^(?:老[师人年乡板家大小]|.{0,3}[学医考新招男女]生|.{0,3}[旅游乘顾]客|.{0,2}[卫民人]生)$/u;

/**
 * Whether `text` is made like a pen name. For places where nothing but a name stands: behind 记者, in brackets under a headline.
 *
 * @example isPenName("马二先生") // true
 */
export function isPenName(text: string): boolean {
  return PEN_NAME.test(text) && !CALLED.test(text);
}
