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

/** `县委十五届九次全会`, `县政协第十一届六次会议`, `县政协十一届十八次常委会会议`. */
const BODY_FIRST = new RegExp(
  `(?<level>[省市县区])(?<body>委|政协)第?(?<session>${NUMBER_SOURCE})届(?:委员会)?第?(?<number>${NUMBER_SOURCE})次(?<kind>全会|全体会议|(?:常委会|常务委员会|主席|主任)?(?:\\(扩大\\))?会议)`,
  "gu",
);
/** `县十七届人大四次会议`. */
const TERM_FIRST = new RegExp(
  `(?<level>[省市县区])第?(?<session>${NUMBER_SOURCE})届(?<body>人大|政协|委)第?(?<number>${NUMBER_SOURCE})次(?<kind>全会|全体会议|会议)`,
  "gu",
);
/** `县政府第50次常务会议`: the term is not printed; `县政府2025年第16次常务会议`: counted anew each year. */
const NO_TERM = new RegExp(
  `(?<level>[省市县区])(?:人民)?(?<body>政府)(?:召开)? ?(?:(?<year>(?:19|20)\\d\\d) ?年(?:度)?)?第(?<number>${NUMBER_SOURCE})次(?<kind>常务会议|全体会议|党组会议|[县市区]长办公会议?)`,
  "gu",
);
/** `县委中心组2024年第十三次集中学习`: counted anew each year. */
const OF_YEAR = new RegExp(
  `(?<level>[省市县区])(?<body>委(?:理论学习)?中心组|政府党组|人大常委会党组|政协党组)(?:召开)? ?(?<year>(?:19|20)\\d\\d) ?年(?:度)?第(?<number>${NUMBER_SOURCE})次(?<kind>(?:集中|专题)?(?:理论)?学习)`,
  "gu",
);
/** `2024年重阳节重点项目观摩活动`: comes back by its name. */
const EVENT =
  /(?<number>(?:19|20)\d\d) ?年(?:度)?(?<kind>[^\d,。;:!?、“”《》()\s的和与暨]{2,14}?(?:观摩活动|文化节|旅游节|艺术节|采摘节|丰收节|运动会|博览会|招商会|推介会|开学典礼|马拉松))/gu;

/** Each pattern behind a sign of it that is cheap to look for: most texts have none. */
const PATTERNS: readonly (readonly [sign: RegExp, pattern: RegExp])[] = [
  [/届/u, BODY_FIRST],
  [/届/u, TERM_FIRST],
  [/政府.{0,12}第/u, NO_TERM],
  [/年度?第/u, OF_YEAR],
  [/(?:观摩活动|节|运动会|博览会|招商会|推介会|开学典礼|马拉松)/u, EVENT],
];

/** Counted meetings and events of years in a text in half-width forms. Those that bound years stand in `find-meetings.ts`. */
export function findSessions(text: string): SeriesMention[] {
  return PATTERNS.filter(([sign]) => sign.test(text)).flatMap(([, pattern]) =>
    Array.from(text.matchAll(pattern)).flatMap((match) => {
      const { level = "", body, kind = "" } = match.groups ?? {};
      const number = readNumber(match.groups?.["number"] ?? "");
      const session = readNumber(match.groups?.["session"] ?? "") ?? null;
      if (number === undefined) return [];
      const where = level === "" || body === undefined ? "" : `${level}${body.replace("理论学习", "")}`;
      const year = match.groups?.["year"];
      const what = kind
        .replace("(扩大)", "")
        .replace("常务委员会", "常委会")
        .replace("全体会议", where.endsWith("委") ? "全会" : "全体会议");
      const term = session === null ? (year === undefined ? "" : `${year}年`) : `${writeNumber(session)}届`;
      const place = { index: match.index, length: match[0].length };
      const name = `${term}${where}${what}`;
      return [{ id: name, name, body: where === "" ? null : where, session, number, ...place }];
    }),
  );
}
