import { cutLine } from "./cut.ts";
import type { PageLine } from "./page-line.ts";
import type { Random } from "./random.ts";

/** What gives a displaced tail away, if anything does. */
export type TailEvidence = "cut" | "between" | "inside" | "overlap" | "after-byline" | "none";

/** A tail that was taken from its article. */
export interface Tail {
  readonly article: number;
  readonly host: number;
  readonly evidence: TailEvidence;
}

const EVIDENCE = { cut: 7, between: 3, inside: 4, overlap: 2, "after-byline": 3, none: 4 } as const;

function isBody(line: PageLine | undefined): boolean {
  return line?.role === "body";
}

/** Index of the first line of a tail of one to three body lines that is not the article's first text. */
function chooseTailStart(lines: readonly PageLine[], random: Random): number | undefined {
  const bodies = lines.flatMap((line, index) => (isBody(line) ? [index] : []));
  if (bodies.length < 3) return undefined;
  return bodies[bodies.length - random.int(1, Math.min(3, bodies.length - 2))];
}

interface Split {
  readonly head: readonly PageLine[];
  readonly tail: readonly PageLine[];
}

function splitAtStop(lines: readonly PageLine[], start: number): Split | undefined {
  let at = start;
  while ((lines[at]?.offset ?? 0) > 0) at += 1;
  return isBody(lines[at]) && at > 1 ? { head: lines.slice(0, at), tail: lines.slice(at) } : undefined;
}

function splitInSentence(lines: readonly PageLine[], start: number, random: Random): Split | undefined {
  const halves = cutLine(lines[start] as PageLine, random);
  if (!halves) return undefined;
  return { head: [...lines.slice(0, start), halves[0]], tail: [halves[1], ...lines.slice(start + 1)] };
}

/** The tail also holds the last words of what it was cut from. */
function splitWithOverlap(lines: readonly PageLine[], start: number, random: Random): Split | undefined {
  const split = splitInSentence(lines, start, random);
  const [first, ...rest] = split?.tail ?? [];
  const before = split?.head.at(-1);
  if (!split || !first || !before || before.text.length < 14) return split;
  const again = before.text.slice(-random.int(8, Math.min(30, before.text.length)));
  return { head: split.head, tail: [{ ...first, text: again + first.text }, ...rest] };
}

function splitTail(lines: readonly PageLine[], evidence: TailEvidence, random: Random): Split | undefined {
  const start = chooseTailStart(lines, random);
  if (start === undefined) return undefined;
  if (evidence === "cut" || evidence === "between") return splitInSentence(lines, start, random);
  if (evidence === "overlap") return splitWithOverlap(lines, start, random);
  return splitAtStop(lines, start);
}

/** Puts the tail between the halves of one of the host's sentences. */
function insertInside(host: readonly PageLine[], tail: readonly PageLine[], random: Random): PageLine[] | undefined {
  const bodies = host.flatMap((line, index) => (isBody(line) ? [index] : [])).slice(1);
  if (bodies.length === 0) return undefined;
  const at = random.pick(bodies);
  const halves = cutLine(host[at] as PageLine, random);
  if (!halves) return undefined;
  return [...host.slice(0, at), halves[0], ...tail, halves[1], ...host.slice(at + 1)];
}

/** Puts the tail between two of the host's paragraphs, behind its lead. */
function insertBetween(host: readonly PageLine[], tail: readonly PageLine[], random: Random): PageLine[] | undefined {
  const places = host.flatMap((line, index) => (isBody(line) && line.offset === 0 ? [index] : [])).slice(1);
  if (places.length === 0) return undefined;
  const at = random.pick(places);
  return [...host.slice(0, at), ...tail, ...host.slice(at)];
}

function place(
  host: readonly PageLine[],
  tail: readonly PageLine[],
  evidence: TailEvidence,
  random: Random,
): PageLine[] | undefined {
  if (evidence === "inside") return insertInside(host, tail, random);
  return evidence === "between" ? insertBetween(host, tail, random) : [...host, ...tail];
}

function chooseHost(count: number, article: number, random: Random): number | undefined {
  const step = random.weighted({ next: 75, later: 12, before: 13 });
  const host = step === "next" ? article + 1 : step === "later" ? article + 2 : article - 1;
  return host >= 0 && host < count ? host : undefined;
}

/** Takes the end of one article and prints it in another, as a misread column does; undefined when none can be moved so. */
export function displaceTail(
  articles: readonly (readonly PageLine[])[],
  random: Random,
): { articles: (readonly PageLine[])[]; tail: Tail } | undefined {
  const article = random.int(0, articles.length - 1);
  const host = chooseHost(articles.length, article, random);
  if (host === undefined) return undefined;
  const evidence = random.weighted(EVIDENCE);
  const hostLines = articles[host] ?? [];
  if (evidence === "after-byline" && hostLines.at(-1)?.role !== "byline") return undefined;
  const split = splitTail(articles[article] ?? [], evidence, random);
  if (!split) return undefined;
  const placed = place(hostLines, split.tail, evidence, random);
  if (!placed) return undefined;
  const moved = articles.map((lines, index) => (index === article ? split.head : index === host ? placed : lines));
  return { articles: moved, tail: { article, host, evidence } };
}
