import type { Label } from "../page/label.ts";
import { addByline } from "./byline.ts";
import { addDeck } from "./deck.ts";
import type { Add } from "./feature.ts";
import { addHeadline, addSecondHeadline } from "./headline.ts";
import { addKicker } from "./kicker.ts";
import type { LineOnPage } from "./line-on-page.ts";
import { addSection } from "./section.ts";
import { addSubhead } from "./subhead.ts";
import { addText } from "./text.ts";

/** Blanks before a line, as many as set it far to the right: a signature under its text. */
const FAR = 6;

function isSetAside({ facts: { line } }: LineOnPage): boolean {
  return line.depth === 0 && (line.pieces[0]?.start ?? 0) - (line.margin ?? 0) >= FAR;
}

/** A line and what stands beside it; undefined at the ends of the page. */
interface Neighbours {
  readonly line: LineOnPage;
  readonly before: LineOnPage | undefined;
  readonly after: LineOnPage | undefined;
}

/** Adds what speaks for and against each label. */
const FEATURES_OF: Readonly<Record<Label, (at: Neighbours, add: Add) => void>> = {
  section: ({ line }, add) => addSection(line, add),
  bylineOver: ({ line }, add) => {
    add("bylineOverBase");
    addByline(line, add);
  },
  kicker: ({ line, after }, add) => addKicker(line, after, add),
  headline: ({ line }, add) => addHeadline(line, add),
  headline2: ({ line, before }, add) => addSecondHeadline(line, before, add),
  deck: ({ line, before }, add) => addDeck(line, before, add),
  bylineAbove: ({ line }, add) => addByline(line, add),
  text: ({ line }, add) => addText(line, add),
  subhead: ({ line }, add) => addSubhead(line, add),
  byline: ({ line }, add) => {
    addByline(line, add);
    if (line.facts.byline?.isGroup && !isSetAside(line)) add("bylineGroup");
  },
};

/** Adds what speaks for and against `label` for line `index` itself, its place on the page included. */
export function addOwn(label: Label, lines: readonly LineOnPage[], index: number, add: Add): void {
  const line = lines[index] as LineOnPage;
  FEATURES_OF[label]({ line, before: lines[index - 1], after: lines[index + 1] }, add);
  if (index === 0 && label === "text") {
    add("noHead");
    if (line.facts.byline?.hasRole) add("noHeadRole");
  }
  if (index === lines.length - 1 && label !== "text" && label !== "byline") add("endsWithHead");
}
