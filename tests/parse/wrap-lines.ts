import { printWidth } from "../../src/parse/print/print-width.ts";

/** How a text is cut into lines of print. */
export interface Wrap {
  /** Characters, or full widths, of a line. */
  readonly width: number;
  /** Whether widths are counted in characters or as print sets them. */
  readonly measure: "characters" | "width";
  /** What stands before the first line of a paragraph. */
  readonly indent: string;
  /** Whether blank lines of the text stay, go, or stand before every line. */
  readonly blanks: "kept" | "none" | "every";
}

function cut(line: string, { width, measure }: Wrap): string[] {
  const lines: string[] = [];
  let [current, length] = ["", 0];
  for (const character of line) {
    const more = measure === "characters" ? 1 : printWidth(character) / 2;
    if (length + more > width) {
      lines.push(current);
      [current, length] = ["", 0];
    }
    current += character;
    length += more;
  }
  return current === "" ? lines : [...lines, current];
}

/** Cuts the lines of a page as a narrow column does; `opens` says which of them, by 1-based number, open a paragraph. */
export function wrapLines(lines: readonly string[], opens: ReadonlySet<number>, wrap: Wrap): string[] {
  return lines.flatMap((line, index) => {
    if (line.trim() === "") return wrap.blanks === "kept" ? [""] : [];
    const parts = cut((opens.has(index + 1) ? wrap.indent : "") + line, wrap);
    return wrap.blanks === "every" ? parts.flatMap((part) => ["", part]) : parts;
  });
}
