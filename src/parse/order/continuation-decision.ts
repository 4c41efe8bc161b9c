import type { Decision, Evidence } from "../../model/evidence.ts";
import type { Continuation } from "./continuation.ts";
import type { MoveFeatures } from "./move-features.ts";

const QUOTE_LENGTH = 16;

/** What a reason says to an editor; features that only temper others say nothing. */
const SAYS: Readonly<Partial<Record<keyof MoveFeatures, string>>> = {
  targetOpen: "The article ends in mid-sentence without it.",
  completes: "It goes on with the sentence at the article's end.",
  orphan: "It begins in mid-sentence, behind a sentence that is complete.",
  reunites: "Taken out, it lets the halves of a sentence meet.",
  afterByline: "It stands behind the byline that closes another article.",
  signedInside: "It ends with a byline, and the article it stands in has one at its end.",
  bringsByline: "It brings the byline that the article lacks.",
  pairs: "Its words are those of the article and of no other on the page.",
  subject: "It speaks of the article's subject.",
  speakerThere: "Who speaks in it is named in the article, and not where it stands.",
};

function toEvidence(item: Continuation, source: string): Evidence[] {
  const [first] = item.units;
  if (!first) return [];
  const quote = first.printed.slice(0, QUOTE_LENGTH);
  const said = new Set<string>();
  const evidence: Evidence[] = [];
  for (const reason of item.reasons) {
    const says = SAYS[reason];
    if (says === undefined || said.has(says)) continue;
    said.add(says);
    evidence.push({ kind: reason, quote, source, line: first.line, says });
  }
  return evidence;
}

function afterEvidence(item: Continuation, says: string, source: string): Evidence[] {
  if (!item.after) return [];
  const { printed, line } = item.after;
  return [{ kind: "goes-on-from", quote: printed.slice(-QUOTE_LENGTH), source, line, says, values: { line } }];
}

/** The decision to give text back to its article, or the question whether it belongs there. */
export function continuationToDecision(
  item: Continuation,
  rule: "continuation" | "continuation-undecided",
  source: string,
): Decision {
  const line = item.after?.line ?? 0;
  const says =
    rule === "continuation" ? `The text was put behind line ${line}.` : `The text may continue line ${line}.`;
  const evidence = [...afterEvidence(item, says, source), ...toEvidence(item, source)];
  return { rule, confidence: item.confidence, lines: item.units.map((unit) => unit.line), evidence };
}
