import { foldWidth } from "./fold.ts";

/** Words that open sentences far more often than they stand inside one: times, prepositions, pronouns, counted things. */
const OPENERS = [
  '[“"《【]',
  "[一两三四五六七八九十几每]{1,2}[个位名场条把张只座份碗锹辆株本部群]",
  "[昨今明前去当次同近春夏秋冬此]",
  "(?:早上|清晨|凌晨|上午|中午|下午|傍晚|晚上|夜里|深夜|眼下|目前|如今|现在|随后|后来|最近|过去|多年|几年|日前)",
  "\\d{1,4}[年月日时点岁]",
  "(?:在|从|随着|为|由|据|根据|按照|自|经|对|针对|围绕|作为|走进|站在|除了|不仅|虽然|尽管|如果|只要|因|记者|本报)",
  "[这那他她它我你某第有但可而市县省全村镇乡]",
  "(?:大家|没有|首先|其次|另外|不过|然而|其中)",
];
const OPENER_PATTERN = new RegExp(`^(?:${OPENERS.join("|")})`);

/**
 * Whether `text` opens like a sentence: true for six leads in ten, and for one in fourteen places inside a sentence.
 *
 * @example opensSentence("在新庄村,解芳实地查看") // true
 * @example opensSentence("关农业产业项目开展情况") // false
 */
export function opensSentence(text: string): boolean {
  return OPENER_PATTERN.test(foldWidth(text.slice(0, 8)));
}
