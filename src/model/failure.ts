import type { Said } from "./said.ts";

/** What kind of thing stopped a command. */
export type FailureCode =
  | "usage"
  | "settings"
  | "folder"
  | "locked"
  | "no-pages"
  | "disk"
  | "addresses-lost"
  | "port"
  | "links"
  | "nothing";

/** What a failure says beside its message. */
export interface FailureFacts {
  readonly code: FailureCode;
  /** What the person who started the command can do, as a sentence. */
  readonly hint?: Said;
  /** 2 for wrong use, before anything was done; 1 for what went wrong on the way. */
  readonly exitCode: 1 | 2;
}

/**
 * Something that stopped a command and that its user can mend: the one kind of error that is printed without a trace.
 * The message is a whole sentence. Whatever else is thrown is a broken promise of the code.
 */
export class Failure extends Error {
  /** The message, in every language. */
  readonly said: Said;
  readonly code: FailureCode;
  readonly hint: Said | undefined;
  readonly exitCode: 1 | 2;

  constructor(said: Said, { code, hint, exitCode }: FailureFacts) {
    super(said.en);
    this.said = said;
    this.code = code;
    this.hint = hint;
    this.exitCode = exitCode;
  }
}
