import { today } from "../src/io/today.ts";
import { removedFolder } from "../src/make/remove-files.ts";
import { checkBuildFolders, requireSeeds } from "../src/make/state/build-folders.ts";
import { defaultOptions } from "../src/make/state/build-options.ts";
import { findLastDone, type LastDone, undoLast } from "../src/make/undo-last.ts";
import { lines, type Said } from "../src/model/said.ts";
import { askYesOrNo, canAsk } from "./shared/ask.ts";
import { REFUSED, runCommand, UsageError } from "./shared/command.ts";
import { rebuild } from "./shared/rebuild.ts";
import { HELP } from "./words/help.ts";
import { SAY } from "./words/say.ts";

await runCommand({
  ...HELP.undo,
  options: {
    yes: { type: "boolean", default: false },
    seeds: { type: "string" },
    out: { type: "string" },
    cache: { type: "string" },
  },
  async run({ yes, ...folders }, paths, context) {
    if (paths.length > 0) throw new UsageError(SAY.takesNoFiles(paths.join(" ")));
    const { language, print, tell } = context;
    const options = defaultOptions(context.root, { ...folders, archive: context.archive });
    requireSeeds(options);
    checkBuildFolders(options);
    const done = findLastDone(options);
    if (!done) {
      tell(SAY.nothingToUndo);
      return 0;
    }
    print(lines(doneSaid(done), willSaid(done, removedFolder(options))));
    if (!yes && !canAsk()) {
      tell(SAY.addYes);
      return REFUSED;
    }
    if (!yes && !(await askYesOrNo(SAY.askUndo, language))) {
      print(SAY.nothingDone);
      return 0;
    }
    undoLast(options, done, { today: today(), at: new Date().toISOString() });
    return await rebuild(options, context, { isTold: () => false, done: () => print(SAY.undone) });
  },
});

function doneSaid(done: LastDone): Said {
  if (done.kind === "act") return SAY.lastAct(done.path, done.act);
  const paths = done.changes.map(({ path }) => path);
  const [first] = done.changes;
  const day = first && "added" in first ? first.added : (first?.removed ?? "");
  return done.kind === "added" ? SAY.lastAdded(day, paths) : SAY.lastRemoved(day, paths);
}

function willSaid(done: LastDone, folder: string): Said {
  if (done.kind === "act") return SAY.willUndoAct(done.act.id);
  return done.kind === "added" ? SAY.willRemove(folder) : SAY.willRestore;
}
