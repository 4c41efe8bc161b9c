import type { Label } from "../page/label.ts";
import type { Candidate } from "./candidate.ts";
import { addHead, addTitle } from "./head-signs.ts";
import { addDeck, addKicker, addSecond } from "./heading-signs.ts";
import { addByline, addSection, addSubhead } from "./part-signs.ts";
import type { Add } from "./sign.ts";
import { addText } from "./text-signs.ts";

/** Signs of one label for a line that stands between `before` and `after`. */
type LabelSigns = (line: Candidate, before: Candidate | undefined, after: Candidate | undefined, add: Add) => void;

const LABEL_SIGNS: Readonly<Record<Label, LabelSigns>> = {
  text: (line, _before, _after, add) => addText(line, add),
  headline: (line, _before, _after, add) => {
    addHead(line, add);
    addTitle(line, add);
  },
  headline2: (line, before, _after, add) => {
    addSecond(line, before, add);
    addTitle(line, add);
  },
  kicker: (line, _before, after, add) => addKicker(line, after, add),
  deck: (line, before, _after, add) => addDeck(line, before, add),
  section: (line, _before, _after, add) => addSection(line, add),
  subhead: (line, _before, _after, add) => addSubhead(line, add),
  bylineOver: (line, _before, _after, add) => {
    add("bylineOverBase");
    addByline(line, add);
  },
  bylineAbove: (line, _before, _after, add) => {
    add("bylineAboveBase");
    addByline(line, add);
  },
  byline: (line, _before, _after, add) => addByline(line, add),
};

/** Adds the signs that speak for or against `label` for the line itself; `before` and `after` stand beside it. */
export function addLabel(
  label: Label,
  line: Candidate,
  before: Candidate | undefined,
  after: Candidate | undefined,
  add: Add,
): void {
  LABEL_SIGNS[label](line, before, after, add);
}
