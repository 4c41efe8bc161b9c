/** Text of a raw file, found again by its words: the W3C's TextQuoteSelector. `⏎` stands for the end of a line. */
export interface Quote {
  /** The text itself; empty for a place between two characters. */
  readonly exact: string;
  /** Up to 32 characters before it. */
  readonly prefix?: string;
  /** Up to 32 characters behind it. */
  readonly suffix?: string;
}

/** What an editor can say that a line is. */
export const ACT_LABELS = [
  "headline",
  "kicker",
  "deck",
  "body",
  "subhead",
  "byline",
  "caption",
  "section",
  "furniture",
  "drop",
] as const;

/** One of {@link ACT_LABELS}: `furniture` is no text of an article, `drop` is no text at all. */
export type ActLabel = (typeof ACT_LABELS)[number];

/** Facts of a raw file that an editor can give. */
export const FILE_FACTS = ["date", "issue", "totalIssue", "page"] as const;

/** One of {@link FILE_FACTS}: printing date (EDTF), 期, 总期号, 版. */
export type FileFact = (typeof FILE_FACTS)[number];

interface ActBase {
  /** Names the act; unlike every other of its archive. */
  readonly id: string;
  /** When it was made: ISO 8601, as written; empty where nobody wrote it. */
  readonly at: string;
  /** Who made it; empty where nobody wrote it. */
  readonly by: string;
  /** What for, in the editor's words. */
  readonly why?: string;
  /** What it rests on: `scan`, another issue, a book. */
  readonly basis?: string;
  /** Id of an earlier act on the same text, whose place this one takes. */
  readonly replaces?: string;
  /** Where the text stood when the act was made; never what decides. */
  readonly hint?: ActHint;
}

/** Where the text of an act stood when it was made. */
export interface ActHint {
  readonly file?: string;
  readonly sha256?: string;
  /** 1-based. */
  readonly line?: number;
  /** How often its exact text stood on the page, where that was more than once. */
  readonly copies?: number;
}

/** The print says otherwise than the file; or the print itself is wrong; or text is lost. `to` is what is right, `⏎` its line ends. */
export interface TextAct extends ActBase {
  readonly act: "misread" | "erratum" | "missing";
  readonly quote: Quote;
  readonly to: string;
}

/** What the lines of a quote are. */
export interface LabelAct extends ActBase {
  readonly act: "label";
  readonly quote: Quote;
  readonly to: ActLabel;
}

/** Whether the text that ends with `quote` goes on with `next` in one sentence, or is parted from it. */
export interface SeamAct extends ActBase {
  readonly act: "seam";
  readonly quote: Quote;
  readonly next: Quote;
  readonly to: "join" | "apart";
}

/** The lines from `quote` to `next` (those of `quote` alone without it) belong behind the text `to`, or where they stand. */
export interface MoveAct extends ActBase {
  readonly act: "move";
  readonly quote: Quote;
  readonly next?: Quote;
  readonly to: Quote | "here";
}

/** Whether the text `quote` repeats the text `next`, which is shown. */
export interface RepeatAct extends ActBase {
  readonly act: "repeat";
  readonly quote: Quote;
  readonly next: Quote;
  readonly to: "same" | "different";
}

/** The day or year (EDTF) of the article that holds `quote`, empty where it prints none; without a quote a fact of the file, `of` says which. */
export interface DateAct extends ActBase {
  readonly act: "date";
  readonly quote?: Quote;
  readonly of?: FileFact;
  readonly to: string;
}

/** Who signed the article that holds `quote`; nobody where `to` is empty. */
export interface BylineAct extends ActBase {
  readonly act: "byline";
  readonly quote: Quote;
  readonly to: readonly string[];
}

/**
 * Whether two printed names are one person; of the whole archive, or between two days (EDTF), those days included. One person goes by the first
 * name.
 */
export interface PersonAct extends ActBase {
  readonly act: "person";
  readonly names: readonly [string, string];
  readonly to: "same" | "different";
  readonly from?: string;
  readonly until?: string;
}

/** A finding was looked at and the program is right: it leaves the list as long as the program says the same. */
export interface ConfirmAct extends ActBase {
  readonly act: "confirm";
  /** Text of the line that the finding is about; absent for one of the whole file. */
  readonly quote?: Quote;
  /** Rule of the finding. */
  readonly rule: string;
  /** What the finding said, as `findingMark` gives it; any of the rule where it is absent. */
  readonly saw?: string;
}

/** Takes the act of id `to` back; of another `undo`, gives back what that one took. */
export interface UndoAct extends ActBase {
  readonly act: "undo";
  readonly to: string;
}

/** One thing that an editor decided. The raw file stays as it is. */
export type Act =
  | TextAct
  | LabelAct
  | SeamAct
  | MoveAct
  | RepeatAct
  | DateAct
  | BylineAct
  | PersonAct
  | ConfirmAct
  | UndoAct;

/** What an act can do. */
export type ActKind = Act["act"];

/** Every kind of act, in the order in which they are counted. */
export const ACT_KINDS: readonly ActKind[] = [
  "misread",
  "erratum",
  "missing",
  "label",
  "seam",
  "move",
  "repeat",
  "date",
  "byline",
  "person",
  "confirm",
  "undo",
];

/** An act as it was read, with the place where it is written. */
export interface WrittenAct {
  readonly act: Act;
  /** Path of its corrections file. */
  readonly file: string;
  /** 1-based line of that file. */
  readonly line: number;
}

/**
 * What became of an act: `applied` to its text; `moved`, applied where the text now stands among other words; `done`, the file
 * already says it; `similar`, only like text stands there and an editor is asked; `unclear`, several places hold the text;
 * `orphan`, the text is gone; `contradicted` by an act that stands; `replaced` by a later one; `undone`.
 */
export type ActOutcome =
  | "applied"
  | "moved"
  | "done"
  | "similar"
  | "unclear"
  | "orphan"
  | "contradicted"
  | "replaced"
  | "undone";

/** An act, what became of it, and where. */
export interface PlacedAct extends WrittenAct {
  readonly outcome: ActOutcome;
  /** 1-based lines of the raw file that it was applied to, or is proposed for. */
  readonly lines: readonly number[];
  /** Places on its page of the articles that hold those lines; absent where none does. */
  readonly articles?: readonly number[];
}
