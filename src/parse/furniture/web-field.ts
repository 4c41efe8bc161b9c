import { readPlainWords } from "../recognise/plain-words.ts";

/** What a label of a web page is about. */
export type FieldKind =
  | "date"
  | "source"
  | "editor"
  | "author"
  | "count"
  | "control"
  | "link"
  | "neighbour"
  | "note"
  | "tags";

const LABELS: Readonly<Record<FieldKind, string>> = {
  date: "(?:发[布表稿]|信息|更新|最后更新|录入|添加|上传|编辑|刊[发登]|出版|建立|创建|修改|采集|撰稿)?(?:时间戳?|日期)|最[新后]更新|(?:发表|发布|更新|刊登)于|(?:出版|更新)(?=: ?(?:19|20)\\d\\d[-/年])|年月日|[上下]一日",
  source:
    "(?:信息|文章|新闻|稿件|内容|资料|本文)?来源(?:于)?|(?:发稿|供稿|发布)(?:单位|机关|部门)|[Ff]rom|稿源|出处|(?:文章|本文)?(?:原载|转自|摘自|来自)(?:于)?",
  editor:
    "(?:初审|值班|网络|网站|本期|首席|执行|责任|本版|图文|文字|微信|实习|见习)?编辑|责编|编审|[初复终一二三]审(?:编辑)?|审[核校签定]|校[对审]|总?监制|签发|总?主编|总编|值班(?:主任|主编|领导|编委)|美编|美[工术]|版式|排版|(?:视频)?制作|播音|录入[员者]?|发布[人者]|上传[人者]?|统筹|出品|信息员",
  author: "作者|(?:(?:本报|通讯员|特约|实习|见习|全媒体)*记者)|通讯员|文\\/?图|图\\/?文|撰[文稿]|发稿人|供稿|摄影|文字",
  count:
    "(?:总?(?:阅读|点阅|浏览|点击|访问|查看|评论|点赞|转发|收藏|回复)(?:次数|量|数|人数|率)?|人气|热度|字数|[Vv]iews|[Hh]its)",
  control:
    "通版阅读(?:请点击)?|当前版[面次]?|字[体号级](?:设[定置]|大小|调整)?|(?:语音|全文)?(?:阅读|朗读|播报)|视力保护色?|背景色?|打印|分享(?:到|至|按钮)?|选择字号|文字大小",
  link: "(?:本文|原文|原始|文章|页面|阅读|新闻)(?:的)?(?:链接|连结|网址|地址)|(?:链接|连结)(?:地址)?|网址|URL|url|电子?邮[件箱]",
  neighbour: "[上下]一?[篇条则页版](?:文章|新闻|信息)?|前一[篇条]|后一[篇条]",
  note: "原(?:文)?标?题|查看完整版本|版[次面号名]",
  tags: "(?:文章|新闻|内容|相关|热门)?(?:标签|关键[词字]|搜[寻索])|热门(?:关键[词字])?|所属(?:分类|栏目)|[Tt]ags?|TAGS?",
};

const ANY_LABEL = Object.entries(LABELS)
  .map(([kind, words]) => `(?<${kind}>${words})`)
  .join("|");
const LABEL = new RegExp(
  `(?<![\\p{Script=Han}A-Za-z])(?:${ANY_LABEL})(?:[】\\])]?(?: ?\\((?:HKT|GMT|北京时间|香港时间)\\))? ?[:=丨|] ?|(?<=[表布新登]于) ?)`,
  "gu",
);
/** What stands behind or in every label: asked first, as most texts have none. */
const MARK_OF_LABEL = /[:=丨|]|[表布新登]于/;
/** `来源:云坪网阅读量:521`: labels with their colons, and no blanks between them. */
const GLUED_LABEL = new RegExp(`(?<![A-Za-z])(?:${ANY_LABEL}) ?: ?`, "gu");

/** A label with what stands behind it, up to the next one. */
export interface WebField {
  readonly kind: FieldKind;
  /** Offsets of the label and of the value. */
  readonly start: number;
  readonly from: number;
  readonly to: number;
  readonly value: string;
}

/** `张三 2016-06-17 10:13`: a stamp behind the last name, with no label of its own. */
const STAMP_BEHIND = /(?<=\S) +(?=(?:1[89]|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2})/u;

/** `阅读量:52172025-04-02`: a stamp glued to the count before it. */
const STAMP_GLUED = /(?<=^\d{1,7})(?=(?:19|20)\d\d[-/]\d{1,2}[-/]\d{1,2})/u;

function stampPattern({ kind }: WebField): RegExp | undefined {
  if (kind === "count") return STAMP_GLUED;
  return kind === "editor" || kind === "author" ? STAMP_BEHIND : undefined;
}

/** A field of names or of a count without the stamp that stands behind it, and that stamp as a field. */
function splitStamp(field: WebField): WebField[] {
  const match = stampPattern(field)?.exec(field.value);
  if (!match) return [field];
  const [value, stamp] = [field.value.slice(0, match.index), field.value.slice(match.index + match[0].length)];
  const at = field.to - stamp.length;
  return [
    { ...field, to: field.from + value.length, value },
    { kind: "date", start: at, from: at, to: field.to, value: stamp },
  ];
}

/** The labels of `text`, in order: where one opens it, those that are glued to the values before them, too. */
function matchLabels(text: string): RegExpExecArray[] {
  if (!MARK_OF_LABEL.test(text)) return [];
  const apart = [...text.matchAll(LABEL)];
  if (apart[0]?.index !== 0) return apart;
  const isApart = (at: number) => apart.some(({ index, 0: label }) => index <= at && at < index + label.length);
  const glued = [...text.matchAll(GLUED_LABEL)].filter(({ index }) => !isApart(index));
  return [...apart, ...glued].sort((a, b) => a.index - b.index);
}

/** `value` without the bracket that closes a line of one label, opened before it: `(责任编辑:张三)`. */
function closeBracket(text: string, start: number, value: string): string {
  return start === 1 && text.startsWith("(") && value.endsWith(")") ? value.slice(0, -1).trimEnd() : value;
}

/** The labelled fields of `text`, in half-width forms and in order. */
export function findFields(text: string): WebField[] {
  const matches = matchLabels(text);
  const fields = matches.map((match, place): WebField => {
    const from = match.index + match[0].length;
    const to = matches[place + 1]?.index ?? text.length;
    const kind = Object.keys(LABELS).find((name) => match.groups?.[name] !== undefined) as FieldKind;
    return {
      kind,
      start: match.index,
      from,
      to,
      value: closeBracket(text, match.index, text.slice(from, to).replace(/^[\s|丨[【]+|[\s|丨,;\]】]+$/gu, "")),
    };
  });
  return fields.flatMap(splitStamp);
}

const PROSE = /[。;!?]/u;
const NAMES = /^[\p{Script=Han}A-Za-z0-9_.@·]{1,16}(?:[ 、,/·|&]{1,3}[\p{Script=Han}A-Za-z0-9_.·]{1,12}){0,7}$/u;
/** No name holds them, and hardly a sentence is without. */
const OF_SENTENCES = /[的了]/u;
/** `《农情简报》1952年5月19日。`: a paper and its day, as a note at the foot gives them. */
const CITED = /^《[^》]{2,20}》[\d年月日第期版\s.()/-]*。?$/u;
/** `02-13 09:33`: a stamp without its year. */
const WITHOUT_YEAR = /^(?:\d{1,2}[-/月]\d{1,2}日?(?: \d{1,2}:\d{2})?|\d{4} \d{1,2}:\d{2})$/u;
/** `1707742145302`: seconds or thousandths, as programs count time. */
const COUNTED_TIME = /^\d{10}(?:\d{3})?\)?$/u;
const LONGEST_TITLE = 70;
const LONGEST_SOURCE = 28;

/** A source, and nothing behind it but what web pages print. */
function isSource(value: string): boolean {
  if (CITED.test(value)) return true;
  if (PROSE.test(value) || value.includes(",")) return false;
  const [first = "", ...rest] = value.split(/[ |]+/u);
  return first.length <= LONGEST_SOURCE && readPlainWords(rest.join(" ")) !== undefined;
}

const IS_VALUE: Readonly<Record<FieldKind, (value: string) => boolean>> = {
  date: (value) =>
    value === "" || WITHOUT_YEAR.test(value) || COUNTED_TIME.test(value) || readPlainWords(value)?.date !== undefined,
  source: isSource,
  editor: (value) => value === "" || (NAMES.test(value) && !OF_SENTENCES.test(value)),
  author: () => true,
  count: (value) => value === "" || (/^[\d次]/.test(value) && readPlainWords(value) !== undefined),
  control: (value) => readPlainWords(value) !== undefined,
  link: (value) => /^\S*$/u.test(value) && !/[。,]/u.test(value),
  neighbour: (value) => value.length <= LONGEST_TITLE,
  note: (value) => value !== "" && value.length <= LONGEST_TITLE,
  tags: (value) => value.length <= LONGEST_TITLE && !PROSE.test(value),
};

/** Whether what stands behind a label is what such a label announces, and no sentence. */
export function hasItsValue({ kind, value }: WebField): boolean {
  return IS_VALUE[kind](value);
}
