import { resolve } from "node:path";
import { shownPath } from "../src/io/shown-path.ts";
import { newArchive } from "../src/make/new-archive.ts";
import { runCommand, UsageError } from "./shared/command.ts";
import { HELP } from "./words/help.ts";
import { SAY } from "./words/say.ts";

await runCommand({
  ...HELP.new,
  options: { newspaper: { type: "string" }, place: { type: "string" } },
  run({ newspaper, place }, folders, { root, print, tell }) {
    const [folder, ...more] = folders;
    if (folder === undefined || more.length > 0) throw new UsageError(SAY.nameFolder);
    const { isNew, kept, isInProgram } = newArchive(root, resolve(folder), { newspaper, place });
    const shown = shownPath(resolve(folder));
    print(isNew ? SAY.archiveMade(shown) : SAY.startersMade(shown));
    for (const name of kept) tell(SAY.starterKept(name));
    if (isInProgram) tell(SAY.archiveInProgram);
    return 0;
  },
});
