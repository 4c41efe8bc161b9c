import type { Settings } from "../../model/settings.ts";

/** What an editor should look at on a page, as a reader can follow it. */
export interface Finding {
  readonly rule: string;
  /** 1-based; 0 when the whole file is meant. */
  readonly line: number;
  readonly quote: string;
  /** One English sentence without its stop; the interface words the rule itself where it can. */
  readonly message: string;
}

/** Chinese wording of each rule that may ask an editor to look at a page. */
const ZH_HANS: Readonly<Record<string, string>> = {
  "encoding-invalid": "有字节在该编码中无此字，显示为�，请对照原件补入",
  "encoding-mixed": "部分行的编码与全文不同，已各按其编码读出",
  "control-character": "含不可印的控制字符，正文略去，源文件保留",
  "front-matter-broken": "著录不是合法的 YAML，未采用",
  "front-matter-code": "著录不是 YAML，未采用也未执行",
  "front-matter-key": "著录中有不认识的项目，未采用",
  "front-matter-value": "著录中有不合格的值，未采用",
  "web-page-refused": "网页文件未能读作一版，未加入",
  "file-ending": "扩展名不是 .txt 或 .md，未读",
  "issue-unpublished": "此期未能制成网页，其余照常刊布",
  "page-unparsed": "程序未能分篇，照原样逐行录出",
  "article-unsearchable": "此篇未能编入检索",
  "page-unsure": "全版没有读懂，估计半数以上的篇目有误，请逐篇对照原件",
  "layout-unsure": "各行似有行号或左右并排，不能确定，篇目可能有误",
  "no-headline": "没有认出标题，作无题之篇收录",
  "no-article": "此版没有一行成篇，只在原文中可见",
  "headline-unsure": "是否标题，不能确定",
  "byline-unsure": "是否署名，不能确定",
  "continuation-undecided": "可能接在别处，证据不足，留在原处",
  "jump-unmatched": "转版提示所指的那一部分没有找到",
  "page-twice": "两个文件是同一版，都保留",
  "article-twice": "同一篇在存档中出现两次，都保留",
  "issue-contradiction": "著录与版面所印不一致，以著录为准",
  "date-impossible": "所印日期历上没有，未采用",
  "weekday-contradiction": "所印星期与日期不合",
  "date-contradiction": "著录的见报日期与版面所印不一致，以著录为准",
  "addition-unreadable": "入藏记录中有一行不能读，未采用",
  "date-future": "见报日期晚于入藏之日",
  "date-distant": "记事日期与见报日期相距过远",
  "year-unknown": "年份无从推定",
  "year-contradiction": "文中有语指向别的年份，以著录或所印为准",
  "correction-moved": "订正所引之文前后已变，仍订在原处，请看是否得当",
  "correction-done": "订正所说，源文件已经如此",
  "correction-twice": "订正所引之文不止一处，前后相同，各处都已订正",
  "correction-similar": "订正所引之文已不在，仅有相近之文，未采用，请重作",
  "correction-unclear": "订正所引之文有多处，无从分别，未采用，请补引前后文",
  "correction-orphan": "订正所引之文已不在，未采用，订正仍保留",
  "correction-contradiction": "两条订正对同一处说法不同，以先作的为准",
  "correction-void": "订正无从施行：所指的订正不存在，或版面上无处可施",
  "correction-unreadable": "订正文件中有一行不能读，未采用，仍保留",
  "correction-newer": "订正的种类或版本本程序不认识，未采用，仍保留",
  "correction-clash": "两条不同的订正编号相同，以先出的为准",
  "corrections-encoding": "订正文件不是 UTF-8，已按其编码读出",
  "corrections-copy": "同一版的订正分在几个文件里，已一并读入",
  "corrections-stray": "订正文件没有对应的源文件，未采用，仍保留",
  "ladder-contradiction": "会议次数与日期不合，未用以推定年份",
};

/** What a finding says, in the interface's language; the finding's own English where no wording is known. */
export function findingText(finding: Finding, language: Settings["language"]): string {
  return language === "en" ? finding.message : (ZH_HANS[finding.rule] ?? finding.message);
}
