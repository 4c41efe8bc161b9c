import type { PageLine } from "../page/page-line.ts";

/** What a program that wrote the file did to its lines, and what became of it. */
export interface LayoutFinding {
  /** Whether it was undone; else it is not certain how. */
  readonly isMended: boolean;
  /** One English sentence without its stop. */
  readonly message: string;
  readonly line: number;
  /** What an editor can do where it was not undone. */
  readonly mend?: string;
}

/** The lines of a page as they were printed, with what was found on the way. */
export interface Layout {
  readonly lines: readonly PageLine[];
  readonly findings: readonly LayoutFinding[];
}
