import { canon } from "../text/canon.ts";
import { NO_WORDS, textToGrams } from "../text/grams.ts";
import type { Fragment } from "./manifest.ts";
import type { SearchRecord } from "./record.ts";

/** Pagefind's marks around words that weigh more. The body's weight is the one its format stores for free. */
const HEADLINE_WEIGHT = "___PAGEFIND_WEIGHT___4";
const BODY_WEIGHT = "___PAGEFIND_WEIGHT___1.042";
const END_WEIGHT = "___END_PAGEFIND_WEIGHT___";

/** What Pagefind is to index: the words of each text, headline parts first. It leaves out what has no word at all. */
export function recordToContent(record: SearchRecord): string {
  const words = (texts: readonly (string | null)[]) => texts.flatMap((text) => textToGrams(canon(text ?? "")));
  const head = words([record.headline, record.kicker, record.deck]);
  const body = words(record.paragraphs);
  if (head.length + body.length === 0) return NO_WORDS;
  return [HEADLINE_WEIGHT, ...head, END_WEIGHT, BODY_WEIGHT, ...body, END_WEIGHT].join(" ");
}

/** What a result shows, in the place of the encoded words. */
export function recordToFragment(record: SearchRecord): Fragment {
  return {
    url: record.address,
    content: record.paragraphs.map((text) => text.replaceAll("\n", " ")).join("\n"),
    meta: {
      id: record.id,
      title: record.headline,
      ...(record.kicker === null ? {} : { kicker: record.kicker }),
      ...(record.deck === null ? {} : { deck: record.deck }),
      ...(record.date === null ? {} : { date: record.date }),
      dateText: record.dateText,
      ...(record.bylines.length === 0 ? {} : { bylines: record.bylines.join(" ") }),
      ...(record.section === null ? {} : { section: record.section }),
      issue: record.issueText,
      issueAddress: record.issueAddress,
      ...(record.file === null ? {} : { file: record.file }),
    },
  };
}
