import type { ParsedArticle } from "../../model/article.ts";
import type { LineAccount, LineRole } from "../../model/line.ts";
import type { SourceText } from "../../model/source.ts";
import type { OrderedDraft, Unit } from "../page/draft.ts";
import type { Label } from "../page/label.ts";
import { linesOf, type PageLine } from "../page/page-line.ts";
import { isBlank } from "../page/text-to-lines.ts";
import type { Block, Blocks } from "./block.ts";

/** An article with the parts it was made of. */
export interface Made {
  readonly block: Block;
  readonly ordered: OrderedDraft;
  /** Null for a block that gave no article: a section label without anything under it. */
  readonly article: ParsedArticle | null;
  /** The paragraph of the article that each ordered one became; null for a signature. */
  readonly places: readonly (number | null)[];
}

const HEAD_ROLES: Readonly<Record<Label, LineRole>> = {
  section: "section",
  kicker: "kicker",
  headline: "headline",
  headline2: "headline",
  deck: "deck",
  bylineOver: "byline",
  bylineAbove: "byline",
  text: "body",
  subhead: "body",
  byline: "byline",
};

/** Words of the account of a line whose block gave no article. */
const NO_ARTICLE = "stands over no text and under no headline";

function addMade(accounts: Map<number, LineAccount>, { block, ordered, article, places }: Made, index: number): void {
  const put = (number: number, role: LineRole, paragraph: number | null) => {
    if (accounts.has(number)) return;
    const isNowhere = article === null && role !== "caption";
    const account: LineAccount = isNowhere
      ? { number, role: "dropped", article: null, paragraph: null, reason: NO_ARTICLE }
      : { number, role, article: article ? index : null, paragraph };
    accounts.set(number, account);
  };
  const putLine = ({ number, pieces }: PageLine, role: LineRole) => {
    for (const each of linesOf(number, pieces)) put(each, role, null);
  };
  const putUnit = ({ line, pieces }: Unit, role: LineRole, paragraph: number | null) => {
    for (const each of linesOf(line, pieces)) put(each, role, paragraph);
  };
  for (const { label, facts } of block.head) putLine(facts.line, HEAD_ROLES[label]);
  for (const line of block.captions) putLine(line, "caption");
  for (const [n, { units }] of ordered.paragraphs.entries()) {
    const place = places[n] ?? null;
    for (const unit of units) putUnit(unit, place === null ? "byline" : "body", place);
  }
  for (const [n, { repeats }] of ordered.paragraphs.entries()) {
    for (const { lines, of } of repeats) {
      for (const number of lines) {
        if (accounts.has(number)) continue;
        const place = { article: article ? index : null, paragraph: places[n] ?? null };
        accounts.set(number, { number, role: "dropped", ...place, reason: `repeats line ${of}`, repeats: of });
      }
    }
  }
}

/** One account for every line of the file, in order: text first, then furniture, front matter and blank lines. */
export function toLineAccounts(source: SourceText, blocks: Blocks, made: readonly Made[]): LineAccount[] {
  const accounts = new Map<number, LineAccount>();
  let article = 0;
  for (const item of made) addMade(accounts, item, item.article ? article++ : article);
  for (const { line, furniture } of blocks.furniture) {
    const { role, reason } = furniture;
    for (const number of linesOf(line.number, line.pieces)) {
      if (!accounts.has(number)) accounts.set(number, { number, role, article: null, paragraph: null, reason });
    }
  }
  return source.lines.map((raw, index) => {
    const number = index + 1;
    const found = accounts.get(number);
    if (found) return found;
    const none = { number, article: null, paragraph: null, role: "blank" } as const;
    if (isBlank(raw)) return none;
    if (index < source.frontMatterLineCount) return { ...none, role: "furniture", reason: "front matter" };
    return { ...none, role: "dropped", reason: "not placed" };
  });
}
