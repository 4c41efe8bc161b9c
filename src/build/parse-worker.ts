import { parentPort } from "node:worker_threads";
import { ParseCache } from "./parse-cache.ts";
import { type ParseTask, parseTask } from "./parse-task.ts";

// A thread that parses raw files, keeps them in the cache and answers with their pages as JSON.
parentPort?.on("message", (task: ParseTask) => {
  parentPort?.postMessage(parseTask(task, new ParseCache(task.cache, task.parserVersion)));
});
