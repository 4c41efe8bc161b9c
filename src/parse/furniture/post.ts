import type { PageLine } from "../page/page-line.ts";
import { readPlainWords } from "../recognise/plain-words.ts";
import type { Furniture, Place } from "./furniture.ts";

const LONGEST = 80;
/** An invitation is shorter. */
const LONGEST_INVITATION = 44;
const ADDRESS = /https?:\/\/[\w./?=&%#-]+/gu;
/** What a reader is asked to do with a post: `点击上方“…”关注`, `长按识别二维码`, `喜欢就点个在看`, `欢迎关注…公众号`. */
const INVITATION = new RegExp(
  [
    '(?:点击?|戳|轻触|轻点|猛戳)(?:上方|下方|文末|文尾|这里|此处|左下角|右上角|右下角|蓝[色字]|标题|链接|图片|[“"])[^。]{0,24}(?:关注|订阅|阅读|查看|观看|蓝字|收藏|分享|下载|大图|原文|字|图)?',
    "(?:长按|扫描?|识别|扫一扫|轻扫).{0,12}(?:二维码|当前页|手机(?:打开|阅读)|关注|下载|图片)",
    "(?:喜欢|觉得|好看|有用|记得|别忘|动动|给|点亮?).{0,10}(?:在看|点赞|个赞|转发|小手|分享)",
    "^(?:欢迎|请|快来|敬请)?关注(?:我们|本号|[^ ]{0,14}(?:公众号|微信号?|视频号|抖音号|微博|客户端|小程序))[^ ]{0,12}$",
    "(?:公众号|微信号?|视频号|抖音号)[:] ?[\\w-]{4,}$",
    "^(?:订阅|关注|追踪|下载|加入).{0,16}(?:Telegram|YouTube|Facebook|Instagram|LINE|WhatsApp|频道|粉丝?专页|专页).{0,14}$",
    "^(?:[您你]好[,!]? ?)?欢迎[您你]?(?:来到|光临|访问|进入|浏览)[^。]{2,20}[!。]?$",
    "^您(?:即将|正在|已经?)(?:进入|浏览|访问|离开)[^。,]{2,40}。?$",
    "^为(?:达到?|获得?|取得)最佳(?:浏览|阅读|观看)(?:效果|体验),[^。,]{4,60}。?$",
    "^(?:看更多|更多)[\\p{Script=Han}]{0,6}(?:新闻|资讯|精彩|内容|报导|报道)$",
    "^(?:一键)?分享(?:到|至|给)[\\p{Script=Han}、/]{2,14}$",
    "^(?:本文)?由.{2,12}(?:授权|编辑)发布$",
  ].join("|"),
  "u",
);
/** Sentences have these, invitations hardly. */
const PROSE = /[。;](?!$)|,.*,|[\p{Script=Han}]{18}/u;
/** Characters that may stand around what a reader is asked: an invitation is the whole line, or close to it. */
const MOST_AROUND = 12;

/** `阅读原文`, `— END —`, `(完)`, `本文完`, `新闻推荐`. */
const END_OF_POST =
  /^[-—=·*\s一]*(?:阅读(?:原文|全文)(?:>{0,3})|THE END|END|全文完|本文完|完|编者按完|#END#)[-—=·*\s一]*$/iu;

/** `云坪发布 6月27日 发表于云坪`, `原创 青柳发布 青柳发布`, `云坪融媒 2021-06-27 08:00`. */
const HEAD_OF_POST =
  /^(?:原创 )?[\p{Script=Han}\w·]{2,14}(?: [\p{Script=Han}\w·]{2,14}){0,2}(?: (?:(?:\d{4}[-年])?\d{1,2}[-月]\d{1,2}日?|昨天|今天|前天|星期.|\d天前))?(?: \d{1,2}:\d{2})?(?: 发表于\p{Script=Han}{2,4})?$/u;
const SURE_HEAD = /^原创 |发表于\p{Script=Han}{2,4}$|\d天前$|\S {2,}(?:昨天|今天|前天)$/u;

/** `(来源:云坪日报)`, `(本文来源:…)`, `(原载云坪日报1966年4月8日第2版)`, `(节录)`. */
const SOURCE_NOTE =
  /^[([【](?:(?:信息|文章|新闻|稿件|本文|图文|图片)?(?:来源|转自|摘自|原载)(?:于)?[: ]?(?![^。()]*(?:记者|通讯员|作者) ?\p{Script=Han})[^。()]{2,30}|节录|节选|转载)[)\]】]$/u;

/** `[get-weather]`: what a site left of its own program; `以下文章来源于…`, `收录于合集 #…`, `预览时标签不可点`, `打开客户端,阅读体验更佳`, `举报/反馈`: what the app adds to a post. */
const OF_APP =
  /^(?:以下文章来源于.{2,16}|(?:收录于|来自)(?:合集|话题|专辑) ?#?.{2,24}|预览时标签不可点|(?:打开|使用|请用).{2,10}(?:客户端|APP|微信)?,? ?(?:阅读|查看|体验).{0,10}|(?:举报|投诉)[/|](?:反馈|建议)|(?:微信)?扫一扫,? ?关注.{0,10}|[<([【]?(?:(?:全文|本文|正文)?[共约计:]{0,2}|字数[: ]{0,2})\d+ ?字.{0,16}|已关注|继续滑动看下一个|轻触阅读原文|向上滑动看下一个|(?:未能|无法)(?:播放|载入|加载|显示).{0,10}(?:视频|影片|短片|图片|内容)|Read ?More|详细内容 ?[»>]*|.{2,14}赞过|写下你的评论.*|\[[a-z][\w-]{2,40}\]|发[新]?帖 ?.{0,8})$/u;

/** `社会中心/综合报道`: a desk that signs without a name. */
const DESK = /^[\p{Script=Han}]{2,6}(?:中心|组)\/(?:综合|即时)?(?:报[导道]|整理)$/u;

/** `编辑 张三`, `二审 李四 王五`, `来源云坪网`, `(云坪网要闻部编辑)`: who edited a post, without a colon. */
const STAFF =
  /^(?:(?:(?:责任|执行|值班|图文|文字|美术)?编辑|责编|编审|美编|[初复终一二三]审|审[核签校]|校[对审]|总?监制|出品人?) +\p{Script=Han}{1,4}(?:[ 、]+\p{Script=Han}{1,4}){0,4}|来源 ?\p{Script=Han}{2,10}(?:网|报|客户端|融媒体?(?:中心)?|发布|新闻)|[([【]\p{Script=Han}{3,14}编辑[)\]】]|\((?:来源|编辑|责编):\p{Script=Han}{3,12}\)|\(作者:\p{Script=Han}{5,12}\))$/u;

/** `08-11 15:16`: when a post was made, the year left out. */
const STAMP_WITHOUT_YEAR = /^\d{1,2}[-/月]\d{1,2}日? \d{1,2}:\d{2}(?::\d{2})?$/u;

/** `作者是 云坪报`: who put a text on a site, as its program says. */
const POSTED_BY = /^作者是 ?[\p{Script=Han}\w.-]{2,14} *$/u;

/** `云坪报提醒您,吸烟有碍健康`: what a site has to add to pictures of tobacco and wine. */
const WARNING = /^[※★*]?.{0,8}提醒您?[:, !]{0,2}(?=.{0,24}(?:健康|酒驾|酒后))[^。]{4,40}$/u;

/** `离线admin`, `在线 小石头`: whether who posted on a forum is there. */
const PRESENCE = /^(?:离线|在线) ?[\p{Script=Han}\w.-]{1,16}$/u;

/** `0:00 / 1:26`, `播放`, `进入全屏`, `倍速 1.5x`: times and buttons of a player that stands among the paragraphs. */
const PLAYER =
  /^[▶►⏸■\s]*(?:(?:点击|重新|继续|自动|正在)?播放|暂停|重播|停止|(?:取消)?静音|(?:进入|退出|点击)?全屏(?:播放)?|小窗(?:播放)?|画中画|弹幕|倍速|音量|清晰度|流畅|标清|高清|超清|自动连播|当前时间|剩余时间|总?时长|已加载|进度|视频加载中|\d(?:\.\d{1,2})?[xX]|\d{1,3}(?:\.\d+)?%|\d{3,4}[pP]|\d{1,2}:\d{2}(?: ?\/ ?\d{1,2}:\d{2})?|[ /|:])+$/u;
/** A word or two times that only a player has: `5:30` alone may be text. */
const SURE_PLAYER = /播放|暂停|重播|静音|全屏|画中画|倍速|音量|弹幕|[超标]清|加载|\d:\d{2} ?\/ ?\d/u;

/** What a reader is told to do who is to read on: to scroll, to unfold, to open the app. */
const READS_ON =
  /^(?:阅读|查看|观看|浏览|展开|收起|卷动|滚动|滑动|下拉|上拉|下滑|看|读|解锁|打开|下载|使用|点击?|按|请|可|您|继续|往下|向下|往上|下方|到|在|用|的|即可|全文|正文|内文|内容|文章|本文|余下|剩余|其余|更多|完整|全部|未完|精彩|新闻|评论|体验|更[佳好]|更流畅|更高清|图片|广告|\d{1,2}%|(?<=打开|使用|下载|在|到|用)[\p{Script=Han}\w+·]{1,8}(?=APP|客户端)|APP|客户端|[\p{P}\p{S}\s])+$/iu;
/** What says so at least: reading together with going on, or with what is left. */
const SURE_READS_ON =
  /(?:阅读|查看|观看|浏览|卷动|滚动|滑动|看|读).*(?:继续|往下|向下|余下|剩余|全文|完整|体验|未完)|(?:继续|往下|向下|余下|剩余|未完|打开.*(?:APP|客户端)).*(?:阅读|查看|观看|浏览|卷动|滚动|滑动|看|读|全文)|展开(?:全文|剩余|余下|更多)|下拉.*(?:更多|内容)/iu;

/** Whether a line, set into the text, does nothing but ask who reads it to read on: `请继续往下阅读…`, `展开全文`. */
function asksToReadOn(text: string): boolean {
  return READS_ON.test(text) && SURE_READS_ON.test(text);
}

/** `云坪天气:今天白天多云,气温9~20℃`: what stands beside the name of an account or a paper. */
const WEATHER =
  /^[^。;]{0,24}气温: ?-?\d[^。;]{0,24}湿度: ?\d{1,3}%$|^\p{Script=Han}{0,6}天气(?:预报)?:[^。;]{2,36}(?:℃|°C|度)$/u;

/** `字级设定:小中大特`, `小 中 大`: the sizes in which a page can be shown. */
const SIZES =
  /^(?:字[级体号](?:大小|设[定置])?[: ]*(?:[特超]?[小中大特][ |/]*){2,5}|小[ |/]+中[ |/]+大(?:[ |/]+特)?|大[ |/]+中[ |/]+小)$/u;

/** `珍爱生命专线:0800-123456(24小时)`: whom to call, as sites add it to sad news. */
const HELPLINE =
  /^(?:[\p{Script=Han} 、/]{0,20}(?:专线|热线|生命线|张老师)[\p{Script=Han} ]{0,8}:? ?[\d-]{4,14}(?: ?\([^()]{2,10}\))?[;,、/ ]*)+$/u;

/** `总机:2345 6789`, `广告查询:ads@a.cn`: how to reach a site. */
const SWITCHBOARD = /^(?:[\p{Script=Han}()]{0,12}(?:总机|查询(?:电邮)?) ?: ?(?:[\d ()-]{7,16}|[\w.-]+@[\w.-]+) ?)+$/u;

/** `此前报道:渡船停航`, `点击进入专题:`: what else there is to read. */
const ELSEWHERE =
  /^(?:(?:此前|早前|之前|相关|延伸|更多|推荐)(?:报[导道]|新闻|阅读):[^。;]{4,60}|点击进入(?:专题|下一页)[^。]{0,20}:?|(?:视频|影片|短片)[-—|][^。;]{4,40})$/u;

/** `活动办法:https://…`: a word and an address. */
const WORD_AND_ADDRESS = /^[\p{Script=Han}A-Za-z]{2,12} ?:? ?https?:\/\/[\w./?=&%#~-]+$/u;

/** `还想看更多新闻吗?欢迎下载…`, `想看最新消息,请赞好…`, `您所浏览的新闻已过查询时效。…`: what a site says to those who read on. */
const TO_READERS =
  /^[>* ]*(?:(?:还)?想(?:看|睇|知道)(?:更多|最新)[^。]{0,60}(?:下载|加入|追踪|关注|like|赞)[^。]{0,50}|您(?:所)?(?:浏览|查询)的(?:新闻|文章|网页)已(?:过|超过).{0,40}|看更多[!,].{0,20}(?:加入|追踪|关注).{2,20})$/iu;

const FORMS: readonly [RegExp, string, Place | undefined][] = [
  [WEATHER, "weather of the day", undefined],
  [SIZES, "sizes of a web page's letters", undefined],
  [HELPLINE, "helpline of a site", undefined],
  [SWITCHBOARD, "how to reach a site", undefined],
  [ELSEWHERE, "what else a site has to read", undefined],
  [TO_READERS, "invitation to readers", undefined],
  [END_OF_POST, "end of a post", "under"],
  [DESK, "desk of a paper", undefined],
  [OF_APP, "words of an app", undefined],
  [SOURCE_NOTE, "note of the source", "under"],
  [STAFF, "editors of a post", "under"],
  [STAMP_WITHOUT_YEAR, "time stamp of a post", "between"],
  [POSTED_BY, "who put a text on a site", "between"],
  [WARNING, "warning of a site", "under"],
  [PRESENCE, "who posted on a forum", undefined],
];

function toFurniture(reason: string, place: Place | undefined): Furniture {
  return { role: "furniture", rule: "post", reason, ...(place === undefined ? {} : { place }) };
}

function isInvitation(text: string): boolean {
  if (text.length > LONGEST_INVITATION) return false;
  const [asked] = INVITATION.exec(text) ?? [];
  return asked !== undefined && text.length - asked.length <= MOST_AROUND && !PROSE.test(text);
}

/**
 * Lines around a post of an account (WeChat and the like): invitations to follow, share and scan, who posted it and when,
 * its end, a note of its source in brackets.
 */
export function findPostLine(line: PageLine): Furniture | undefined {
  if (WORD_AND_ADDRESS.test(line.folded)) return toFurniture("address of a web page", undefined);
  const folded = line.folded.includes("http") ? line.folded.replace(ADDRESS, "") : line.folded;
  if (folded.length > LONGEST) return undefined;
  if (PLAYER.test(folded) && SURE_PLAYER.test(folded)) return toFurniture("controls of a player", "inside");
  if (!END_OF_POST.test(folded) && asksToReadOn(folded)) return toFurniture("invitation to read on", "inside");
  for (const [form, reason, place] of FORMS) if (form.test(folded)) return toFurniture(reason, place);
  if (SURE_HEAD.test(folded) && HEAD_OF_POST.test(folded.replace(/ +/g, " ")))
    return toFurniture("head of a post", "between");
  if (isInvitation(folded) && !readPlainWords(folded)) return toFurniture("invitation to readers", undefined);
  return undefined;
}
