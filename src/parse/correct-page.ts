import type { BoundActs } from "../corrections/bind-acts.ts";
import { withoutConfirmed } from "../corrections/confirmed.ts";
import { sliceRange } from "../corrections/key-text.ts";
import type { HeldAct } from "../corrections/settle-acts.ts";
import type { ActKind, PlacedAct } from "../model/act.ts";
import type { CorrectedPart, Correction, EditorsDecision, ParsedArticle, Span } from "../model/article.ts";
import type { LineAccount } from "../model/line.ts";
import type { ParsedPage } from "../model/page.ts";
import type { FrontMatter, SourceText } from "../model/source.ts";
import { headSpans } from "./article/head-text.ts";
import type { Made } from "./article/line-accounts.ts";
import { decideArticles, decidedFacts } from "./decide-articles.ts";
import type { Label } from "./page/label.ts";
import { isBlank } from "./page/text-to-lines.ts";

/** A page whose lines were read as editors say they are printed, with the parts its articles were made of. */
export interface ReadPage {
  readonly page: ParsedPage;
  readonly made: readonly Made[];
}

/**
 * The page as the raw file gives it and its acts correct it: every span leads back into the raw line, every corrected run bears its
 * act, and what became of each act is told.
 */
export function correctPage({ page, made }: ReadPage, source: SourceText, bound: BoundActs): ParsedPage {
  const { mended, held, findings } = bound;
  const toArticle = new ArticleCorrector(bound, page, source);
  const blocks = made.filter(({ article }) => article !== null);
  const corrected = page.articles.map((article, place) =>
    toArticle.correct(article, place, blocks[place]?.block.head ?? []),
  );
  const decidable = { path: source.path, articles: corrected, lines: page.lines };
  const { articles, placed, findings: further } = decideArticles(decidable, held, bound.placed);
  const facts = decidedFacts(held);
  const decided = Object.keys(facts) as (keyof FrontMatter)[];
  const isDecided = decided.length > 0 ? { decided } : {};
  return {
    ...page,
    source: { ...source, frontMatter: { ...source.frontMatter, ...facts }, ...isDecided },
    articles: articles.map((article, place) => {
      const decisions = decisionsOn(place, placed);
      return decisions.length > 0 ? { ...article, decided: decisions } : article;
    }),
    lines: page.lines.map((account, index) =>
      keepEmptied(account, source.lines[index] ?? "", mended.lines[index] ?? ""),
    ),
    diagnostics: withoutConfirmed([...page.diagnostics, ...findings, ...further], placed),
    acts: placed,
  };
}

/** Kinds of acts that change no words. */
const DECIDING: ReadonlySet<ActKind> = new Set(["label", "seam", "move", "repeat", "date", "byline"]);

/** What editors decided about the article at a place of the page, beside its words. */
function decisionsOn(place: number, placed: readonly PlacedAct[]): EditorsDecision[] {
  return placed.flatMap(({ act, outcome, lines, articles = [] }): EditorsDecision[] => {
    const isHeld = outcome === "applied" || outcome === "moved";
    if (!isHeld || !DECIDING.has(act.act) || !articles.includes(place)) return [];
    const { act: kind, by, at, why, basis } = act;
    return [
      {
        kind,
        line: lines[0] ?? 0,
        by,
        at,
        ...(why === undefined ? {} : { why }),
        ...(basis === undefined ? {} : { basis }),
      },
    ];
  });
}

/** A line of which an act leaves nothing is no blank one. */
function keepEmptied(account: LineAccount, raw: string, mended: string): LineAccount {
  if (account.role !== "blank" || isBlank(raw) || !isBlank(mended)) return account;
  return { ...account, role: "dropped", reason: "an editor says that nothing is printed there" };
}

const HEADS: readonly (readonly [part: "kicker" | "headline" | "deck", labels: readonly Label[]])[] = [
  ["kicker", ["kicker"]],
  ["headline", ["headline", "headline2"]],
  ["deck", ["deck"]],
];

const OTHER_PARTS: Readonly<Partial<Record<LineAccount["role"], CorrectedPart>>> = {
  section: "section",
  byline: "byline",
  caption: "caption",
};

/** Where in an article an act changed words. */
type Corrected = Pick<Correction, "act" | "part" | "start" | "end">;

class ArticleCorrector {
  readonly #acts: ReadonlyMap<string, HeldAct>;
  readonly #bound: BoundActs;
  readonly #page: ParsedPage;
  readonly #source: SourceText;

  constructor(bound: BoundActs, page: ParsedPage, source: SourceText) {
    this.#acts = new Map(bound.held.map((held) => [held.act.id, held]));
    this.#bound = bound;
    this.#page = page;
    this.#source = source;
  }

  correct(article: ParsedArticle, place: number, head: Made["block"]["head"]): ParsedArticle {
    const { toRaw } = this.#bound.mended;
    const paragraphs = article.paragraphs.map((paragraph) => ({ ...paragraph, spans: paragraph.spans.flatMap(toRaw) }));
    const inText = new Set(paragraphs.flatMap(({ spans }) => spans.flatMap(({ act }) => act ?? [])));
    const found: Corrected[] = [
      ...HEADS.flatMap(([part, labels]) => this.#inHead(part, headSpans(head, labels, this.#mendedLine))),
      ...paragraphs.flatMap(({ spans }) => spans.flatMap(({ act }) => (act ? [{ act, part: "body" as const }] : []))),
      ...this.#besides(place, inText),
    ];
    const known = new Set<string>();
    const corrections = found.flatMap((each) => {
      const key = `${each.act} ${each.part} ${each.start ?? ""}`;
      if (known.has(key)) return [];
      known.add(key);
      return this.#toCorrection(each);
    });
    return { ...article, paragraphs, ...(corrections.length > 0 ? { corrections } : {}) };
  }

  readonly #mendedLine = ({ line }: Span) => this.#bound.mended.lines[line - 1] ?? "";

  /** Corrected runs of a head with their places in its text. */
  #inHead(part: "kicker" | "headline" | "deck", spans: readonly Span[]): Corrected[] {
    const found: Corrected[] = [];
    let at = 0;
    for (const span of spans.flatMap((each) => (each.line === 0 ? [each] : this.#bound.mended.toRaw(each)))) {
      const end = at + (span.reads?.length ?? span.end - span.start);
      const last = found.at(-1);
      if (span.act && last?.act === span.act && last.end === at) found[found.length - 1] = { ...last, end };
      else if (span.act) found.push({ act: span.act, part, start: at, end });
      at = end;
    }
    return found;
  }

  /** Acts on what of an article is neither its head nor its text: on lines of their own, or on a signature behind the last sentence. */
  #besides(place: number, inText: ReadonlySet<string>): Corrected[] {
    return this.#bound.held.flatMap(({ act, place: at }) => {
      const account = at ? this.#page.lines[at.quote.start.line - 1] : undefined;
      const isBehind = account?.role === "body" && !inText.has(act.id);
      const part = isBehind ? "byline" : account && OTHER_PARTS[account.role];
      if (account?.article !== place) return [];
      return part ? [{ act: act.id, part }] : [];
    });
  }

  #toCorrection(found: Corrected): Correction[] {
    const held = this.#acts.get(found.act);
    if (!held?.place) return [];
    const { act, place } = held;
    if (act.act !== "misread" && act.act !== "missing" && act.act !== "erratum") return [];
    const { by, at, why, basis } = act;
    const was = act.act === "missing" ? "" : sliceRange(this.#source, place.quote);
    const told = { ...(why ? { why } : {}), ...(basis ? { basis } : {}) };
    return [{ ...found, kind: act.act, was, now: act.to, by, at, ...told }];
  }
}
