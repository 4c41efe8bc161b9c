/** Whom or what the notice of a site opens with: its readers, itself, their browser. */
const OPENS =
  /^(?:请|您|若您|如您|如果您|点击|为(?:达|了|提供|给您)|本(?:网站|站|网页?|服务|平台)|我们(?:使用|重视|尊重)|根据.{2,14}(?:内容分级|内容管理))/u;
/** What no text of a paper tells its readers to use, to allow or to be of age for. */
const ABOUT =
  /浏览器|隐私(?:权|政策|声明|条款)|[Cc]ookies?|JavaScript|方可(?:浏览|观看)|(?:官网|免费)下载|内容分级|无障碍(?:浏览|阅读)模式/u;
/** What a site says of those who copy it, and of what it copied itself. */
const ON_COPYING =
  /^.{0,10}(?:采集|抓取|爬取)本[站网](?!.*采访)|^本[站网](?:除|所有|部分|全部).{2,40}(?:转载|转发|抓取|爬虫|网络|互联网)/u;
/** `更多疫情资讯,请到以下专页浏览`, `立即下载|全新App`: where else the site wants its readers. */
const ON_MORE =
  /^(?:更多|详情|直击|欲知|想看).{0,30}(?:请(?:到|看|浏览|点击|按)|浏览|点击|下载).{0,30}(?:专页|网页|专题|按此|链接|《|App)|^(?:立即|免费|马上|即刻)下载.{0,20}(?:App|客户端|应用)/iu;
/** `蜀ICP备18017262号-1 …`: the licence of a site, whatever stands beside it. */
const LICENCE = /(?:ICP|网安)[备证]? ?\d{6,}号/iu;
/** `青河在线_青河新闻_青河社区_青河论坛`: the title bar of a site, its names in a row. */
const TITLE_BAR = /^(?:[^_,。;:]{2,16}_){3,}[^_,。;:]{2,16}$/u;
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
  if ((OPENS.test(folded) && ABOUT.test(folded)) || ON_COPYING.test(folded) || ON_MORE.test(folded)) return true;
  if (LICENCE.test(folded) || TITLE_BAR.test(folded)) return true;
  const kana = folded.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return ENGLISH.test(folded) || (kana >= FEWEST_KANA && kana >= folded.length * KANA_SHARE);
}

/** How a line opens with which a site goes on under an article: its readers' doings, its rights. */
const SITE_OPENS =
  /^(?:(?:发表|查看|我要|参与|全部|所有|网友|最[新热])?评论|返回|顶部|回到顶部|附件|相关(?:链接|新闻|阅读)|客服|欢迎光临|今天是)|^声明:(?:本|该|转)|^(?:联系|单位)?地址:.{6,40}(?:邮编|电话|邮箱|传真)/u;
/** What a site says of itself, in sentences too. */
const OF_ITSELF =
  /抢沙发|(?:特别|免责|版权|郑重|原创)(?:声明|说明)|(?:本|该)(?:平台|站|网站|网页)(?:仅|不|所|由|转载)|用户上传|^(?:用户|会员)(?:登录|注册|中心)$|信息存储服务|(?:未经|非经).{0,8}(?:许可|授权|同意).{0,12}(?:转载|使用|复制)|(?:侵犯|侵权).{0,24}(?:删除|联系)/u;
/** Names of a site's pages, licences and makers: they stand alone or in a row; a paper's sentences may speak of them. */
const SITE_NAMES =
  /举报(?:中心|电话|邮箱)|[Pp]owered [Bb]y|Copyright|ICP|(?:许可|经营)证|网站(?:地图|导航|首页)|关于我们|联系我们|设为首页|人参与/u;
/** Marks between the clauses of a sentence. */
const CLAUSES = /[。;]|,.*,/u;

/** `·某频道 ·某公告 ·诚招伙伴`: links in a row. */
const ROW_OF_LINKS = /^(?:·[^·。,]{2,24}){3,}$/u;

/** Whether a line, in half-width forms, holds words that only a site has, in whatever form: its own, its links in a row, or no Chinese at all. */
export function hasSiteWords(folded: string): boolean {
  if (ROW_OF_LINKS.test(folded) || SITE_OPENS.test(folded) || OF_ITSELF.test(folded)) return true;
  if (SITE_NAMES.test(folded) && !CLAUSES.test(folded)) return true;
  return /[A-Za-z]{3}/.test(folded) && !/\p{Script=Han}/u.test(folded);
}
