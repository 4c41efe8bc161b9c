import { checkFolders } from "../../folders/check-folders.ts";
import { realPlace } from "../../folders/place.ts";
import type { BuildOptions } from "./build-options.ts";
import { knownBefore } from "./known-before.ts";

/**
 * The options with the real places of the folders they name, and the function that marks those folders as ours. Throws
 * a `Failure` of exit code 2 when a build may not use them; see `checkFolders`.
 */
export function checkBuildFolders(options: BuildOptions): {
  readonly options: BuildOptions;
  readonly claim: () => void;
} {
  const { folders, claim } = checkFolders(options, knownBefore(realPlace(options.cache)));
  return { options: { ...options, ...folders }, claim };
}
