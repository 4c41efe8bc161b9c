import type { BylineForm, DatelineForm } from "./dress.ts";
import { FITTED, type Sayings } from "./sayings.ts";

/** How pages of one kind are printed, and what befalls them on the way to text. */
export interface Regime {
  readonly name: string;
  readonly datelines: Readonly<Record<DatelineForm, number>>;
  readonly bylines: Readonly<Record<BylineForm, number>>;
  /** Share of stories taken from the seeds. */
  readonly seedShare: number;
  /** Sentences cut by a column end, for each thousand characters. */
  readonly cutsPerThousand: number;
  /** Chance, for each page, of each of these. */
  readonly tail: number;
  readonly repeat: number;
  readonly lostText: number;
  readonly furniture: number;
  readonly noBlankLines: number;
  /** Chance, for each article. */
  readonly lostMark: number;
  readonly splitHeadline: number;
  readonly mergedHeadline: number;
  readonly section: number;
  readonly figure: number;
  /** A kicker and a deck, of a story that has its own. */
  readonly kicker: number;
  readonly deck: number;
  /** Share of these two chances for a story that has none of its own: what stands over it then could stand over any article. */
  readonly anyHeading: number;
  /** Sub-headings: those of a story that has its own, and those of one that has none. */
  readonly ownSubheads: number;
  readonly subheads: number;
  /** Chance that the sub-headings put into a story tell what stands under them; others could stand in any article. */
  readonly toldSubheads: number;
  /** Chance that what the story tells in several paragraphs stands in few and long ones. */
  readonly longParagraphs: number;
  /** Kickers, decks, section labels and sub-headings that stories do not bring along. */
  readonly sayings: Sayings;
}

const SEED_DATELINES = { "marked-date": 1, date: 0, none: 0, "marked-names": 0, marked: 0.02, paper: 0, agency: 0 };
const PAPER_DATELINES = { "marked-date": 13, date: 23, none: 15, "marked-names": 11, marked: 9, paper: 7, agency: 3 };
const PAPER_BYLINES = { "own-bare": 5, "glued-bare": 8, own: 12, glued: 16, above: 3, over: 0.3, none: 18 };

/** Rates of the seeds; styles of fifty papers; the same papers, heavily damaged. */
export const REGIMES: readonly Regime[] = [
  {
    name: "seeds",
    datelines: { ...SEED_DATELINES, "marked-inline": 0, "dated-mark": 0 },
    bylines: { "own-bare": 11, "glued-bare": 6, own: 0, glued: 0, above: 0, over: 0, none: 8 },
    sayings: FITTED,
    seedShare: 0.25,
    cutsPerThousand: 1.6,
    tail: 0.4,
    repeat: 0.4,
    lostText: 0.2,
    furniture: 0,
    noBlankLines: 0,
    lostMark: 0.02,
    splitHeadline: 0.04,
    mergedHeadline: 0.2,
    section: 0.04,
    figure: 0.04,
    kicker: 0.03,
    deck: 0.03,
    anyHeading: 1,
    ownSubheads: 0.3,
    subheads: 0.05,
    toldSubheads: 0.5,
    longParagraphs: 0.5,
  },
  {
    name: "papers",
    datelines: { ...PAPER_DATELINES, "marked-inline": 2, "dated-mark": 3 },
    bylines: PAPER_BYLINES,
    sayings: FITTED,
    seedShare: 0.15,
    cutsPerThousand: 1.6,
    tail: 0.4,
    repeat: 0.3,
    lostText: 0.15,
    furniture: 0.3,
    noBlankLines: 0.1,
    lostMark: 0.05,
    splitHeadline: 0.06,
    mergedHeadline: 0.2,
    section: 0.06,
    figure: 0.06,
    kicker: 0.12,
    deck: 0.12,
    anyHeading: 1,
    ownSubheads: 0.3,
    subheads: 0.1,
    toldSubheads: 0.5,
    longParagraphs: 0.65,
  },
  {
    name: "heavy",
    datelines: { ...PAPER_DATELINES, "marked-inline": 2, "dated-mark": 3 },
    bylines: PAPER_BYLINES,
    sayings: FITTED,
    seedShare: 0.15,
    cutsPerThousand: 3.2,
    tail: 0.9,
    repeat: 0.8,
    lostText: 0.5,
    furniture: 0.5,
    noBlankLines: 0.2,
    lostMark: 0.15,
    splitHeadline: 0.12,
    mergedHeadline: 0.2,
    section: 0.12,
    figure: 0.15,
    kicker: 0.18,
    deck: 0.18,
    anyHeading: 1,
    ownSubheads: 0.3,
    subheads: 0.12,
    toldSubheads: 0.5,
    longParagraphs: 0.65,
  },
];

/**
 * The regimes with every story in the paragraphs of its author, and sub-headings that could stand in any article: many short
 * paragraphs ask more often whether a sentence was cut.
 */
export const SHORT: readonly Regime[] = REGIMES.map((regime) => ({ ...regime, toldSubheads: 0, longParagraphs: 0 }));

/** Papers that print neither datelines nor signatures: what is left there tells headlines from sub-headings. */
export const PLAIN: Regime = {
  ...(SHORT[1] as Regime),
  name: "plain",
  datelines: { ...SEED_DATELINES, "marked-date": 0, marked: 0, none: 1, "marked-inline": 0, "dated-mark": 0 },
  bylines: { "own-bare": 0, "glued-bare": 0, own: 0, glued: 0, above: 0, over: 0, none: 1 },
};
