import { LIST_HEADING } from "../furniture/title-list.ts";
import type { PageLine } from "../page/page-line.ts";

/** What saved web pages print around their article, each kind in a pattern of its own, in simplified characters and half-width forms. */
const SIGNS: readonly RegExp[] = [
  /版权(?:所有|声明|申请|告示)|著作权|不得转载|未经.{0,6}许可|[Cc]opyright|©|All [Rr]ights [Rr]eserved|ICP[备证]/u,
  /(?:^|[^\p{Script=Han}])\p{Script=Han}{0,4}首页(?:$|[ |>/])|^HOME$|设为首页|网站(?:首页|地图|总览|导航)/u,
  /^(?:\+ ?)?(?:分享|转发|推荐)(?:到|至|按钮)?$|(?:facebook|twitter|微信|微博|LINE|whatsapp|QQ空间).{0,8}(?:微博|微信|twitter|email|分享|好友|传送|QQ)/iu,
  /^(?:登[录入]|注册|搜[寻索])$|登录[|/ ]|会员(?:登入|登录|中心|专区)|通行证/u,
  /^(?:\.{0,3} ?more|(?:查?看|加载)?更多|展开|看更多.{0,6}|Read ?more)\s*[>»]*$/iu,
  /字[级体号]|文字大小|(?:放大|缩小).*(?:放大|缩小|正常)|^A-? ?A\+?$/u,
  /^(?:回到?|返回)?(?:顶[部端]|页首)$|^(?:↑ ?)?TOP$/iu,
  /隐私|私隐|(?:使用|服务)条款|免责声明/u,
  /^(?:联[系络]我们|关于我们|广告(?:查询|服务|刊登)|网站声明|意见反馈|招聘信息|徵才|刊登网站广告)|(?:联[系络]|关于)我们 ?[|︱│]/u,
  /(?:^|[^\p{Script=Han}])(?:RSS|电子报|粉丝[团页])|粉丝[团页]$|APP$|^(?:iOS|Android)$|(?:手机版|电脑版|客户端)$/iu,
  /^(?:发表|网友|最[新热]|我要)?(?:评论|留言|回应)(?: ?刷新)?$|人参与|条评论|抢沙发/u,
];

/** Whether a line holds a site's words, or opens a list of other articles. */
export function isSiteLine({ folded }: PageLine): boolean {
  return LIST_HEADING.test(folded) || SIGNS.some((sign) => sign.test(folded));
}

/** Kinds of signs from which a page is a saved web page. */
const FEWEST_KINDS = 3;

/** How many kinds of what saved web pages print stand on a page; a heading over other articles is one. */
function countKinds(lines: readonly PageLine[]): number {
  const kinds = SIGNS.filter((sign) => lines.some(({ folded }) => sign.test(folded)));
  return kinds.length + (lines.some(({ folded }) => LIST_HEADING.test(folded)) ? 1 : 0);
}

/** Whether the lines of a page show that it is a saved web page, or the text copied from one. */
export function isSavedPage(lines: readonly PageLine[]): boolean {
  return countKinds(lines) >= FEWEST_KINDS;
}
