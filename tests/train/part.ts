/** A weight for each feature by its name, in log-odds. */
export type Priors = Readonly<Record<string, number>>;

/** What a part of the training is made from, besides what the parts before it gave. */
export interface Part {
  /** Weights before any example is seen: written by hand, and never taken from what an earlier training gave. */
  readonly priors: Priors;
  /** Weights of this part that are set by hand and stay: `src/weights/by-hand.ts`. */
  readonly fixed: Priors;
  /** Parts whose weights this one is trained with, in the order in which they are made. */
  readonly after: readonly string[];
  /** Pages of each regime. */
  readonly pages: number;
  /** Seed of the first of them, 0 where nothing is said. */
  readonly firstSeed?: number;
  /** How the weights are found on `pages` pages of each regime. */
  readonly train: (pages: number) => Trained;
}

/** How likely the truth is under some weights. */
export interface Score {
  readonly examples: number;
  /** Mean log-likelihood of an example: 0 where every example is beyond doubt. */
  readonly logLikelihood: number;
}

/** What a training gave. */
export interface Trained {
  /** Of all features, those that are fixed among them. */
  readonly weights: Priors;
  /** SHA-256 of the text of all pages that the weights were fitted on. */
  readonly corpus: string;
  readonly settings: Readonly<Record<string, number>>;
  /** On the examples that the weights were fitted on, and on others of stories that nothing is fitted on. */
  readonly scores: { readonly fitted: Score; readonly heldOut: Score };
}
