import type { Act, ActOutcome, Quote, TextAct } from "../model/act.ts";
import { type FoundQuote, findQuote, findSettled } from "./find-quote.ts";
import { type KeyText, type Range, sliceRange, toKeyQuote } from "./key-text.ts";

/** Where the texts of an act stand together: once, or once on each copy of a page that was given twice. */
export interface ActPlace {
  /** Where the act's own text stands; for an act of kind `missing`, the place where text was lost. */
  readonly quote: Range;
  readonly next?: Range;
  /** Where the text stands behind which another is to be moved. */
  readonly to?: Range;
}

/** What becomes of an act on a page, as far as the act alone tells. */
export interface AnchoredAct {
  readonly outcome: Exclude<ActOutcome, "contradicted" | "replaced" | "undone">;
  /** Where it is to be applied, or for an outcome that applies nothing, what an editor can be shown. Empty for acts without a quote. */
  readonly places: readonly ActPlace[];
}

/** Outcomes from the best to the worst: of several quotes the worst decides. */
const ORDER: readonly FoundQuote["outcome"][] = ["applied", "moved", "unclear", "similar", "orphan"];

/** Finds the texts of an act on a page. An act without a quote, of the file as a whole, is applied without a place. */
export function anchorAct(act: Act, page: KeyText): AnchoredAct {
  if (!("quote" in act) || act.quote === undefined) return { outcome: "applied", places: [] };
  if (act.act === "misread" || act.act === "missing" || act.act === "erratum") return anchorText(act, page);
  const quotes: { readonly [key in keyof ActPlace]?: Quote } = {
    quote: act.quote,
    ...("next" in act && act.next ? { next: act.next } : {}),
    ...(act.act === "move" && act.to !== "here" ? { to: act.to } : {}),
  };
  const found = Object.entries(quotes).map(([key, quote]) => {
    return [key, findQuote(quote, page, key === "quote" ? act.hint?.copies : 1)] as const;
  });
  const outcome = ORDER[Math.max(...found.map(([, each]) => ORDER.indexOf(each.outcome)))] ?? "orphan";
  const first = found[0]?.[1].places ?? [];
  return { outcome, places: first.map((place) => together(place, found.slice(1))) };
}

/** The places of the other quotes of an act that stand nearest to the first. */
function together(quote: Range, others: readonly (readonly [string, FoundQuote])[]): ActPlace {
  const near = others.flatMap(([key, { places }]) => {
    const distance = ({ start }: Range) => Math.abs(start.line - quote.start.line);
    const [nearest] = [...places].sort((a, b) => distance(a) - distance(b));
    return nearest ? [[key, nearest] as const] : [];
  });
  return { quote, ...Object.fromEntries(near) };
}

function anchorText(act: TextAct, page: KeyText): AnchoredAct {
  const found = findQuote(act.quote, page, act.hint?.copies);
  const places = found.places.map((quote) => ({ quote: act.act === "missing" ? endOf(quote) : quote }));
  if (act.act === "erratum") return { outcome: found.outcome, places };
  const done = findDone(act, page);
  const isSure = act.act === "misread" && found.outcome === "applied";
  if (done.length > 0 && !isSure) return { outcome: "done", places: done.map((quote) => ({ quote })) };
  const isAlready =
    act.act === "misread" && places.length > 0 && places.every(({ quote }) => sliceRange(page, quote) === act.to);
  return { outcome: isAlready ? "done" : found.outcome, places };
}

function endOf({ end }: Range): Range {
  return { start: end, end };
}

/** Where the file itself already says what the act says. */
function findDone({ act, quote, to }: TextAct, page: KeyText): Range[] {
  const mended = toKeyQuote({ ...quote, exact: act === "missing" ? quote.exact + to : to });
  return mended.exact === toKeyQuote(quote).exact ? [] : findSettled(mended, page);
}
