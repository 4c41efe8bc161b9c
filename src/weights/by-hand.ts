/** A number that is set by hand, and why it is so. */
export type Reasoned = readonly [number, string];

/** The tables of numbers that no training makes, by what they weigh: each number with the reason it was set for. */
export const BY_HAND = {
  /** Log-odds of a text beginning in mid-sentence. */
  fragment: {
    closes: [
      2.5,
      "Pages give less: direct speech over several paragraphs, which closes late, is rare in invented stories.",
    ],
  },

  /** Log-odds of a label: what is too rare on generated pages stands by the custom of the trade. */
  label: {
    subheadAfterNotice: [-3, "What stands under the last line of a notice opens something new."],
    headEndsWithQuote: [1, "Titles like to end in a quote."],
    subheadWithin: [
      12,
      "A heading two levels below the page's headlines stands within an article: `#` over it, `###` in it.",
    ],
    subheadEndsWithQuote: [3.5, "Sub-headings of features like it more: `把夜市搬进商场里的“第二客厅”`."],
    headTimeClause: [-3, "No headline is half of a sentence."],
    headBrokenOff: [-2, "No headline is half of a sentence."],
    headRepeatsCut: [-8, "No headline is half of a sentence."],
    titleDash: [-9, "A dash opens a deck, one of a headline, and hardly anything else."],
    deckAfterOpen: [6, "A deck that ends with a comma goes on in the next line: `——记盐碱地改良带头人、`."],
    dashAfterDeck: [-4, "A dash opens a deck, one of a headline, and hardly anything else."],
    kickerClauses: [2.5, "Whole clauses with a comma between them lead up to a headline."],
    deckClauses: [4.5, "Whole clauses with a comma between them add to a headline."],
    kickerTooShort: [-4, "Two or three characters name a column, and lead up to no headline."],
    kickerQuote: [2, "What somebody said leads up to a headline."],
    secondAfterQuote: [-2, "What somebody said leads up to a headline and is no part of it."],
    kickerExclaims: [4, "Slogans say nothing of the news."],
    secondAfterSlogan: [-2.5, "Slogans and names of columns say nothing of the news."],
    secondAfterAlien: [-2, "What leads up to a headline and shares nothing with it is no part of it."],
    secondAfterSecond: [
      -3,
      "Hardly a paper sets a headline in three lines, but where a narrow column breaks its words.",
    ],
    secondAfterClause: [-2.5, "Two clauses that are whole each lead up to one another rather than make one headline."],
    secondAfterStub: [-5, "No headline is broken behind its first two or three characters: they name a column."],
    secondAfterBody: [7, "Who decreed, and about what, is one title: `县人民政府办公室` over `关于春季造林的通知`."],
    kickerOfBody: [-4, "Who decreed, and about what, is one title, and neither leads up to the other."],
    deckLonger: [2.5, "What is much longer than the line over it explains that line."],
    kickerBeforeLonger: [-2, "What is much longer than the line over it explains that line, which is the headline."],
    kickerOfThree: [3.5, "Three lines over a text lead up to the news, tell it, and add to it."],
    kickerOfThreeOverlap: [4.5, "The lead repeats the first of three lines as it repeats a headline."],
    kickerDashEnd: [2.5, "After `市民们说——` follows what they said."],
    deckOfThree: [4, "Three lines over a text lead up to the news, tell it, and add to it."],
    secondGoesOn: [
      1.5,
      "A line that goes on with a word or sentence which the headline breaks off is a line of the headline.",
    ],
    secondTooLong: [-1.5, "No headline is so long."],
    deckGoesOn: [-1, "What adds to a headline does not go on with what the headline breaks off."],
    deckContinues: [-3.5, "What adds to a headline is whole; a line whose sentence goes on in the next is the text."],
    deckInBrackets: [12, "All of a line in brackets under a headline says where and when."],
    deckBeforeCredit: [9, "A sentence between a headline and a credit sums up."],
    leadUnended: [-2.5, "A first line of text that is short and stops nowhere is rather one more line over the text."],
    leadNote: [-5, "A note in brackets stands behind its text; under a headline it adds to it."],
    leadVerse: [1.7, "What stands among short lines under a head is verse or a list, and has no lead."],
    noHeadRole: [-3, "Who took a picture signs at the top of a page, and tells nothing."],
    bylineInLead: [-3, "A name that the lead gives is whom it is about."],
    bylineGroup: [-6, "A group that is named over or under a headline wrote what follows, and closes nothing."],
  },

  /** Log-odds of two lines being the halves of one sentence: what is too rare on generated pages stands by the custom of the language. */
  join: {
    person: [2.5, "A title before a name is hardly ever chance."],
    leadsOn: [2, "A word after which sentences go on does not end one."],
    restAfter: [1, "A first clause of a word or two is the rest of one that was cut."],
    whenOrWhere: [-4, "A clause of when or where opens a sentence."],
    verse: [-6, "A line of verse ends where it ends."],
    overlap: [6, "Nothing but a cut repeats the last words."],
    paragraph: [-9, "Where a page shows that a paragraph opens, no sentence goes on."],
    opensItem: [-5, "The mark of an item, and who reports from where, stand at the start of what is told."],
    closed: [-5, "A column end seldom comes just behind a bracket."],
    quoteEnd: [-2, "A column end seldom comes just behind a quote."],
  },

  /** Log-odds of a move: what stands by the custom of the trade. */
  move: {
    bareSpeakerThere: [11.5, "Nobody is quoted by a bare name in an article that has not introduced him."],
    foreignByline: [5, "An article signs once."],
    topTargetByline: [-4, "An article signs once."],
    inside: [-3, "Generated pages have no tails that changed places."],
  },

  /** What the subjects of two texts say of a line between them, in log-odds that it opens an article. */
  subject: {
    bias: [
      1.5,
      "A doubtful line between two texts that tell too little to be strange to each other rather opens an article.",
    ],
    told: [2.5, "That two texts are strange to each other says more the more they tell."],
    kinship: [-75, "Texts that share words are one article; for each unit of kinship, up to `mostKin`."],
    mostKin: [0.1, "From here on more kinship says no more."],
    credits: [-0.75, "Counts against an article without a credit on a page where most have one."],
  },

  /** What a text says of a headline over it, in log-odds. */
  opening: {
    refersBack: [-4, "No article opens with a text that refers back to what was told before."],
  },

  /** What signatures say of a headline between them, in log-odds. */
  byline: {
    signedTwice: [2, "An article signs once, so between signatures of different people another one begins."],
  },

  /** Scores from which up a move is made, or reported: on undamaged pages a wrong move is worse than none. */
  enough: {
    toMove: [0, "A move has to be likelier than leaving the text where it stands."],
    toMoveByWords: [1, "Where nothing but words and a byline speaks for the move, chance is to be ruled out."],
    toReport: [-1.5, "From here up a move that is not made is worth an editor's look."],
  },

  /** Log-odds of an article of a page being wholly right: features that pages with known answers show seldom, or only where they do no harm. */
  estimate: {
    lineDoubt: [
      -3,
      "On pages of stories that the parser was fitted on a doubt is seldom right; on others every second page with one has a line that was misread.",
    ],
    single: [1, "On a page of one article nothing can fall to another, but its site's words can fall to it."],
    print: [-1, "Where each line of print is a line, paragraphs have to be told apart before anything else."],
    traditional: [-1.8, "Old print and papers in traditional characters have customs of their own."],
    furniture: [
      -2.5,
      "A page that is mostly frame was made by a program, and what it calls text is often more of the frame.",
    ],
    noHeadline: [-2, "An article begins with its headline: one without is the rest of another, or several."],
    missing: [-0.8, "Where a sentence has lost its half, more can be lost."],
    layoutUnsure: [-5, "Where the lines were put in another order by a program, no article can be relied on."],
    none: [-5, "A page on which no article was found was not understood."],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Reasoned>>>>;

type Numbers<Table> = { readonly [Name in keyof Table]: number };

/** The numbers of a table that is set by hand, by their names, without the reasons. */
function numbersOf<Table extends Readonly<Record<string, Reasoned>>>(table: Table): Numbers<Table> {
  return Object.fromEntries(Object.entries(table).map(([name, [number]]) => [name, number])) as Numbers<Table>;
}

/** Log-odds of a text beginning in mid-sentence that are set by hand, by feature. */
export const FRAGMENT_BY_HAND = numbersOf(BY_HAND.fragment);

/** Log-odds of a line's labels that are set by hand, by feature. */
export const LABEL_BY_HAND = numbersOf(BY_HAND.label);

/** Log-odds of two lines being halves of one sentence that are set by hand, by feature. */
export const JOIN_BY_HAND = numbersOf(BY_HAND.join);

/** Log-odds of a move that are set by hand, by feature. */
export const MOVE_BY_HAND = numbersOf(BY_HAND.move);

/** Log-odds of an article of a page being wholly right that are set by hand, by feature of the page. */
export const ESTIMATE_BY_HAND = numbersOf(BY_HAND.estimate);

/** How the kinship of two texts becomes log-odds that a line between them opens an article; `mostKin` is a kinship, 0..1. */
export const SUBJECT_BY_HAND = numbersOf(BY_HAND.subject);

/** Log-odds for a headline over a text that refers back to what was told before. */
export const REFERS_BACK: number = BY_HAND.opening.refersBack[0];

/** Log-odds for a headline between two signatures of different people. */
export const SIGNED_TWICE: number = BY_HAND.byline.signedTwice[0];

/** Log-odds from which up a move is made, made though nothing but words speaks for it, or reported. */
export const ENOUGH = numbersOf(BY_HAND.enough);
