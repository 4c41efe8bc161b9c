/**
 * What the build and the browser must agree on about packs for reading offline; the one place that both import.
 *
 * A pack is one file of many pages: four bytes with the length of the table (unsigned, little endian), the gzip of
 * the table (JSON), then the blocks one behind the other, each the gzip of the bytes of some files with their long repeats
 * folded ({@link foldRepeats} in `bytes/fold-repeats.ts`). An issue's page, the pages of its articles, its data and its raw file
 * stand together: they say much the same, so a block of them is small. The index is compressed already, and stands in
 * scripts for who opens a folder: those are its packs.
 */

import { INDEX_FOLDER, MANIFEST_NAME } from "../search/format/manifest.ts";
import { folderOf, type ScriptRuns, scriptOf } from "./script-format.ts";

/** Version of all that stands in this file. A browser that knows another one saves nothing and says so. */
export const PACK_FORMAT = 3;

/** Address of the list of packs below the site's root. */
export const PACK_LIST = "offline/packs.json";

/** Length of the number at the head of a pack. */
export const TABLE_LENGTH_BYTES = 4;

/** One block: the length of its gzip, and its files in order, each as address and length. */
export interface PackBlock {
  readonly length: number;
  readonly files: readonly (readonly [path: string, length: number])[];
}

/** The table of a pack: its blocks in order. */
export type PackTable = readonly PackBlock[];

/** One pack as the list names it. */
export interface PackEntry {
  /** Address as seen from `offline/`, with a hash in it: equal names hold equal files. */
  readonly name: string;
  /** Length of the file in bytes: what is downloaded and, nearly, what it takes on the reader's disk. */
  readonly bytes: number;
  /** Lower-case hex SHA-256 of the file. */
  readonly sha256: string;
  /** Address of the first file in it. */
  readonly first: string;
  readonly files: number;
  /** For a pack of pages: {@link markOf} of each of its files, in base64. */
  readonly marks?: string;
}

/** Packs that are made, fetched and replaced together: the pages of a year, or one group of the search index. */
export interface PackPart {
  /** `pages-2025`, `pages-undated`, `pages-shared`, `index-2010`. */
  readonly id: string;
  /** In the order of the addresses in them. A part with packs of the same names is the same. */
  readonly packs: readonly PackEntry[];
  /** For a group of the index: its entry in the index's manifest, so that a saved group can be searched whatever else is saved. */
  readonly group?: { readonly label: string };
  /** For a group of the index, whose packs are scripts: how many numbers a script covers, by the folder of its files. */
  readonly runs?: ScriptRuns;
}

/** The scripts of a group of the index, as browsers save them. */
export type GroupScripts = Required<Pick<PackPart, "packs" | "runs">>;

/** Name of the pack that a script is. */
export function scriptPack(script: string): string {
  return `../${script}`;
}

/** Whether a pack is a script. */
export function isScriptPack(name: string): boolean {
  return name.startsWith("../");
}

/** The packs of a part that may hold a file. */
export function packsThatMayHold(path: string, { packs, runs }: PackPart): PackEntry[] {
  if (!runs) return packs.filter(({ marks }) => marks !== undefined && isMarked(path, marks));
  const script = scriptPack(scriptOf(path, runs[folderOf(path)]));
  return packs.filter(({ name }) => name === script);
}

/**
 * Two characters that tell in which packs a file may stand, without a look into each: of 65,536 other files about one has
 * the same.
 */
export function markOf(path: string): string {
  // FNV-1a over the code units.
  let hash = 0x811c9dc5;
  for (let i = 0; i < path.length; i++) hash = Math.imul(hash ^ path.charCodeAt(i), 0x01000193);
  return String.fromCharCode(hash & 0xff, (hash >>> 8) & 0xff);
}

/** The marks of files as a pack's entry has them. */
export function marksOf(paths: readonly string[]): string {
  return btoa(paths.map(markOf).join(""));
}

function isMarked(path: string, marks: string): boolean {
  const mark = markOf(path);
  const all = atob(marks);
  for (let at = all.indexOf(mark); at >= 0; at = all.indexOf(mark, at + 1)) if (at % mark.length === 0) return true;
  return false;
}

/** What is saved, updated and removed as one: a year, or the pages that belong to none. */
export interface PackUnit {
  /** `shared`, `undated` or a year: `2025`. */
  readonly id: string;
  readonly articles: number;
  /** Pages of newspapers (版). */
  readonly issues: number;
  /** Ids of its parts; the index of several years is a part of each of them. */
  readonly parts: readonly string[];
}

/** `offline/packs.json`. */
export interface PackList {
  readonly format: number;
  /** `shared` first, then the newest year, and so on; `undated` last. */
  readonly units: readonly PackUnit[];
  /** Every part once, by id. */
  readonly parts: readonly PackPart[];
}

/** Id of the unit of pages that belong to no year: saved with every year, removed with the last. */
export const SHARED_UNIT = "shared";

/** Orders units: `shared`, then years from the newest, `undated` last. */
export function byUnit(a: { readonly id: string }, b: { readonly id: string }): number {
  return rank(a.id) - rank(b.id);
}

function rank(id: string): number {
  if (id === SHARED_UNIT) return Number.NEGATIVE_INFINITY;
  return /^\d+$/.test(id) ? -Number(id) : 1;
}

/** Address of the index's manifest: without a network it is put together from the groups that are saved. */
export const INDEX_MANIFEST = `${INDEX_FOLDER}/${MANIFEST_NAME}`;

/** The page that stands in for one that is neither saved nor to be had. */
export const UNSAVED_PAGE = "unsaved.html";

/** What the service worker keeps from the first visit on: the pages and files that make the reading room work. */
export interface Shell {
  /** Lower-case hex SHA-256 of the addresses and contents. */
  readonly version: string;
  /** Address and lower-case hex SHA-256 of each file. */
  readonly files: readonly (readonly [path: string, sha256: string])[];
}

/** Name of the global constant that the build puts in front of the service worker's code. */
export const SHELL_CONSTANT = "SHELL";
