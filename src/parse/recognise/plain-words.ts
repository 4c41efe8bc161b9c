import { readStamp } from "./stamp.ts";

/** Buttons, controls and counters of web pages and digital editions. */
const CONTROL_WORDS =
  "PDF版?|(?:展开|收缩|收起|关闭)通版|(?:阅读|查看)(?:原文|全文)|写留言|版面(?:导航|目录|概览|图)?|标题导航|上一[版篇期页则条]|下一[版篇期页则条]|上[版期]|下[版期]|上一主题|下一主题|首页|尾页|返回(?:首页|目录|顶部|版面|列表|概览|上页|上一页)?|放大|缩小|默认|字号|字体|正常|[大中小][号字]?|[+＋−-]|A[+-]?|[oO○](?![a-z])|列印(?:[本此]页)?|打印(?:[本此]页|本文|预览|文章)?|朗读|语音(?:朗读|阅读|播报)|听新闻|收藏(?:本文|本站)?|复制链接|(?:全文)?复制(?:全文)?|转发|分享(?:到|至|本文|文章|到朋友圈)?|(?:腾讯)?QQ(?:空间|好友)?|朋友圈|微信(?:好友)?|微博|新浪微博|腾讯微博|扫一扫|关闭(?:窗口|本页)?|收起|展开|更多|点赞|在看|赞|讚|踩|留言|我要(?:评论|评报|留言|纠错)|纠错|举报|反对|支持|回复|引用|反馈|顶|发(?:新)?帖|快速回复|发帖|楼主|沙发|板凳|只看(?:该作者|楼主|大图)|倒序(?:浏览|阅读)|电梯直达|请?发表(?:评论|主题)|回复主题|登录|登入|注册|设为首页|设为主页|加入收藏|收藏本页|还原|有?\\d*人感兴趣|高级检索|联系我们|关于我们|网站地图|网站首页|手机版|电脑版|客户端|无障碍(?:阅读|浏览)?|繁体版?|简体版?|English|收听|播放|暂停|隐藏留言须知|加载中|等待处理|本期共\\d+版|共\\d+版|当前第[A-Z]?\\d+版|第[A-Z]?\\d+[A-Za-z]?版|\\d+版|往期(?:回顾|查询)|上一记录|下一记录|下载记录|稿件(?:搜索|标题)|数字报刊?(?:首页|平台)?|电子版|电子报(?:阅读[机器])?|电子报刊阅读器|在线阅读|日期检索|按日期检索|全文检索|搜索|目录|版次|下载|阅读[量数]?|点阅数?|点击量?|浏览次数|评论(?:一下)?|头条号|企鹅号|抖音号|微信号|百家号|搜狐号|大鱼号|公众号|视频号|Tweet|Share|Facebook|Line|Email|Print|TOP|Views?|原创|正文|查看(?:更多)?评论|进入后台(?:编辑)?|返回主页|返回|顶部|(?:跳[过到至]|按Enter[键鍵]?到)(?:导航|主要?内容(?:区块?)?|页面(?:顶部|底部))|收录于(?:合集|话题|专辑)|(?:向[上下左右]|上下|左右)滑动(?:阅览|查看|浏览|阅读)|移至主要?内容(?:区块?)?|回到?(?:顶[部端]|页首|首页)|查看图[库集]|提交|必填项?|订阅(?:频道|本站)?|\\+?关注|已关注|取消关注|播报文本|转载|生成海报|已复制(?:链接|连结)|复制连结|我来说两句|我有话说|Loading|载入中|站内(?:检索|搜索)|背景色?|[超标高]清|流畅|打开|杏仁黄|秋叶褐|胭脂红|芥末绿|天蓝|雪青|灰色?|银河白|默认色?|大纲|超大|特大|[xX×]";
const CONTROL = new RegExp(`^(?:${CONTROL_WORDS}){1,4}$`, "iu");
/** Controls that no line of a paper is: where one of these stands, the others beside it are controls, too. */
export const SURE_CONTROL =
  /收录于(?:合集|话题|专辑)|滑动(?:阅览|查看|浏览|阅读)|PDF|通版|(?:阅读|查看)原文|[上下]一[版篇期页则条]|上一记录|本期共|当前第|放大|缩小|返回(?:首页|目录|顶部|版面|列表|概览)|版面(?:导航|目录|概览)|标题导航|数字报|电子[版报]|往期|复制|扫一扫|检索|打印|列印|朗读|听新闻|分享|字[号体]|在看|点赞|关闭|举报|只看|倒序|快速回复|我要评|头条号|抖音号|无障碍|(?:跳[过到至]|按Enter[键鍵]?到)(?:导航|主要?内容|页面)|^回到?(?:顶|页首)|移至主要?内容|必填项|我来说两句|设为首页|回复主题|^大纲$|登[录入].*注册|Tweet|留言须知|等待处理|加载中|↑ ?TOP|微信.{0,3}微博/iu;

/** `218次`, `1407`, `66阅读`, `0人参与`, `0条评论`, `1.2万`. */
const COUNT =
  /^(?:\d+(?:\.\d+)?[万wk+]?|(?=[次人条个]))(?:人?次|人|条|个|楼|字节|人参与\d*(?:条?评论)?|条评论|阅读|回复|评论|点赞|浏览|views?|Views?)*$/u;
/** `66阅读`, `0条评论`: says what it counts. */
const COUNTED = /^\d+(?:次|条)?(?:阅读|回复|评论|浏览|人参与|条评论|点赞)/u;
/** `云坪日报`, `大众网·海报新闻`, `青柳发布`: who publishes. */
const OUTLET =
  /^[\p{Script=Han}·A-Za-z+]{1,14}(?:学习平台|官方[帐账]号|日报|晚报|晨报|早报|快报|时报|商报|都市报|周报|周刊|报|网|新闻|发布|在线|融媒体?|客户端|电子版|报导|通讯社|电视台|电台|论坛|APP)(?:(?:农村|城市|海外|数字|电子|网络)版)?$/u;
const LONGEST_PLACE = 4;
const ADDRESS = /(?<=^|[\s|(])(?:(?:https?:\/\/|www\.)[^\s|()\p{Script=Han}]+|[\w.-]+@[\w.-]+)(?=$|[\s|)])/giu;
const EDGE = /^[\s|/«»<>《》[\]【】()·,:、。•…→←↓↑×#*>-]+|[\s|/«»<>《》[\]【】()·,:、。•…→←↓↑▼▲×*>-]+$/gu;
const BETWEEN = /[\s|/«»<>[\]【】()、,;•…→←↓↑丨]+/u;

/** `青河融媒 2024-03-06 18:20 青河`: whether a word is where the outlet named beside it sits. */
function isPlaceOf(word: string, words: readonly string[]): boolean {
  return word.length <= LONGEST_PLACE && words.some((other) => other.length > word.length && other.startsWith(word));
}

/** What an account's post prints beside its stamp: its field, and the province it posts from. */
const FIELD_OR_PROVINCE =
  /^(?:时事|民生|三农|情感|职场|教育|文化|旅行|财经|科技|北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门|台湾|港闻|国际|中国|社会|生活|政治|地方|地产|体育|娱乐|副刊|要闻)$/u;

/** `中央社`: an agency, beside the time of its text. */
const AGENCY = /^\p{Script=Han}{2,4}社$/u;

/** `青河县融媒体中心`: the body that put a text on its site, beside the time. */
const BODY =
  /^(?=.{4,20}$)\p{Script=Han}+(?:中心|编辑部|新闻部|政府|办公室|办|局|宣传部|委员会|法院|检察院|工会|学会|协会|站)$/u;

/** What a run of words between marks holds. */
export interface PlainWords {
  readonly date: string | undefined;
  readonly hasTime: boolean;
  /** It holds a control that stands in no paper. */
  readonly isControl: boolean;
  readonly hasAddress: boolean;
  /** It counts readers or answers: `66阅读`. */
  readonly hasCount: boolean;
}

interface Reading {
  date: string | undefined;
  hasTime: boolean;
  hasControl: boolean;
  hasAddress: boolean;
  hasCount: boolean;
  /** A word stands directly behind the day: `2018-08-02要闻`. */
  isGlued: boolean;
}

function readWord(word: string, reading: Reading): boolean {
  const bare = word.replace(ARROW_DIGIT, "");
  const isControl = CONTROL.test(word) || (bare !== word && CONTROL.test(bare));
  if (word === "" || isControl || COUNT.test(word)) {
    reading.hasControl ||= word !== "" && isControl;
    reading.hasCount ||= COUNTED.test(word);
    return true;
  }
  return OUTLET.test(word);
}

/** `全文426字`, `阅读约需1分钟`, `第03版:县域新闻`: length of a text, and what a digital edition shows. */
const LENGTH_OR_PAGE =
  /(?<=^|[\s|(])(?:(?:全文|共|约) ?\d+ ?字[^\s|]{0,14}|阅读约?需?\d+分钟|第[A-Z]?\d{1,3}[A-Za-z]?版:? ?\p{Script=Han}{0,6}|\d{1,4}(?:楼|#)|来自:\p{Script=Han}{2,8})(?=$|[\s|)])/gu;
/** `(1-2-3-4)`: the pages of an issue behind their number. */
const PAGE_ROW = /\((?:\d{1,3}-)+\d{1,3}\)/g;
/** `上一版3`, `4下一版`: a digit that an arrow of another font leaves. */
const ARROW_DIGIT = /^\d(?=\D)|(?<=\D)\d$/g;
/** `(8/23 22:26 更新)`: when a page was last changed, without its year. */
const CHANGED = /\(?(?:\d{1,2}\/\d{1,2} )?\d{1,2}:\d{2}(?::\d{2})? ?更新\)?/gu;

/** What a stamp does not stand directly behind, and what it opens with. */
const INSIDE_WORD = /[\dA-Za-z\p{Script=Han}]/u;
const STAMP_START = /[\d星周礼民中A-Z([【]/;

/** `text` with its stamps taken out; the first is noted. */
function takeStamps(text: string, reading: Reading): string {
  let rest = "";
  for (let at = 0; at < text.length; at += 1) {
    const mayStart = STAMP_START.test(text.charAt(at)) && (at === 0 || !INSIDE_WORD.test(text.charAt(at - 1)));
    const stamp = mayStart ? readStamp(text.slice(at, at + 48)) : undefined;
    if (!stamp) {
      rest += text.charAt(at);
      continue;
    }
    reading.date ??= stamp.date;
    reading.hasTime ||= stamp.hasTime;
    rest += " ";
    at += stamp.length - 1;
    reading.isGlued ||= /\d/.test(text.charAt(at)) && /\p{Script=Han}/u.test(text.charAt(at + 1));
  }
  return reading.date === undefined ? rest : rest.replace(CHANGED, " ");
}

/**
 * Reads `text`, in half-width forms, as words that only a web page or a digital edition prints: stamps, controls, counts,
 * addresses, names of outlets. Undefined where anything else is left over.
 */
export function readPlainWords(text: string): PlainWords | undefined {
  const takeAddress = () => {
    reading.hasAddress = true;
    return " ";
  };
  const reading: Reading = {
    date: undefined,
    hasTime: false,
    hasControl: false,
    hasAddress: false,
    hasCount: false,
    isGlued: false,
  };
  const rest = takeStamps(
    text.replace(ADDRESS, takeAddress).replace(PAGE_ROW, " ").replace(LENGTH_OR_PAGE, " "),
    reading,
  );
  const words = rest.split(BETWEEN).map((word) => word.replace(EDGE, ""));
  const isPlace = (word: string) =>
    (reading.hasTime || reading.isGlued) &&
    (FIELD_OR_PROVINCE.test(word) || AGENCY.test(word) || BODY.test(word) || isPlaceOf(word, words));
  if (!words.every((word) => readWord(word, reading) || isPlace(word))) return undefined;
  const { isGlued: _, ...found } = reading;
  return { ...found, isControl: reading.hasControl && SURE_CONTROL.test(text) };
}
