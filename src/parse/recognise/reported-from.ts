import { DAY_NUMBER } from "../../text/chinese-date.ts";
import { isNameShaped } from "../../text/person-name.ts";

/** Days of wires: `9日`, `4月9日`. */
const DAY = `(?:${DAY_NUMBER}月)?${DAY_NUMBER}日`;
/** Kinds of report: `综合报导`, `专电`, `讯`. */
const KIND = "(?:现场|综合|连线|专题|外电|即时)*(?:报[道导]|专?电|[专特航]?讯|电话|特稿|[编特]译)";

/** `…报导山城报`: the paper's name, printed on behind the kind. */
const OUTLET = String.raw`(?: ?\p{Script=Han}{2,6}(?:报|社|网|台|电子报))?`;

/** `/台北报导`, `/东坪乡综合报导`, `/讯`: behind a stroke stands where, and nothing else; behind that of a desk (`生活中心/林某报导`) who. */
const BEHIND_STROKE = new RegExp(String.raw`(?<!中心) ?[/\\] ?\p{Script=Han}{0,8}?(?:${DAY})? ?${KIND}${OUTLET}$`, "u");

/** `记者林某台北9日电`, `记者林某、王某东坪县报导`: the last of the reporters and the place run together. */
const RUN_TOGETHER = new RegExp(
  String.raw`^(?<before>.*(?:记者|特派员) ?(?:\p{Script=Han}{2,4}[、 ] ?)*)(?<run>\p{Script=Han}{4,10}?) ?(?:${DAY})? ?${KIND}$`,
  "u",
);

/** Cities that wires and papers of Taiwan and Hong Kong are sent from, which no ending tells from the end of a name. */
const CITIES =
  /^(?:台北|新北|基隆|桃园|新竹|苗栗|台中|彰化|南投|云林|嘉义|台南|高雄|屏东|宜兰|花莲|台东|澎湖|金门|马祖|香港|九龙|澳门|北京|北平|上海|天津|南京|广州|重庆|汉口|武汉|沈阳|西安|成都|东京|大阪|首尔|汉城|新加坡|吉隆坡|曼谷|马尼拉|雅加达|河内|新德里|莫斯科|伦敦|巴黎|柏林|罗马|日内瓦|布鲁塞尔|华盛顿|纽约|洛杉矶|旧金山|渥太华|悉尼|雪梨|开罗)/u;
const PLACE_END = /^\p{Script=Han}{1,5}[省市县区乡镇村里岛港埠州]$/u;
/** Words of doings that stand where a place would: `记者林某摄影报道`. */
const NO_PLACE = /^(?:摄影|图文|文字|采访|整理|独家|特别|跟踪|深度|为您|联合|实习|通讯)/u;

/** What sends by itself where nobody can tell the place from a name: `约翰内斯堡4日专电`, `东京2日综合外电报导`. */
const SENT = new RegExp(`${DAY} ?${KIND}$`, "u");

/**
 * Where the name at the start of `run` ends and a known place begins: of three characters, else of two, else of four. What a day
 * and a wire close (`isSent`) ends with a place, whatever its name.
 */
function nameLength(run: string, isSent: boolean): number | undefined {
  const cuts = [3, 2, 4].filter(
    (cut) => run.length - cut >= 2 && isNameShaped(run.slice(0, cut)) && !NO_PLACE.test(run.slice(cut)),
  );
  return (
    cuts.find((cut) => CITIES.test(run.slice(cut))) ??
    cuts.find((cut) => PLACE_END.test(run.slice(cut))) ??
    cuts.find((cut) => (isSent || run.length - cut <= 4) && !isNameShaped(run.slice(cut)))
  );
}

/**
 * A signature without the place that it reports from, the day and the kind of report: `记者林某／东坪报导` → `记者林某`,
 * `记者林某台北9日电` → `记者林某`. `bare` is in half-width forms, as it is read.
 */
export function withoutReportedFrom(bare: string): string {
  const plain = bare.replace(BEHIND_STROKE, "");
  if (plain !== bare) return plain;
  const { before = "", run = "" } = RUN_TOGETHER.exec(bare)?.groups ?? {};
  const length = run === "" ? undefined : nameLength(run, SENT.test(bare));
  return length === undefined ? bare : before + run.slice(0, length);
}

/**
 * The names of `李某某 王某某 湖东坪林`: reporters and behind them where they are, which a known city or the end of its name tells from
 * another name. Undefined for anything else. `inside` is in half-width forms, as it is read.
 */
export function readNamesAndPlace(inside: string): readonly string[] | undefined {
  const words = inside.split(/[ 、]+/u);
  const place = words.pop() ?? "";
  if (words.length === 0 || words.length > 3 || !words.every((word) => isNameShaped(word) && !CITIES.test(word)))
    return undefined;
  return CITIES.test(place) || (PLACE_END.test(place) && !isNameShaped(place)) ? words : undefined;
}
