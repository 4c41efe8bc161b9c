import { parentPort } from "node:worker_threads";
import type { WorkerMessage } from "../../io/worker-pool.ts";
import type { IssueTask } from "./issue-task.ts";
import { type ParseTask, parseTask } from "./parse-task.ts";

// A thread of a build: it parses raw files and makes the files of issues, and answers each message with what it made.
parentPort?.on("message", async ({ kind, task }: WorkerMessage) => {
  parentPort?.postMessage(kind === "parse" ? parseTask(task as ParseTask) : await issueTask(task as IssueTask));
});

/** Loaded only here: parsing needs neither Eleventy nor the templates. */
async function issueTask(task: IssueTask) {
  const { makeIssueFiles } = await import("./issue-task.ts");
  return await makeIssueFiles(task);
}
