import { removeSpaces } from "../../text/characters.ts";
import { endsSentence } from "../../text/sentence.ts";
import type { Furniture, Part } from "../furniture/furniture.ts";

/** `上一页 [1] [2] 下一页`, `首页 1 2 尾页`, `[1][2] 阅读全文`, `共2页`: links between the web pages of one article, and nothing else. */
const LINKS =
  /^(?:(?:[上前下后]一?|首|尾|末|第\d{1,2}|共\d{1,2}|\d{1,2})页|\d{1,2}|(?:阅读|查看|显示|浏览)?(?:余下|剩余)?全文(?:阅读|浏览)?|在?(?:本|单)页(?:阅读|显示|浏览)|分页(?:阅读|导航)?|页码|[\s[\]【】()<>«»|/:·.,-])+$/u;
/** What they hold at least: the way on or back, or numbers in brackets. */
const SURE_LINKS = /[上前下后]一?页|(?:[[【(]\d{1,2}[\]】)].*){2}/u;
/** `(2)`, `[2]`, ` 第2页`, `_2`, `(2/3)`: the number of a web page behind the title. */
const NUMBER_BEHIND = /[([【_-]?(?:第)?(?<number>\d{1,2})(?:页|\/\d{1,2}页?)?[)\]】]?$/u;
const SHORTEST_TITLE = 4;
const LONGEST_TITLE = 60;

const LINKS_BETWEEN: Furniture = {
  role: "furniture",
  rule: "web-chrome",
  reason: "links between the web pages of an article",
  place: "inside",
};
const TITLE_AGAIN: Furniture = {
  role: "furniture",
  rule: "repeated-title",
  reason: "title printed again on the next web page",
  place: "inside",
};

function isParagraph({ line, furniture }: Part): boolean {
  return !furniture && endsSentence(line.text);
}

function isLinks({ line, label }: Part): boolean {
  return !label && line.depth === 0 && LINKS.test(line.folded) && SURE_LINKS.test(line.folded);
}

/** The title that a line prints with the number of a later web page behind it. */
function titleOfPage(text: string): string | undefined {
  const match = NUMBER_BEHIND.exec(text);
  const title = match && Number(match.groups?.["number"]) > 1 ? text.slice(0, match.index) : "";
  return title.length >= SHORTEST_TITLE ? title : undefined;
}

/**
 * Takes out what stands between the web pages of one article that were copied one below the other: the links from each to the next,
 * and the title and the stamp, which every page prints again. The text goes on behind them.
 */
export function dropTurnedPages(parts: readonly Part[]): Part[] {
  const first = parts.findIndex(isParagraph);
  const last = parts.findLastIndex(isParagraph);
  const above = new Set<string>();
  let isTurned = false;
  return parts.map((part, at) => {
    const text = removeSpaces(part.line.folded);
    const isInside = first >= 0 && at > first && at < last;
    if (isInside && isLinks(part)) {
      isTurned = true;
      return { line: part.line, furniture: LINKS_BETWEEN };
    }
    if (isParagraph(part)) isTurned = false;
    else if (isInside && text.length <= LONGEST_TITLE) {
      const title = titleOfPage(text);
      const isAgain = (title !== undefined && above.has(title)) || (isTurned && above.has(text));
      if (isAgain) return { line: part.line, furniture: TITLE_AGAIN };
    } else if (at < first) above.add(text);
    return part;
  });
}
