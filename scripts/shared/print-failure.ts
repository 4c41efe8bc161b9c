import { codeOf } from "../../src/io/file-tree.ts";
import { DISK_FAULTS } from "../../src/io/words.ts";
import { Failure } from "../../src/model/failure.ts";
import type { Language, Said } from "../../src/model/said.ts";
import { SAY } from "../words/say.ts";

/** How a failure is told. */
export interface FailureTold {
  readonly language: Language;
  /** Says at the end what stands on the disk, where the command may have touched it. */
  readonly siteNow?: () => Said;
}

/**
 * Says on stderr why a command stopped, and what can be done; gives the exit code.
 *
 * @param action Names what was not finished: `The build`.
 */
export function printFailure(error: unknown, action: Said, { language, siteNow }: FailureTold): number {
  const cause = rootCause(error);
  const failure = cause instanceof Failure ? cause : undefined;
  const isUntouched = failure?.exitCode === 2;
  const isWhole = isUntouched || failure?.code === "locked" || siteNow === undefined;
  const message = failure && isWhole ? failure.said : SAY.notFinished(action, reasonOf(cause));
  const told = [message, failure?.hint, isUntouched ? undefined : siteNow?.()];
  for (const said of told) if (said !== undefined) process.stderr.write(`${said[language]}\n`);
  return failure?.exitCode ?? 1;
}

/** Whether an error is one that its reader can mend, rather than a broken promise of the code. */
export function isExpected(error: unknown): boolean {
  const cause = rootCause(error);
  return cause instanceof Failure || DISK_FAULTS[codeOf(cause) ?? ""] !== undefined;
}

function reasonOf(cause: unknown): Said {
  if (cause instanceof Failure) return cause.said;
  const fault = DISK_FAULTS[codeOf(cause) ?? ""];
  const { path, dest, message = String(cause) } = cause as NodeJS.ErrnoException & { dest?: string };
  if (fault === undefined) return { en: message, "zh-Hans": message };
  const place = path === undefined ? "" : ` (${path}${dest ? ` → ${dest}` : ""})`;
  return { en: fault.en + place, "zh-Hans": fault["zh-Hans"] + place };
}

/** What went wrong first: Eleventy wraps every error of a page into one that names its template. */
function rootCause(error: unknown): unknown {
  const { originalError, cause } = (error ?? {}) as { originalError?: unknown; cause?: unknown };
  return originalError || cause ? rootCause(originalError ?? cause) : error;
}
