import type { Rules } from "./rule.ts";

/** Rules of the records that an archive keeps among its raw pages: what was added and taken out, and which addresses were published. */
export const RECORD_RULES = {
  "addition-unreadable": {
    severity: "warning",
    attention: "unused",
    means: "A line of the record of additions cannot be read.",
    zhHans: "入藏记录中有一行不能读，未采用",
    mend: 'it was passed over; write it like {"path":"a.txt","added":"2025-06-01"}',
  },
  "address-unreadable": {
    severity: "warning",
    attention: "unread",
    means: "A line of the record of published addresses cannot be read.",
    zhHans: "网址记录中有一行不能读，未采用，仍保留",
    mend: "it was passed over and kept, the others were read; put the record back from a copy if links break",
  },
  "record-newer": {
    severity: "warning",
    attention: "unread",
    means: "A line of a record is of a version that this program does not know.",
    zhHans: "记录中有一行是更新的版本所写，未采用，仍保留",
    mend: "it was passed over and kept; a newer program may read it",
  },
  "record-encoding": {
    severity: "info",
    means: "A record is not UTF-8; its encoding was recognised from its contents.",
    zhHans: "记录不是 UTF-8，已按其编码读出",
    mend: "nothing needs doing; saved as UTF-8 it says the same",
  },
  "record-copy": {
    severity: "info",
    means: "A record stands in several files: a copy, or what a sync program left of two computers' work.",
    zhHans: "同一记录分在几个文件里，已一并读入",
    mend: "all were read, each line once; put them into one file and remove the others when it suits you",
  },
  "record-unwritten": {
    severity: "warning",
    attention: "unpublished",
    means: "The record of published addresses could not be written.",
    zhHans: "网址记录写不进去，网站已照常生成",
    mend: "the site was made; allow writing to the folder of raw pages, or addresses that change may lead nowhere later",
  },
} as const satisfies Rules;
