import { REFERS_BACK } from "../../weights/by-hand.ts";
import { type Labelled, OPENERS } from "../page/label.ts";
import type { LineFacts } from "./line-facts.ts";

/** `翌年,`, `其后`, `另一方面`, `与此同时`: what can only be said behind something. */
const CONNECTS =
  /^(?:翌[年日晨]|[次同]年|次日|其[后时间中]|此[后外时前]|后来|随后|之后|事后|会后|嗣后|旋|未几|另外|另一方面|与?此?同时[,，]|至于|不过|然而|可是|因此|所以|于是|接着|再者|至此|当时|除此之外|该(?:校|村|厂|馆|院|会|司|局|县|镇|处|案|名)|[这那]时)/u;
/** `至昨晚约11时,`, `近午夜,`, `晚上8时许,`: a time of day whose day was told before; `下午四点半,` opens a feature. */
const TIME_OF_DAY =
  /^(?:[至近约]+(?:[昨今当][日天晚晨夜早午]?|午夜|深夜|凌晨|傍晚|清晨|[上下]午)?|当[日晚天]|(?:入夜|午夜|深夜|凌晨|傍晚|清晨|晚上|[上下]午)(?=.{0,2}\d{1,2}时))(?:[^,，。日]{0,8})[,，]/u;
/** Texts are looked for past so many lines of a head. */
const MOST_HEADS = 3;

function refersBack(text: string): boolean {
  return CONNECTS.test(text) || TIME_OF_DAY.test(text.slice(0, 24));
}

/**
 * For each line the log-odds that an article begins with it, by how the text below opens: one that refers back to what was told
 * stands under a sub-heading. 0 for a line that is not among the `doubtful`.
 */
export function findReferenceOdds(
  facts: readonly LineFacts[],
  labels: readonly Labelled[],
  doubtful: ReadonlySet<number>,
): number[] {
  return facts.map((_, at) => {
    if (!doubtful.has(at)) return 0;
    const behind = facts.slice(at + 1, at + 1 + MOST_HEADS);
    const lead = behind.find(
      (line, index) => line.endsSentence || !OPENERS.has(labels[at + 1 + index]?.label ?? "text"),
    );
    return lead && refersBack(lead.line.text) ? REFERS_BACK : 0;
  });
}
