/** What a cell may hold only in quotes. */
const NEEDS_QUOTES = /[",\r\n]/;

/** What a spreadsheet program takes for the beginning of a formula (OWASP, “CSV Injection”), full-width forms too. */
const FORMULA_START = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;
/** Controls but tabs and ends of lines: no table holds them. */
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g;

/** What a table begins with, so that spreadsheet programs read it as UTF-8. */
export const CSV_MARK = "\ufeff";

/** A row of a table (RFC 4180); a text that a spreadsheet would take for a formula begins with `'`. */
export function csvRow(cells: readonly (string | number | null)[]): string {
  const quoted = cells.map((cell) => {
    if (typeof cell !== "string") return cell === null ? "" : String(cell);
    const value = toTextCell(cell);
    return NEEDS_QUOTES.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  });
  return `${quoted.join(",")}\r\n`;
}

/** A text as a cell that every program takes for text: one that begins like a formula begins with `'`. */
function toTextCell(text: string): string {
  const printed = text.replace(CONTROLS, "\ufffd");
  return FORMULA_START.test(printed.trimStart()) || FORMULA_START.test(printed) ? `'${printed}` : printed;
}
