import { today } from "../src/io/today.ts";
import { planRemoval, type Removal, removedFolder, removeFiles } from "../src/make/remove-files.ts";
import { checkBuildFolders, requireSeeds } from "../src/make/state/build-folders.ts";
import { defaultOptions } from "../src/make/state/build-options.ts";
import { runCommand, UsageError } from "./shared/command.ts";
import { rebuild } from "./shared/rebuild.ts";
import { HELP } from "./words/help.ts";
import { SAY } from "./words/say.ts";

await runCommand({
  ...HELP.remove,
  options: {
    seeds: { type: "string" },
    out: { type: "string" },
    cache: { type: "string" },
  },
  async run(folders, files, context) {
    if (files.length === 0) throw new UsageError(SAY.nameFilesToRemove);
    const { print, tell } = context;
    const options = defaultOptions(context.root, { ...folders, archive: context.archive });
    requireSeeds(options);
    checkBuildFolders(options);
    const planned = [...new Set(files)].map((file) => ({ file, removal: planRemoval(options, file) }));
    const unknown = planned.filter(({ removal }) => removal === undefined);
    for (const { file } of unknown) tell(SAY.noSuchPage(file, options.seeds));
    const removals = new Map(planned.flatMap(({ removal }) => (removal ? [[removal.path, removal]] : [])));
    if (removals.size === 0) return 1;
    removeFiles(options, [...removals.values()], { today: today(), at: new Date().toISOString() });
    const code = await rebuild(options, context, {
      isTold: () => false,
      done: () => {
        for (const removal of removals.values()) print(removedSaid(removal));
        print(SAY.keptIn(removedFolder(options)));
      },
    });
    return unknown.length > 0 ? 1 : code;
  },
});

function removedSaid({ path, moved, published }: Removal) {
  return moved.length > 0 ? SAY.removed(path, moved.length - 1, published.length) : SAY.letGo(path, published.length);
}
