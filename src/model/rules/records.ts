import type { Rules } from "./rule.ts";

/** Rules of the records that an archive keeps among its raw pages: what was added and taken out, and which addresses were published. */
export const RECORD_RULES = {
  "addition-unreadable": {
    severity: "warning",
    attention: "unused",
    means: "A line of the record of additions cannot be read.",
    zhHans: "入藏记录中有一行不能读，未采用",
    mend: 'it was passed over; write it like {"path":"a.txt","added":"2025-06-01"}',
    zhMend: '这一行略过；写法如 {"path":"a.txt","added":"2025-06-01"}',
  },
  "address-unreadable": {
    severity: "warning",
    attention: "unread",
    means: "A line of the record of published addresses cannot be read.",
    zhHans: "网址记录中有一行不能读，未采用，仍保留",
    mend: "it was passed over and kept, the others were read; put the record back from a copy if links break",
    zhMend: "这一行略过，仍保留，其余照读；如有链接失效，请用备份的记录",
  },
  "record-newer": {
    severity: "warning",
    attention: "unread",
    means: "A line of a record is of a version that this program does not know.",
    zhHans: "记录中有一行是更新的版本所写，未采用，仍保留",
    mend: "it was passed over and kept; a newer program may read it",
    zhMend: "这一行略过，仍保留；新版程序能读",
  },
  "record-encoding": {
    severity: "info",
    means: "A record is not UTF-8; its encoding was recognised from its contents.",
    zhHans: "记录不是 UTF-8，已按其编码读出",
    mend: "nothing needs doing; saved as UTF-8 it says the same",
    zhMend: "不用管；另存为 UTF-8 也一样",
  },
  "record-copy": {
    severity: "info",
    means: "A record stands in several files: a copy, or what a sync program left of two computers' work.",
    zhHans: "同一记录分在几个文件里，已一并读入",
    mend: "all were read, each line once; put them into one file and remove the others when it suits you",
    zhMend: "都已读入，每行只算一次；方便时合成一个文件，移走其余的",
  },
  "record-unwritten": {
    severity: "warning",
    attention: "unpublished",
    means: "The record of published addresses could not be written.",
    zhHans: "网址记录写不进去，网站已照常生成",
    mend: "the site was made; allow writing to the folder of raw pages, or addresses that change may lead nowhere later",
    zhMend: "网站已生成；请允许写入 seeds 文件夹，不然以后改了的网址可能失效",
  },
} as const satisfies Rules;
