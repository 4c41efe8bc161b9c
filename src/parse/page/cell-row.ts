/** `| 古绛镇 | 4.2 | 431.5 |`: cells between upright strokes, half or full width, of which one stands at each end. */
const CELL_ROW = /^[|｜│](?:[^|｜│]*[|｜│]){2,}$/u;
/** `大米\t一级\t3.20元`: three short cells or more between tabs, as spreadsheets copy them; not `通\t知\t书`, a word set apart. */
const TABBED_ROW = /^(?=.*[^\t]{2})[^\t]{1,40}\t(?:[^\t]{0,40}\t)+[^\t]{1,40}$/u;

/**
 * Whether `text`, without blanks around it, is a row of a table in Markdown, of one drawn with strokes or of one set with tabs: it is no
 * headline, whatever its length, and no sentence goes on from it or into it.
 *
 * @example isCellRow("| 乡镇 | 面积(万亩) |") // true
 */
export function isCellRow(text: string): boolean {
  return CELL_ROW.test(text) || TABBED_ROW.test(text);
}
