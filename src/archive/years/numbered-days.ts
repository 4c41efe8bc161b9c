import { NUMBER_SOURCE, readNumber } from "../../text/chinese-number.ts";
import type { YearWeights } from "./year-clue.ts";

/** A day, week or month of the year that is counted as it comes round: `第40个教师节`. */
export interface NumberedDayMention {
  /** UTF-16 offset and length of the words. */
  readonly index: number;
  readonly length: number;
  readonly weights: YearWeights;
  /** One English sentence: what the words say. */
  readonly says: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/**
 * The year of the first one, by the decisions that founded them; of those that China joined later, the year from which its papers count. Once
 * each year since, so the fortieth 教师节 is that of 2024.
 */
const FIRST_YEARS: Readonly<Record<string, number>> = {
  // Of the nation
  植树节: 1979,
  教师节: 1985,
  爱国卫生月: 1989,
  全国土地日: 1991,
  全国节能宣传周: 1991,
  全国助残日: 1991,
  税收宣传月: 1992,
  全国爱眼日: 1996,
  全国推广普通话宣传周: 1998,
  全国高血压日: 1998,
  全国爱耳日: 2000,
  记者节: 2000,
  安全生产月: 2002,
  防灾减灾日: 2009,
  全国交通安全日: 2012,
  国家宪法日: 2014,
  烈士纪念日: 2014,
  国家公祭日: 2014,
  国家扶贫日: 2014,
  职业教育活动周: 2015,
  全民国家安全教育日: 2016,
  全国残疾预防日: 2017,
  农民丰收节: 2018,
  中国医师节: 2018,
  医师节: 2018,
  人民警察节: 2021,
  全国生态日: 2023,
  中国水周: 1988,
  中国国际进口博览会: 2018,
  // Of the world
  国际护士节: 1912,
  世界地球日: 1970,
  世界环境日: 1972,
  国际消费者权益日: 1983,
  世界无烟日: 1988,
  国际禁毒日: 1988,
  世界艾滋病日: 1988,
  世界水日: 1993,
  世界防治结核病日: 1996,
  世界读书日: 1996,
  世界献血者日: 2004,
  国际档案日: 2008,
};

const NAMES = Object.keys(FIRST_YEARS)
  .sort((a, b) => b.length - a.length)
  .join("|");

/** `第40个教师节`, `第二十三个全国“安全生产月”`, `第七届中国国际进口博览会`. */
const PATTERN = new RegExp(
  `第(?<number>${NUMBER_SOURCE})[个届次]“?(?:全国|中国|国家|国际|世界)?“?(?<name>${NAMES})`,
  "gu",
);

/** Numbered days in a text in half-width forms. One whose year would lie before 1949 was misread. */
export function findNumberedDays(text: string): NumberedDayMention[] {
  return [...text.matchAll(PATTERN)].flatMap((match) => {
    const { number = "", name = "" } = match.groups ?? {};
    const [first, count] = [FIRST_YEARS[name], readNumber(number)];
    if (first === undefined || count === undefined || count < 1) return [];
    const year = first + count - 1;
    return [
      {
        index: match.index,
        length: match[0].length,
        weights: { years: { [year - 1]: 0.02, [year]: 0.95, [year + 1]: 0.02 }, others: 0.001 },
        says: `counted from ${first}, no. ${count} is that of ${year}`,
        values: { first, number: count, year },
      },
    ];
  });
}
