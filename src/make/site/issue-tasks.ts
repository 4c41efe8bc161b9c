import type { Archive, Issue } from "../../model/archive.ts";
import { ISSUE_REACH } from "../../site/pages/page-model.ts";
import { diagnosticsByFile } from "../state/hash-issues.ts";
import { issueDigest, pathsOf } from "../state/issue-digest.ts";
import type { IssueTask } from "./issue-task.ts";

/** What is the same for all tasks of a build. */
export type TaskFrame = Pick<IssueTask, "folders" | "settings" | "makesPages" | "makesTables">;

/** Articles of a task when there are many: enough that an instance of Eleventy pays, few enough to share out evenly. */
const ARTICLES_PER_TASK = 500;
/** Up to so many articles are one task: starting threads would take longer. */
const FEWEST_FOR_WORKERS = 200;

/**
 * Divides the issues with these ids into tasks, each with the outlines of what stands around its issues.
 *
 * @param unlisted Names of persons without a page.
 */
export function toIssueTasks(
  archive: Archive,
  wanted: ReadonlySet<string>,
  frame: TaskFrame,
  unlisted: ReadonlySet<string>,
): IssueTask[] {
  const places = archive.issues.flatMap(({ id }, i) => (wanted.has(id) ? [i] : []));
  const findings = diagnosticsByFile(archive);
  const issueByPath = new Map(archive.issues.flatMap((issue) => pathsOf(issue).map((path) => [path, issue])));
  return divided(archive.issues, places).map((chunk, n): IssueTask => {
    const [first = 0] = chunk;
    const issues = archive.issues.slice(Math.max(0, first - ISSUE_REACH), (chunk.at(-1) ?? first) + ISSUE_REACH + 1);
    const held = new Set(issues);
    const quoted = new Set(
      issues.flatMap((issue) => issueDigest(issue).quoted).flatMap((path) => issueByPath.get(path) ?? []),
    );
    return {
      ...frame,
      issues,
      wanted: chunk.map((place) => archive.issues[place]?.id ?? ""),
      quoted: [...quoted].filter((issue) => !held.has(issue)),
      unlisted: [...new Set(issues.flatMap((issue) => issueDigest(issue).people))].filter((name) => unlisted.has(name)),
      diagnostics: issues.flatMap(pathsOf).flatMap((path) => findings.get(path) ?? []),
      name: String(n),
    };
  });
}

/** Runs of places that lie near each other, none with many more articles than a task takes. */
function divided(issues: readonly Issue[], places: readonly number[]): number[][] {
  const count = places.reduce((sum, place) => sum + articleCount(issues[place]), 0);
  const most = count <= FEWEST_FOR_WORKERS ? FEWEST_FOR_WORKERS : Math.min(ARTICLES_PER_TASK, Math.ceil(count / 4));
  const chunks: number[][] = [];
  let filled = 0;
  for (const place of places) {
    const last = chunks.at(-1);
    const isNear = last !== undefined && place - (last.at(-1) ?? 0) <= 2 * ISSUE_REACH;
    if (last && isNear && filled < most) last.push(place);
    else {
      chunks.push([place]);
      filled = 0;
    }
    filled += articleCount(issues[place]);
  }
  return chunks;
}

function articleCount(issue: Issue | undefined): number {
  return issue ? issueDigest(issue).articles.length : 0;
}
