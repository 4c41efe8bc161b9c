import type { NamesPlace } from "./name-files.ts";
import type { Time } from "./time.ts";

/** What stands in the index folder and how to read it. Shared by the build, the browser and the terminal. */

/** Folder of the index below the site's root. */
export const INDEX_FOLDER = "pagefind";
/** The first file a search reads; all others are named in it, or in what it names. */
export const MANIFEST_NAME = "manifest.json";
/** Pagefind's WebAssembly, one for all groups. */
export const WASM_NAME = "wasm.unknown.pagefind";
/** Table of words and files within the folder of a group; every file in it is gzip. */
export const TABLE_NAME = "table.json.gz";
/** Sections, printed pages and bylines of a group's articles, in the same folder. */
export const FACETS_NAME = "facets.json.gz";
/** Who is named in a group's articles, in the same folder: only who narrows by people needs it. */
export const PEOPLE_NAME = "people.json.gz";
/** When a group's articles were, in the same folder: only who asks for a time, or for the oldest first, needs it. */
export const TIMES_NAME = "times.json.gz";

/** Version of all that stands in the index folder: how files are named, cut and encoded. */
export const MANIFEST_VERSION = 4;

/** All groups of an index. */
export interface Manifest {
  /** Version of the layout; a reader refuses another. */
  readonly version: typeof MANIFEST_VERSION;
  /** Version of Pagefind that wrote the index. */
  readonly pagefind: string;
  /** From the newest. */
  readonly groups: readonly GroupEntry[];
  /** Spellings that may be one name; offered, never searched unasked. */
  readonly variants: readonly (readonly [string, string])[];
  /** Where names are looked up; absent where there are none. */
  readonly names?: NamesPlace;
  /** Whether it names only the groups that a reader has saved, because there is no network. */
  readonly saved?: true;
}

/** One group of years: an index of its own. */
export interface GroupEntry {
  /** First year, or `undated`. */
  readonly label: string;
  /** Folder in the index folder, named by what it holds: `2024-53046d3b54fb`. What stands in it never changes. */
  readonly folder: string;
  readonly count: number;
  /** Articles of each year from the newest; the year null stands last. The order of the articles in the index. */
  readonly years: readonly (readonly [year: number | null, count: number])[];
}

/** What a group's articles can be narrowed by, one entry an article in the order of the index. */
export interface Facets {
  /** Names of reporters; an article's list holds their places here, empty when unsigned. */
  readonly bylines: readonly string[];
  readonly byline: readonly (readonly number[])[];
  readonly sections: readonly string[];
  /** Place in {@link sections}, or -1. */
  readonly section: readonly number[];
  /** Number of the printed page (版), 0 where it is not known; empty where none is. */
  readonly page: readonly number[];
}

/** Who is named in a group's articles beside their signatures, as far as they have a page. */
export interface NamedPeople {
  /** Names that persons go by, the most frequent first. */
  readonly names: readonly string[];
  /** Their pinyin without tones, a space between syllables: `xie fang`; empty where nothing can be read so. */
  readonly spelt: readonly string[];
  /** For each article, in the order of the index, places in {@link names}, ascending. */
  readonly articles: readonly (readonly number[])[];
}

/** Times of a group's articles in the order of the index: runs of the same time, and how many articles each has. */
export type Times = readonly (readonly [Time, number])[];

/** What a result shows, as kept in a fragment. */
export interface Fragment {
  readonly url: string;
  /** Paragraphs, one a line. */
  readonly content: string;
  readonly meta: {
    readonly id: string;
    readonly title: string;
    readonly kicker?: string;
    readonly deck?: string;
    /** EDTF. */
    readonly date?: string;
    readonly dateText: string;
    readonly bylines?: string;
    /** Addresses of the pages of {@link bylines}, in their order. */
    readonly signers?: string;
    readonly section?: string;
    /** Its issue, and page, as a reader reads them. */
    readonly issue: string;
    readonly issueAddress: string;
    /** Name of its raw file, where nothing that is printed tells its issue from others. */
    readonly file?: string;
  };
}

/**
 * Neighbouring articles whose fragments stand in one file: in a group of one article this many, in larger groups
 * fewer, by the square root. A question that many articles answer shows the newest, which stand in the newest year:
 * there a file of some spares requests, in the large group of old years it would only cost bytes.
 */
const FRAGMENTS_OF_ONE = 92;

/** How many articles of a group share a file of fragments. */
export function fragmentRun({ count }: Pick<GroupEntry, "count">): number {
  return Math.max(1, Math.round(FRAGMENTS_OF_ONE / Math.sqrt(count)));
}

/** The nth file of fragments in its group's folder: a list of them, in the order of the articles. */
export function fragmentName(file: number): string {
  return `fragment/${file}.pf_fragment`;
}

/** A file of the index by its name in the table, in its group's folder. */
export function indexName(name: string): string {
  return `index/${name}.pf_index`;
}

/** Bytes of a file of ordinary size, about, and from what size on a file's name says it. */
const ORDINARY_BYTES = 1_600;
const LARGE_BYTES = 4_096;
const LETTER_A = "a".charCodeAt(0);

/**
 * Size of a file of the index as its name tells it: none below 4 KB, `a` below 8, `b` below 16. A capital letter
 * says that it holds one common word alone, whose articles can be had without their places, too.
 */
export function bytesToSize(bytes: number, isAlone: boolean): string | undefined {
  if (isAlone) return sizeLetter(bytes).toUpperCase();
  return bytes < LARGE_BYTES ? undefined : sizeLetter(bytes);
}

function sizeLetter(bytes: number): string {
  return String.fromCharCode(LETTER_A + Math.max(0, Math.floor(Math.log2(bytes / LARGE_BYTES))));
}

/**
 * Name of the nth file of the index in the table: `12`, `12.a`. A file of a common word is many times larger than
 * others; as its name tells that, a search can go round it.
 */
export function nameIndexFile(place: number, size: string | undefined): string {
  return size === undefined || size === "-" ? String(place) : `${place}.${size}`;
}

/** The letter of a file's size, if its name has one. */
export function sizeOfIndexFile(name: string): string | undefined {
  return name.split(".")[1];
}

/** Bytes of a file of the index, about, as its name tells them. */
export function bytesOfIndexFile(name: string): number {
  const size = sizeOfIndexFile(name)?.toLowerCase();
  return size === undefined ? ORDINARY_BYTES : 1.5 * LARGE_BYTES * 2 ** (size.charCodeAt(0) - LETTER_A);
}

/** Whether a file of the index holds one common word alone, see {@link bytesToSize}. */
export function holdsOneWord(name: string): boolean {
  return /[A-Z]$/.test(name);
}
