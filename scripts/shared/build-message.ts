/** What the process that builds is asked. */
export interface BuildRequest {
  /** Whether search and packages may stay as they are for now. */
  readonly isQuick: boolean;
}

/** What the process that builds answers when it is asked to. */
export interface BuildAnswer {
  /** False when the build could not be finished; the reason has been printed. */
  readonly isBuilt: boolean;
  /** Whether the site is another than before. */
  readonly isChanged: boolean;
}
