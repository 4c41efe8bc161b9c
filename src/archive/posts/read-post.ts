import { memo } from "../../memo.ts";
import type { PostState } from "../../model/people.ts";
import { NUMBER_SOURCE } from "../../text/chinese-number.ts";
import { nameLikelihood } from "../../text/person-name.ts";
import { findHeadWords } from "./heads.ts";

/** A post as it is printed, taken apart; what the words leave out is null. */
export interface ReadPost {
  /** Where it is: `绛县`, `运城市`; null where none is named. */
  readonly place: string | null;
  /** 省, 市, 县, 区 …: of which level its body is. */
  readonly level: string | null;
  /** The body below its level: `委`, `人大常委会`, `委组织部`, `农业农村局`, `横水镇`; null where none is named. */
  readonly unit: string | null;
  /** `书记`, `副县长`. */
  readonly head: string;
  readonly state?: PostState;
}

/** One key for all posts that are printed in the same words, to look posts up by: the parts of a post, a line each. */
export function postKey({ place, level, unit, head, state }: ReadPost): string {
  return [place, level, unit, head, state].join("\n");
}

/** A post in a text. */
export interface PlacedPost {
  readonly post: ReadPost;
  readonly start: number;
  readonly end: number;
}

/** What stands right before the last word of a post: 代, 原, 第一, 常务副, 二级; 太原, 中原 and the like are places. */
const BEFORE_HEAD =
  /(?:(?<acting>代理|代)|(?<former>(?<![三中五太平高])原|前任|(?<![以之目此提空支课日跟眼面幕事产生战]|(?<!委员)会)前))?(?<rank>(?:第一)?(?:常务副|专职副|第一副|副)?(?:[一二三四]级)?)$/u;
/** The last characters of all that {@link BEFORE_HEAD} finds: most posts have none of them before them. */
const BEFORE_LAST: ReadonlySet<string> = new Set("理代原任前一副级");
const CANDIDATE = /^(?:提名|拟任)?(?:候选人|人选)/u;
const REACH = 8;

/** The last words of a post in a text. */
export interface PlacedHead {
  readonly start: number;
  readonly end: number;
  /** `副县长`, `二级巡视员`. */
  readonly head: string;
  readonly state?: PostState;
}

/** Where posts end in a text in half-width forms. */
export function findHeads(text: string): PlacedHead[] {
  return findHeadWords(text).map(({ word, index }) => {
    const before = BEFORE_LAST.has(text.charAt(index - 1))
      ? BEFORE_HEAD.exec(text.slice(Math.max(0, index - REACH), index))
      : null;
    const { acting, former, rank = "" } = before?.groups ?? {};
    const end = index + word.length;
    const candidate = CANDIDATE.exec(text.slice(end, end + REACH))?.[0] ?? "";
    const state = candidate ? "candidate" : acting ? "acting" : former ? "former" : undefined;
    const start = index - (before?.[0].length ?? 0);
    return { start, end: end + candidate.length, head: rank + word, ...(state && { state }) };
  });
}

/** Characters of a body's name. */
const BODY_CHARACTER = /[\p{Script=Han}A-Za-z0-9·“”]/u;

/** Whether a character may be one of a body's name; nearly all are of the one block that is looked at first. */
function isBodyCharacter(character: string): boolean {
  return (character >= "\u4e00" && character <= "\u9fff") || BODY_CHARACTER.test(character);
}
/** Most characters of a body. */
export const MOST_BODY = 28;

/** Words behind which a body begins. */
const LEADS =
  /(?:\d年(?:\d{1,2}月)?(?:起|后|间|以后)?(?:先后)?(?:担任|调任|任)|历任|曾任|曾担任|先后[担]?任|(?:记者|(?<=^|[,。]))从(?=[省市县区我该])|代表(?=$|[省市县区旗州](?:委|长|政府|人大|政协))|[交递颁接移]给|缺[由派]|新任|首任|由|在|与|暨|让|被|了|把|据|的|陪同|会同|听取|传达|学习|会见|任命|免去|当选为|当选|决定|担任|现任|不再|接受|批准|同意|邀请|带领|率领|率(?!先)|感谢|祝贺|要求|强调|指出|召开|参加|出席|主持|来自|日前|近日|近期|当天|当日|届时|随后|特派(?!员)|(?:承建|施工|建设|主办|承办|监理|责任)单位|期间|其中|会上|以及|还有|包括|会议|活动|仪式|选举|提名|推选|聘任|调任|转任|升任|兼任?|公示|拟任|辞去|本报讯|有关|往届|上届|以|同志|时任|原任|前任|(?<=^|的|由)[原前]|挂职|\d+日|最后|首先|接着|随即|上午|下午|晚上|颁发|[指委]派|委托|有(?!关)|等(?:在家)?|及|和|同|向|为|任|对|到|是|受)/gu;
/** A body that begins so, begins here and nowhere before. */
const BODY_START =
  /^(?:中共|共青团|中国|国家|全国|全省|全市|[省市县区旗州盟乡镇]|我[省市县区旗州盟]|\p{Script=Han}{1,3}?[省市县区旗州盟乡镇]|\p{Script=Han}{2,9}自治[州县旗]|党|驻|人大|政府|人民政府|政协|纪委|监委|团|组织|宣传|统战|政法|法院|检察院|人武部|开发区|经济|公安|教育|农业|财政)/u;

/** Whether a stretch opens as bodies do: 县财政局. */
export function opensBody(stretch: string): boolean {
  return BODY_START.test(stretch);
}

/** Leads that open bodies too, or stand in them: 和平区, 同煤集团, 原平市, 对外, 为民社区, 平等. */
const WEAK_LEAD = /^(?:和|同|向|为|任|对|到|是|以|及|原|前|等|受|有|上午|下午|首先)$/u;

/** The post that ends with a head, with what its body is read from. */
export function readPostBefore(
  text: string,
  { start, head, state }: Omit<PlacedHead, "end">,
  from: number,
): { readonly start: number; readonly post: ReadPost } {
  let first = start;
  while (first > from && start - first < MOST_BODY) {
    if (isBodyCharacter(text.charAt(first - 1))) first--;
    else if (text.charAt(first - 1) !== ")") break;
    else {
      const place = OF_FIRM.test(text.slice(first, start)) ? FIRM_PLACE.exec(text.slice(from, first))?.[0].length : 0;
      if (!place) break;
      first -= place;
    }
  }
  // 套种。”东岭村党支部书记: what closes before the body was opened elsewhere.
  const closed = text.slice(first, start).lastIndexOf("”") + 1;
  if (closed > 0 && !text.slice(first, first + closed).includes("“")) first += closed;
  const run = text.slice(first, start);
  const { lead, body, said } = cutLead(run, first === from && from > 0);
  const before = PART_BEFORE.exec(body)?.groups?.["part"];
  const final = state ?? (before === undefined ? said : "former");
  const read = readBody(wholeBody(before === undefined ? body : body.replace(PART_BEFORE, before), head));
  // 镇人大主席: only townships have one, a county's assembly has a 主任 of its committee.
  const unit = read.unit?.endsWith("人大常委会") && OF_TOWNSHIP.test(head) ? read.unit.slice(0, -3) : read.unit;
  const post = placeOfThat(text.slice(0, first + lead), body, placeOfChief({ ...read, unit, head }));
  return { start: first + lead, post: final ? { ...post, state: final } : post };
}

/** 青河县长 is 青河县县长: the last character of the place is left out where its head says it. */
function placeOfChief(post: ReadPost): ReadPost {
  const level = CHIEF_OF_PLACE.exec(post.head)?.groups?.["level"];
  const isPlace = level !== undefined && post.place === null && post.level === null && BARE_PLACE.test(post.unit ?? "");
  return isPlace ? { ...post, place: `${post.unit}${level}`, unit: null } : post;
}

/** 白石县…。该县县委书记: of the county that was named last. */
function placeOfThat(before: string, body: string, post: ReadPost): ReadPost {
  if (!THAT_PLACE.test(body) || post.place !== null) return post;
  const place = [...before.matchAll(NAMED_PLACE)].at(-1)?.groups?.["place"];
  return place === undefined ? post : { ...post, place, level: null };
}
const THAT_PLACE = /^该[县市区]/u;
const NAMED_PLACE = /(?:^|[,。、;:到赴在和与由了往对])(?<place>(?![我全该本各])\p{Script=Han}{1,3}?[县市区])/gu;

const CHIEF_OF_PLACE = /^(?<level>[县市区州旗])长$/u;
const BARE_PLACE = /^(?!政府|人民政府|分管|新任|历任|两任|常务)\p{Script=Han}{2,5}(?<![府委局办])$/u;

/** 青河(横水)水泥有限公司: firms have a place within their name. */
const FIRM_PLACE = /(?<=\p{Script=Han})\(\p{Script=Han}{2,4}\)$/u;
const OF_FIRM = /公司|集团/u;
const OF_TOWNSHIP = /主席$/u;
/** 县民政局原党委书记: 原 stands before the part of the body that the post is of. */
const PART_BEFORE = /(?<=[局委办厅院部会镇乡]|街道|公司|集团|中心)原(?<part>党(?:组|委|工委|总支|支部)|纪委|管委会)$/u;

/** A head that says what kind its body is of, which is then often left out: 水利局长 is 水利局局长, 组织部长 组织部部长. */
const KIND_HEAD = /(?<kind>[大中支总]?队|[局部厅处科所站院庭馆厂场台社园乡镇村])长$/u;
const KIND_LEFT_OUT =
  /(?<=[^省市县区旗州盟委]{2})(?<![局部厅处科所站院队庭馆厂场台社园乡镇村室办心校会总]|政府|公所|公司|集团|街道|[小大中]学)$/u;

const CHIEF_OF_TOWNSHIP = /[乡镇区]长$/u;

/** The body of a head with its last character, where that is left out. */
function wholeBody(body: string, head: string): string {
  // 横水镇公所镇长: the head is the township's.
  if (body.endsWith("公所") && CHIEF_OF_TOWNSHIP.test(head)) return body.slice(0, -2);
  const kind = KIND_HEAD.exec(head)?.groups?.["kind"];
  return kind === undefined ? body : body.replace(KIND_LEFT_OUT, kind);
}

/**
 * Where a body begins in a run of characters, behind words that lead up to it.
 *
 * @param isBehindAnother Whether the run goes on right behind another name or post: `赵砚秋和村支书`.
 */
function cutLead(
  run: string,
  isBehindAnother: boolean,
): { readonly lead: number; readonly body: string; readonly said?: PostState } {
  const leads = [...run.matchAll(LEADS)];
  // A weak one may be a letter of the body's own name: what stands before it may still be a lead.
  const last = leads.findLast(({ 0: word, index }, i) => {
    const rest = run.slice(index + word.length);
    if (isBehindAnother && index === 0) return true;
    if (word === "前" && index === 0) return !PLACE_OF_FRONT.test(rest);
    if (NO_BODY.test(rest)) return false;
    return (
      rest === "" || !WEAK_LEAD.test(word) || BODY_START.test(rest) || isName(run.slice(endOf(leads[i - 1]), index))
    );
  });
  if (!last) return { lead: 0, body: run };
  const lead = endOf(last);
  return { lead, body: run.slice(lead), ...(FORMER.test(last[0]) && { said: "former" }) };
}

/** Where a lead ends; 0 for none. */
function endOf(lead: RegExpExecArray | undefined): number {
  return lead ? lead.index + lead[0].length : 0;
}

/** 前进乡, 前锋区, 前山村: places, and no body of which somebody was. */
const PLACE_OF_FRONT = /^[进锋程沿哨线卫门街屯庄海郭山旗]/u;

/** `赵砚秋为大会秘书长`: behind a name a word leads up to a body, whatever the body is. */
function isName(run: string): boolean {
  return (run.length === 2 || run.length === 3) && nameLikelihood(run) >= LEAST_ALONE;
}

/** 学习委主任: the end of a body alone, whose beginning looks like a lead. */
const NO_BODY = /^[委部室办会]$/u;
const LEAST_ALONE = 0.8;
const FORMER = /^(?:曾任|曾担任|历任|原任|前任|时任|往届|上届|原|前)$/u;

/** A level, where it is one and no part of a word: 市场, 城市, 社区, 县域 are none. */
const LEVEL =
  "(?:省|(?<!^县?[城都超])市(?!场|政(?!府|协|法)|容|民(?![政族宗])|长|属|直)|县(?!域|级|直|属|处)|(?<!社|小|园|景|发|校|库|矿|城|山|牧|林|灾|片|辖|厂|军|教|商|片)区(?!域|划|块|直)|旗(?!下)|(?<!神|九)州(?![市县区])|盟|地(?=委(?!员)|区行署))";
const BODY_PATTERN = new RegExp(
  `^(?:中共|[我本该](?:[省市县区旗州盟](?=[省市县区旗州盟](?:委|政|人))|(?=[省市县区旗州]委|[乡镇村]))|国家\\p{Script=Han}{2,4}总局(?=.)|我|本|全(?!国)|原)?(?<place>(?:(?!${LEVEL})\\p{Script=Han}{1,7}?(?:自治)?${LEVEL})*)(?<level>${LEVEL}?)(?<unit>.*)$`,
  "u",
);

/** Other ways of printing a unit, and the one it goes by. */
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/人民(?=政府|法院|检察院)/u, ""],
  [/^(?:委)?常务委员会|^委常委会$/u, "委"],
  [/^(?:委)?(?<name>组织|宣传|统战|社会工作)部$/u, "委$<name>部"],
  [/^(?:委)?政法委(?:员会)?$/u, "委政法委"],
  [/^(?:委)?巡察办(?:公室)?$/u, "委巡察办"],
  [/^委办(?:公室)?$/u, "委办公室"],
  [/^政府办(?:公室)?$/u, "政府办公室"],
  [/^(?:人民代表大会常务委员会|人大常委会?|人大)$/u, "人大常委会"],
  [/^人大常委会党组$/u, "人大常委会党组"],
  [/^政协(?:委员会)?$/u, "政协"],
  [/^(?:纪律检查委员会|纪委)$/u, "纪委"],
  [/^(?:监察委员会|监委|监察委)$/u, "监委"],
  [/^(?:纪委监委|纪委、监委)$/u, "纪委监委"],
  [/^(?:人民武装部|人武部|武装部)$/u, "人武部"],
  // 东岭村村主任 is 东岭村主任.
  [/村村$/u, "村"],
];

/** 县十六届人大常委会, 政协第十四届委员会. */
const TERM = new RegExp(`第?${NUMBER_SOURCE}届(?:委员会)?`, "u");

/** 政协青河县第十届委员会, 中国共产党青河县第十三届委员会: the place stands in the middle. */
const IN_FULL = new RegExp(
  `^(?<body>中国人民政治协商会议|政协|中国共产党|中共)(?<place>\\p{Script=Han}{1,9}?[省市县区旗州盟乡镇])(?:第?${NUMBER_SOURCE}届)?委员会(?!办)`,
  "u",
);

function inShort(_: string, body: string, place: string): string {
  return `${place}${body.startsWith("中共") || body.startsWith("中国共") ? "委" : "政协"}`;
}

/** 江苏沭阳县: a county has its name without the province. */
const PROVINCE =
  /^(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆)(?![省市县区])(?=\p{Script=Han}{1,5}[市县区旗州])(?!\p{Script=Han}{0,4}(?:自治区|族自治))/u;

/** 运城市绛县: a county is called by its own name. */
const ABOVE = /^.*(?:省|自治区|地区|[市州盟])(?=\p{Script=Han}+[县旗市]$)/u;

/** The parts of a body as printed; its units under one name. */
const readBody = memo((printed: string): Omit<ReadPost, "head"> => {
  const body = printed.replace(IN_FULL, inShort).replace(TERM, "").replace(/^中共/u, "").replace(PROVINCE, "");
  const { place = "", level = "", unit = "" } = BODY_PATTERN.exec(body)?.groups ?? { unit: body };
  const name = UNITS.reduce((text, [pattern, to]) => text.replace(pattern, to), unit);
  return {
    place: place === "" ? null : place.replace(ABOVE, ""),
    level: level === "" ? null : level,
    unit: name === "" ? null : name,
  };
}, 20_000);
