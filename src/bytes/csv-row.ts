/** What a cell may hold only in quotes. */
const NEEDS_QUOTES = /[",\r\n]/;

/**
 * What a spreadsheet program takes for the beginning of a formula (OWASP, “CSV Injection”), full-width forms too, behind spaces as well; and the same behind
 * `'`, so that {@link fromTextCell} can tell a `'` of ours from one that is text.
 */
const FORMULA_START = /^['\s]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;
/** Controls but tabs and ends of lines: no table holds them. */
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g;

/** A text as a cell that every program takes for text: one that begins like a formula begins with `'`. */
function toTextCell(text: string): string {
  const printed = text.replace(CONTROLS, "\ufffd");
  return FORMULA_START.test(printed) ? `'${printed}` : printed;
}

/** The text of a cell that {@link csvRow} wrote. */
export function fromTextCell(cell: string): string {
  return cell.startsWith("'") && FORMULA_START.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** A row of a table (RFC 4180) that spreadsheets take for text and numbers, with its end; null is an empty cell. */
export function csvRow(cells: readonly (string | number | null)[]): string {
  const quoted = cells.map((cell) => {
    if (typeof cell !== "string") return cell === null ? "" : String(cell);
    const value = toTextCell(cell);
    return NEEDS_QUOTES.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  });
  return `${quoted.join(",")}\r\n`;
}
