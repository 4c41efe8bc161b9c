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

function addMade(accounts: Map<number, LineAccount>, { block, ordered }: Made, article: number | null): void {
  const put = (number: number, role: LineRole, paragraph: number | null) => {
    if (!accounts.has(number)) accounts.set(number, { number, role, article, paragraph });
  };
  const putLine = ({ number, pieces }: PageLine, role: LineRole) => {
    for (const each of linesOf(number, pieces)) put(each, role, null);
  };
  const putUnit = ({ line, pieces }: Unit, role: LineRole, paragraph: number | null) => {
    for (const each of linesOf(line, pieces)) put(each, role, paragraph);
  };
  for (const { label, facts } of block.head) putLine(facts.line, HEAD_ROLES[label]);
  for (const line of block.captions) putLine(line, "caption");
  let paragraph = 0;
  for (const { units } of ordered.paragraphs) {
    const isByline = units[0]?.kind === "byline";
    for (const unit of units) putUnit(unit, isByline ? "byline" : "body", isByline ? null : paragraph);
    if (!isByline) paragraph += 1;
  }
  paragraph = 0;
  for (const { units, repeats } of ordered.paragraphs) {
    for (const { lines, of } of repeats) {
      for (const number of lines) {
        if (accounts.has(number)) continue;
        const reason = `repeats line ${of}`;
        accounts.set(number, { number, role: "dropped", article, paragraph, reason, repeats: of });
      }
    }
    if (units[0]?.kind !== "byline") paragraph += 1;
  }
}

/** One account for every line of the file, in order: text first, then furniture, front matter and blank lines. */
export function toLineAccounts(source: SourceText, blocks: Blocks, made: readonly Made[]): LineAccount[] {
  const accounts = new Map<number, LineAccount>();
  let article = 0;
  for (const item of made) addMade(accounts, item, item.article ? article++ : null);
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
