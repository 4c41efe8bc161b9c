import { NUMBER_SOURCE, readNumber, writeNumber } from "../../text/chinese-number.ts";

/** A numbered meeting of a body within its term: the numbers of one series rise with time. */
export interface MeetingMention {
  /** Which series: level, term and body, e.g. `县17人大常委会主任会议`. */
  readonly series: string;
  readonly number: number;
  /** What readers call the series: `十七届人大常委会主任会议`. */
  readonly name: string;
  /** `县委`, `县人大常委会`. */
  readonly body: string;
  /** The term (届). */
  readonly session: number;
  /** UTF-16 offset and length of the words. */
  readonly index: number;
  readonly length: number;
}

/**
 * `十五届县委第98次常委会会议`, `县十七届人大常委会第二十五次主任会议`, `县十七届人大常委会召开第十五次主任会议`,
 * `十五届绛县县委第三轮巡察`. Level, then term, body, number, kind.
 */
const MEETING_PATTERN = new RegExp(
  `(?<level>全国|[省市县区旗州盟])?第?(?<term>${NUMBER_SOURCE})届(?<body>[^,。;:、“”《》\\d]{2,14}?)第(?<number>${NUMBER_SOURCE})` +
    "(?<kind>次[^,。;:、“”《》]{0,10}?会议|轮(?:常规|专项|政治)?巡[察视])",
  "gu",
);

/** The body itself, without the place before it and the verb after it: `绛县县委` → `县委`. */
const BODY_PATTERN =
  /(?:[省市县区旗州盟]委(?!员会)(?:常委会)?|人大常委会|人民代表大会|人大|政协(?:常委会)?|人民政府|政府)/u;

/**
 * Numbered meetings of bodies with terms in a text in half-width forms. Only numbers within a term are of use; meetings of the nation
 * stand in a table of their own.
 */
export function findMeetings(text: string): MeetingMention[] {
  if (!text.includes("届")) return [];
  return [...text.matchAll(MEETING_PATTERN)].flatMap((match) => {
    // 横水镇第五届人大第一次会议: every township has its own.
    if (/[乡镇]$/u.test(text.slice(0, match.index))) return [];
    const { level, term = "", body = "", number = "", kind = "" } = match.groups ?? {};
    const [termNumber, meetingNumber] = [readNumber(term), readNumber(number)];
    const series = toSeries(level, body, kind);
    if (termNumber === undefined || meetingNumber === undefined || !series) return [];
    const { where, body: name, what } = series;
    return [
      {
        // A district's own paper prints 区, as a county's prints 县, or leaves it out.
        series: `${where === "区" ? "县" : where}${termNumber}${name}${what}`,
        number: meetingNumber,
        name: `${writeNumber(termNumber)}届${where}${name.replace("人民代表大会", "人大")}${what}`,
        body: `${where}${name.replace("人民代表大会", "人大")}`,
        session: termNumber,
        index: match.index,
        length: match[0].length,
      },
    ];
  });
}

/** Bodies of the nation; and those of a meeting itself, whose own meetings are counted anew: 人大四次会议主席团. */
const NO_BODY = /中央|全国|会议|主席团/u;

/** 县委常委会 is 县委, as posts have it; 人大常委会 is a body of its own. */
const OF_COMMITTEE = /^(?:委|政协)常委会$/u;

const LEVEL = /^[省市县区旗州盟]/u;

/** Level and name of a series, one for all ways of writing it; undefined when it is no body with local meetings. */
function toSeries(
  level: string | undefined,
  body: string,
  kind: string,
): { readonly where: string; readonly body: string; readonly what: string } | undefined {
  const written = body.replace("人民代表大会常务委员会", "人大常委会").replace("常务委员会", "常委会");
  const { 0: core, index = 0 } = BODY_PATTERN.exec(written) ?? {};
  if (!core || level === "全国" || NO_BODY.test(body)) return undefined;
  // A county's own paper prints 县 or leaves it out; a higher level is always named.
  const where = level ?? LEVEL.exec(core)?.[0] ?? LEVEL.exec(written.charAt(index - 1))?.[0] ?? "县";
  const name = core.replace(/^[省市县区旗州盟](?=委)/u, "").replace("人民政府", "政府");
  const what = kind
    .replace(/^[次轮]/u, "")
    .replace(/\(扩大\)|扩大/u, "")
    .replace("常委会议", "常委会会议");
  // 常委会 of 县委常委会会议 may stand in the body or in the kind.
  const short = what.startsWith("常委会") || OF_COMMITTEE.test(name) ? name.replace(/常委会$/u, "") : name;
  return { where, body: short, what: short === name || what.startsWith("常委会") ? what : `常委会${what}` };
}
