import type { Belonging } from "./files-to-packs.ts";
import type { GroupScripts } from "./pack-format.ts";
import { byUnit, type PackPart, SHARED_UNIT } from "./pack-format.ts";
import { byPath, type HashedFile } from "./site-file.ts";

/** One group of the search index, as far as packing cares. */
export interface IndexGroup {
  /** Its scripts, which are its packs. */
  readonly scripts: GroupScripts;
  /** Its entry in the index's manifest; its label (`2010`) names its folder. */
  readonly entry: { readonly label: string };
  /** The folders (`2010`, `undated`) whose articles it finds: not always the years, as a page is filed by its own evidence. */
  readonly units: readonly string[];
  /** Folder of its files below the site's root, with a final slash: `pagefind/2010/`. */
  readonly folder: string;
}

/** A finished site, and what addresses do not say of it. */
export interface FinishedSite {
  readonly files: readonly HashedFile[];
  readonly groups: readonly IndexGroup[];
  /** Ids of the units of files whose address names none: raw files are named by their content alone. */
  readonly filedUnder: ReadonlyMap<string, string>;
  readonly belonging: Belonging;
}

/** Files that are packed together. */
export interface FilePart {
  /** `pages-2025` */
  readonly id: string;
  readonly files: readonly HashedFile[];
}

/** What readers save as one, before it is packed. */
export interface FileUnit {
  readonly id: string;
  readonly articles: number;
  readonly issues: number;
  /** Ids of {@link FilePart}s. */
  readonly parts: readonly string[];
}

/** A finished site as readers save it. */
export interface SiteUnits {
  /** `shared` first, then the newest year, and so on; `undated` last. */
  readonly units: readonly FileUnit[];
  /** All but those of the index, which stand in scripts already. */
  readonly parts: readonly FilePart[];
  readonly indexParts: readonly PackPart[];
}

/** Where the site's articles and issues stand: a folder a year, or `undated`. */
const YEAR_FOLDER_PATTERN = /^(?:articles|issues)\/(?<year>[^/]+)\//;
const ARTICLE_PATTERN = /^articles\/.*\.html$/;
const ISSUE_PATTERN = /^issues\/.*\.html$/;
/** Pages of a year elsewhere: `dates/2025.html`, `dates/2025-04.html`, `sources/2025/…`. */
const YEAR_PAGE_PATTERN = /^[^/]+\/(?<year>\d{4}|undated)(?=[/._-])/;
/** What is cached with the shell, only for `file://`, or made for machines; no page of the reading room. */
const NO_PAGE_PATTERN =
  /^(?:assets|offline|pf-data|data)\/|^(?:build\.json|feed\.\w+|service-worker\.js)$|\.(?:xml|webmanifest)$/;

/**
 * Sorts a site's files into what a reader saves: one unit a year, and one of the pages that belong to none. What a
 * file is, its address says; a year is one for which there are articles or issues. The scripts of an index group are a part of their own.
 */
export function siteToUnits({ files, groups, filedUnder }: FinishedSite): SiteUnits {
  const sorted = [...files].sort(byPath);
  const years = new Set(sorted.flatMap(({ path }) => YEAR_FOLDER_PATTERN.exec(path)?.groups?.["year"] ?? []));
  const pages = new Map<string, HashedFile[]>([SHARED_UNIT, ...years].map((id) => [id, []]));
  for (const file of sorted) {
    const isIndexed = groups.some(({ folder }) => file.path.startsWith(folder));
    if (!isIndexed && !NO_PAGE_PATTERN.test(file.path)) pages.get(unitOf(file.path, years, filedUnder))?.push(file);
  }
  return {
    units: [...pages].map(([id, own]) => filesToUnit(id, own, groups)).sort(byUnit),
    parts: [...pages].map(([id, own]) => ({ id: pagesPart(id), files: own })),
    indexParts: groups.map((group) => ({ id: indexPart(group), ...group.scripts, group: group.entry })),
  };
}

function filesToUnit(id: string, files: readonly HashedFile[], groups: readonly IndexGroup[]): FileUnit {
  return {
    id,
    articles: files.filter(({ path }) => ARTICLE_PATTERN.test(path)).length,
    issues: files.filter(({ path }) => ISSUE_PATTERN.test(path)).length,
    parts: [pagesPart(id), ...groups.filter(({ units }) => units.includes(id)).map(indexPart)],
  };
}

/** Id of the part that holds the pages of a unit. */
export function pagesPart(unit: string): string {
  return `pages-${unit}`;
}

function indexPart({ entry }: IndexGroup): string {
  return `index-${entry.label}`;
}

function unitOf(path: string, years: ReadonlySet<string>, filedUnder: ReadonlyMap<string, string>): string {
  const year = (YEAR_FOLDER_PATTERN.exec(path) ?? YEAR_PAGE_PATTERN.exec(path))?.groups?.["year"];
  const unit = year ?? filedUnder.get(path) ?? SHARED_UNIT;
  return years.has(unit) ? unit : SHARED_UNIT;
}
