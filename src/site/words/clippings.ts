import { tied } from "./tied.ts";

const zhHans = {
  lead: "从各篇剪下的全文与选段，存在这个浏览器里，不发往任何地方。可加笔记、排次序，存成文件带走。",
  kept: "清除浏览器数据会一并清掉；Safari 七天没有打开本站，也会自己清掉。要紧的请存成 CSV 表格，可再读入。",
  noScript:
    "这一页要开启 JavaScript 才能用：它把您剪下的文章和选段存在浏览器里，可写笔记、排次序，存成 Word、Markdown、CSV、RIS。不开启时，可在各篇末尾复制文字与引文。",
  empty: "还没有剪报。打开一篇，在“引用与带走”处点“剪下全文”，或选中一段文字后点“剪下选段”；也可读入存过的剪报表。",
  closed: "这个浏览器不许本页保存数据（无痕窗口或隐私设置）。请换普通窗口，或在各篇直接复制、下载。",
  full: "浏览器给本站的空间满了，刚才的没有存入，先前的都在。请先存成文件，再删去一些。",
  files: "存成文件",
  word: "Word",
  markdown: "Markdown",
  csv: "CSV 表格",
  ris: "RIS（引文管理软件）",
  fileName: (day: string) => `剪报 ${day}`,
  saved: (n: number, name: string) => `${n} 条已存成${name}。`,
  notSaved: "没有存成文件：所需的脚本读不到。",
  open: "读入剪报表",
  opened: (added: number, known: number) =>
    added === 0
      ? `表中 ${known} 条都已在剪报里，笔记已并入。`
      : `读入 ${added} 条${known > 0 ? `；另 ${known} 条本来就有，笔记已并入` : ""}。`,
  /** A file that holds no clippings; `what` is one of {@link otherFiles}, or {@link tooLarge}. */
  notTable: (name: string, what: string) =>
    `“${name}”${what}，不是剪报表。请选从这里存成“CSV 表格”的 .csv 文件。什么都没有改动。`,
  otherFiles: {
    empty: () => "是空的",
    picture: () => "是图片",
    pdf: () => "是 PDF",
    word: () => "是 Word 文件",
    sheets: () => "是 Excel 工作簿（若是剪报表，请在 Excel 里另存为 CSV）",
    slides: () => "是演示文稿",
    oldOffice: () => "是旧版 Office 文件（若是剪报表，请另存为 CSV）",
    packed: () => "是压缩文件",
    json: () => "是别的程序的数据（JSON）",
    web: () => "是网页",
    ris: () => "是引文文件（RIS），没有正文",
    table: (columns: string) => `是别的表格，没有“标题”“正文”两栏，只有${columns}`,
    text: () => "是一般的文字",
    unknown: () => "不是文字，看不出是什么",
  } satisfies Record<string, (columns: string) => string>,
  tooLarge: (megabytes: number) => `有 ${Math.round(megabytes)} MB，太大了`,
  emptyTable: "这个文件里没有剪报，什么都没有改动。",
  share: "复制分享链接",
  shareNotes: "连同笔记",
  shared: (n: number, length: number) => `${n} 条的链接已复制，长 ${length} 字符。全文凭链接到存档里读，选段在链接里。`,
  sharedLong: (n: number, length: number) =>
    `${n} 条的链接已复制，长 ${length} 字符，有的聊天软件会截断。也可存成 CSV 表格发送。`,
  tooLong: (length: number) => `链接会有 ${length} 字符，太长。请存成 CSV 表格发送，对方“读入剪报表”即可。`,
  noAddress: "这一份在文件夹里，没有别人打得开的地址。请存成 CSV 表格发送，对方“读入剪报表”即可。",
  notCopied: "浏览器未允许复制。",
  received: (n: number) => `收到剪报 ${n} 条`,
  accept: "收入我的剪报",
  refuse: "不收",
  cutOff: "这个剪报链接不完整，多半是在路上被截断了。请对方改发 CSV 表格。",
  accepted: (added: number, known: number) =>
    added === 0 ? "都已在剪报里。" : `收入 ${added} 条${known > 0 ? `；另 ${known} 条本来就有` : ""}。`,
  elsewhere: (n: number) => `这个浏览器里另有本存档的剪报 ${n} 条，是在别的文件夹或地址剪下的。`,
  count: (n: number) => `${n} 条`,
  keptOn: (day: string) => `剪于\u00a0${day}`,
  wholeText: (n: number) => `全文 ${n} 字`,
  passage: "选段",
  noText: "全文未随链接带来，可打开原篇读。",
  note: "笔记",
  noteOf: (headline: string) => `笔记：${headline}`,
  drag: (headline: string) => `移动《${headline}》：拖动，或按方向键、Home、End`,
  up: "上移",
  down: "下移",
  remove: "删除",
  ofItem: (action: string, headline: string) => `${action}《${headline}》`,
  movedTo: (headline: string, place: number, all: number) => `《${headline}》移到第 ${place} 条，共 ${all} 条。`,
  removed: (headline: string) => `已删《${headline}》。`,
  undo: "撤销删除",
  gone: "此篇已不在存档里，这里是剪下时的文字。",
  moved: "此篇已不单列，标题通向原来所在的版。",
  /** Columns of the table, by the fields of a clipping. */
  columns: {
    headline: "标题",
    facts: "日期与署名",
    text: "正文",
    note: "笔记",
    source: "引文",
    kicker: "引题",
    deck: "副题",
    isWhole: "全文或选段",
    address: "地址",
    keptAt: "剪下时间",
    ris: "RIS",
    id: "编号",
  },
  whole: "全文",
};

const en: typeof zhHans = {
  lead: "Articles and passages you cut out. They are kept in this browser and sent nowhere; add notes, put them in order, take them along as files.",
  kept: "Clippings go when the browser's data are cleared, and Safari clears them when the site was not opened for seven days: save what matters as a CSV table, which can be opened again.",
  noScript:
    "This page needs JavaScript: it keeps the articles and passages you cut out in your browser, with notes and in your order, and saves them as Word, Markdown, CSV or RIS. Without it, text and citations can be copied at the end of each article.",
  empty:
    "Nothing is clipped yet. Open an article and press “Clip the article” under “Cite and take along”, or choose some text and press “Clip the passage”; or open a table of clippings you saved.",
  closed:
    "This browser does not let the page keep anything (a private window, or its settings). Use a normal window, or copy and save from the articles themselves.",
  full: "The browser's room for this site is full: the last was not kept, all before are. Save them as a file, then remove some.",
  files: "Save as",
  word: "Word",
  markdown: "Markdown",
  csv: "CSV table",
  ris: "RIS (reference managers)",
  fileName: (day) => `Clippings ${day}`,
  saved: (n, name) => `${n} saved as ${name}.`,
  notSaved: "No file was made: a script that it needs could not be read.",
  open: "Open a table of clippings",
  opened: (added, known) =>
    added === 0
      ? `All ${known} of the table were clipped before; their notes were joined.`
      : `${added} added${known > 0 ? `; ${known} were clipped before, their notes were joined` : ""}.`,
  notTable: (name, what) =>
    `“${name}” ${what}, and no table of clippings. Choose a .csv file that was saved here as “CSV table”. Nothing was changed.`,
  otherFiles: {
    empty: () => "is empty",
    picture: () => "is a picture",
    pdf: () => "is a PDF",
    word: () => "is a Word document",
    sheets: () => "is an Excel workbook (if it is a table of clippings, save it as CSV in Excel)",
    slides: () => "is a presentation",
    oldOffice: () => "is an old Office document (if it is a table of clippings, save it as CSV)",
    packed: () => "is a packed file",
    json: () => "is data of another program (JSON)",
    web: () => "is a web page",
    ris: () => "is a file of citations (RIS), without text",
    table: (columns) => `is another table, without the columns “Headline” and “Text”: it has ${columns}`,
    text: () => "is a plain text",
    unknown: () => "is no text, nor anything known",
  },
  tooLarge: (megabytes) => `has ${Math.round(megabytes)} MB, which is too large`,
  emptyTable: "There are no clippings in this file. Nothing was changed.",
  share: "Copy a link to share",
  shareNotes: "with notes",
  shared: (n, length) =>
    `The link of ${n} is copied, ${length} characters. Articles are read in the archive, passages are in the link.`,
  sharedLong: (n, length) =>
    `The link of ${n} is copied, ${length} characters, which some chat programs cut off. A CSV table can be sent instead.`,
  tooLong: (length) =>
    `The link would have ${length} characters, which is too long. Save a CSV table and send that: “Open a table of clippings” reads it.`,
  noAddress:
    "This copy is in a folder and has no address that others can open. Save a CSV table and send that: “Open a table of clippings” reads it.",
  notCopied: "The browser did not allow copying.",
  received: (n) => `${n} ${n === 1 ? "clipping" : "clippings"} sent to you`,
  accept: "Add to my clippings",
  refuse: "Do not add",
  cutOff: "This link is not whole, it was probably cut off on its way. Ask for a CSV table instead.",
  accepted: (added, known) =>
    added === 0 ? "All were clipped before." : `${added} added${known > 0 ? `; ${known} were clipped before` : ""}.`,
  elsewhere: (n) => `This browser has ${n} more of this archive, clipped in another folder or at another address.`,
  count: (n) => `${n}`,
  keptOn: (day) => `clipped ${day}`,
  wholeText: (n) => `Full text, ${n} characters`,
  passage: "Passage",
  noText: "The text did not come with the link: open the article to read it.",
  note: "Note",
  noteOf: (headline) => `Note: ${headline}`,
  drag: (headline) => `Move “${headline}”: drag, or press the arrow keys, Home, End`,
  up: "Up",
  down: "Down",
  remove: "Remove",
  ofItem: (action, headline) => `${action} “${headline}”`,
  movedTo: (headline, place, all) => `“${headline}” is now ${place} of ${all}.`,
  removed: (headline) => `“${headline}” is removed.`,
  undo: "Undo",
  gone: "This article is no longer in the archive; this is its text when it was clipped.",
  moved: "This article is no longer shown by itself; the headline leads to its page.",
  columns: {
    headline: "Headline",
    facts: "Date and signature",
    text: "Text",
    note: "Note",
    source: "Citation",
    kicker: "Kicker",
    deck: "Deck",
    isWhole: "Article or passage",
    address: "Address",
    keptAt: "Clipped at",
    ris: "RIS",
    id: "Number",
  },
  whole: "Article",
};

/** Words of the page of what a reader has cut out. */
export const clippingsWords = tied({ "zh-Hans": zhHans, en });

/** Words of the page of what a reader has cut out, in one language. */
export type ClippingsWords = typeof zhHans;
