import type { Decision } from "../../model/evidence.ts";
import type { Unit } from "../page/draft.ts";
import type { Seams } from "./seams.ts";

const QUOTE_LENGTH = 16;

/** A line of prose is at least so long; shorter ones without a stop are lists, verse and labels. */
const SHORTEST_PROSE = 30;

/** `…;要科学调配一线工作人员`: a clause that goes on with a row of demands. */
const DEMAND_PATTERN = /[;；]要/u;

/** A first clause that opens such a row: who demands it, or a demand itself. */
const DEMAND_OPENS_PATTERN = /要|必须|应当|强调|指出|要求|表示|坚持|提出/u;

/** Whether a paragraph is the rest of a row of demands whose beginning, with who demands them, is not there. */
function lacksItsDemand(text: string): boolean {
  const start = text.slice(0, 200);
  const at = start.search(DEMAND_PATTERN);
  return at > 0 && !DEMAND_OPENS_PATTERN.test(start.slice(0, at));
}

/** `县人民政府决定:`, `账本上的数字有增有减——` */
const ANNOUNCES_PATTERN = /(?:[:：]|——)\s*$/u;

/** Where a paragraph stands in its article. */
interface ParagraphPlace {
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function toDecision(unit: Unit, quote: string, says: string, confidence: number, source: string): Decision {
  const evidence = [{ kind: "text-missing", quote, source, line: unit.line, says }];
  return { rule: "text-missing", confidence, lines: [unit.line], evidence };
}

/**
 * Says that text is missing where a paragraph begins or ends in mid-sentence and nothing on the page completes it.
 * The first paragraph of an article may begin as it likes; one that announces what follows may end with a colon or a dash before another.
 *
 * @example 保障第一落点至隔离酒店全程闭环,切实织密防控网;要科学调配… // what must be guaranteed, and by whom, is lost
 */
export function findLostText(units: readonly Unit[], place: ParagraphPlace, seams: Seams, source: string): Decision[] {
  const [first, last] = [units[0], units.at(-1)];
  if (!first || !last || first.kind !== "text") return [];
  const found: Decision[] = [];
  const startsCut = first.text.length >= SHORTEST_PROSE && (seams.fragment(first) > 0 || lacksItsDemand(first.text));
  if (startsCut && !place.isFirst) {
    const says = "The paragraph begins in mid-sentence and nothing on the page leads to it.";
    found.push(toDecision(first, first.printed.slice(0, QUOTE_LENGTH), says, 0.6, source));
  }
  if (
    seams.isUnfinished(last) &&
    (place.isLast || !ANNOUNCES_PATTERN.test(last.text)) &&
    !seams.isSigned(last) &&
    last.text.length >= SHORTEST_PROSE &&
    /[,，。]/u.test(last.text.slice(-200))
  ) {
    const says = "The paragraph ends in mid-sentence and nothing on the page completes it.";
    found.push(toDecision(last, last.printed.slice(-QUOTE_LENGTH), says, 0.7, source));
  }
  return found;
}
