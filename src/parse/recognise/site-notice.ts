/** Whom or what the notice of a site opens with: its readers, itself, their browser. */
const OPENS =
  /^(?:请|您|若您|如您|如果您|点击|为(?:达|了|提供|给您)|本(?:网站|站|网页?|服务|平台)|我们(?:使用|重视|尊重)|根据.{2,14}(?:内容分级|内容管理))/u;
/** What no text of a paper tells its readers to use, to allow or to be of age for. */
const ABOUT =
  /浏览器|隐私(?:权|政策|声明|条款)|[Cc]ookies?|JavaScript|方可(?:浏览|观看)|(?:官网|免费)下载|内容分级|无障碍(?:浏览|阅读)模式/u;
/** How a notice of a site in English opens: with the browser, the site or a request to its readers. */
const ENGLISH = /^(?:Your browser|(?:This|Our) (?:web)?(?:site|page) |Please (?:enable|update|turn on|upgrade))/iu;
const LONGEST = 200;
/** Share of the characters of a line, and number of them, that are kana where its site speaks to readers in Japanese. */
const KANA_SHARE = 0.3;
const FEWEST_KANA = 8;

/**
 * Whether a line, in simplified characters and half-width forms, is what a site tells its visitors before they read: which browser
 * to use, what it keeps of them, from what age on; in Chinese or in another language.
 */
export function isSiteNotice(folded: string): boolean {
  if (folded.length > LONGEST) return false;
  if (OPENS.test(folded) && ABOUT.test(folded)) return true;
  const kana = folded.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return ENGLISH.test(folded) || (kana >= FEWEST_KANA && kana >= folded.length * KANA_SHARE);
}
