import type { ActLabel } from "../../model/act.ts";
import type { ParsedPage } from "../../model/page.ts";
import { endsSentence } from "../../text/sentence.ts";
import { lineRole } from "../page/page-view.ts";
import type { Reason } from "../view/reading.ts";
import { type DraftReading, type ReadingContext, reason } from "./draft-reading.ts";

/** Labels that a short line may have, the likeliest first, by what the program took it for. */
const OTHERS: Readonly<Record<string, readonly ActLabel[]>> = {
  headline: ["body", "subhead", "caption"],
  kicker: ["headline", "section", "body"],
  deck: ["body", "headline", "subhead"],
  body: ["headline", "subhead", "section"],
  subhead: ["headline", "body", "section"],
  section: ["headline", "kicker", "body"],
  byline: ["body", "headline", "furniture"],
};
const OTHERWISE: readonly ActLabel[] = ["headline", "body", "subhead"];

/** A headline of a county newspaper is rarely longer. */
const LONGEST_HEADLINE = 32;

/** What is longer is no headline, whatever it looks like. */
const MOST_OF_HEADLINE = 60;

const QUOTE_LENGTH = 16;

/** What else a line may be that was taken for a headline, or for text. */
export function labelReadings(context: ReadingContext): DraftReading[] {
  const { decision, page } = context;
  const account = page.lines[decision.line - 1];
  const now = account ? lineRole(page, account) : "body";
  return (OTHERS[now] ?? OTHERWISE).map((label) => labelled(context, decision.line, label));
}

/** Text without a headline: one of the lines at its start is one; or it is no article at all. */
export function headlessReadings(context: ReadingContext): DraftReading[] {
  const { decision, page } = context;
  const shown = page.lines.filter(({ role }) => role !== "blank");
  const at = shown.findIndex(({ number }) => number >= decision.line);
  const before = shown[at - 1];
  const isHead = before && before.article === null && ["section", "furniture", "caption"].includes(before.role);
  const lines = [...(isHead ? [before.number] : []), decision.line].filter((line) => {
    const text = (page.source.lines[line - 1] ?? "").trim();
    return text !== "" && text.length <= MOST_OF_HEADLINE;
  });
  const heads = lines.map((line) => labelled(context, line, "headline"));
  const previous = page.articles[(decision.article ?? 0) - 1];
  const end = previous?.paragraphs.at(-1);
  const last = end?.spans.at(-1)?.line;
  const moves: DraftReading[] =
    previous && end && last !== undefined
      ? [
          {
            code: "behind",
            values: { headline: previous.headline, line: last },
            reasons: [reason("article-end", last, end.text.slice(-QUOTE_LENGTH), "The article ends there.")],
            acts: [
              {
                act: "move",
                ...context.quoter.run(linesOfArticle(page, decision.article)),
                to: context.quoter.line(last),
              },
            ],
          },
        ]
      : [];
  const written: DraftReading = { code: "write-headline", values: { line: decision.line }, reasons: [], acts: [] };
  return [
    ...heads,
    ...(decision.rule === "no-headline" ? [written] : []),
    ...moves,
    labelled(context, decision.line, "furniture"),
  ];
}

function linesOfArticle({ lines }: ParsedPage, place: number | null): number[] {
  return lines.flatMap(({ article, number }) => (article === place ? [number] : []));
}

function labelled({ page, quoter }: ReadingContext, line: number, label: ActLabel): DraftReading {
  return {
    code: "is-label",
    values: { label, line },
    reasons: signsOf(page, line, label),
    acts: [{ act: "label", quote: quoter.line(line), to: label }],
  };
}

/** What of a line, and of those beside it, speaks for a label. */
function signsOf({ source }: ParsedPage, line: number, label: ActLabel): Reason[] {
  const text = (source.lines[line - 1] ?? "").trim();
  const before =
    source.lines
      .slice(0, line - 1)
      .findLast((each) => each.trim() !== "")
      ?.trim() ?? "";
  const ends = endsSentence(text);
  const wasOpen = before !== "" && !endsSentence(before);
  const quote = before.slice(-QUOTE_LENGTH);
  const isShort = text.length <= LONGEST_HEADLINE;
  if (label === "body" || label === "byline") {
    return [
      ...(ends ? [reason("has-stop", line, text.slice(-QUOTE_LENGTH), "It ends like a sentence.")] : []),
      ...(wasOpen && label === "body"
        ? [reason("open-before", line - 1, quote, "The line before it breaks off.")]
        : []),
      ...(isShort ? [] : [reason("is-long", line, "", "It is long.")]),
    ];
  }
  return [
    ...(ends ? [] : [reason("no-stop", line, text.slice(-QUOTE_LENGTH), "It has no stop at its end.")]),
    ...(isShort ? [reason("is-short", line, "", "It is short.")] : []),
    ...(wasOpen ? [] : [reason("closed-before", line - 1, quote, "The line before it ends a sentence.")]),
  ];
}
