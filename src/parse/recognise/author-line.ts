import { foldWidth } from "../../text/fold.ts";
import { isStrangeName, nameLikelihood } from "../../text/person-name.ts";
import type { Byline } from "./byline.ts";

const POST =
  "书记|主席|主任|部长|局长|[县市镇乡村区州省]长|[科处厅司股所站院校馆厂社会行队团班组场店矿总]长|理事长|董事长|检察长|秘书长|司令员|政委|委员|代表|干事|干部|经理|总监|顾问|负责人|教授|讲师|[教老]师|医[师生]|药师|护士长?|律师|法官|检察官|民警|警官|[总高级]*(?:工程|农艺|畜牧|兽医|经济|会计)师|研究员|[农林畜]?技术?员|会计|馆员|专家|博士|硕士|院士|作家|诗人|学者|职工|工人|农民|社员|村民|居民|学生|战士|民兵|船长|志愿者|\\p{Script=Han}[员师长士工]|创始人|传承人";
const NAME = String.raw`\p{Script=Han}{2,4}(?:·\p{Script=Han}{1,6})?`;
const AUTHOR = String.raw`\p{Script=Han}{0,24}?(?:${POST})(?<=\p{Script=Han}{2}) +(?<name>${NAME}|\p{Script=Han} \p{Script=Han})`;
const ANY_AUTHOR = AUTHOR.replace("?<name>", "?:");
const AUTHORS = new RegExp(`^${ANY_AUTHOR}(?:[ 、,;]+${ANY_AUTHOR}){0,3}$`, "u");
const EACH_AUTHOR = new RegExp(`(?<=^|[ 、,;])${AUTHOR}(?=$|[ 、,;])`, "gu");
/** `书记 张三` without the body he is of: enough in brackets, on a line of its own it may be a list of posts. */
const SHORT_POST = /^\p{Script=Han}{1,3} /u;
/** `对话石桥镇镇长 …`, `记…`: speaks of who holds the post, as headlines do. */
const SPEAKS_OF =
  /^(?:对话|专访|采访|走[近进]|访|记|追记|写给?|致|听|问|与|跟|和|给|为|我的|我们|怀念|悼|送别|致敬|点赞|人民的|好)/u;
/** `中共青柳公社委员会通讯组`, `县委写作小组`, `本报联合调查组`: writes together. */
const GROUP =
  /^\p{Script=Han}{2,22}(?:(?:通讯|报道|写作|评论|批判|理论|调查|采访|创作|编写|编辑|调研|学习|宣传)(?:小?组|室)|编辑部|编委会|课题组|记者[组团]|(?:采访|报道|调研)团)$/u;
const PARTY =
  /^(?:中共\p{Script=Han}{2,18}(?:委员会|党委|党组|支部|总支)|\p{Script=Han}{2,12}(?:大队|公社|工厂|[厂矿县镇乡村团连营])(?:党支部|党总支|党委|团支部|团委|革委会|革命委员会|政治处|民兵营))$/u;
/** `湖东16日电海青社`: an agency; `本报记者`, `新华社驻云川记者`: a role, its holder named on the next line or nowhere. */
const ROLE_ALONE =
  /^(?:\p{Script=Han}{2,6}\d{1,2}日(?:专|外)?电\p{Script=Han}{2,4}社|(?:本报|本刊|本台|我报|\p{Script=Han}{2}社)(?:驻\p{Script=Han}{2,8}|特约|特派|首席|见习|全媒体)?(?:记者|通讯员)|(?:特约|特派|见习|实习)?(?:记者|通讯员)|\p{Script=Han}{2,4}中心\/综合报[道导])$/u;
/** `东风大队业余报道员`: who reports for a body, and is not named. */
const REPORTER_OF_BODY = /^\p{Script=Han}{2,12}(?:业余|特约|土)?(?:报道员|通讯员)$/u;
/** `云坪日报记者`: nobody is named, beside a group that is. */
const REPORTER_OF_PAPER = /^\p{Script=Han}{2,6}(?:报|[电广]台|社|杂志)(?:社)?(?:记者|通讯员|编辑部)$/u;
const MOST_GROUPS = 3;

/** `〔法〕让·杜尔曼 著 尚小舟 译`, `(苏联)高尔基 作`: of which country the author is, and who put it into Chinese. */
const COUNTRY = String.raw`[〔[(【][^〕\])】]{1,6}[〕\])】] ?`;
const FOREIGN_NAME = String.raw`\p{Script=Han}{1,8}(?:[·•・.]\p{Script=Han}{1,8}){0,3}`;
const TRANSLATED = new RegExp(
  `^${COUNTRY}(?<author>${FOREIGN_NAME}) ?(?:原?著|作|文)(?: ?[/ ]?(?<translator>${NAME}|\\p{Script=Han} \\p{Script=Han}) ?(?:编?译|翻译))?$`,
  "u",
);

/**
 * Reads a text as author and translator of what was written in another language, the country in brackets. Undefined for anything else.
 *
 * @example readTranslated("〔法〕让·杜尔曼 著 尚小舟 译")?.names // ["让·杜尔曼", "尚小舟"]
 */
export function readTranslated(text: string): Byline | undefined {
  const { author, translator } = TRANSLATED.exec(foldWidth(text).trim().replace(/ +/gu, " "))?.groups ?? {};
  if (author === undefined) return undefined;
  return {
    names: translator === undefined ? [author] : [author, translator.replace(" ", "")],
    hasRole: true,
    likelihood: 1,
  };
}

/** The groups that sign together, with spaces between them; undefined where anything else stands there. */
function readGroups(folded: string): string[] | undefined {
  const pieces = folded.split(/ +/u);
  if (pieces.length > MOST_GROUPS) return undefined;
  const groups = pieces.filter((piece) => GROUP.test(piece) || PARTY.test(piece));
  const isWhole = pieces.every((piece) => groups.includes(piece) || REPORTER_OF_PAPER.test(piece));
  return isWhole && groups.length > 0 ? groups : undefined;
}

/** Not as sure as the name of a reporter: a headline may end so too. */
const LIKELIHOOD = 0.85;

/**
 * Reads a line under a headline, or behind a text, as those who wrote it by their posts (`河口县友谊农庄主席 马振田`) or as
 * a group that wrote together. Undefined for anything else.
 *
 * @example readAuthorLine("云坪县水务局局长 薛大庆")?.names // ["薛大庆"]
 */
export function readAuthorLine(text: string): Byline | undefined {
  const folded = foldWidth(text)
    .trim()
    .replace(/^[□■◎○●] ?/u, "");
  if (SPEAKS_OF.test(folded)) return undefined;
  const groups = readGroups(folded);
  if (groups) return { names: groups, hasRole: false, likelihood: LIKELIHOOD, isGroup: true };
  if (ROLE_ALONE.test(folded)) return { names: [], hasRole: true, likelihood: 1 };
  if (REPORTER_OF_BODY.test(folded)) return { names: [folded], hasRole: true, likelihood: LIKELIHOOD };
  return SHORT_POST.test(folded) ? undefined : readAuthor(folded);
}

/** `蒲塘公社养鹅场饲养员谷水妹`: nothing stands between post and name. */
const CLOSE_AUTHOR = new RegExp(
  String.raw`^(?=.{8,30}$)\p{Script=Han}{4,24}?(?:${POST})(?<name>\p{Script=Han}{2,3})$`,
  "u",
);
/** Likelihood from which nothing but a name is read so. */
const SURE_NAME = 1;

/**
 * Reads a text as an author behind the body and post he has, without a blank between them: for brackets, where nothing else stands so.
 *
 * @example readCloseAuthor("蒲塘公社养鹅场饲养员谷水妹")?.names // ["谷水妹"]
 */
export function readCloseAuthor(folded: string): Byline | undefined {
  const name = CLOSE_AUTHOR.exec(folded)?.groups?.["name"];
  return name !== undefined && nameLikelihood(name) >= SURE_NAME
    ? { names: [name], hasRole: true, likelihood: LIKELIHOOD }
    : undefined;
}

/**
 * Reads a text, in half-width forms, as authors with their posts and nothing else: `青柳公社社员 万小牛`. Undefined for anything else.
 *
 * @example readAuthor("民兵 禹大山")?.names // ["禹大山"]
 */
export function readAuthor(folded: string): Byline | undefined {
  if (!AUTHORS.test(folded)) return undefined;
  const names = [...folded.matchAll(EACH_AUTHOR)].map((match) => (match.groups?.["name"] ?? "").replace(" ", ""));
  if (!names.every((name) => nameLikelihood(name) > 0 || isStrangeName(name))) return undefined;
  const likelihood = Math.min(LIKELIHOOD, ...names.map((name) => nameLikelihood(name) || LIKELIHOOD / 2));
  return { names, hasRole: false, likelihood };
}
