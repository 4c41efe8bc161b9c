import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { PAGE_TEMPLATES } from "../../../templates/pages.ts";
import { gzipSmall } from "../../bytes/gzip.ts";
import { articleToMarkdown, contentPath } from "../../content/article-to-markdown.ts";
import { writeChangedFile, writeNewFile } from "../../io/file-tree.ts";
import { shortHash } from "../../io/sealed-file.ts";
import type { Archive, Issue } from "../../model/archive.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Settings } from "../../model/settings.ts";
import { articlesOfIssue } from "../../site/article/archive-index.ts";
import { TABLE_FILES } from "../../site/data/table-files.ts";
import { withoutUnlisted } from "../../site/lists/people-index.ts";
import { ISSUE_REACH } from "../../site/pages/page-model.ts";
import type { GrowingFile } from "../../site/tables/data-file.ts";
import { type IssueStore, SourceChanged } from "../state/issue-store.ts";
import { LinkChecker } from "./check-links.ts";
import type { PageWriter, RenderJob } from "./configure-eleventy.ts";
import { PageRenderer } from "./render-pages.ts";

/** Where the files of issues are made from and where they go; all paths are absolute. */
export interface IssueFolders {
  /** The project. */
  readonly root: string;
  readonly seeds: string;
  /** The {@link ParseCache} and its version. */
  readonly cache: string;
  readonly parserVersion: string;
  readonly content: string;
  /** The site that is being made. */
  readonly staging: string;
  /** Where the shares of the tables go. */
  readonly parts: string;
}

/** Issues whose files are to be made in one go. Plain data, so that a thread can be given it. */
export interface IssueTask {
  readonly folders: IssueFolders;
  readonly settings: Settings;
  /** Outlines of the issues that are wanted and of those between and around them, in the archive's order. */
  readonly issues: readonly Issue[];
  /** Ids of the issues that are wanted. */
  readonly wanted: readonly string[];
  /** Outlines of issues elsewhere that evidence quotes. */
  readonly quoted: readonly Issue[];
  /** Persons whom these issues name and who have no page: there they are only text. */
  readonly unlisted: readonly string[];
  /** Findings of these issues' raw files. */
  readonly diagnostics: readonly Diagnostic[];
  readonly makesPages: boolean;
  readonly makesTables: boolean;
  /** Names the task's share of the tables. */
  readonly name: string;
}

/** What was made for one issue. */
export interface MadeIssue {
  readonly id: string;
  /** Its files by their addresses, each with the hash of its text. */
  readonly outputs: readonly (readonly [address: string, hash: string])[];
  /** Bytes that each of the tables holds of it. */
  readonly tableBytes: readonly number[];
  /** What its pages link to beside its own files, each with the first of them that does. */
  readonly links: readonly (readonly [to: string, from: string])[];
}

/** An issue whose files cannot be made, and what was said of it. */
export interface FailedIssue {
  readonly id: string;
  readonly reason: string;
}

/** What was made of a task; the shares of the tables hold the issues in this order. */
export interface IssueAnswer {
  readonly issues: readonly MadeIssue[];
  /** Issues that keep the others from being made; where there are any, nothing of the task is of use. */
  readonly failed: readonly FailedIssue[];
  readonly name: string;
}

/**
 * Makes the content files, the pages, the machine files and the shares of the tables of some issues. A promise that is broken
 * inside an issue ends here: the answer names the issue, and the others can be made without it.
 *
 * @throws SourceChanged, and what no single issue is to blame for.
 */
export async function makeIssueFiles(task: IssueTask, store: IssueStore, writer: PageWriter): Promise<IssueAnswer> {
  try {
    return await makeFiles(task, store, writer);
  } catch (error) {
    if (error instanceof SourceChanged || writer.runsOnce) throw error;
    const failed = await findFailed(task, store, writer);
    if (failed.length === 0) throw error;
    return { issues: [], failed, name: task.name };
  }
}

/** The issues of a task that cannot be made even where nothing else is there. */
async function findFailed(task: IssueTask, store: IssueStore, writer: PageWriter): Promise<FailedIssue[]> {
  const failed: FailedIssue[] = [];
  for (const issue of task.issues.filter(({ id }) => task.wanted.includes(id))) {
    try {
      await makeFiles({ ...task, issues: [issue], wanted: [issue.id] }, store, writer);
    } catch (error) {
      failed.push({ id: issue.id, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return failed;
}

async function makeFiles(task: IssueTask, store: IssueStore, writer: PageWriter): Promise<IssueAnswer> {
  const { folders, wanted, name } = task;
  const archive = filledArchive(task, store);
  const only = new Set(wanted);
  const issues = archive.issues.filter(({ id }) => only.has(id));
  for (const issue of issues) writeContent(folders.content, issue);
  const links = new LinkChecker(task.settings.baseUrl);
  const outputs = new Map<string, [string, string][]>(wanted.map((id) => [id, []]));
  const targets = new Map<string, Map<string, string>>(wanted.map((id) => [id, new Map()]));
  if (task.makesPages) {
    const issueOf = new Map<string, string>();
    const onPage = (address: string, text: string) => {
      const id = issueOf.get(address) ?? "";
      outputs.get(id)?.push([address, shortHash(text)]);
      const own = targets.get(id);
      for (const to of links.addPage(address, text)) if (!own?.has(to)) own?.set(to, address);
    };
    const renderer = new PageRenderer(writer, folders.staging, { settings: task.settings, onPage });
    await writeFiles(task, archive, issueOf, { renderer, onPage });
  }
  const tableBytes = task.makesTables ? writeTableShares(task, issues) : [];
  return {
    issues: issues.map(({ id }, i) => ({
      id,
      outputs: (outputs.get(id) ?? []).sort(([a], [b]) => (a < b ? -1 : 1)),
      tableBytes: tableBytes.map((sizes) => sizes[i] ?? 0),
      links: linksElsewhere(targets.get(id) ?? [], outputs.get(id) ?? []),
    })),
    failed: [],
    name,
  };
}

/** Most links of an issue's pages stay among them; of an archive they would be the largest part of what is remembered. */
function linksElsewhere(
  targets: Iterable<[to: string, from: string]>,
  outputs: readonly (readonly [string, string])[],
): [to: string, from: string][] {
  const own = new Set(outputs.map(([address]) => address));
  return [...targets].filter(([to]) => !own.has(to));
}

/** The archive of a task: its issues with the people who have a page, and with the text of those that are near enough to a wanted one to be shown on its pages. */
export function filledArchive(
  {
    issues,
    wanted,
    quoted,
    unlisted,
    diagnostics,
  }: Pick<IssueTask, "issues" | "wanted" | "quoted" | "unlisted" | "diagnostics">,
  store: IssueStore,
): Archive {
  const ids = new Set(wanted);
  const near = new Set<number>();
  for (const [i, { id }] of issues.entries()) {
    if (ids.has(id)) for (let n = i - ISSUE_REACH; n <= i + ISSUE_REACH; n++) near.add(n);
  }
  const hidden = new Set(unlisted);
  const filled = issues.map((issue, i) => withoutUnlisted(near.has(i) ? store.load(issue) : issue, hidden));
  return { issues: filled, quoted, variants: [], diagnostics };
}

function writeContent(folder: string, issue: Issue): void {
  for (const { article } of articlesOfIssue(issue)) {
    writeChangedFile(join(folder, contentPath(article)), articleToMarkdown(article));
  }
}

/** Writes every file of the wanted issues; `issueOf` is told which issue each is of before it is written. */
async function writeFiles(
  { folders, settings, wanted }: IssueTask,
  archive: Archive,
  issueOf: Map<string, string>,
  { renderer, onPage }: { renderer: PageRenderer; onPage: RenderJob["onPage"] },
): Promise<void> {
  const only = new Set(wanted);
  for (const template of PAGE_TEMPLATES.filter(({ kind }) => kind.scope === "issue")) {
    for (const page of template.kind.models(archive, settings, only)) {
      issueOf.set(page.address, page.issue ?? "");
      if (!template.isData) await renderer.add(template, page);
      else {
        const text = template.render(page, settings);
        writeNewFile(join(folders.staging, page.address), text);
        onPage(page.address, text);
      }
    }
  }
  await renderer.flush();
}

/** Gives, for each table, the bytes of each issue. */
function writeTableShares({ folders, settings, name }: IssueTask, issues: readonly Issue[]): number[][] {
  return TABLE_FILES.map((table) => {
    const shares = issues.map((issue) => toShare(table.ofIssue(issue, settings), table));
    const path = tableShare(folders.parts, table.address, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, Buffer.concat(shares));
    return shares.map(({ length }) => length);
  });
}

function toShare(text: string, { isGzip = false }: GrowingFile): Buffer {
  return isGzip && text !== "" ? gzipSmall(text) : Buffer.from(text);
}

/** Where a task's share of a table stands until the table is put together. */
export function tableShare(parts: string, address: string, name: string): string {
  return join(parts, `${address}.${name}`);
}
