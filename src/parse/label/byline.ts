import { SIGNED_TWICE } from "../../weights/by-hand.ts";
import { type Labelled, OPENERS } from "../page/label.ts";
import type { Add } from "./feature.ts";
import { hasSectionWord } from "./head.ts";
import type { LineFacts } from "./line-facts.ts";
import type { LineOnPage } from "./line-on-page.ts";

/** What speaks for and against a signature on a line of its own. */
export function addByline(line: LineOnPage, add: Add): void {
  if (!line.facts.byline) add("bylineNone");
  else if (line.facts.byline.hasRole) add("bylineRole");
  else add("bylineName", line.facts.byline.likelihood);
  if (line.isKnownSigner) add("bylineKnown");
  if (line.facts.byline && !line.facts.byline.hasRole && line.overlapNext === 1) add("bylineInLead");
  if (hasSectionWord(line)) add("bylineSectionWord");
}

/** Who signs at the top of what opens: above the text, or in its dateline. */
function namesAtTop({ byline, dateline }: LineFacts, { label }: Labelled): readonly string[] {
  return label === "bylineAbove" || label === "bylineOver" ? (byline?.names ?? []) : (dateline?.names ?? []);
}

/** Who signs with a line, behind the text or its last sentence. */
function namesAtEnd({ byline, glued }: LineFacts, { label }: Labelled): readonly string[] {
  if (label === "byline") return byline?.names ?? [];
  return label === "text" ? (glued?.names ?? []) : [];
}

/**
 * For each line the log-odds that an article begins with it, by who signs before and behind it: others at the end than at the
 * top close another article. Several `doubtful` lines between the two signatures share the odds. 0 for all other lines.
 */
export function findSignatureOdds(
  facts: readonly LineFacts[],
  labels: readonly Labelled[],
  doubtful: ReadonlySet<number>,
): number[] {
  const odds = facts.map(() => 0);
  const top = new Set<string>();
  let between: number[] = [];
  facts.forEach((line, index) => {
    const item = labels[index] as Labelled;
    if (OPENERS.has(item.label) && !OPENERS.has(labels[index - 1]?.label ?? "text")) {
      top.clear();
      between = [];
    }
    if (doubtful.has(index) && top.size > 0) between.push(index);
    const end = namesAtEnd(line, item);
    if (end.length > 0 && top.size > 0 && !end.some((name) => top.has(name))) {
      for (const at of between) odds[at] = SIGNED_TWICE / between.length;
      between = [];
    }
    if (between.length === 0) for (const name of namesAtTop(line, item)) top.add(name);
  });
  return odds;
}
