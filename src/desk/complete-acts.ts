import type { WrittenAct } from "../model/act.ts";
import type { ParsedPage } from "../model/page.ts";
import type { SourceText } from "../model/source.ts";
import { Quoter } from "./page/quoter.ts";
import { tryActs } from "./try-acts.ts";
import type { GivenAct } from "./view/reading.ts";

/** What acts are tried on: a page as it is with the acts it has. */
export interface TriedPage {
  readonly source: SourceText;
  readonly acts: readonly WrittenAct[];
  readonly page: ParsedPage;
}

/** Fields of an act that quote. */
const QUOTES = ["quote", "next", "to"];

/** Acts whose quotes name a line, `{"line": 7}`, with the words of that line as their quotes. */
export function withQuotes(given: readonly GivenAct[], source: SourceText): GivenAct[] {
  const quoter = new Quoter(source);
  return given.map((act) => {
    const quotes = QUOTES.flatMap((key) => {
      const line = lineOf(act[key]);
      return line === undefined ? [] : [[key, quoter.line(line)] as const];
    });
    return { ...act, ...Object.fromEntries(quotes) };
  });
}

/** The lines that acts name, 1-based. */
export function linesNamed(given: readonly GivenAct[]): number[] {
  return given.flatMap((act) => QUOTES.flatMap((key) => lineOf(act[key]) ?? []));
}

function lineOf(value: unknown): number | undefined {
  const line = typeof value === "object" && value !== null ? (value as { readonly line?: unknown }).line : undefined;
  return typeof line === "number" && Number.isInteger(line) ? line : undefined;
}

/** Acts, and what would become of each on the page. */
export interface CompletedActs {
  readonly acts: readonly GivenAct[];
  readonly outcomes: readonly string[];
}

/**
 * Acts each of which takes the place of the earlier one that says something else of the same text: whoever decides again at the desk has
 * seen the page as it was decided before.
 */
export function withReplaced(given: readonly GivenAct[], { source, acts, page }: TriedPage): CompletedActs {
  let completed: readonly GivenAct[] = given;
  for (;;) {
    const { outcomes, page: tried } = tryActs(source, acts, page, completed);
    const place = outcomes.indexOf("contradicted");
    const act = completed[place];
    const placed = tried.acts?.at(place - completed.length);
    const other = act && placed ? findEarlier(placed, page, new Set(completed.flatMap(namedBy))) : undefined;
    if (!act || other === undefined) return { acts: completed, outcomes };
    // One act replaces one other; further ones are taken back.
    completed =
      act["replaces"] === undefined
        ? completed.with(place, { ...act, replaces: other })
        : [{ act: "undo", to: other }, ...completed];
  }
}

/** Ids of acts that an act takes the place of, or back. */
function namedBy(act: GivenAct): string[] {
  return [act["replaces"], act["act"] === "undo" ? act["to"] : undefined].flatMap((id) =>
    typeof id === "string" ? [id] : [],
  );
}

type Placed = NonNullable<ParsedPage["acts"]>[number];

/** The act that holds and speaks of the same: on a line of it, of the same fact, or of the article that holds it. */
function findEarlier(placed: Placed, { acts = [], lines }: ParsedPage, named: ReadonlySet<string>): string | undefined {
  const holders = new Set(placed.lines.map((line) => lines[line - 1]?.article ?? -1));
  const isOfArticle = placed.act.act === "date" || placed.act.act === "byline";
  return acts.findLast(({ act, outcome, lines: own }) => {
    const holds = outcome === "applied" || outcome === "moved";
    if (!holds || named.has(act.id) || topicOf(act) !== topicOf(placed.act)) return false;
    if (own.length === 0 || placed.lines.length === 0) return own.length === placed.lines.length;
    return own.some(
      (line) => placed.lines.includes(line) || (isOfArticle && holders.has(lines[line - 1]?.article ?? -2)),
    );
  })?.act.id;
}

/** Acts of one topic can contradict each other. */
function topicOf(act: Placed["act"]): string {
  if (act.act === "misread" || act.act === "missing" || act.act === "erratum") return "text";
  if (act.act === "date") return act.quote === undefined ? `date of file: ${act.of ?? "date"}` : "date";
  return act.act;
}
