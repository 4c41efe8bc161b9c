/** `| 古绛镇 | 4.2 | 431.5 |`: cells between upright strokes, half or full width, of which one stands at each end. */
const CELL_ROW = /^[|｜│](?:[^|｜│]*[|｜│]){2,}$/u;

/**
 * Whether `text`, without blanks around it, is a row of a table in Markdown or of one drawn with strokes: it is no headline,
 * whatever its length, and no sentence goes on from it or into it.
 *
 * @example isCellRow("| 乡镇 | 面积(万亩) |") // true
 */
export function isCellRow(text: string): boolean {
  return CELL_ROW.test(text);
}
