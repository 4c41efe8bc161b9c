import { NUMBER_SOURCE, readNumber, writeNumber } from "../../text/chinese-number.ts";

/** A meeting that is counted, or an event of a year, with the series that it is one of. */
export interface SeriesMention {
  /** One for all ways of printing the series. */
  readonly id: string;
  /** What readers call it: `十五届县委全会`, `2024年县委中心组集中学习`, `重阳节重点项目观摩活动`. */
  readonly name: string;
  /** `县委`; null for an event. */
  readonly body: string | null;
  /** 届; null where the words say none. */
  readonly session: number | null;
  /** 次; of an event its year. */
  readonly number: number;
  /** UTF-16 offset and length of the words. */
  readonly index: number;
  readonly length: number;
}

const LEVEL = "[省市县区旗州盟]";
const BODY = "委(?:员会)?|政协|人大常委会|人民代表大会常务委员会|人大|人民代表大会";
/**
 * `县委十五届九次全会`, `政协云川县第十届委员会第三次会议`, `县十七届人大四次会议`, `二届市委108次常委会会议`, `县十六届第9次政府常务会议`:
 * a level, a term and a number; the body before the term, behind it, or in the words that open it all.
 */
const OF_TERM = new RegExp(
  `(?:(?<party>中国共产党|中共)|(?<forum>中国人民政治协商会议|政协))?(?<place>(?<=[议党共协])\\p{Script=Han}{1,8}?)?(?<level>${LEVEL})?(?<before>${BODY})?` +
    `第?(?<session>${NUMBER_SOURCE})届(?<where>\\p{Script=Han}{0,6}?)(?<inner>${LEVEL})?(?<behind>${BODY})?(?:召开|举行)?` +
    `第?(?<number>${NUMBER_SOURCE})次(?<office>政府)?(?<kind>全会|(?:全体|常委会?|常务委员会|常务|主席|主任)?(?:\\(扩大\\)|扩大)?会议)`,
  "gu",
);
/** `县政府第50次常务会议`, `县委第94次常委会`: the term is not printed; `县政府2025年第16次常务会议`: counted anew each year. */
const NO_TERM = new RegExp(
  `(?<level>${LEVEL})(?:(?:人民)?(?<body>政府)(?:召开|举行)? ?(?:(?<year>(?:19|20)\\d\\d) ?年(?:度)?)?第(?<number>${NUMBER_SOURCE})次(?<kind>常务(?:\\(扩大\\))?会议|全体(?:\\(扩大\\))?会议|党组(?:\\(扩大\\))?会议|[县市区]长办公会议?)|(?<committee>(?:委(?!员)|政协)(?:常委会)?|人大常委会)(?:召开|举行)?第(?<count>${NUMBER_SOURCE})次(?<its>(?:常委会?|主任|主席)?(?:\\(扩大\\)|扩大)?会议|常委会))`,
  "gu",
);
/** `县委中心组2024年第十三次集中学习`: counted anew each year. */
const OF_YEAR = new RegExp(
  `(?<level>${LEVEL})(?<body>委(?:理论学习)?中心组|政府党组|人大常委会党组|政协党组)(?:召开)? ?(?<year>(?:19|20)\\d\\d) ?年(?:度)?第(?<number>${NUMBER_SOURCE})次(?<kind>(?:集中|专题)?(?:理论)?学习)`,
  "gu",
);
/** `2024年重阳节重点项目观摩活动`: comes back by its name. */
const EVENT =
  /(?<number>(?:19|20)\d\d) ?年(?:度)?(?<kind>[^\d,。;:!?、“”《》()\s的和与暨]{2,14}?(?:观摩活动|文化节|旅游节|艺术节|采摘节|丰收节|运动会|博览会|招商会|推介会|开学典礼|马拉松))/gu;

/** Each pattern behind a sign of it that is cheap to look for: most texts have none. */
const PATTERNS: readonly (readonly [sign: RegExp, pattern: RegExp])[] = [
  [/届.{0,16}次/u, OF_TERM],
  [/政府.{0,12}第|(?:委|会|政协)(?:召开|举行)?第/u, NO_TERM],
  [/年度?第/u, OF_YEAR],
  [/(?:观摩活动|节|运动会|博览会|招商会|推介会|开学典礼|马拉松)/u, EVENT],
];

/** Counted meetings and events of years in a text in half-width forms. Those that bound years stand in `find-meetings.ts`. */
export function findSessions(text: string): SeriesMention[] {
  return PATTERNS.filter(([sign]) => sign.test(text)).flatMap(([, pattern]) =>
    Array.from(text.matchAll(pattern)).flatMap((match): SeriesMention[] => {
      // 横水镇第五届人民代表大会第一次会议: a township's, of which every one has its own.
      if (/[乡镇]$/u.test(text.slice(0, match.index))) return [];
      const groups = match.groups ?? {};
      const body = pattern === OF_TERM ? bodyOfTerm(groups) : bodyOf(groups);
      const number = readNumber(groups["number"] ?? groups["count"] ?? "");
      const session = readNumber(groups["session"] ?? "") ?? null;
      if (number === undefined || body === undefined) return [];
      const year = groups["year"];
      const term = session === null ? (year === undefined ? "" : `${year}年`) : `${writeNumber(session)}届`;
      const name = `${term}${body ?? ""}${kindOf(groups, body)}`;
      return [{ id: name, name, body, session, number, index: match.index, length: match[0].length }];
    }),
  );
}

type Groups = Readonly<Record<string, string | undefined>>;

/** Null for an event. */
function bodyOf({ level, body, committee }: Groups): string | null | undefined {
  if (committee !== undefined) return level && level + committee.replace(/(?<!人大)常委会$/u, "");
  return level === undefined || body === undefined ? null : `${level}${body.replace("理论学习", "")}`;
}

/** Undefined where the words are of no local body. */
function bodyOfTerm({ party, forum, place, level, before, where = "", inner, behind, office }: Groups) {
  if (/全国|中央/u.test(`${place}${where}`)) return undefined;
  const printed = office ?? (before || behind);
  const body =
    party !== undefined ? "委" : forum !== undefined ? "政协" : printed?.replace(/^委员会$/u, "").replace(...ASSEMBLY);
  const its = level ?? inner ?? (forum === undefined ? undefined : "县");
  if (/常(?:务委员|委)会$/u.test(where) && /人大|人民代表大会/u.test(body ?? ""))
    return `${level ?? inner ?? "县"}人大常委会`;
  // 县第十二届委员会: the words do not say whose committee.
  return its === undefined || !body ? undefined : its + body.replace("人大常务委员会", "人大常委会");
}

const ASSEMBLY = ["人民代表大会", "人大"] as const;

function kindOf({ kind, its, where = "", committee = "" }: Groups, body: string | null): string {
  const printed = (kind ?? its ?? "").replace(/^常委会$/u, "常委会会议");
  const isOfCommittee = /常(?:务委员|委)会$/u.test(where + committee) && /^(?:\(扩大\)|扩大)?会议$/u.test(printed);
  return (isOfCommittee && !body?.endsWith("常委会") ? `常委会${printed}` : printed)
    .replace(/\(扩大\)|扩大/u, "")
    .replace(/常务委员会|常委会?(?=会议)/u, "常委会")
    .replace("全体会议", body?.endsWith("委") ? "全会" : "全体会议");
}
