import { readFileSync } from "node:fs";
import { basename, dirname, join, posix, resolve } from "node:path";
import { standingAt } from "../folders/place.ts";
import { entriesOf, listFiles, writeOnce } from "../io/file-tree.ts";
import { isShownByName, scanNames } from "../io/scan-names.ts";
import type { Said } from "../model/said.ts";
import { MAKE_WORDS } from "./words.ts";

/** A raw file that was given, and where it now stands below the folder of raw pages. */
export interface GivenPage {
  readonly given: string;
  readonly path: string;
}

/** What became of scans that were to be added. */
export interface AddedScans {
  /** Paths below the folder of raw pages. */
  readonly scans: readonly string[];
  /** Those of them whose page was there before: the others come and go with theirs. */
  readonly alone: readonly string[];
  /** One sentence for each that was not added, with the reason. */
  readonly refused: readonly Said[];
}

/** A scan that is to be added. */
export interface GivenScan {
  readonly path: string;
  /** Whether it was named itself; those of a folder are taken as far as they belong to its pages. */
  readonly isNamed: boolean;
}

/** What is given to be added, scans apart: files named like pictures, and those in folders that are given. */
export function partScans(given: readonly string[]): {
  readonly pages: readonly string[];
  readonly scans: readonly GivenScan[];
} {
  const isScan = (path: string) => isShownByName(path) && standingAt(path) === "file";
  const scansIn = (path: string) => (standingAt(path) === "folder" ? listFiles(path).filter(isShownByName) : []);
  return {
    pages: given.filter((path) => !isScan(path)),
    scans: given.flatMap((path): GivenScan[] => {
      if (isScan(path)) return [{ path, isNamed: true }];
      return scansIn(path).map((name) => ({ path: join(path, name), isNamed: false }));
    }),
  };
}

/**
 * Copies scans beside the raw pages that they are named like: one that was given with them, and follows it to its new name, or
 * one that is there already. What belongs to none, or would take another's place, is refused.
 *
 * @param pages The raw files that were given and added.
 */
export function addScans(seeds: string, scans: readonly GivenScan[], pages: readonly GivenPage[]): AddedScans {
  const added: string[] = [];
  const alone: string[] = [];
  const refused: Said[] = [];
  for (const { path: scan, isNamed } of scans) {
    const target = targetOf(seeds, scan, pages);
    if (target === undefined) {
      if (isNamed) refused.push(MAKE_WORDS.notAdded(scan, MAKE_WORDS.scanOfNone));
      continue;
    }
    const bytes = readFileSync(scan);
    const { path, isAlone } = target;
    const place = join(seeds, path);
    if (writeOnce(place, bytes)) {
      added.push(path);
      if (isAlone) alone.push(path);
    } else if (!readFileSync(place).equals(bytes)) {
      refused.push(MAKE_WORDS.notAdded(scan, MAKE_WORDS.scanTaken(path)));
    }
  }
  return { scans: added, alone, refused };
}

interface Target {
  /** Below the folder of raw pages. */
  readonly path: string;
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
      const now = renamed(name, owner, posix.basename(page.path));
      return { path: posix.join(posix.dirname(page.path), now), isAlone: false };
    }
  }
  const there = entriesOf(seeds).map((entry) => entry.name);
  const [owner] = [...scanNames([...there, name]).ofPage].find(([, names]) => names.includes(name)) ?? [];
  return owner === undefined ? undefined : { path: name, isAlone: true };
}

/** The name of a scan whose page has another name now: `3版-1.jpg` of `3版.txt`, now `2024-10-15-3版.txt`, is `2024-10-15-3版-1.jpg`. */
function renamed(scan: string, page: string, now: string): string {
  const isWhole = scan.toLowerCase().startsWith(page.toLowerCase());
  const stem = (name: string) => (isWhole ? name : name.slice(0, name.length - posix.extname(name).length));
  return stem(now) + scan.slice(stem(page).length);
}
