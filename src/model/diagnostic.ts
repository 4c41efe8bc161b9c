import type { QuotedWords } from "./quoted-words.ts";
import type { Severity } from "./rules/rule.ts";

export type { Severity } from "./rules/rule.ts";

/**
 * One finding about the input, the same in the terminal and in the report.
 * `rule` is an id of the table of rules, which says what it means and how to mend it in general.
 */
export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  /** Path of the file as given. */
  readonly source: string;
  /** 1-based line; 0 when the whole file is meant. */
  readonly line: number;
  /** 1-based column in UTF-16 units, where the quote begins; 0 when the whole file is meant. */
  readonly column: number;
  /** What was found, one sentence without a final stop. */
  readonly message: string;
  /** What was found, as one Chinese sentence; absent where the Chinese words of the rule say all of it. */
  readonly zhHans?: string;
  /** The words of the file it rests on, if any. */
  readonly quote?: string;
  /** What is doubtful, part by part, where the desk offers ways to read it: `{ rare: "张情倩", usual: "张倩倩" }`. */
  readonly values?: Readonly<Record<string, string>>;
  /** The words of another place that contradict or explain the quote. */
  readonly beside?: QuotedWords;
  /** What was done about it, or what the editor can do. */
  readonly mend: string;
}
