import { memo } from "../../memo.ts";
import { isSpelledBySound, isStrangeName, nameLikelihood, soundsForeign } from "../../text/person-name.ts";
import { surnameLength } from "../../text/surnames.ts";
import { firstWordLength, isWord } from "../../text/word-break.ts";
import { endsOfWide } from "./set-wide.ts";

/** A name at a place of a text. */
export interface PlacedName {
  /** Without spaces. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Characters behind it that could be its own, as nothing closes it: `主` of `李晓军主持`. */
  readonly after: string;
}

/** What goes on behind a name: verbs, particles, what shares in what is told. */
const AFTER_NAME =
  /^(?:等|一行|同志|先生|女士|主持|出席|参加|参与|陪同|带队|带领|率队|率领|率|深入|来到|前往|走访|调研|督导|检查|指导|视察|考察|慰问|看望|听取|汇报|介绍|讲话|致辞|发言|讲|作[了出]|作(?:工作|重要)?(?:报告|说明|讲话|动员|表态|点评|安排|通报|辅导|交流|发言)|作|做|依次|逐一|指出|强调|要求|表示|说|认为|告诉|在|到|对|就|为|向|与|和|及|以及|同|从|给|把|将|被|任|当选|担任|兼任|代理|调任|转任|升任|出任|调离|处(?=了解|获悉|得知|采访)|不再|的|分别|先后|一同|一起|共同|代表|宣布|宣读|通报|传达|部署|安排|主讲|授课|点评|总结|签署|签约|会见|接见|接受|接待|宣誓|就职|履新|上任|病逝|逝世|去世|赴|先|还|也|都|并|又|已|曾|正|均|各|用|以|于|是|有|因|由|随|现场|亲自|实地|专程|率先|积极|详细|一向|一贯|质询|离场|续[说问指]|则[指说]|今[日天早晨晚年]|昨[日晚]|形容|历来|长期|报告|仔细|充分|随后|最后|最|首先|今天|昨天|日前|近日|上|下|进行|开展|组织|召开|研究|审议|提出|提议|希望|勉励|鼓励|叮嘱|嘱咐|询问|查看|察看|巡查|巡河|巡林|巡田|暗访|接访|下访|约访|包联|挂联|联系|分管|负责|牵头|协助|陪|参会|列席|到会|与会|莅临|致|揭牌|授牌|颁奖|启动|点赞|高度|肯定|回应|答|问|谈|聊|想|看|听|走|去|来|回|拿|带|了|着|过|不|没|能|会|要|可|应|须|需|必|更|很|非常|十分|自|自己|本人|夫妇|夫妻|家|他|她|其|这|几|两|三|四|五|每|全程|全体|简要|全面|系统|深刻|认真|严肃|明确|重点|特别|再次|多次|一直|始终|坚持|带头|主动|及时|立即|迅速|马上|当场|当即|当日|上午|下午|晚上|参观|观看|观摩|体验|品尝|采访|摄|行政(?:警告|记大?过|降级|撤职|开除|处分)|党内(?:严重)?警告|文$|报道|供稿|通讯员|记者)/u;
/** Some of these look like names by themselves. */
const VERBS =
  /^(?:一|强调|任命|成员|应到|应出|实到|安排|包联|包抓|包保|应邀|应当|应该|应急|从严|从事|于是|和谐|向上|党[组委总支工]|全体|全面|全程|全县|全市|全区|全国|全省|明确|明天|汪洋|时任|任[期职内]|从[一二两三四五六七八九十]|[二两三四五六七八九十数]+余?[名人位]|时间|高度|高质|权威|经过|经济|利用|干部|常务|常委|安全|安保|平安|平时|习近平|单位|项目|都在|都要|都是|那么|景区|谷雨|丰收|水利|水务|农业|农村|农民|商务|商会|文化|文旅|文明|文艺|文联|国家|国土|国资|方面|方案|方式|双方|成立|成功|成果|程序|章程|宣布|宣读|宣传|通报|万元|牛羊|红色|宝贵|温馨|欢迎|冷静|和平|井然|能够|能力|能源|易地|司法|应对|关于|关心|关注|关键|管理|管委|管控|车辆|房屋|金融|石油|石料|田间|林业|林长|麦田|花卉|支部|支队|支持|支撑|真除|农家乐)/u;
const BODY =
  /^[和及与]?[省市县区乡镇](?:政协|人大|委|政府|法院|检察|纪委|监委|直|上|里|级)|^[和及与][各全有相部]|[院局委部厅室处科站所队组镇乡村]$|政协$|人大$|[常党工]委会?$|[议事委联董监]会$/u;
/** 副主席和市政协: what goes on with a body. */
const BODY_AHEAD = /^[和及与][省市县区旗州乡镇](?:政协|人大|委|政府|法院|检察|纪委|监委|直|领导)/u;
const HAN = /\p{Script=Han}/u;
const OPENS = /[“《「]/u;
const DOTTED = /^\p{Script=Han}{1,8}(?:·\p{Script=Han}{1,8}){1,3}/u;
/** Characters of a run that are looked at: a name of four, and one more. */
const MOST_RUN = 8;
/** Behind a post a name that the tables of names doubt is likely one. */
const LEAST_BEHIND_POST = 0.1;
const LEAST_ALONE = 0.8;
/** And so is one before a verb; one before anything else must be sure. */
const LEAST_FOLLOWED = 0.3;
const LEAST_OPEN = 1;
/** Likelihood given to a name of four characters or more whose surname has one or none, where its form speaks for it: spelt by sound, or of two surnames. */
const UNUSUAL = 0.5;
const CONNECTIVE = /[和同与及为在到对等主出]$/u;

const likelihood = memo(nameLikelihood, 20_000);

/**
 * The name that begins at a place of a text in half-width forms: up to a stop, a mark of a list, or a word that goes on behind a name.
 * Null where none does.
 *
 * @param isSure Whether a name must stand there: behind a post.
 */
export function readNameAt(text: string, at: number, isSure: boolean): PlacedName | null {
  let start = at;
  while (text.charAt(start) === " ") start++;
  const wide = endsOfWide(text, start, goesOnFarther);
  const dotted = DOTTED.exec(text.slice(start, start + 24))?.[0];
  if (dotted) return dottedName(dotted, start);
  const set = wide.map((end) => text.charAt(end - 1)).join("");
  if (set.includes("·")) return { name: set, start, end: wide.at(-1) as number, after: "" };
  const run = hanRun(text, start, wide);
  if (run.characters.length < 2) return null;
  const lengths = [2, 3, 4, 5, 6].filter((length) => length <= run.characters.length);
  const scored = lengths.map((length) => ({ length, score: scoreName(run.characters, length, run.isClosed, isSure) }));
  const best = scored.reduce((top, each) => (each.score > top.score ? each : top), { length: 0, score: 0 });
  if (best.score <= 0) return null;
  const isOpen = !(run.isClosed && best.length === run.characters.length);
  return {
    name: run.characters.slice(0, best.length),
    start,
    end: run.ends[best.length - 1] as number,
    after: isOpen ? run.characters.slice(best.length, 4) : "",
  };
}

/** Chinese characters from a place on; the spaces in a name set wide are passed over, and so is one between two characters. */
function hanRun(text: string, start: number, wide: readonly number[]) {
  const ends: number[] = [...wide];
  let characters = ends.map((end) => text.charAt(end - 1)).join("");
  let at = ends.at(-1) ?? start;
  while (characters.length < MOST_RUN) {
    if (characters.length === 1 && text.charAt(at) === " " && HAN.test(text.charAt(at + 1))) at++;
    if (!HAN.test(text.charAt(at))) break;
    characters += text.charAt(at++);
    ends.push(at);
  }
  // 赵砚秋于5月3日: what leads to a number is no letter of a name.
  if (characters.length > 2 && TO_NUMBER.test(text.slice(at - 1, at + 1))) characters = characters.slice(0, -1);
  // 孙戈以“四不两直”的方式: a mark that opens goes on with the sentence.
  return { characters, ends, isClosed: characters.length < MOST_RUN && !OPENS.test(text.charAt(at)) };
}

const TO_NUMBER = /^[于在至到自从]\d/u;

/** Whether more than a letter that names have too goes on behind a name. */
function goesOnFarther(rest: string): boolean {
  return opensAsPredicate(rest) || /^[在到对就等说的]/u.test(rest);
}

/** A dotted name ends before a word that goes on behind a name. */
function dottedName(dotted: string, start: number): PlacedName | null {
  const last = dotted.lastIndexOf("·") + 1;
  for (let length = 1; last + length < dotted.length; length++) {
    const end = last + length;
    if (length >= 2 && AFTER_NAME.test(dotted.slice(end)))
      return { name: dotted.slice(0, end), start, end: start + end, after: "" };
  }
  return { name: dotted, start, end: start + dotted.length, after: "" };
}

function scoreName(run: string, length: number, isClosed: boolean, isSure: boolean): number {
  const name = run.slice(0, length);
  const rest = run.slice(length);
  const isEnd = isClosed && rest === "";
  if (isNoPerson(name) && !(isSure && isEnd && endsLikeUnit(name))) return 0;
  // 领导班子和干部职工: before a word 和 joins, and is no surname.
  if (!isEnd && name.startsWith("和") && firstWordLength(run.slice(1)) > 1) return 0;
  if (name.endsWith("同") && rest.startsWith("志")) return 0;
  // 刘家和等领导: 和 goes on to somebody, not to others.
  if (/^[和与同及]等/u.test(rest)) return 0;
  if (BODY_AHEAD.test(run)) return 0;
  // 房管所: the stretch as a whole is an office.
  if (isClosed && length === 2 && UNIT_LAST.test(rest)) return 0;
  const isFollowed = AFTER_NAME.test(rest);
  // 主席和外方领导人: who is joined by 和 is no name by that letter.
  if (!isEnd && !isFollowed && CONNECTIVE.test(name.charAt(0))) return 0;
  if (length === 3 && !isEnd && !isFollowed && isBeforeWord(run)) return 0;
  const like = likelihoodOf(name, isSure, isEnd, rest);
  if (like < (isSure ? LEAST_BEHIND_POST : LEAST_ALONE)) return 0;
  // A name without a known surname of two, or with two surnames, is rarer than a short one and its verb.
  if (isEnd) return (like !== UNUSUAL ? 2 : isSpelledBySound(name) ? 3 : 1) + like;
  const isByWord = isFollowed && firstWordLength(rest) > 1;
  if (like < (isByWord && isSure ? LEAST_BEHIND_POST : isFollowed ? LEAST_FOLLOWED : LEAST_OPEN)) return 0;
  // 石岩和组织委员, 多吉次仁作报告, 石岩依次发言: the last character may be what the rest begins with.
  const isShorter =
    length === 3
      ? (CONNECTIVE.test(name) ? !rest.startsWith("等") : opensAsPredicate(run.slice(2))) &&
        likelihood(name.slice(0, 2)) >= LEAST_ALONE
      : length > 4 && AFTER_NAME.test(run.slice(length - 1));
  if (isFollowed) return 1 + like + (isByWord ? 0.3 : 0) - (isShorter ? 0.5 : 0);
  return isSure && length === 3 ? like / 2 : like / 4;
}

/** 徐冰常务列席: a name of two and a whole word stand before what goes on behind names. */
function isBeforeWord(run: string): boolean {
  const length = firstWordLength(run.slice(2));
  return length > 1 && likelihood(run.slice(0, 2)) >= LEAST_ALONE && opensAsPredicate(run.slice(2 + length));
}

/** How likely a name is at its place: what nothing but a name can be, is one though tables of names doubt it. */
function likelihoodOf(name: string, isSure: boolean, isEnd: boolean, rest: string): number {
  const { length } = name;
  if (length > 4 || (length === 4 && surnameLength(name) !== 2)) {
    if (
      length === 4 &&
      !holdsPredicate(name) &&
      (isEnd || (opensAsPredicate(rest) && !isWord(name.slice(2)))) &&
      hasTwoSurnames(name)
    )
      return UNUSUAL;
    if (!isSure || !(isEnd || AFTER_NAME.test(rest)) || holdsPredicate(name)) return 0;
    return isSpelledBySound(name) || (isEnd && hasNoWord(name)) ? UNUSUAL : 0;
  }
  const like = likelihood(name);
  if (like > 0 || !isSure) return like;
  if (length === 2 && soundsForeign(name, 1) && !isWord(name) && GOES_ON_SURELY.test(rest)) return UNUSUAL;
  if (holdsPredicate(name)) return 0;
  // 折砚秋介绍道: behind a post a rare surname is one where a whole word goes on behind the name.
  const isClosed = isEnd || (length === 3 && AFTER_NAME.test(rest) && firstWordLength(rest) > 1);
  if (!isClosed) return 0;
  if (endsLikeUnit(name)) return 0.2;
  // 保保对来宾说: what joins is no end of a name that nothing else says to be one.
  if (!isEnd && CONNECTIVE.test(name)) return 0;
  if (MIDDLE_PARTICLE.test(name)) return likelihood(name.replace(MIDDLE_PARTICLE, "$<surname>$<last>"));
  return isStrangeName(name) && !AFTER_NAME.test(name) && !MEETING.test(name) ? 0.2 : 0;
}

/** Behind 次仁, which has no surname. */
const GOES_ON_SURELY = /^(?:说|表示|参加|出席|主持|陪同|介绍|强调|指出|告诉|带领|来到|深入|走访|慰问|讲话|发言|汇报)/u;

/** 次仁参加, 那木海说: a name, and what goes on behind it. */
function holdsPredicate(name: string): boolean {
  if (name.length > 2 && name.endsWith("说")) return true;
  return Array.from(name.slice(2, -1), (_, i) => name.slice(i + 2)).some(opensAsPredicate);
}

/** 碰头会: what ends so and has no surname is no name. */
const MEETING = /会$/u;

/** 李在武: a particle that is a letter of a generation in some families. */
const MIDDLE_PARTICLE = /^(?<surname>.)[在与也不](?<last>.)$/u;

/** Names of peoples whose names have no surname, spelt in characters that make no word: 阿刘时布, 宝音满都呼. */
const hasNoWord = memo((name: string) => {
  if (surnameLength(name) > 0 && name.length === 4) return false;
  if (AFTER_NAME.test(name) || OF_BODIES.test(name) || !soundsForeign(name, LEAST_SOUNDS)) return false;
  return Array.from(name.slice(1), (_, i) => name.slice(i, i + 2)).every((pair) => !isWord(pair));
}, 20_000);

/** Share of the characters that spell foreign sounds, where no character makes a word with the next. */
const LEAST_SOUNDS = 0.4;
const OF_BODIES = /[省市县区乡镇村局委部厅院室党政府等的了与及和为第届年月日]/u;

/** 江钦所, 薛伟科: behind a post the last character of an office may end a name, where no office is called so. */
function endsLikeUnit(name: string): boolean {
  return UNIT_LIKE.test(name) && surnameLength(name) === 1 && !isWord(name.slice(0, 2));
}

const UNIT_LAST = /^[院局委部厅室处科站所队组]$/u;
const UNIT_LIKE = /^.[^省市县区乡镇管务政财工党商林水农法出事医防计警民教文监控指检][院部处科所站队组]$/u;

/** Bodies and words that look like names: 区政协, 县法院, 强调; what goes on behind names is none: 查看. */
export function isNoPerson(name: string): boolean {
  return VERBS.test(name) || BODY.test(name) || (name.length > 1 && AFTER_NAME.exec(name)?.[0] === name);
}

/** Whether a stretch opens with a word of two characters or more that goes on behind names, as no name of a place does. */
export function opensAsPredicate(stretch: string): boolean {
  return (AFTER_NAME.exec(stretch)?.[0].length ?? 0) > 1;
}

/** Whether what stands behind a name goes on as sentences do behind names. */
export function goesOn(rest: string): boolean {
  return AFTER_NAME.test(rest);
}

function hasTwoSurnames(name: string): boolean {
  const isWords = isWord(name.slice(0, 2)) && isWord(name.slice(2));
  return !isWords && surnameLength(name) === 1 && surnameLength(name.slice(1)) === 1 && likelihood(name.slice(1)) > 0.2;
}
