import { readFileSync } from "node:fs";
import { basename, dirname, join, posix, resolve } from "node:path";
import { standingAt } from "../folders/place.ts";
import { entriesOf, listFiles, writeOnce } from "../io/file-tree.ts";
import { isShownByName, scanNames } from "../io/scan-names.ts";
import type { Said } from "../model/said.ts";
import { recordChanges } from "../records/changes.ts";
import { MAKE_WORDS } from "./words.ts";

/** A raw file that was given together with scans. */
export interface GivenPage {
  readonly given: string;
  /** Where it now stands below the folder of raw pages; undefined where it was not added. */
  readonly path: string | undefined;
  /** Whether the very same file stood there before. */
  readonly isKnown?: boolean;
}

/** A scan that is to be added. */
export interface GivenScan {
  /** Its path, or its name alone. */
  readonly path: string;
  /** Whether it was named itself; those of a folder are taken as far as they belong to its pages. */
  readonly isNamed: boolean;
  readonly read: () => Uint8Array;
}

/** What became of a scan that was to be added. */
export type ScanOutcome =
  /** It stands there now; `isAlone` where its page did before: other scans come and go with theirs. */
  | { readonly is: "added"; readonly path: string; readonly isAlone: boolean }
  /** A picture of these bytes stood at `path`, below the folder of raw pages, before. */
  | { readonly is: "there"; readonly path: string }
  /** `page`, the raw file that it is the scan of, was given with it and was not added; `why` says what to do. */
  | { readonly is: "waiting"; readonly page: string; readonly why: Said }
  | { readonly is: "refused"; readonly why: Said }
  /** A picture of a folder that is no scan of its pages. */
  | { readonly is: "other" };

/** What is given to be added, scans apart: files named like pictures, and those in folders that are given. */
export function partScans(given: readonly string[]): {
  readonly pages: readonly string[];
  readonly scans: readonly GivenScan[];
} {
  const isScan = (path: string) => isShownByName(path) && standingAt(path) === "file";
  const scansIn = (path: string) => (standingAt(path) === "folder" ? listFiles(path).filter(isShownByName) : []);
  const toScan = (path: string, isNamed: boolean): GivenScan => ({ path, isNamed, read: () => readFileSync(path) });
  return {
    pages: given.filter((path) => !isScan(path)),
    scans: given.flatMap((path): GivenScan[] => {
      if (isScan(path)) return [toScan(path, true)];
      return scansIn(path).map((name) => toScan(join(path, name), false));
    }),
  };
}

/**
 * Copies scans beside the raw pages that they are named like: one that was given with them, and follows it to its new name, or
 * one that is there already; and records those that come alone. What belongs to none, or would take another's place, is refused,
 * and so is what belongs to a page that was given and not added: another of its name may be there.
 *
 * @param pages The raw files that were given.
 * @returns What became of each scan, in their order.
 */
export function addScans(
  seeds: string,
  scans: readonly GivenScan[],
  pages: readonly GivenPage[],
  { today, at }: { readonly today: string; readonly at: string },
): readonly ScanOutcome[] {
  const outcomes = scans.map((scan) => addScan(seeds, scan, pages));
  recordChanges(
    seeds,
    outcomes.flatMap((outcome) =>
      outcome.is === "added" && outcome.isAlone ? [{ path: outcome.path, added: today, at }] : [],
    ),
  );
  return outcomes;
}

function addScan(seeds: string, scan: GivenScan, pages: readonly GivenPage[]): ScanOutcome {
  const target = targetOf(seeds, scan.path, pages);
  if (target === undefined) return scan.isNamed ? { is: "refused", why: MAKE_WORDS.scanOfNone } : { is: "other" };
  const { path, isAlone } = target;
  if (path === undefined) return { is: "waiting", page: target.page, why: MAKE_WORDS.scanOfNotAdded(target.page) };
  const bytes = scan.read();
  const place = join(seeds, path);
  if (writeOnce(place, bytes)) return { is: "added", path, isAlone };
  if (readFileSync(place).equals(bytes)) return { is: "there", path };
  return { is: "refused", why: MAKE_WORDS.scanTaken(path) };
}

interface Target {
  /** Below the folder of raw pages; undefined where its page, given as `page`, was not added. */
  readonly path: string | undefined;
  readonly page: string;
  /** Whether its page was there before. */
  readonly isAlone: boolean;
}

/** Where a scan belongs, below the folder of raw pages: beside a page of the folder it comes from, else of any, else one that is there. */
function targetOf(seeds: string, scan: string, pages: readonly GivenPage[]): Target | undefined {
  const name = basename(scan);
  const beside = pages.filter(({ given }) => dirname(resolve(given)) === dirname(resolve(scan)));
  for (const group of [beside, pages]) {
    const [owner] = scanNames([...group.map(({ given }) => basename(given)), name]).ofPage.keys();
    const page = group.find(({ given }) => basename(given) === owner);
    if (page && owner !== undefined) {
      const { given, path, isKnown = false } = page;
      if (path === undefined) return { path, page: given, isAlone: false };
      const now = renamed(name, owner, posix.basename(path));
      return { path: posix.join(posix.dirname(path), now), page: given, isAlone: isKnown };
    }
  }
  const there = entriesOf(seeds).map((entry) => entry.name);
  const [owner] = [...scanNames([...there, name]).ofPage].find(([, names]) => names.includes(name)) ?? [];
  return owner === undefined ? undefined : { path: name, page: owner, isAlone: true };
}

/** The name of a scan whose page has another name now: `3版-1.jpg` of `3版.txt`, now `2024-10-15-3版.txt`, is `2024-10-15-3版-1.jpg`. */
function renamed(scan: string, page: string, now: string): string {
  const isWhole = scan.toLowerCase().startsWith(page.toLowerCase());
  const stem = (name: string) => (isWhole ? name : name.slice(0, name.length - posix.extname(name).length));
  return stem(now) + scan.slice(stem(page).length);
}
