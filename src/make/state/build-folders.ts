import { existsSync } from "node:fs";
import { checkFolders } from "../../folders/check-folders.ts";
import { realPlace } from "../../folders/place.ts";
import { FOLDER_WORDS } from "../../folders/words.ts";
import { Failure } from "../../model/failure.ts";
import type { BuildOptions } from "./build-options.ts";
import { knownBefore } from "./known-before.ts";

/** Throws a {@link Failure} of exit code 2 when the folder of raw pages is not there: it was mistyped, or is not mounted. */
export function requireSeeds({ seeds }: Pick<BuildOptions, "seeds">): void {
  if (existsSync(seeds)) return;
  throw new Failure(FOLDER_WORDS.noFolder(seeds), {
    code: "no-pages",
    hint: FOLDER_WORDS.checkSeeds,
    exitCode: 2,
  });
}

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
