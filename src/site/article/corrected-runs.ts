import { spanLength } from "../../archive/pages/article-text.ts";
import type { Article, Correction, Paragraph } from "../../model/article.ts";

/** A run of a text that an editor corrected. */
export interface CorrectedRun {
  readonly correction: Correction;
  /** UTF-16 offsets into the text that is shown. */
  readonly start: number;
  readonly end: number;
}

/** The corrected runs of a paragraph, in its order; the shares of one act that follow each other are one. */
export function correctedRuns({ spans }: Paragraph, corrections: readonly Correction[] = []): CorrectedRun[] {
  if (corrections.length === 0) return [];
  const byAct = new Map(corrections.filter(({ part }) => part === "body").map((each) => [each.act, each]));
  const runs: CorrectedRun[] = [];
  let at = 0;
  for (const span of spans) {
    const start = at;
    at += spanLength(span);
    const correction = byAct.get(span.act ?? "");
    const last = runs.at(-1);
    if (!correction) continue;
    if (last?.correction === correction && last.end === start) runs[runs.length - 1] = { ...last, end: at };
    else runs.push({ correction, start, end: at });
  }
  return runs;
}

/** Characters on each side with which another reading is told. */
const CONTEXT = 16;

/** Words of an article as another reading has them: what the file holds of a misread run, what is right of a misprinted one. */
export interface OtherReading {
  readonly correction: Correction;
  /** The words among those that stand around them. */
  readonly text: string;
}

/** All other readings of an article's words; lost text has none. */
export function otherReadings(article: Article): OtherReading[] {
  const { corrections = [] } = article;
  if (corrections.length === 0) return [];
  const inHead = corrections.flatMap((correction) => {
    const { part, start, end } = correction;
    if (start === undefined || end === undefined) return [];
    const text = part === "kicker" || part === "headline" || part === "deck" ? article[part] : null;
    return text === null ? [] : toReading(text, { correction, start, end });
  });
  const inBody = article.paragraphs.flatMap((paragraph) =>
    correctedRuns(paragraph, corrections).flatMap((run) => toReading(paragraph.text, run)),
  );
  return [...inHead, ...inBody];
}

function toReading(text: string, { correction, start, end }: CorrectedRun): OtherReading[] {
  const { kind, was, now } = correction;
  const words = kind === "misread" ? was.replaceAll("⏎", "") : kind === "erratum" ? now : "";
  if (words === "") return [];
  const around = text.slice(Math.max(0, start - CONTEXT), start) + words + text.slice(end, end + CONTEXT);
  return [{ correction, text: around }];
}
