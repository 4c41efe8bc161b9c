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
/** By UTF-16 unit: the unit that stands for each, 0 where it stands for itself. */
type Table = Uint16Array;

/**
 * The UTF-16 unit of the character that each radical and compatibility form looks like (`⾧` → `長`), by its code; 0 for characters,
 * traditional ones too.
 */
export const LOOK_ALIKES: Table = makeTable([setLookAlikes]);

/** The UTF-16 unit of the plain form of each (`長`, `⻓`, `⾧` → `长`), by its code; 0 for what is plain itself. */
export const PLAIN_FORMS: Table = makeTable([
  setLookAlikes,
  setTraditional,
  (table) => setRun(table, OLD_FORMS),
  (table) => setCompatible(table, COMPATIBLE_MARKS),
  (table) => setRun(table, MARKS),
]);

function setLookAlikes(table: Table): void {
  for (const [at, to] of [...RADICALS].entries()) setForm(table, FIRST_RADICAL + at, to);
  setCompatible(table, COMPATIBLE_CHARACTERS);
}

function setCompatible(table: Table, ranges: readonly Range[]): void {
  for (const [first, last] of ranges)
    for (let code = first; code <= last; code += 1) setForm(table, code, String.fromCharCode(code).normalize("NFKC"));
}

/** Traditional characters with their simplified ones: where one stands for several, the first, which the table has as the commonest. Forms of Hong Kong go by the form they stand for. */
function setTraditional(table: Table): void {
  const simplified = new Map<string, string>();
  for (const pair of TRADITIONAL.split("|")) readPair(pair, (from, to) => simplified.set(from, to));
  for (const pair of HONG_KONG.split("|"))
    readPair(pair, (from, to) => setForm(table, from.charCodeAt(0), simplified.get(to) ?? from));
  for (const [from, to] of simplified) setForm(table, from.charCodeAt(0), to);
}

/** `丟 丢`, and further forms that are passed over; characters of two units are in no table. */
function readPair(pair: string, give: (from: string, to: string) => void): void {
  if (pair.charAt(1) !== " " || pair.startsWith(BOTH)) return;
  const end = pair.indexOf(" ", 2);
  give(pair.charAt(0), end === -1 ? pair.slice(2) : pair.slice(2, end));
}

/** `丟丢並并`. */
function setRun(table: Table, run: string): void {
  for (let at = 0; at < run.length; at += 2) setForm(table, run.charCodeAt(at), run.charAt(at + 1));
}

/** One that stands for itself, a space or several units is left out; a later one goes before. */
function setForm(table: Table, from: number, to: string): void {
  if (to.length === 1 && to !== " " && to.charCodeAt(0) !== from) table[from] = to.charCodeAt(0);
}

/** A table filled by each of these in turn, every unit led to the end of its chain. */
function makeTable(fillings: readonly ((table: Table) => void)[]): Table {
  const table = new Uint16Array(1 << 16);
  for (const fill of fillings) fill(table);
  return table.map((to, from) => {
    let end = to;
    for (let next = to; next !== 0; next = table[next] as number) {
      if (next === from) return 0;
      end = next;
    }
    return end;
  });
}
