/**
 * Numbers that no training makes, each set by hand for the reason that stands beside it. All others that weigh something
 * are made by `npm run train` and stand in the JSON files beside this one.
 */

/** Log-odds of a text beginning in mid-sentence. */
export const FRAGMENT_BY_HAND = {
  // Above what pages give: direct speech over several paragraphs, which closes late, is rare in invented stories.
  closes: 2.5,
} as const;

/** Log-odds of a label: what is too rare on generated pages stands by the custom of the trade. */
export const LABEL_BY_HAND = {
  // What stands under the last line of a notice opens something new.
  subheadAfterNotice: -3,
  // Titles like to end so, and sub-headings of features more: `把夜市搬进商场里的“第二客厅”`.
  headEndsWithQuote: 1,
  subheadEndsWithQuote: 2,
  // No headline is half of a sentence.
  headTimeClause: -3,
  headBrokenOff: -2,
  headRepeatsCut: -8,
  // `——` opens a deck, one of a headline, and hardly anything else.
  titleDash: -9,
  dashAfterDeck: -4,
  // Whole clauses with a comma between them lead up to a headline or add to it; so does what somebody said.
  kickerClauses: 2.5,
  deckClauses: 4.5,
  kickerQuote: 2,
  secondAfterQuote: -2,
  // Slogans and names of columns say nothing of the news.
  kickerExclaims: 4,
  secondAfterSlogan: -2.5,
  secondAfterAlien: -2,
  // Hardly a paper sets a headline in three lines, but where a narrow column breaks its words.
  secondAfterSecond: -3,
  // Two clauses that are whole each lead up to one another rather than make one headline.
  secondAfterClause: -2.5,
  // Who decreed, and about what, is one title: `县人民政府办公室` over `关于春季造林的通知`.
  secondAfterBody: 7,
  kickerOfBody: -4,
  // What is much longer than the line over it explains that line.
  deckLonger: 2.5,
  kickerBeforeLonger: -2,
  // Three lines over a text lead up to the news, tell it, and add to it.
  kickerOfThree: 2.5,
  // The lead repeats such a kicker as it repeats a headline.
  kickerOfThreeOverlap: 4.5,
  // `市民们说——`: what follows is what they said.
  kickerDashEnd: 2.5,
  deckOfThree: 4,
  // All of a line in brackets under a headline says where and when; a sentence between a headline and a credit sums up.
  deckInBrackets: 12,
  deckBeforeCredit: 9,
  // A name that the lead gives is whom it is about.
  bylineInLead: -3,
  // A group that is named over or under a headline wrote what follows, and closes nothing.
  bylineGroup: -6,
} as const;

/** Log-odds of two lines being the halves of one sentence: what is too rare on generated pages stands by the custom of the language. */
export const JOIN_BY_HAND = {
  person: 2.5,
  leadsOn: 2,
  restAfter: 1,
  whenOrWhere: -4,
  // A line of verse ends where it ends.
  verse: -6,
  // Nothing but a cut repeats the last words.
  overlap: 6,
  // A column end seldom comes just behind a bracket or quote.
  closed: -5,
  quoteEnd: -2,
} as const;

/** Log-odds of a move: what stands by the custom of the trade. */
export const MOVE_BY_HAND = {
  // Nobody is quoted by a bare name in an article that has not introduced him.
  bareSpeakerThere: 11.5,
  // An article signs once.
  foreignByline: 5,
  topTargetByline: -4,
  // Generated pages have no tails that changed places.
  inside: -3,
} as const;

/** What the subjects of two texts say of a line between them, in log-odds that it opens an article. */
export const SUBJECT_BY_HAND = {
  bias: 1.5,
  /** For each unit of kinship, up to `mostKin`: from there on more of it says no more. */
  kinship: -40,
  mostKin: 0.14,
  /** What it counts against an article without a credit that most of the page's have one. */
  credits: -0.75,
} as const;

/** Log-odds for a headline over a text that refers back to what was told before: no article opens so. */
export const REFERS_BACK = -4;

/** Log-odds for a headline between two signatures of different people: an article signs once. */
export const SIGNED_TWICE = 2;

/** Scores from which up a move is made, or reported: on undamaged pages a wrong move is worse than none. */
export const ENOUGH = {
  toMove: 0,
  /** Where nothing but words and a byline speaks for the move. */
  toMoveByWords: 1,
  /** From here up a move that is not made is worth an editor's look. */
  toReport: -1.5,
} as const;
