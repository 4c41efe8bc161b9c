/** Words that name a line of an imprint; what they name stands behind them. */
const LABELS = [
  "(?:新闻|报料|广告|发行|订阅|投诉|监督|咨询|服务|值班)?(?:热线电话|热线|电话)(?:号码)?",
  "(?:编辑部|本报|报社|广告部|发行部)(?:的)?(?:地址|网址|热线|邮箱|电话)",
  "(?:投稿|电子|联系)?(?:邮箱|信箱)",
  "E-?mail|(?:业务合作|商务合作|广告|投稿|读者)?QQ群?",
  "社址|地址|邮编|邮政编码|网址|传真",
  "国内统一(?:连续出版物|刊)号|(?:邮发)?代号|(?:内部资料)?准印证号?",
  "零售价?|定价|售价|每份|全年定价|月价|季价",
  "网站标识码|备案(?:号|编号)",
].join("|");
/** Words that name who makes the paper; only a colon tells them from a sentence about it. */
const MAKERS =
  "印刷|承印|技术支持|主管(?:主办)?(?:单位)?|主办(?:单位)?|承办|协办|出版|总编辑?|社长|\\p{Script=Han}{0,16}法律顾问(?:单位|团队)?|官方(?:微信|微博|网站)|微信公众号|客户端|编辑出版|制作单位|运营(?:维护|单位)?|维护单位";

/** `0359-6522222`, `1.50元`, `043600`, `jx@163.com`, `CN 14-0000/05`, `http://…`: nothing that a sentence goes on with. */
const PLAIN_VALUE = "(?:[\\w@.()/+~-]+(?: [\\w@.()/+~-]+)*(?:元|角|分|圆)?(?:[(/]?(?:月|季|年|份|期)[)]?)?)";
/** What a colon announces: a name or an address, no clause. */
const NAMED_VALUE = "[^。，,;；!?：:]{2,40}?";

const FIELD_PATTERN = new RegExp(
  `^(?:(?:${LABELS})(?: ?: ?(?:${PLAIN_VALUE}|${NAMED_VALUE})| ?${PLAIN_VALUE})|(?:${MAKERS}) ?: ?${NAMED_VALUE})$`,
  "iu",
);

/** Where one field ends and the next begins: `地址:绛县振兴西街| 邮编:043600| 电话:0359-6522222`. */
const BETWEEN_FIELDS = new RegExp(
  `[ ,;|、·]+(?=(?:${LABELS}|${MAKERS}|\\p{Script=Han}{2,12}(?:主[管办]|出版|承印|编印)))|(?<=出版|主[管办]|承印|编印|\\d)(?=(?:${LABELS}) ?:)`,
  "iu",
);

/** `云坪报社出版`, `中共云坪县委主管主办`, `云坪日报有限公司.`: who makes the paper, beside fields that are named. */
const MAKER =
  /^\p{Script=Han}{2,16}(?:公司|报社|杂志社)[. ]*$|^(?:\p{Script=Han}{2,20}(?:主管主办|主管|主办|出版|承印|编印) ?)+$/u;

/** What opens the first field, or stands in {@link MAKER}. */
const OPENS_FIELDS = new RegExp(
  `^(?:${LABELS}|${MAKERS})|(?:主[管办]|出版|承印|编印)[ ,;|、·]|(?:公司|报社|杂志社)[. ]`,
  "iu",
);

/** Lines that are an imprint whatever they name: an address of the web, a mail address, rights, a licence. */
const WHOLE_LINES: readonly RegExp[] = [
  /^(?:https?:\/\/|www\.)[\x21-\x7e]+$/i,
  /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/,
  /^[^。;]{2,40}[【[(](?:https?:\/\/|www\.)[\w./-]+[】\])]$/iu,
  /^(?:©|Copyright|版权所有)[^。,;]{0,60}$/iu,
  /^[^。,;]{0,12}(?:未经授权|未经许可)[^。]{0,12}(?:转载|使用)[^。,]{0,12}[。!]?$/u,
  /^[^。,;]{0,8}内资准字[^。,;]{0,24}$/u,
  /^[^。,;]{0,24}ICP备\d+号[^。,;]{0,24}$/iu,
  /^(?:Powered|Designed) by |All rights reserved|公网安备 ?\d+/iu,
  /^[\p{Script=Han}《》“”A-Za-z ]{2,16}: ?(?:https?:\/\/|www\.)[\x21-\x7e]+$/iu,
  /^[\p{Script=Han}《》“”"、,():]{0,44}(?:未经|非经|未获|禁止|严禁)[\p{Script=Han},、"“”《》()]{0,40}(?:转载|使用|引用|复制|镜像|公开播送|分享)[\p{Script=Han}、,"“”《》()]{0,30}[.。!]?$/u,
  /^(?:\p{Script=Han} ?){2,8} ?: ?(?!\d{4}-\d{1,2}-\d{1,2}$)\d[\d-]{6,13}$/u,
  /^[【[(](?=.{0,40}(?:未经|未获|严禁|禁止)).{0,24}(?:转载|转发|使用).{0,60}[】\])]$/u,
  /^(?:\d{1,2}[.、)] ?|[①-⑨])?凡(?:本[网站报]|注明|标注|来源|署名).{6,}/u,
  /^(?:免责|版权|郑重|特别)声明(?::|$)|^[\p{Script=Han}、,"“”()]{0,40}不代表本[站网](?:的)?(?:立场|观点)/u,
];

/** Every one of {@link WHOLE_LINES} holds one of these; asked first, as most lines are text. */
const SIGN = /[@©:A-Za-z凡未非禁严版备准声]|代表本/;

function isFields(text: string): boolean {
  if (!OPENS_FIELDS.test(text)) return false;
  const fields = text.split(BETWEEN_FIELDS).filter((field) => !MAKER.test(field));
  return fields.length > 0 && fields.every((field) => FIELD_PATTERN.test(field));
}

/**
 * Whether a line, in half-width forms, is an imprint as a whole: fields of a paper's address, price, licence and staff, each
 * named and given. A line that only begins with such a word is text.
 *
 * @example isImprint("地址:绛县振兴西街 邮编:043600") // true
 * @example isImprint("地址选在城南的旧砖窑,占地四十亩") // false
 */
export function isImprint(text: string): boolean {
  return isFields(text) || (SIGN.test(text) && WHOLE_LINES.some((pattern) => pattern.test(text)));
}
