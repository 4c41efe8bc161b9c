import type { ActLabel } from "../../model/act.ts";
import type { Span } from "../../model/article.ts";
import { type LabelPin, NO_PINS, type Pins } from "../../model/pins.ts";
import type { Label } from "./label.ts";

/** Labels among which a line of text is read that an editor says is this; `caption`, `furniture` and `drop` are no text. */
const TEXT_LABELS: Readonly<Partial<Record<ActLabel, readonly Label[]>>> = {
  headline: ["headline", "headline2"],
  kicker: ["kicker"],
  deck: ["deck"],
  body: ["text"],
  subhead: ["subhead"],
  byline: ["bylineOver", "bylineAbove", "byline"],
  section: ["section"],
};

/** Labels of what can be moved from article to article. */
const UNIT_LABELS: readonly Label[] = ["text", "subhead", "byline"];

function overlaps(a: Span, b: Span): boolean {
  return a.line === b.line && a.start < b.end && b.start < a.end;
}

function anyOverlaps(pieces: readonly Span[], span: Span): boolean {
  return pieces.some((piece) => overlaps(piece, span));
}

/** Whether the last of `pieces` that share a line with `span` holds it, or ends where it does. */
function holdsEnd(pieces: readonly Span[], span: Span): boolean {
  return anyOverlaps(pieces, { ...span, start: Math.max(span.start, span.end - 1) });
}

function holdsStart(pieces: readonly Span[], span: Span): boolean {
  return anyOverlaps(pieces, { ...span, end: Math.min(span.end, span.start + 1) });
}

/** What editors decided about a page, asked by the raw stretches that a text is made of. */
export class PinIndex {
  readonly pins: Pins;
  /** Whether nothing was decided. */
  readonly isEmpty: boolean;
  readonly #labels = new Map<number, LabelPin[]>();

  constructor(pins: Pins = NO_PINS) {
    this.pins = pins;
    this.isEmpty = pins === NO_PINS;
    for (const pin of pins.labels) {
      const others = this.#labels.get(pin.at.line);
      if (others) others.push(pin);
      else this.#labels.set(pin.at.line, [pin]);
    }
  }

  /** What an editor says that a text is. */
  labelOf(pieces: readonly Span[]): ActLabel | undefined {
    if (this.#labels.size === 0) return undefined;
    for (const piece of pieces) {
      const pin = this.#labels.get(piece.line)?.find(({ at }) => overlaps(at, piece));
      if (pin) return pin.label;
    }
    return undefined;
  }

  /** Labels among which a line of text is read: by what it is said to be, by what it is joined with or moved to; undefined for all. */
  textLabelsOf(pieces: readonly Span[]): readonly Label[] | undefined {
    if (this.isEmpty) return undefined;
    const label = this.labelOf(pieces);
    const { seams, moves } = this.pins;
    // A headline that is parted from what stands before it goes on with no other.
    const isParted = seams.some(({ after, isJoined: join }) => !join && holdsStart(pieces, after));
    if (label) return TEXT_LABELS[label]?.filter((each) => !(isParted && each === "headline2"));
    const isJoined = seams.some(
      ({ before, after, isJoined: join }) => join && (holdsEnd(pieces, before) || holdsStart(pieces, after)),
    );
    if (isJoined) return ["text"];
    const isMoved = moves.some(({ run, behind }) => behind && run.some((span) => anyOverlaps(pieces, span)));
    return isMoved ? UNIT_LABELS : undefined;
  }

  /** Whether two texts that follow each other are one sentence; undefined where nobody says. */
  isJoined(before: readonly Span[], after: readonly Span[]): boolean | undefined {
    if (this.pins.seams.length === 0) return undefined;
    return this.pins.seams.find((seam) => holdsEnd(before, seam.before) && holdsStart(after, seam.after))?.isJoined;
  }

  /** Whether an editor says that the sentence at the end of a text goes on elsewhere. */
  goesOn(pieces: readonly Span[]): boolean {
    return this.pins.seams.some(({ before, isJoined }) => isJoined && holdsEnd(pieces, before));
  }

  /** Whether two lines of print that follow each other are of one paragraph; undefined where nobody says. */
  isOneParagraph(before: readonly Span[], after: readonly Span[]): boolean | undefined {
    if (this.isEmpty) return undefined;
    const isJoined = this.isJoined(before, after);
    if (isJoined !== undefined) return isJoined;
    if (this.labelOf(before) !== this.labelOf(after)) return false;
    const isParted = this.pins.moves.some(({ run, behind }) => {
      const isIn = (pieces: readonly Span[]) => run.some((span) => anyOverlaps(pieces, span));
      return isIn(before) !== isIn(after) || (behind !== null && holdsEnd(before, behind));
    });
    return isParted ? false : undefined;
  }

  /** Whether one text repeats another, which is shown; undefined where nobody says. */
  isRepeat(text: readonly Span[], of: readonly Span[]): boolean | undefined {
    return this.pins.repeats.find((pin) => anyOverlaps(text, pin.text) && anyOverlaps(of, pin.of))?.isRepeat;
  }
}

/** Whether a text stands on any of these stretches. */
export function standsOn(pieces: readonly Span[], spans: readonly Span[]): boolean {
  return spans.some((span) => anyOverlaps(pieces, span));
}

/** The index of a page of which editors decided nothing. */
export const NOTHING_PINNED = new PinIndex();
