/** Labels behind which a paper says how it is reached, made and sold. */
const LABELS =
  "投稿(?:邮箱|信箱|热线|电话)|新闻热线|报料热线|爆料热线|广告(?:热线|电话)|发行(?:热线|电话)|订阅热线|(?:编辑部|总编室|办公室|联系|监督|举报|咨询|服务|传真)?(?:电话|热线|传真)|本报(?:地址|网址|热线|邮箱|电话)|[社地]址|单位地址|联系地址|邮编|邮政编码|邮箱|电子(?:邮箱|信箱)|[Ee]-?mail|国内统一(?:连续出版物|刊)号|邮发代号|刊号|准印证号?|印刷|承印|印制|网址|网站|零售价?|每份|定价|售价|技术支持|制作单位|网站标识码|备案(?:号|编号)?|(?:主管|主办|承办|协办|出版|编辑出版|运营|维护)(?:主办|单位|方)?|总编辑?|社长|官方(?:微信|微博|网站)|微信(?:公众)?号|客户端|法律顾问|版权所有|版权";
/** `邮编:043600`, `印刷:晋南报业印务公司`, `社址 绛县新建路1号`: each label has its value. */
const FIELDS = new RegExp(
  `^(?:(?:${LABELS})(?: ?[:|] ?| (?=\\S))[^。;!?:]{1,40}?(?:[\\s,|;]+|$|(?=(?:${LABELS})[: ])))+$`,
  "u",
);
/** `新闻热线0359-6522222`, `每份0.5元`, `邮发代号21-33`, `国内统一刊号CN14-0012`: the value follows its label at once. */
const GLUED = new RegExp(`^(?:${LABELS})[（(]?(?:CN|ISSN)?[ \\d.:/()元转号—-]{3,40}$`, "u");
/** An address of the web or a mailbox that stands alone. */
const ADDRESS =
  /^[\p{Script=Han}《》“”A-Za-z ]{2,16}: ?(?:https?:\/\/|www\.)[^\s\p{Script=Han}]+$|^(?:https?:\/\/|www\.)[^\s\p{Script=Han}]+$|^[\w.-]+@[\w.-]+\.\w{2,4}$/u;
/** `©2023 县报`, `Copyright …`, `All rights reserved`, `Powered by …`, a licence, a registration. */
const RIGHTS =
  /^(?:©|\(c\) ?\d|Copyright)|All rights reserved|^(?:Powered|Designed) by |内资准字|ICP备[\d×X]{4,}号?|公网安备 ?\d+|网站标识码[: ]?\d+/iu;
/** `未经授权不得转载`, `本网站之文字、图片及影音,非经授权,不得转载`, `本文只代表作者个人观点,不代表本站立场`. */
const TERMS =
  /^(?:[\p{Script=Han}《》"“”、,及之(): ]{0,40})?(?:未经|非经|未获|禁止|严禁)[\p{Script=Han},、"“”《》()]{0,40}(?:转载|使用|引用|复制|镜像|公开播送|分享)[\p{Script=Han}、,"“”《》()]{0,30}[.。!]?$|不代表本[站网](?:的)?(?:立场|观点)|^(?:免责|版权|郑重|特别)声明[:]/u;
const LONGEST = 120;
const LONGEST_TERMS = 240;

/**
 * Whether `text`, in half-width forms, says how to reach the paper or the site, what it costs, who makes it, by what licence and on
 * what terms, and nothing else: labels with their values, addresses, rights. A sentence that opens with such a word is none.
 *
 * @example isImprint("邮编:043600 电话:0359-6522222") // true
 * @example isImprint("印刷设备全部更新换代,") // false
 */
export function isImprint(text: string): boolean {
  if (text.length > LONGEST_TERMS) return false;
  if (TERMS.test(text)) return true;
  return text.length <= LONGEST && (ADDRESS.test(text) || RIGHTS.test(text) || GLUED.test(text) || FIELDS.test(text));
}
