/** Line numbers as ranges; numbers between which nothing but blank lines stands count as neighbours. */
export function lineRanges(
  lines: readonly number[],
  isBlank: (line: number) => boolean,
  dash: string,
  comma: string,
): string {
  const ranges: [number, number][] = [];
  for (const line of [...new Set(lines)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && allBlank(last[1] + 1, line, isBlank)) last[1] = line;
    else ranges.push([line, line]);
  }
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first}${dash}${last}`)).join(comma);
}

function allBlank(from: number, before: number, isBlank: (line: number) => boolean): boolean {
  for (let line = from; line < before; line++) if (!isBlank(line)) return false;
  return true;
}
