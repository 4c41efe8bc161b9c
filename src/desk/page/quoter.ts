import { type KeySource, type KeyText, toKeyText } from "../../corrections/key-text.ts";
import { quoteOf } from "../../corrections/make-quote.ts";
import type { Quote } from "../../model/act.ts";

/** Quotes the lines of a page for acts. */
export class Quoter {
  readonly key: KeyText;

  constructor(source: KeySource) {
    this.key = toKeyText(source);
  }

  /** A whole line, 1-based. */
  line(line: number): Quote {
    return this.part(line, 0, this.#lengthOf(line));
  }

  /** A stretch of a line, in UTF-16 units; what lies behind its end is left out. */
  part(line: number, start: number, end: number): Quote {
    const last = Math.min(end, this.#lengthOf(line));
    return quoteOf(this.key, { start: { line, at: start }, end: { line, at: last } });
  }

  /** A run of lines as the two quotes of an act of `move`: the first, and the last where there are several. */
  run(lines: readonly number[]): { readonly quote: Quote; readonly next?: Quote } {
    const [first, last] = [Math.min(...lines), Math.max(...lines)];
    return { quote: this.line(first), ...(last > first ? { next: this.line(last) } : {}) };
  }

  #lengthOf(line: number): number {
    return (this.key.lines[line - 1] ?? "").length;
  }
}
