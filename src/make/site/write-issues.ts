import { statSync } from "node:fs";
import { join } from "node:path";
import { linksBeside } from "../../folders/old-files.ts";
import type { Progress } from "../../io/progress.ts";
import type { TaskRunner } from "../../io/worker-pool.ts";
import type { Archive } from "../../model/archive.ts";
import { TABLE_FILES } from "../../site/data/table-files.ts";
import type { HashedAddress, KnownIssue } from "../state/build-state.ts";
import { settleContent } from "../state/content-folder.ts";
import type { IssueHashes } from "../state/hash-issues.ts";
import { contentPaths } from "../state/issue-digest.ts";
import type { IssueStore } from "../state/issue-store.ts";
import type { KnownLinks } from "../state/known-links.ts";
import type { LinkChecker } from "./check-links.ts";
import type { PageWriter } from "./configure-eleventy.ts";
import { type FailedIssue, type IssueAnswer, type IssueTask, makeIssueFiles, tableShare } from "./issue-task.ts";
import { type TaskFrame, toIssueTasks } from "./issue-tasks.ts";
import type { SiteOutput } from "./site-output.ts";
import type { TablePiece } from "./write-tables.ts";

/** What the making of issues works with. */
export interface IssueWork {
  readonly archive: Archive;
  readonly hashes: ReadonlyMap<string, IssueHashes>;
  /** Names of persons without a page. */
  readonly unlisted: ReadonlySet<string>;
  /** The issues to make; the others are left to other parts of the site. */
  readonly wanted: ReadonlySet<string>;
  readonly frame: TaskFrame;
  readonly output: SiteOutput;
  readonly links: LinkChecker;
  readonly knownLinks: KnownLinks;
  readonly pool: TaskRunner;
  readonly store: IssueStore;
  readonly writer: PageWriter;
  readonly progress: Progress;
  /** All content files that stand. */
  readonly content: readonly string[];
  /** When this thread may make issues too. */
  readonly ready: Promise<void>;
}

/** The issues that were made or taken over, in the archive's order. */
export interface WrittenIssues {
  readonly known: readonly KnownIssue[];
  /** Issues that cannot be made; where there are any, the site is to be made anew without them. */
  readonly failed: readonly FailedIssue[];
  /** For each table, where each issue's share of it stands. */
  readonly tablePieces: readonly (readonly TablePiece[])[];
}

/**
 * Makes everything that shows one issue alone, and its content files; what was made before from the same is taken over.
 * The text of an issue is read only where its files are made.
 */
export async function writeIssues(work: IssueWork): Promise<WrittenIssues> {
  const { archive, hashes, wanted, frame, output, links, knownLinks, progress } = work;
  const missing = issuesWithoutContent(frame.folders.content, archive, work.content);
  const old = oldShares(output);
  const made = new Map<string, { readonly known: KnownIssue; readonly pieces: readonly TablePiece[] }>();
  const changed = new Set<string>();
  const failed: FailedIssue[] = [];
  const own = archive.issues.filter(({ id }) => wanted.has(id));
  const same = own.flatMap(({ id }) => {
    const share = old.get(id);
    return share && share.known.shown === hashes.get(id)?.shown && !missing.has(id) ? [share.known] : [];
  });
  const taken = await output.takeOverIssues(same, linksBeside(work.pool));
  for (const { id } of own) {
    const share = old.get(id);
    if (share && taken.has(share.known)) {
      made.set(id, share);
      knownLinks.keep(ownerOf(share.known), pagesOf(share.known.outputs));
    } else changed.add(id);
  }
  const onAnswer = ({ issues, failed: found, name }: IssueAnswer) => {
    failed.push(...found);
    const shares = TABLE_FILES.map(({ address }) => tableShare(frame.folders.parts, address, name));
    const offsets = shares.map(() => 0);
    for (const { id, outputs, tableBytes, links: targets } of issues) {
      output.noteIssue(outputs);
      const pieces = tableBytes.map((bytes, t) => {
        const offset = offsets[t] ?? 0;
        offsets[t] = offset + bytes;
        return { path: shares[t] ?? "", offset, bytes };
      });
      const known = { id, shown: hashes.get(id)?.shown ?? "", outputs, tableBytes };
      made.set(id, { known, pieces });
      knownLinks.note(
        ownerOf(known),
        targets.map(([to]) => to),
      );
      // What stands already need not be remembered: of an archive's links little else would be left.
      links.addTargets(targets.filter(([to]) => !output.has(to)));
      progress.advance(outputs.length);
    }
  };
  const here = (task: IssueTask) => makeIssueFiles(task, work.store, work.writer);
  const tasks = toIssueTasks(archive, changed, frame, work.unlisted);
  await work.pool.run("issues", tasks, here, onAnswer, work.ready);
  const inOrder = archive.issues.flatMap(({ id }) => made.get(id) ?? []);
  return {
    known: inOrder.map(({ known }) => known),
    failed,
    tablePieces: TABLE_FILES.map((_, t) => inOrder.flatMap(({ pieces }) => pieces[t] ?? [])),
  };
}

/** An issue as what its pages link to is kept under. */
function ownerOf({ id, shown }: KnownIssue): string {
  return `${id} ${shown}`;
}

function pagesOf(outputs: readonly HashedAddress[]): string[] {
  return outputs.flatMap(([address]) => (address.endsWith(".html") ? [address] : []));
}

/** Deletes the content files of articles that are gone; gives the issues that lack one. */
function issuesWithoutContent(folder: string, { issues }: Archive, listed: readonly string[]): Set<string> {
  const missing = settleContent(folder, new Set(issues.flatMap((issue) => contentPaths(issue))), listed);
  return new Set(issues.filter((issue) => contentPaths(issue).some((path) => missing.has(path))).map(({ id }) => id));
}

/** Every issue of the old site with its shares of the old tables; none when those have another size than they should. */
function oldShares({ old, knownIssues }: SiteOutput) {
  const paths = TABLE_FILES.map(({ address }) => join(old, address));
  const offsets = TABLE_FILES.map(({ head }) => Buffer.byteLength(head));
  const shares = new Map<string, { readonly known: KnownIssue; readonly pieces: readonly TablePiece[] }>();
  for (const known of knownIssues) {
    const pieces = known.tableBytes.map((bytes, t) => {
      const offset = offsets[t] ?? 0;
      offsets[t] = offset + bytes;
      return { path: paths[t] ?? "", offset, bytes };
    });
    shares.set(known.id, { known, pieces });
  }
  const hasTables = knownIssues.some(({ tableBytes }) => tableBytes.length > 0);
  const isWhole = paths.every((path, t) => sizeOf(path) === offsets[t]);
  return hasTables && !isWhole ? new Map<string, never>() : shares;
}

function sizeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.size;
}
