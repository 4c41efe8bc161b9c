import { parentPort } from "node:worker_threads";
import type { LinkTask, RemovalTask } from "../../folders/old-files.ts";
import { listFiles } from "../../io/file-tree.ts";
import { answerTasks } from "../../io/worker-pool.ts";
import type { ParseTask } from "../parsed/parse-task.ts";
import type { WordsTask } from "../parsed/words-task.ts";
import type { GroupTask } from "./group-task.ts";
import type { IndexTask } from "./index-task.ts";
import type { IssueTask } from "./issue-task.ts";

// A thread of a build: it parses raw files, makes the files of issues and parts of the index, joins these, takes over and deletes
// files of an old site, and answers each message with what it made.
if (parentPort) answerTasks(parentPort, answer);

async function answer(kind: string, task: unknown): Promise<unknown> {
  // Joining the index needs no parser either.
  if (kind === "parse") return (await import("../parsed/parse-task.ts")).parseTask(task as ParseTask);
  if (kind === "list") return listFiles(task as string);
  if (kind === "words") return (await import("../parsed/words-task.ts")).wordsTask(task as WordsTask);
  if (kind === "link") return (await import("../../folders/old-files.ts")).linkOldFiles(task as LinkTask);
  if (kind === "remove") return (await import("../../folders/old-files.ts")).removeListed(task as RemovalTask);
  if (kind === "index") return await indexTask(task as IndexTask);
  return kind === "group" ? await groupTask(task as GroupTask) : await issueTask(task as IssueTask);
}

/** Loaded only here: parsing needs neither Eleventy nor the templates. */
async function issueTask(task: IssueTask) {
  const [{ makeIssueFiles }, { ownRuns }, { RawIssueStore }, { ParseCache }] = await Promise.all([
    import("./issue-task.ts"),
    import("./own-runs.ts"),
    import("../state/issue-store.ts"),
    import("../state/parse-cache.ts"),
  ]);
  const { root, seeds, cache, parserVersion } = task.folders;
  const store = new RawIssueStore(seeds, new ParseCache(cache, parserVersion));
  return await makeIssueFiles(task, store, ownRuns(root));
}

async function indexTask(task: IndexTask) {
  const [{ makeIndexParts }, { RawIssueStore }, { ParseCache }, { PartCache }] = await Promise.all([
    import("./index-task.ts"),
    import("../state/issue-store.ts"),
    import("../state/parse-cache.ts"),
    import("../state/part-cache.ts"),
  ]);
  const { seeds, cache, parserVersion } = task.folders;
  const store = new RawIssueStore(seeds, new ParseCache(cache, parserVersion));
  return makeIndexParts(task, store, new PartCache(cache, task.recipe));
}

async function groupTask(task: GroupTask) {
  const [{ makeGroup }, { PartCache }] = await Promise.all([
    import("./group-task.ts"),
    import("../state/part-cache.ts"),
  ]);
  return await makeGroup(task, new PartCache(task.cache, task.recipe));
}
