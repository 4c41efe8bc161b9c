import HONG_KONG from "opencc-js/dict/HKVariantsRev";
import TRADITIONAL from "opencc-js/dict/TSCharacters";

/**
 * Which characters are one character to a reader: traditional and simplified, the radicals and compatibility forms that
 * PDFs put in the place of characters, the forms of columns set upright, the quotation marks of both ways of writing.
 *
 * Shared by the parser, the archive, the search and the browser.
 */

/** Radicals of U+2E80 to U+2EF3, by their place in the block, and the characters they look like; a space where none does. */
const RADICALS =
  "冫厂乛乚乙亻冂几刀刂卜㔾小小兀尣尢尢巳幺彑彐忄㣺扌攵 旡日月歺母民氵氺灬爫爫丬牛犭王疋罒示礻竹糹纟罒罒罒罒罒羊羊羊耂肀聿月臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阝阝雨青韦页风飞食食飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";
const FIRST_RADICAL = 0x2e80;

/** Radicals and ideographs kept for old encodings: the standard's own tables say which character each is. */
const COMPATIBLE_CHARACTERS: readonly Range[] = [
  [0x2f00, 0x2fd5],
  [0xf900, 0xfaff],
];
/** Marks set upright, small or half as wide. */
const COMPATIBLE_MARKS: readonly Range[] = [
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6b],
  [0xff61, 0xff65],
];

/** Characters as papers of before 1956, and of colonial Taiwan, print them, each before the one of today. */
const OLD_FORMS =
  "囘回畧略鬪斗劵券舘馆靑青眞真旣既卽即戸户吿告淸清鄕乡敎教毎每歩步曁暨剏创塲场牕窗冩写児儿県县徳德黒黑髙高啟启粧妆衞卫昻昂頴颖";

/** Marks of Chinese set upright or in Taiwan and Hong Kong, each before the one that simplified text has in its place. */
const MARKS = "「“」”『‘』’﹁“﹂”﹃‘﹄’︰:‧·∙·╱/∕/⁄/";

/** A character of simplified text too, for the heavens and an emperor. */
const BOTH = "乾";

type Range = readonly [first: number, last: number];
type Pair = readonly [from: string, to: string];

const LOOK_ALIKE_PAIRS = [
  ...Array.from(RADICALS, (to, at): Pair => [String.fromCharCode(FIRST_RADICAL + at), to]),
  ...COMPATIBLE_CHARACTERS.flatMap(compatiblePairs),
];

/**
 * The UTF-16 unit of the character that each radical and compatibility form looks like (`⾧` → `長`), by its code; 0 for characters,
 * traditional ones too.
 */
export const LOOK_ALIKES: Uint16Array = makeTable(LOOK_ALIKE_PAIRS);

/** The UTF-16 unit of the plain form of each (`長`, `⻓`, `⾧` → `长`), by its code; 0 for what is plain itself. */
export const PLAIN_FORMS: Uint16Array = makeTable([
  ...LOOK_ALIKE_PAIRS,
  ...traditionalPairs(),
  ...readRun(OLD_FORMS),
  ...COMPATIBLE_MARKS.flatMap(compatiblePairs),
  ...readRun(MARKS),
]);

function compatiblePairs([first, last]: Range): Pair[] {
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const from = String.fromCharCode(first + at);
    return [from, from.normalize("NFKC")];
  });
}

/** Traditional characters with their simplified ones: where one stands for several, the first, which the table has as the commonest. Forms of Hong Kong go by those of Taiwan. */
function traditionalPairs(): Pair[] {
  const simplified = new Map(readDictionary(TRADITIONAL));
  const ofHongKong = readDictionary(HONG_KONG).map(([from, to]): Pair => [from, simplified.get(to) ?? from]);
  return [...ofHongKong, ...simplified].filter(([from]) => !BOTH.includes(from));
}

/** `丟 丢|並 并`. */
function readDictionary(pairs: string): Pair[] {
  return pairs.split("|").map((pair) => pair.split(" ", 2) as unknown as Pair);
}

/** `丟丢並并`. */
function readRun(run: string): Pair[] {
  return Array.from({ length: run.length / 2 }, (_, at) => [run.charAt(2 * at), run.charAt(2 * at + 1)]);
}

/** The UTF-16 unit that stands for each, 0 where it stands for itself; later pairs go before, and each leads to the end of its chain. */
function makeTable(pairs: readonly Pair[]): Uint16Array {
  const table = new Uint16Array(1 << 16);
  for (const [from, to] of pairs)
    if (from.length === 1 && to.length === 1 && from !== to && to !== " ") table[from.charCodeAt(0)] = to.charCodeAt(0);
  return table.map((to, from) => {
    let end = to;
    for (let next = to; next !== 0; next = table[next] as number) {
      if (next === from) return 0;
      end = next;
    }
    return end;
  });
}
