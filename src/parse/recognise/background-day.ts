/** `去年3月2日`, `早在…`, `每年…`, `根据…`: what is told of the day behind them is no news. */
const PAST_BEFORE =
  /(?:去年|前年|上年|上个?月|下个?月|[\d一二三四五六七八九十]年前|那年|同年|当年|次年|翌年|往年|历年|每年|逢|明年|后年|早在|此前|先前|曾经?|原定|原计划|根据|依据|按照|据|自|从|截止|至|到)(?:的|在|于)?$|(?:生|逝世|成立|创办|创刊|始建|[兴修]建)于$/u;
/** `将于4月10日`, `定于…`. */
const FUTURE_BEFORE =
  /(?:将|拟|[预暂决]?定|订|预计|计划|可望|有望|准备|打算|力争|争取|确保|[改展延]期|[展延改]至)(?:在|于|至|到)?(?:今年)?$/u;
/** `新楼是3月20日决定修建的`. */
const WAS_BEFORE = /(?:是|系)(?:在|于)?$/u;
const WAS_THEN = /^[^,。;]{0,30}的[。,;]/u;
/** `4月10日将举行`, `5月1日起施行`, `6月1日前完成`, `9月3日是…节`. */
const AHEAD_AFTER =
  /^(?:[上下]午|晚上?|\d{1,2}[时点])?,?(?:将|拟)|^(?:起|前(?!往|来|夕)|之前|以前|后(?!勤)|之后|以来|止|至今|截止)|^(?:正式)?(?:施行|实施|生效)/u;
/** `3月2日动工的大桥`, `4月1日公布的名单`: tells one thing from others; a meeting held on a day is the news. */
const ATTRIBUTE_AFTER =
  /^(?:[上下]午|晚|前后)?[^,。;:]{0,12}(?:动工|开工|启动|成立|发布|印发|出台|颁布|公布|通过|批准|签订|出生|诞生|建成|投产|立项|批复|发生|决定|创刊|出版|下发|创办)的/u;
/** `对九月十日扫射事件的承认`, `关于3月2日会议的说明`: tells what is spoken of. */
const SPOKEN_OF_BEFORE = /(?:对|对于|关于|就)[^,。;:、]{0,8}$/u;
const SPOKEN_OF_AFTER = /^[^,。;:]{2,20}的\p{Script=Han}/u;

/** `1月10日发生地震的消息,牵动着…`, `1月10日的地震牵动着…`: what came of it is the news. */
const TOLD_AFTER =
  /^[^,。;:]{0,30}的(?:消息|噩耗|喜讯)(?:,|传[来到开遍]|牵动|震[动惊])|^(?:[上下]午|晚上?|凌晨|清晨)?的[^,。;:]{2,12}?(?:牵动|过后|过去后|发生后)/u;
/** `5月8日…发生冲突,事隔半年,警方…`. */
const LONG_SINCE_AFTER = /^[^。;]{0,60},(?:事隔|时隔|相隔|距今)/u;

/** Whether a day only tells which thing is meant, by what stands behind it: `3月2日动工的大桥`. */
export function isAttribute(after: string): boolean {
  return ATTRIBUTE_AFTER.test(after) || TOLD_AFTER.test(after);
}

/** Whether what stands before a day plans it: `定于`, `将在`. */
export function isPlannedDay(before: string): boolean {
  return FUTURE_BEFORE.test(before);
}

/** `5月20日、`: days before a day that stands in one row with them. */
const JOINED_DAYS = /(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日[、和及与]){1,4}$/u;

const BORN = /^(?:[^,。;]{0,4})(?:出生|诞生|逝世|去世|病逝)/u;

/**
 * Whether a day is told of as past, planned or in passing, and is not when the news happened.
 *
 * @param told what stands before it in its sentence
 * @param after what stands behind it there
 * @example isBackgroundDay("去年", "动工的临江大桥,于今年9月28日建成通车") // true
 */
export function isBackgroundDay(told: string, after: string): boolean {
  // `截至5月20日、6月1日`: what is told of the first day is told of those joined to it.
  const before = told.replace(JOINED_DAYS, "");
  if (PAST_BEFORE.test(before) || FUTURE_BEFORE.test(before)) return true;
  if (WAS_BEFORE.test(before) && WAS_THEN.test(after)) return true;
  if (SPOKEN_OF_BEFORE.test(before) && SPOKEN_OF_AFTER.test(after)) return true;
  if (LONG_SINCE_AFTER.test(after)) return true;
  return AHEAD_AFTER.test(after) || isAttribute(after) || BORN.test(after);
}

const OPENERS = "“‘《〈(【[";
const CLOSERS = "”’》〉)】]";

/** Whether a place of `text` stands in a quote, a title or brackets. */
export function isEnclosed(text: string, at: number): boolean {
  let depth = 0;
  for (const mark of text.slice(0, at)) {
    if (OPENERS.includes(mark)) depth += 1;
    else if (CLOSERS.includes(mark)) depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}
