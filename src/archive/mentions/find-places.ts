import { SOUND_SOURCE } from "../../text/person-name.ts";
import { type PlacedPieces, quoteAround } from "./article-pieces.ts";
import { opensAsPredicate } from "./name-end.ts";
import type { ReadPlace } from "./page-people.ts";

/** What stands right before a place: a stop, a mark, a word that leads there, the end of a larger place. */
const LEFT =
  "(?<=^|[,。;:!?、(《》)和及与在到来赴往于至了是由为 ]|(?:^|[,。、了的在到是])原|深入|前往|走进|走入|通往|兴建|新建|改建|扩建|进驻|走访|位于|调研|视察|考察|检查|督导|慰问|看望|[现拟]任|常委会|[^县]县|[^城场]市|[^社小园景]区|[^城乡集村]镇|[^城下]乡|街道|办事处)";
/** What a name does not begin with, though a stop stands before it. */
const NO_LEAD =
  "(?!(?<=了)解|在|到|了|是|的|赴|前往|深入|来到|走进|走访|通过|与|和|及|就|要|把|将|让|向|对|从|为|以|等|其|由|因|使|经|据|沿|绕|围|环|位于|了解|努力|立足|推进|推动|加快|讨论|构建|建设|打造|围绕|统筹|抓好|做好|通往|原(?=\\p{Script=Han}{3}[村乡镇]))";
/** A character of a name; no county, no city and no particle stands within one. */
const OWN = "(?:(?![县市的了是由与把被])\\p{Script=Han})";
const TOWN = "(?<![各全该本我此])(?:乡(?![村镇亲土贤愁情长]|下)|镇(?![长域区级]|乡(?![村镇亲土])))";
const TOWNSHIP = `(?:${TOWN}|街道(?!办事?处?主任))`;
const VILLAGE =
  "(?:(?<![乡农全各逐本每该此])村(?!乡(?![村镇亲土])|[镇级民庄居干里部集务医规]|委(?!会))|社区(?![工服矫书党居干治民]))";
/** Names longer than three characters: 南京东路街道; 加汗巴格乡, which are spelt by sound. */
const LONG_STREET = "[^\\P{Script=Han}到在赴往至由与和及]{3,4}?[路街桥门园湖]街道";
/** The last character of a township or village within reach of the first: looked for before all else, as at most places there is none. */
const NEAR_END = "(?=[^]{1,6}?[村乡镇区道])";
/** `古绛镇尧寓村`, `冷口乡`, `东关社区`, `城关街道`; in front of a village its township, where it is printed. */
const PLACE_PATTERN = new RegExp(
  `${NEAR_END}(?:${LEFT}${NO_LEAD}(?:(?<township>\\p{Script=Han}${OWN}{0,2}?(?:${OWN}族)?${TOWNSHIP})(?:办事处)?)?(?<name>\\p{Script=Han}${OWN}{0,3}?${VILLAGE})|${LEFT}${NO_LEAD}(?<alone>\\p{Script=Han}${OWN}{0,2}?(?:${OWN}族)?${TOWNSHIP}|${LONG_STREET}|${SOUND_SOURCE}{4,6}${TOWN}))`,
  "gu",
);
/** What a place is said to be, before its kind: 示范村, 省定典型村, 重点镇. */
const SORT =
  "农|美丽|和美|所有|有关|相关|部分|示范|典型|重点|先进|中心|传统|新型|智慧|未来|特色|建制|试点|贫困|脱贫|所在|周边|相邻|附近|文明|平安|老旧|易地|行政|自然|移民";
/** Words that no place's own name begins with, and words that are none as a whole: 包村, 镇村, 小山村, 富民强村. */
const NOT_A_NAME = new RegExp(
  `^(?:[各全每该此本几多我他你这那行同逐驻进入看返]|[新上下][一二三四五六七八九十]?届|并到|[省市县区][乡镇]$|[一两二三四五六七八九十数百](?:个|级|大|类|[乡镇村]|社区|街道)|[省市县区](?:驻|定|级)|${SORT}|民族|乡村|城乡|城镇|集镇|小城|乡镇|小乡|小镇|古镇)|^[包镇帮联强驻兴治扶]村$|^(?:小|偏远)?山村$|(?<!自)强村$|^[老新]社区$|(?:${SORT})(?:[村镇乡]|社区|街道)$|乡镇$`,
  "u",
);

/** A place where a text names it. */
export interface NamedPlace {
  readonly name: string;
  /** Printed right before it; null where none is. */
  readonly township: string | null;
  readonly start: number;
}

/** Townships, villages and communities that an article names, each where it stands first; `古绛镇尧寓村` names both. */
export function findPlaces({ pieces, path, headLine }: PlacedPieces): ReadPlace[] {
  const found = new Map<string, ReadPlace>();
  for (const piece of pieces) {
    for (const { name, township, start } of namedPlaces(piece.text)) {
      const known = found.get(name);
      const { quote, source, line } = known ?? quoteAround(piece, start, start + name.length, path, headLine);
      const place = { name, township: known?.township ?? township, count: (known?.count ?? 0) + 1 };
      found.set(name, { ...place, quote, source, line });
    }
  }
  return [...found.values()];
}

const PLACE_END = new RegExp(`${TOWNSHIP}|${VILLAGE}`, "gu");
/** Stops, which no name goes over. */
const STOP = /[,。;:!?]/g;
const STOPS: ReadonlySet<string> = new Set(",。;:!?");

/** Every place that a text in half-width forms names, in order. */
export function namedPlaces(text: string): NamedPlace[] {
  const places: NamedPlace[] = [];
  // The whole pattern is slow, and most stretches between two stops have no end of a place's name: 乡村振兴 has none.
  PLACE_END.lastIndex = 0;
  for (let end = PLACE_END.exec(text); end; end = PLACE_END.exec(text)) {
    let from = end.index;
    while (from > 0 && !STOPS.has(text.charAt(from - 1))) from--;
    STOP.lastIndex = PLACE_END.lastIndex;
    const to = STOP.exec(text)?.index ?? text.length;
    addPlaces(text.slice(from, to), from, places);
    PLACE_END.lastIndex = to;
  }
  return places;
}

/** Adds the places of a stretch that begins at an offset of its text. */
function addPlaces(stretch: string, offset: number, places: NamedPlace[]): void {
  PLACE_PATTERN.lastIndex = 0;
  for (let match = PLACE_PATTERN.exec(stretch); match; match = PLACE_PATTERN.exec(stretch)) {
    const { 0: whole, index, groups } = match;
    const township = groups?.["township"] ?? null;
    const name = groups?.["name"] ?? groups?.["alone"] ?? "";
    if (isNoPlace(name) || (township !== null && isNoPlace(township))) continue;
    const start = offset + index;
    if (township !== null) places.push({ name: township, township: null, start });
    places.push({ name, township, start: start + whole.length - name.length });
  }
}

function isNoPlace(name: string): boolean {
  return NOT_A_NAME.test(name) || opensAsPredicate(name);
}
