import type { PageLine } from "./page-line.ts";
import type { Random } from "./random.ts";

function bodyIndexes(lines: readonly PageLine[]): number[] {
  return lines.flatMap((line, index) => (line.role === "body" ? [index] : []));
}

function repeatOf(line: PageLine, text: string): PageLine {
  return { ...line, text, role: "repeat", paragraph: null, offset: 0 };
}

function goesOn(line: PageLine | undefined): boolean {
  return (line?.offset ?? 0) > 0;
}

/** A whole line once or twice again behind itself, or behind the line after it. */
function repeatWhole(lines: readonly PageLine[], random: Random): PageLine[] {
  const at = random.pick(bodyIndexes(lines));
  const line = lines[at] as PageLine;
  if (line.text.length < 20 || goesOn(line) || goesOn(lines[at + 1])) return [...lines];
  const behind = lines[at + 1]?.role === "body" && random.chance(0.3) ? at + 2 : at + 1;
  const copies = Array.from({ length: random.int(1, 2) }, () => repeatOf(line, line.text));
  return [...lines.slice(0, behind), ...copies, ...lines.slice(behind)];
}

/** The end of a paragraph again on a line of its own, a line or more later. */
function repeatEnd(lines: readonly PageLine[], random: Random): PageLine[] {
  const bodies = bodyIndexes(lines);
  const at = random.pick(bodies);
  const line = lines[at] as PageLine;
  if (line.text.length < 40 || goesOn(lines[at + 1])) return [...lines];
  const end = line.text.slice(random.int(8, line.text.length - 20));
  let behind = random.pick(bodies.filter((index) => index >= at)) + 1;
  while (goesOn(lines[behind])) behind += 1;
  return [...lines.slice(0, behind), repeatOf(line, end), ...lines.slice(behind)];
}

/** The second half of a cut sentence opens with the last words of the first. */
function repeatOverlap(lines: readonly PageLine[], random: Random): PageLine[] {
  const seams = lines.flatMap((line, index) => (goesOn(line) && lines[index - 1]?.role === "body" ? [index] : []));
  if (seams.length === 0) return [...lines];
  const at = random.pick(seams);
  const before = lines[at - 1] as PageLine;
  if (before.text.length < 12) return [...lines];
  const again = before.text.slice(-random.int(6, Math.min(24, before.text.length)));
  return lines.map((line, index) => (index === at ? { ...line, text: again + line.text } : line));
}

/** Prints a part of an article more than once. */
export function repeatText(lines: readonly PageLine[], random: Random): PageLine[] {
  if (bodyIndexes(lines).length < 2) return [...lines];
  const kind = random.weighted({ whole: 4, end: 3, overlap: 3 });
  if (kind === "whole") return repeatWhole(lines, random);
  if (kind === "end") return repeatEnd(lines, random);
  return repeatOverlap(lines, random);
}

/** Loses the start of a paragraph, up to somewhere in its first sentences. */
export function loseText(lines: readonly PageLine[], random: Random): PageLine[] {
  const bodies = bodyIndexes(lines).slice(1);
  const candidates = bodies.filter((index) => !goesOn(lines[index]) && (lines[index]?.text.length ?? 0) > 60);
  if (candidates.length === 0) return [...lines];
  const at = random.pick(candidates);
  return lines.map((line, index) => (index === at ? { ...line, text: line.text.slice(random.int(10, 40)) } : line));
}
