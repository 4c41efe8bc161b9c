/** `| 古绛镇 | 4.2 | 431.5 |`: cells between upright strokes, half or full width, of which one stands at each end. */
const CELL_ROW = /^[|｜│](?:[^|｜│]*[|｜│]){2,}$/u;
const LONGEST_CELL = 40;

/**
 * Whether `text`, without blanks around it, is a row of a table in Markdown, of one drawn with strokes or of one set with tabs: it is no
 * headline, whatever its length, and no sentence goes on from it or into it.
 *
 * @example isCellRow("| 乡镇 | 面积(万亩) |") // true
 */
export function isCellRow(text: string): boolean {
  return CELL_ROW.test(text) || isTabbedRow(text);
}

/** `大米\t一级\t3.20元`: three short cells or more between tabs, as spreadsheets copy them; not `通\t知\t书`, a word set apart. */
function isTabbedRow(text: string): boolean {
  if (!text.includes("\t")) return false;
  const cells = text.split("\t");
  return (
    cells.length > 2 && cells.every(({ length }) => length <= LONGEST_CELL) && cells.some(({ length }) => length > 1)
  );
}
