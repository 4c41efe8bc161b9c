import { codeOf } from "../src/io/file-tree.ts";
import { Failure } from "../src/model/failure.ts";

/** What the system's codes mean, in words that go on after "The build was not finished: ". */
const DISK_FAULTS: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "no more may be written to this disk: its quota is used up",
  EROFS: "the disk may only be read",
  EACCES: "writing or reading is not allowed",
  EPERM: "the system does not allow it",
  EBUSY: "another program has it open, or a disk is mounted there",
  EXDEV: "it stands on another disk",
  ENOTDIR: "a file stands where a folder is due",
  EISDIR: "a folder stands where a file is due",
  EEXIST: "something stands there already",
  ENOTEMPTY: "something stands there already",
  ENOENT: "it is not there (any more)",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
  ENAMETOOLONG: "the name is too long",
  ELOOP: "the link leads to itself",
  EIO: "the disk has a fault",
};

/**
 * Says on stderr why a command stopped, and what can be done; gives the exit code. `action` names what was not
 * finished (`The build`), `siteNow` says at the end what stands on the disk, where the command may have touched it.
 */
export function printFailure(error: unknown, action: string, siteNow?: () => string): number {
  const cause = rootCause(error);
  const failure = cause instanceof Failure ? cause : undefined;
  const isUntouched = failure?.exitCode === 2;
  const isWhole = isUntouched || failure?.code === "locked" || siteNow === undefined;
  const message = failure && isWhole ? failure.message : `${action} was not finished: ${reasonOf(cause)}`;
  const lines = [message, failure?.hint, isUntouched ? undefined : siteNow?.()];
  process.stderr.write(`${lines.filter((line) => line !== undefined).join("\n")}\n`);
  return failure?.exitCode ?? 1;
}

/** Whether an error is one that its reader can mend, rather than a broken promise of the code. */
export function isExpected(error: unknown): boolean {
  const cause = rootCause(error);
  return cause instanceof Failure || DISK_FAULTS[codeOf(cause) ?? ""] !== undefined;
}

function reasonOf(cause: unknown): string {
  const fault = DISK_FAULTS[codeOf(cause) ?? ""];
  if (fault === undefined) return cause instanceof Error ? cause.message : String(cause);
  const { path, dest } = cause as NodeJS.ErrnoException & { dest?: string };
  return [fault, path && ` (${path}${dest ? ` → ${dest}` : ""})`].join("");
}

/** What went wrong first: Eleventy wraps every error of a page into one that names its template. */
function rootCause(error: unknown): unknown {
  const { originalError, cause } = (error ?? {}) as { originalError?: unknown; cause?: unknown };
  return originalError || cause ? rootCause(originalError ?? cause) : error;
}
