import type { Diagnostic } from "./diagnostic.ts";
import type { Rule } from "./rule.ts";
import { CORRECTION_RULES } from "./rules-of-corrections.ts";

export type { Rule };

/**
 * Every rule that a diagnostic or a decision can name, in the order of the work: reading, parsing,
 * putting in order, the archive. `src/parse/README.md` prints this table; a test keeps the two equal and asks for
 * a fixture of each rule that a diagnostic can name.
 */
export const RULES = {
  // Reading files
  "file-missing": {
    severity: "error",
    means: "A path that was given leads to no file or folder.",
    mend: "check the spelling of the path",
  },
  "file-unreadable": {
    severity: "error",
    means: "The file or folder is there but cannot be read.",
    mend: "check its permissions, and that no other program holds it",
  },
  "folder-loop": {
    severity: "warning",
    means: "A link leads back to a folder that is already being read.",
    mend: "its files were read once; remove the link",
  },
  "folder-empty": {
    severity: "error",
    means: "A folder that was given holds no .txt or .md file.",
    mend: "put the raw pages into it as .txt or .md files",
  },
  "file-ending": {
    severity: "warning",
    means: "A file beside the raw pages looks like a text and ends in neither .txt nor .md.",
    mend: "it was not read; save its text as UTF-8 under a name that ends in .txt",
  },
  "file-name": {
    severity: "warning",
    means: "The name of the file holds control characters.",
    mend: "it was read; rename it so that it can be shown and copied everywhere",
  },
  "file-empty": {
    severity: "error",
    means: "The file holds no text.",
    mend: "remove it, or put the text of its page into it",
  },
  "file-binary": {
    severity: "error",
    means: "The file is not text: a picture, a PDF, an archive or the like.",
    mend: "save the page's text as UTF-8 and use that file",
  },
  "web-page": {
    severity: "info",
    means: "The file is a web page; its text was read, a line for each block, without its tags and menus.",
    mend: "nothing needs doing; line numbers are those of the text",
  },
  "web-page-refused": {
    severity: "error",
    means: "The file is a web page whose text cannot be read: scripts put it there, or its encoding is not known.",
    mend: "open it in a browser, copy the article into a text file, and use that file",
  },
  "encoding-guessed": {
    severity: "info",
    means: "The file is not UTF-8; its encoding was recognised from its contents.",
    mend: "nothing needs doing; saved as UTF-8 it gives the same articles",
  },
  "encoding-invalid": {
    severity: "error",
    means: "Bytes of a line stand for no character in the file's encoding.",
    mend: "they show as �; retype the damaged characters from the scan",
  },
  "encoding-mixed": {
    severity: "warning",
    means: "Some lines of the file are in another encoding than the rest.",
    mend: "they were read in their own encoding; save the file as UTF-8",
  },
  "control-character": {
    severity: "warning",
    means: "The text holds characters that show nothing: controls, direction marks, zero width.",
    mend: "they were left out of the articles; delete them",
  },
  "front-matter-broken": {
    severity: "error",
    means: "The front matter is not valid YAML.",
    mend: "none of it was used; write one `key: value` a line",
  },
  "front-matter-code": {
    severity: "error",
    means: "The front matter asks for another language than YAML.",
    mend: "it was neither run nor used; write `---` alone on the first line, then YAML",
  },
  "front-matter-key": {
    severity: "warning",
    means: "The front matter has a key that is not known.",
    mend: "it was left unused; the keys are newspaper, date, issue, totalIssue, page, section, editor, source, note",
  },
  "front-matter-value": {
    severity: "warning",
    means: "A value of the front matter cannot be what its key asks for.",
    mend: "it was left unused; dates are written 2024-10-15, numbers in digits",
  },

  // Lines of a file
  "layout-mended": {
    severity: "info",
    means:
      "A program set numbers before the lines of the file, blanks between all characters, or two columns side by side.",
    mend: "the text was read as it is printed; the source view keeps the file as it is",
  },
  "layout-unsure": {
    severity: "warning",
    means: "The lines of the file seem to be numbered or set side by side, and how is not certain.",
    mend: "its articles may be wrong; save the text again, one column below the other and without numbers",
  },

  // Parts of a page
  "page-unsure": {
    severity: "warning",
    means: "The page as a whole is not understood: more than half of its articles are expected to be wrong somewhere.",
    mend: "check every article against the scan; `# ` before each headline and a blank line between articles help most",
  },
  "print-lines": {
    severity: "info",
    means: "Lines of the file are lines of print, cut at the width of their column.",
    mend: "they were joined into paragraphs; the source view shows each line",
  },
  "no-headline": {
    severity: "error",
    means: "Text stands under no headline, at the top of a page or on a page without any.",
    mend: "kept as an article without a headline; put `# ` before each headline",
  },
  "no-article": {
    severity: "warning",
    means: "Nothing of the page is an article: it holds names, captions or running heads alone.",
    mend: "its lines stand in the source view alone; put `# ` before a headline, if one of them is one",
  },
  headline: {
    severity: "info",
    means: "A line was taken for a headline: its own look, the text under it and the rest of the page say so.",
    mend: "nothing needs doing",
  },
  "headline-unsure": {
    severity: "warning",
    means: "A short line may be a headline or a line of text; the more likely reading was followed.",
    mend: "put `# ` before it if it is a headline, or a stop behind it if it is not",
  },
  kicker: {
    severity: "info",
    means: "A line over a headline leads up to it.",
    mend: "nothing needs doing",
  },
  deck: {
    severity: "info",
    means: "A line under a headline adds to it.",
    mend: "nothing needs doing",
  },
  dateline: {
    severity: "info",
    means: "The article opens with who reports it, from where, or on which day.",
    mend: "nothing needs doing",
  },
  byline: {
    severity: "info",
    means:
      "Names of those who wrote or photographed: in the dateline, above the text, behind it or on a line of their own.",
    mend: "nothing needs doing",
  },
  "byline-unsure": {
    severity: "warning",
    means: "Words behind the last sentence may be a byline or the start of a cut sentence.",
    mend: "left in the text; put the name on a line of its own if it is a byline",
  },

  imprint: {
    severity: "info",
    means: "A line says how to reach the paper, what it costs, who makes it or by what licence, and nothing else.",
    mend: "left out of the articles; the source view keeps it",
  },
  "look-alike": {
    severity: "info",
    means:
      "A headline, a day, a credit or a name holds radicals or compatibility forms in the place of characters, or characters that show nothing.",
    mend: "read as what it looks like, shown as it stands; nothing needs doing",
  },

  // Order of the text
  "column-break": {
    severity: "info",
    means: "A sentence was cut by the end of a column; its halves were joined.",
    mend: "nothing needs doing; the source view shows both lines",
  },
  continuation: {
    severity: "warning",
    means: "Text that stood elsewhere on the page was given back to its article.",
    mend: "check it against the scan; the source view shows where it stood",
  },
  "continuation-undecided": {
    severity: "warning",
    means: "Text may belong to another article of the page; the evidence does not decide.",
    mend: "left where it stands; check it against the scan",
  },
  repeat: {
    severity: "warning",
    means: "The file holds this text more than once.",
    mend: "shown once; the source view keeps all",
  },
  "text-missing": {
    severity: "warning",
    means: "A sentence begins or ends in the middle and nothing on the page completes it.",
    mend: "left where it stands; complete it from the scan",
  },

  // Issues and ids
  jump: {
    severity: "info",
    means: "Parts of an article that the paper marked as continued on another page were joined.",
    mend: "nothing needs doing; the source view shows both pages",
  },
  "jump-unmatched": {
    severity: "warning",
    means: "A jump line names a page whose part of the article was not found.",
    mend: "add the missing page, or the page number of the file as front matter",
  },
  "page-twice": {
    severity: "warning",
    means: "Two files hold the same page.",
    mend: "both are kept, under addresses of their own; remove one",
  },
  "article-twice": {
    severity: "warning",
    means: "The same article stands twice in the archive.",
    mend: "both are kept, under addresses of their own; remove one if it is a mistake",
  },
  "issue-contradiction": {
    severity: "warning",
    means: "Front matter and the page's own print, or two pages of an issue, disagree.",
    mend: "the front matter was followed, else the first page; correct the one that is wrong",
  },

  // Dates and years
  "date-impossible": {
    severity: "warning",
    means: "A printed date is no day of the calendar.",
    mend: "the date was left out; check it against the scan",
  },
  "weekday-contradiction": {
    severity: "warning",
    means: "A running head prints a weekday that its date did not fall on.",
    mend: "the date was followed; one of the two was misread, check the scan",
  },
  "date-contradiction": {
    severity: "error",
    means: "The date that was given is not the one that the page prints.",
    mend: "the given date was followed; correct the one that is wrong, or add the page anew with --force to decide for the given one",
  },
  "addition-unreadable": {
    severity: "warning",
    means: "A line of the record of additions cannot be read.",
    mend: 'it was passed over; write it like {"path":"a.txt","added":"2025-06-01"}',
  },
  "date-future": {
    severity: "warning",
    means: "A printing date lies after the day on which its file was added.",
    mend: "it was followed; check its year and month",
  },
  "date-distant": {
    severity: "warning",
    means: "An event lies months before the issue that reports it.",
    mend: "the date was kept; a digit of the month may be misread, check the scan",
  },
  "year-stated": {
    severity: "info",
    means: "The year of a date is printed, or given as front matter.",
    mend: "nothing needs doing",
  },
  "year-inferred": {
    severity: "info",
    means: "The year of a date was inferred from words of the archive, which are quoted.",
    mend: "nothing needs doing; `date` in the front matter settles it for good",
  },
  "year-unknown": {
    severity: "warning",
    means: "Nothing in the archive decides the year of a page's dates.",
    mend: "write the printing date as `date` into the file's front matter",
  },
  "year-contradiction": {
    severity: "warning",
    means: "Words of the page speak for another year than the one given or printed.",
    mend: "the given date was followed; check it against the scan",
  },
  "ladder-contradiction": {
    severity: "warning",
    means: "The numbers of a body's meetings do not rise with their dates.",
    mend: "that series was not used for years; check the number and the date against the scan",
  },

  // People
  "name-variant": {
    severity: "info",
    means: "Two names may be one person printed in two ways.",
    mend: "nothing was merged; correct the file where the scan shows a misreading",
  },

  // What editors decided
  ...CORRECTION_RULES,

  // Publishing
  "page-unparsed": {
    severity: "error",
    means: "The program failed at reading the articles of a page.",
    mend: "shown as it stands, each line a paragraph; report the words of this message to the makers of the program",
  },
  "article-unsearchable": {
    severity: "error",
    means: "Pagefind leaves an article out of the search index.",
    mend: "published, but no search finds it; report the words of its text to the makers of the program",
  },
  "issue-unpublished": {
    severity: "error",
    means: "The program failed at making the pages of an issue.",
    mend: "the issue was left out and the rest published; report the words of this message to the makers of the program",
  },
  "address-lost": {
    severity: "warning",
    means: "A page that was published is no longer in the archive, and nothing that is there takes its place.",
    mend: "links to it will find no page; put its raw page back, or let it go",
  },
} as const satisfies Readonly<Record<string, Rule>>;

/** Id of a rule: a key of {@link RULES}. */
export type RuleId = keyof typeof RULES;

/** Where a finding lies in its file, and the words it rests on; lines and columns as in {@link Diagnostic}. */
export interface Place {
  readonly line?: number;
  readonly column?: number;
  readonly quote?: string;
  /** What was done or what the editor can do, where that is more than the rule says in general. */
  readonly mend?: string;
}

/** A finding of a rule about the file `source`: severity and mend from the table. */
export function diagnose(rule: RuleId, source: string, message: string, place: Place = {}): Diagnostic {
  const { line = 0, column = line > 0 ? 1 : 0, quote, mend = RULES[rule].mend } = place;
  const { severity } = RULES[rule];
  return { rule, severity, source, line, column, message, mend, ...(quote === undefined ? {} : { quote }) };
}
