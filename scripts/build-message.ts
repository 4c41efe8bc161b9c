/** What the process that builds answers when it is asked to. */
export interface BuildAnswer {
  /** False when the build could not be finished; the reason has been printed. */
  readonly isBuilt: boolean;
  /** Whether the site is another than before. */
  readonly isChanged: boolean;
}
