import {
  COLUMN_NAME,
  EXCLAIMS,
  GENRE,
  KICKER_END,
  KICKER_SPEECH,
  KICKER_START,
  QUOTED_CLAUSES,
  SLOGAN,
} from "../recognise/head-words.ts";
import type { Add } from "./feature.ts";
import { addHead, hasSectionWord, isClauses, USUAL_HEAD } from "./head.ts";
import type { LineOnPage } from "./line-on-page.ts";

/** What speaks for and against a line that leads up to the headline under it (引题). */
export function addKicker(line: LineOnPage, next: LineOnPage | undefined, add: Add): void {
  addHead(line, add);
  add("kickerBase");
  add("kickerOverlap", line.overlapNext);
  if (KICKER_SPEECH.test(line.line.folded)) add("kickerSpeech");
  if (KICKER_END.test(line.line.folded)) add("kickerEnd");
  if (KICKER_START.test(line.line.folded) && !hasSectionWord(line)) add("kickerStart");
  if (SLOGAN.test(line.line.folded)) add("kickerSlogan");
  if (isClauses(line)) add("kickerClauses", (1 - line.continues) * (1 - line.brokenOff));
  if (QUOTED_CLAUSES.test(line.line.folded)) add("kickerQuote");
  if (EXCLAIMS.test(line.line.folded)) add("kickerExclaims");
  if (next && line.overlapNext < 0.1 && next.overlapNext > 0.3) add("kickerAlien");
  if (next) add("kickerLength", Math.max(0, next.length + line.length - USUAL_HEAD) / 10);
  if (hasSectionWord(line)) add("kickerSectionWord");
  if (GENRE.test(line.line.folded)) add("kickerGenre");
  if (COLUMN_NAME.test(line.line.folded)) add("kickerIsTitle");
  if (line.end?.open) add("kickerOpen");
  if (line.line.depth === 0 && (next?.line.depth ?? 0) > 0) add("kickerBeforeHash");
  if (line.line.depth > 0 && next?.line.depth === 0) add("kickerLosesHash");
}
