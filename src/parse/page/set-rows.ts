/** Characters of a piece of a row at most. */
const LONGEST_PIECE = 8;
const BLANK = /\s/u;
/** Marks of sentences: no row holds one. */
const PROSE = /[,，。;；!！?？]/u;

/** Lines under each other that make rows, by the pieces of each: a head may have two lines of three pieces or three of two. */
const FEWEST_OF_TWO = 4;
const FEWEST_OF_MORE = 3;

/** `宋　洁` beside `何满仓`: a name of two characters set as wide as one of three. */
const WIDE_NAME = /(?<!\S)(\p{Script=Han})\s+(\p{Script=Han})(?!\S)/gu;

/** How many short pieces with blanks between them a line is; 0 where it is not made of such. */
function countPieces(text: string): number {
  if (!BLANK.test(text) || PROSE.test(text)) return 0;
  const pieces = text.replace(WIDE_NAME, "$1$2").split(/\s+/u);
  return pieces.every((piece) => piece.length <= LONGEST_PIECE) ? pieces.length : 0;
}

/**
 * Which of the lines, without blanks around them, are rows that somebody set with blanks: names of a roll, a dish and its measure, a
 * stop and its time. Rows stand several under each other and have as many pieces each, the last one perhaps fewer; they are no heads and
 * no sentence goes on from them. `isOther` says of a line that it is something else.
 */
export function findSetRows(lines: readonly string[], isOther: (at: number) => boolean): ReadonlySet<number> {
  const rows = new Set<number>();
  for (let start = 0, end = 0; start < lines.length; start = Math.max(end, start + 1)) {
    const pieces = countPieces(lines[start] as string);
    end = start;
    if (pieces < 2) continue;
    while (end < lines.length && countPieces(lines[end] as string) === pieces && !isOther(end)) end += 1;
    const last = countPieces(lines[end] ?? "");
    if (end - start > 1 && last > 1 && last < pieces && !isOther(end)) end += 1;
    if (end - start < (pieces === 2 ? FEWEST_OF_TWO : FEWEST_OF_MORE)) continue;
    for (let at = start; at < end; at += 1) rows.add(at);
  }
  return rows;
}
