import { type AddedChange, type Change, type RemovedChange, timeOf } from "./changes.ts";

/** What one command did to the raw pages and still holds: files that it added, or took out. */
export type Step =
  | { readonly kind: "added"; readonly changes: readonly AddedChange[] }
  | { readonly kind: "removed"; readonly changes: readonly RemovedChange[] };

/** The last step that has not been taken back; undefined where there is none. What one command did has one time. */
export function lastStep(changes: readonly Change[]): Step | undefined {
  const standing: Change[] = [];
  for (const change of changes) {
    const undone = undoneBy(change, standing);
    if (undone) standing.splice(standing.indexOf(undone), 1);
    else if (!("restored" in change) && !("removed" in change && change.undo)) standing.push(change);
  }
  const last = standing.at(-1);
  if (!last) return undefined;
  const together = standing.filter((change) => change === last || (last.at !== undefined && change.at === last.at));
  if ("removed" in last) return { kind: "removed", changes: together.filter((change) => "removed" in change) };
  return { kind: "added", changes: together.filter((change) => "added" in change) };
}

/** The change that another one takes back. */
function undoneBy(change: Change, standing: readonly Change[]): Change | undefined {
  const key = "restored" in change ? "removed" : "removed" in change && change.undo ? "added" : undefined;
  return key && standing.findLast((before) => key in before && before.path === change.path);
}

/** When a step was taken, in milliseconds of Unix time. */
export function stepTime({ changes }: Step): number {
  return Math.max(...changes.map(timeOf));
}
