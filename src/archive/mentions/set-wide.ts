import { isSpelledBySound } from "../../text/person-name.ts";
import { surnameLength } from "../../text/surnames.ts";

const HAN = /\p{Script=Han}/u;
/** A name of this many characters with a blank between each two is no list of names. */
const FEWEST = 3;
const MOST = 12;

/**
 * How far a name is set wide: 罗 国 栋, 热 依 汗·玉 素 甫. The blanks are printed spacing, no marks of a list.
 *
 * @param goesOn Whether what stands behind a name can go on behind names: 罗 国 栋主持.
 * @returns Offsets behind each of its characters; none where the text at the place is not set so.
 */
export function endsOfWide(text: string, start: number, goesOn: (rest: string) => boolean): readonly number[] {
  if (text.charAt(start + 1) !== " ") return [];
  let characters = text.charAt(start);
  const ends = [start + 1];
  let blanks = 0;
  while (characters.length < MOST) {
    const at = ends.at(-1) as number;
    const next = at + (text.charAt(at) === " " ? 1 : 0);
    const character = text.charAt(next);
    const isDot = character === "·";
    if (!isDot && !(HAN.test(character) && (next > at || characters.endsWith("·")))) break;
    const isLast = !isDot && HAN.test(text.charAt(next + 1));
    // 李 梅 毛不易: what opens a longer stretch is another name.
    if (isLast && !goesOn(text.slice(next + 1, next + 9))) break;
    blanks += next - at;
    characters += character;
    ends.push(next + 1);
    if (isLast) break;
  }
  return blanks < FEWEST - 1 ? [] : ends.slice(0, lengthOf(characters));
}

/** How many of the characters are one name's; 0 for 李 梅 王 刚, which are two. */
function lengthOf(characters: string): number {
  if (characters.length <= FEWEST || characters.includes("·") || isSpelledBySound(characters)) return characters.length;
  if (surnameLength(characters) === 2) return FEWEST + 1;
  const isByThree = characters.length % FEWEST === 0 && surnameLength(characters.slice(FEWEST)) > 0;
  return isByThree || surnameLength(characters.slice(2)) === 0 ? FEWEST : 0;
}
