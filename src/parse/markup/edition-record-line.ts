/** What such a record says of its issue. */
export interface EditionRecordFacts {
  /** Day of the issue, `2023-11-29`. */
  readonly date?: string;
  /** Name of the paper. */
  readonly newspaper?: string;
}

/** The end of the comment in which the program of an electronic edition keeps what it knows of an article. */
const END = /\/?enpproperty ?-->$/u;
const DAY = /(?:^|[ >])((?:19|20)\d\d-\d\d-\d\d)(?!\d)/u;
const PAPER = / (\p{Script=Han}{1,8}报) /u;

/**
 * What a line, in half-width forms, says of its issue that holds the record of an electronic edition without its tags, as programs
 * leave it that take tags out of a page's source: `2023-11-29 1 1 青河日报 content_2342.html 1 3 河灯夜市开市 /enpproperty-->`.
 * Undefined for any other line.
 */
export function readEditionRecordLine(folded: string): EditionRecordFacts | undefined {
  if (!END.test(folded)) return undefined;
  const [date, newspaper] = [DAY.exec(folded)?.[1], PAPER.exec(folded)?.[1]];
  return { ...(date === undefined ? {} : { date }), ...(newspaper === undefined ? {} : { newspaper }) };
}
