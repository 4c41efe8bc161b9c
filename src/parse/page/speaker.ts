import { nameLikelihood } from "../../text/person-name.ts";

/** Who speaks at the start of a paragraph. */
export interface Speaker {
  readonly name: string;
  /** Nothing stands before the name: no title, no circumstance. */
  readonly isBare: boolean;
}

/** `解芳强调,要…`, `市委副书记张三指出:`, `座谈会上,李四表示`: the name before a verb of speech at the start of a paragraph. */
const SPEAKER_PATTERN =
  /^(?<before>[^,，。;；:：“”]{0,16}?(?:书记|主席|主任|教授|专家|经理|同志|律师|医生|院士|民警|村民|居民|[长员师手]|上|中|后|时)[,，]?)?(?<name>\p{Script=Han}{2,3}?)(?:强调|指出|表示|要求|认为|介绍|说|坦言|回忆|告诉|提醒|建议|透露|一行|还)/u;

/** Words that stand where a speaker's name would. */
const NOT_NAMES =
  /^(?:会议|大家|他们|她们|记者|有关|专家|代表|负责|村民|市民|会上|同时|此外|通报|报告|公告|调研|仪式|活动|当天|随后|双方|可以|据|也|他|她|这)/u;

/** Below this it is more likely a common word than a name. */
const LIKELY_NAME = 0.5;

/**
 * Who speaks at the start of a paragraph; undefined when it does not open so.
 *
 * @example findSpeaker("解芳强调,要深入贯彻落实省委…") // { name: "解芳", isBare: true }
 */
export function findSpeaker(text: string): Speaker | undefined {
  const groups = SPEAKER_PATTERN.exec(text.slice(0, 40))?.groups;
  const name = groups?.["name"];
  if (name === undefined || NOT_NAMES.test(name) || nameLikelihood(name) < LIKELY_NAME) return undefined;
  return { name, isBare: groups?.["before"] === undefined };
}
