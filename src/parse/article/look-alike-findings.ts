import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Evidence } from "../../model/evidence.ts";
import { diagnose } from "../../model/rules.ts";
import { dropUnseen, foldLookAlikes } from "../../text/fold.ts";

/**
 * Findings for the words on which decisions about an article rest (its head, its day, its credit, its names), where these hold
 * radicals or compatibility forms in the place of characters, or characters that show nothing: without reading these as what they
 * look like nothing would have been known. Traditional characters are no such finding.
 */
export function lookAlikeFindings(evidence: readonly Evidence[], source: string): Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const { quote, line } of evidence) {
    const seen = dropUnseen(quote);
    const read = foldLookAlikes(seen);
    if (read === quote) continue;
    const message = read === seen ? `${read} holds characters that show nothing` : `${seen} was read as ${read}`;
    found.set(`${line} ${quote}`, diagnose("look-alike", source, message, { line, quote }));
  }
  return [...found.values()];
}
