import type { Issue } from "../../model/archive.ts";
import type { Settings } from "../../model/settings.ts";
import type { PartPlan } from "../../search/index/build-index.ts";
import { partToBytes, recordsToPart } from "../../search/index/index-part.ts";
import { wordsOf } from "../../site/words/words.ts";
import { issueDigest } from "../state/issue-digest.ts";
import type { IssueStore } from "../state/issue-store.ts";
import type { PartStore } from "../state/part-cache.ts";
import type { IssueFolders } from "./issue-task.ts";
import { recordsOf } from "./search-records.ts";

/** Parts of the index that are to be made in one go. Plain data, so that a thread can be given it. */
export interface IndexTask {
  readonly folders: Pick<IssueFolders, "root" | "seeds" | "cache" | "parserVersion">;
  /** Key of all that the words of a part depend on beside its articles; a {@link PartStore} keeps nothing made by another. */
  readonly recipe: string;
  readonly settings: Settings;
  readonly parts: readonly PartPlan[];
  /** Outlines of the issues whose articles these are, in the archive's order. */
  readonly issues: readonly Issue[];
  /** Names of the persons of its issues who have no page. */
  readonly unlisted: readonly string[];
}

/** Articles of a task: few enough to share out evenly. */
const ARTICLES_PER_TASK = 500;

/**
 * Divides parts into tasks, each with the issues it is made from.
 *
 * @param unlisted Names of persons without a page.
 */
export function toIndexTasks(
  parts: readonly PartPlan[],
  issues: readonly Issue[],
  frame: Omit<IndexTask, "parts" | "issues" | "unlisted">,
  unlisted: ReadonlySet<string>,
): IndexTask[] {
  const placeOf = new Map(issues.flatMap((issue, place) => issueDigest(issue).articles.map(({ id }) => [id, place])));
  const tasks: PartPlan[][] = [];
  let filled = ARTICLES_PER_TASK;
  for (const part of parts) {
    if (filled >= ARTICLES_PER_TASK) {
      tasks.push([]);
      filled = 0;
    }
    tasks.at(-1)?.push(part);
    filled += part.ids.length;
  }
  return tasks.map((own) => {
    const places = new Set(own.flatMap(({ ids }) => ids.map((id) => placeOf.get(id) ?? -1)));
    const from = [...places].sort((a, b) => a - b).flatMap((place) => issues[place] ?? []);
    const people = new Set(from.flatMap((issue) => issueDigest(issue).people));
    return { ...frame, parts: own, issues: from, unlisted: [...people].filter((name) => unlisted.has(name)) };
  });
}

/** Parts of the index that were made: how many articles they hold, and the hash of each by its key. */
export interface MadeParts {
  readonly articles: number;
  readonly hashes: readonly (readonly [key: string, hash: string])[];
}

/** Makes parts of the index and keeps them. */
export function makeIndexParts(
  { settings, parts, issues, unlisted }: IndexTask,
  store: IssueStore,
  kept: PartStore,
): MadeParts {
  const all = recordsOf({ issues }, wordsOf(settings), store, new Set(unlisted));
  const records = new Map(Array.from(all, (record) => [record.id, record]));
  const hashes: [string, string][] = [];
  let articles = 0;
  for (const { key, ids } of parts) {
    const own = ids.flatMap((id) => records.get(id) ?? []);
    kept.put(key, partToBytes(recordsToPart(own)));
    hashes.push([key, kept.hashOf(key) ?? ""]);
    articles += own.length;
  }
  return { articles, hashes };
}
