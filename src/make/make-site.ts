import { rmSync } from "node:fs";
import { join } from "node:path";
import { futureDates } from "../archive/future-dates.ts";
import { readActs } from "../corrections/read-acts.ts";
import { readCorrections } from "../io/corrections-files.ts";
import { listFiles } from "../io/file-tree.ts";
import type { ScannedFile } from "../io/scan-files.ts";
import type { TaskRunner } from "../io/worker-pool.ts";
import type { Archive, Issue } from "../model/archive.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { Failure } from "../model/failure.ts";
import { diagnose } from "../model/rules.ts";
import { type AddressRecord, newEntries, readAddressRecord, recordAddresses } from "../records/address-record.ts";
import { readChanges } from "../records/changes.ts";
import { addressesOfIssue } from "../site/data/permanent-addresses.ts";
import type { PublishedAddress } from "../site/data/published-address.ts";
import { unlistedNames } from "../site/lists/people-index.ts";
import { findingsOf } from "./archive-findings.ts";
import { beginSearch, keepSlowParts, writeBesides, writeSlowParts } from "./besides/write-besides.ts";
import type { BuildPlan } from "./build-plan.ts";
import type { Findings } from "./build-report.ts";
import { checkSite } from "./check-site.ts";
import { inputFindings, scanFindings } from "./input-findings.ts";
import { bundlesIn } from "./parsed/outline-bundles.ts";
import { beginSite, publishSite, stampInPlace } from "./publish-site.ts";
import { readArchive } from "./read-archive.ts";
import { buildPool } from "./site/build-pool.ts";
import { LinkChecker } from "./site/check-links.ts";
import type { FailedIssue, IssueFolders } from "./site/issue-task.ts";
import { ownRuns } from "./site/own-runs.ts";
import type { SiteOutput } from "./site/site-output.ts";
import { writeIssues } from "./site/write-issues.ts";
import { writePages } from "./site/write-pages.ts";
import { settleRedirects } from "./site/write-redirects.ts";
import { writeAddresses, writeTables } from "./site/write-tables.ts";
import type { KnownIssue } from "./state/build-state.ts";
import { hashIssues } from "./state/hash-issues.ts";
import { ContentIssueStore, type IssueStore, RawIssueStore } from "./state/issue-store.ts";
import { KnownLinks } from "./state/known-links.ts";
import { ParseCache } from "./state/parse-cache.ts";
import { PartCache, PartMemory } from "./state/part-cache.ts";
import { strayFindings } from "./state/scan-corrections.ts";
import { issuesOfPart, SHARED_PART } from "./state/site-part.ts";
import { MAKE_WORDS } from "./words.ts";

/** What making a site came to. */
export interface MadeSite {
  readonly findings: Findings;
  readonly fileCount: number;
  readonly writtenCount: number;
  readonly removedCount: number;
  readonly damagedCount: number;
}

/** Makes the site beside the one that stands, checks it and publishes it; by hand, in its place. */
export async function makeSite(plan: BuildPlan): Promise<MadeSite> {
  const { options, progress } = plan;
  const readable = plan.files.filter((file) => file.sha256 !== "");
  const cache = new ParseCache(options.cache, plan.parserVersion);
  const pool = plan.byHand ?? buildPool(progress);
  // Asked for early: another thread looks through the many folders while this one reads.
  const content = contentBeside(options.content, readable.length, pool);
  const { additions, findings: unread } = readChanges(options.seeds);
  const addresses = readAddressRecord(options.seeds);
  const { acts, findings: unreadActs } = readActs(readCorrections(options.seeds, plan.shared.archive));
  const whole = await readArchive(plan, readable, { cache, pool, additions, acts });
  const { archive, output, found, issues, published } = await fillWithout(plan, whole, readable, {
    pool,
    addresses,
    content,
  });
  const findings = findingsOf(archive, [
    ...inputFindings(options.seeds, plan.files),
    ...scanFindings(plan.scans),
    ...unread,
    ...addresses.findings,
    ...(options.isRecorded ? recordAddresses(options.seeds, published) : []),
    ...strayFindings(plan.shared),
    ...unreadActs,
    ...futureDates(archive, additions),
    ...found,
  ]);
  progress.begin("publish");
  if (plan.byHand) stampInPlace(output, options.root);
  else await publishSite(plan, output, pool, { findings, issues });
  cache.prune(readable, bundlesIn(readable));
  if (!plan.byHand && !plan.isQuick) new PartCache(options.cache, plan.recipe).prune(output.madeParts);
  progress.end();
  const { count: fileCount, newCount: writtenCount, removed } = output;
  const { damagedCount } = cache;
  return { findings, fileCount, writtenCount, removedCount: removed.length, damagedCount };
}

/** Fewer are found before another thread has started. */
const FEW_FILES = 1000;

function contentBeside(folder: string, pages: number, pool: TaskRunner): Promise<readonly string[]> {
  const listed = pages < FEW_FILES ? Promise.resolve(listFiles(folder)) : pool.beside("list", folder, listFiles);
  // What goes wrong there is told when it is waited for.
  listed.catch(() => {});
  return listed;
}

/** What filling a site came to. */
interface FilledSite {
  /** Published addresses for which there is no page any more. */
  readonly found: readonly Diagnostic[];
  readonly issues: readonly KnownIssue[];
  /** What the record of published addresses lacks of this site. */
  readonly published: readonly PublishedAddress[];
  /** Issues that cannot be made; where there are any, the site is not whole. */
  readonly failed: readonly FailedIssue[];
}

/** What a site is filled with, beside the archive. */
interface FillingContext {
  readonly pool: TaskRunner;
  readonly addresses: AddressRecord;
  /** All content files that stand. */
  readonly content: Promise<readonly string[]>;
}

/** Fills a site, without the issues that cannot be made: what links to them is made anew, and each is a finding. */
async function fillWithout(plan: BuildPlan, whole: Archive, files: readonly ScannedFile[], context: FillingContext) {
  let archive = whole;
  const left: Diagnostic[] = [];
  for (let isAgain = false; ; isAgain = true) {
    const output = beginSite(plan, isAgain);
    const { failed, found, issues, published } = await fillSite(plan, output, archive, files, context).finally(
      () => output.othersEnd,
    );
    if (failed.length === 0) return { archive, output, issues, published, found: [...left, ...found] };
    const reasons = new Map(failed.map(({ id, reason }) => [id, reason]));
    for (const issue of archive.issues) left.push(...leftOut(issue, reasons.get(issue.id)));
    archive = { ...archive, issues: archive.issues.filter(({ id }) => !reasons.has(id)) };
  }
}

/** A finding for each file of an issue that is left out. */
function leftOut({ pages }: Issue, reason: string | undefined): Diagnostic[] {
  if (reason === undefined) return [];
  const message = `the pages of its issue cannot be made: ${reason}`;
  return pages.map(({ source }) => diagnose("issue-unpublished", source.path, message, { line: 1 }));
}

async function fillSite(
  plan: BuildPlan,
  output: SiteOutput,
  archive: Archive,
  files: readonly ScannedFile[],
  { pool, addresses, content }: FillingContext,
): Promise<FilledSite> {
  const { options, settings, progress } = plan;
  const { root, seeds, part } = options;
  const raw = new RawIssueStore(seeds, new ParseCache(options.cache, plan.parserVersion));
  const store = plan.byHand ? new ContentIssueStore(raw, seeds, options.content) : raw;
  const writer = plan.byHand ?? ownRuns(root);
  const links = new LinkChecker(settings.baseUrl);
  const redirects = settleRedirects(output, archive, addresses.entries, part);
  if (options.strict && redirects.findings.length > 0) throw lostAddresses(redirects.findings);
  const unlisted = unlistedNames(archive, settings);
  const hashes = hashIssues(archive, unlisted);
  const isShared = part === null || part === SHARED_PART;
  progress.begin("pages");
  const { scans } = plan.scans;
  const made = plan.byHand ? new PartMemory() : new PartCache(options.cache, plan.recipe);
  const knownLinks = new KnownLinks(made);
  const shares = { made, pool, frame: { folders: foldersOf(plan, output), settings, recipe: plan.recipe } };
  const besides = { root, seeds, part, settings, archive, hashes, store, files, scans, output, progress, ...shares };
  // Where all pages are new, they keep every processor busy.
  const isAhead = plan.record !== undefined && !plan.byHand && !plan.isQuick && !options.skip.has("search");
  const index = isAhead ? (await beginSearch(besides, options.skip)).made : undefined;
  output.othersEnd = index?.catch(() => undefined);
  const listed = await content;
  const frame = { folders: foldersOf(plan, output), settings, makesPages: part !== SHARED_PART, makesTables: isShared };
  // The issues are given to other threads first; this one then makes the lists, and helps with the issues after that.
  const writeLists = async () => {
    // Nobody else may hold this archive: what its lists share is kept as long as it is there.
    const listed = isShared ? { ...archive, issues: withText(archive.issues, store) } : null;
    await writePages(writer, output, listed, settings, redirects.pages, { links, knownLinks }, progress);
  };
  const lists = Promise.resolve().then(() => progress.timed("lists", writeLists));
  const listsEnd = lists.catch(() => undefined);
  const wanted = new Set((isShared ? archive.issues : issuesOfPart(archive, part)).map(({ id }) => id));
  // By hand, every page is asked for before the first is written.
  const ready = plan.byHand ? Promise.resolve() : listsEnd;
  const work = {
    archive,
    hashes,
    unlisted,
    wanted,
    frame,
    output,
    links,
    knownLinks,
    pool,
    store,
    writer,
    progress,
    content: listed,
    ready,
  };
  // A fault inside an issue may show in the lists first; without the issue they are made once more.
  const [issues] = await Promise.all([writeIssues(work), plan.byHand && lists]);
  if (issues.failed.length > 0) {
    await listsEnd;
    return { found: [], issues: [], published: [], failed: issues.failed };
  }
  await lists;
  let isTableNew = false;
  if (isShared) {
    progress.begin("tables");
    writeTables(output, issues.tablePieces, hashes);
    isTableNew = writeAddresses(output, archive, settings, hashes);
  }
  const isDue = isTableNew || addresses.entries.size === 0;
  const now = isDue ? archive.issues.flatMap(addressesOfIssue) : [];
  const published = newEntries(addresses, [...now, ...redirects.moved]);
  rmSync(frame.folders.parts, { recursive: true, force: true });
  await writeBesides(besides);
  if (plan.isQuick) keepSlowParts(output);
  if (!plan.isQuick) await writeSlowParts(besides, options.skip, index);
  progress.begin("check");
  checkSite(output, links, knownLinks, part);
  output.madeParts = [...output.madeParts, ...knownLinks.save()];
  return { found: redirects.findings, issues: issues.known, published, failed: [] };
}

function foldersOf({ options, parserVersion }: BuildPlan, { staging }: SiteOutput): IssueFolders {
  const { root, seeds, cache, content } = options;
  return { root, seeds, cache, parserVersion, content, staging, parts: join(staging, ".parts") };
}

/** The front page shows the text of the newest issue, all other lists no text. */
function withText(outlines: readonly Issue[], store: IssueStore): readonly Issue[] {
  return [...outlines.slice(0, -1), ...outlines.slice(-1).map((issue) => store.load(issue))];
}

const MOST_SHOWN = 10;

function lostAddresses(lost: readonly Diagnostic[]): Failure {
  const shown = lost.slice(0, MOST_SHOWN).map(({ message }) => `  ${message}`);
  return new Failure(MAKE_WORDS.addressesLost(lost.length, shown), {
    code: "addresses-lost",
    hint: MAKE_WORDS.putPagesBack,
    exitCode: 1,
  });
}
