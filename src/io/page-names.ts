/** Endings of raw pages in a folder; a file that is named itself may have any. */
const RAW_PAGE = /\.(?:txt|md)$/iu;

/**
 * `3版.txt.corrections.ndjson`, and the names that copying (`… - 副本.ndjson`, `… (1).ndjson`), sync programs
 * (`….sync-conflict-….ndjson`, `… (conflicted copy).ndjson`, `….ndjson-冲突-王`) and editors of text (`….ndjson.txt`)
 * make of it.
 */
const CORRECTIONS = /^(?<raw>.+)\.corrections(?:[^/]*)\.ndjson(?:\.txt|[-_ (（][^/]*)?$/iu;

/** What a copy puts before a name. */
const COPY_PREFIX = /^(?:副本 ?|复件 ?|Copy of )/u;

/** Records of an archive, which stand among its raw pages: what was added and taken out, and what was published. */
export const RECORD_NAMES = ["additions.ndjson", "addresses.ndjson"] as const;
/** One of {@link RECORD_NAMES}. */
export type RecordName = (typeof RECORD_NAMES)[number];

/** A record, or what copying, sync programs and editors of text made of its name: `additions (1).ndjson`, `addresses-PC-2.ndjson.txt`. */
const RECORD = /^(?<stem>additions|addresses)(?:[^\p{L}\p{N}][^/]*)?\.ndjson(?:\.txt)?$/iu;

/** Ending of the file of acts beside a raw page. */
const CORRECTIONS_ENDING = ".corrections.ndjson";

/** Name of the raw page that the archive's own acts go by: none has it. */
export const ARCHIVE = "archive";

/** Whether a file of a folder is a raw page by its name. */
export function isRawPage(name: string): boolean {
  return RAW_PAGE.test(name) && !CORRECTIONS.test(fileOf(name)) && recordOf(fileOf(name)) === undefined;
}

/** The record that a file of this name holds, or a copy of it; undefined for any other file. */
export function recordOf(name: string): RecordName | undefined {
  const stem = RECORD.exec(name.replace(COPY_PREFIX, ""))?.groups?.["stem"]?.toLowerCase();
  return RECORD_NAMES.find((record) => record === `${stem}.ndjson`);
}

/** The name of the corrections file of a raw page: it stands beside it. */
export function correctionsName(rawPath: string): string {
  return rawPath + CORRECTIONS_ENDING;
}

/** Path of the raw page whose corrections a file holds; `archive` for those of the archive; undefined for any other file. */
export function correctedPage(path: string): string | undefined {
  const name = fileOf(path);
  const raw = CORRECTIONS.exec(name.replace(COPY_PREFIX, ""))?.groups?.["raw"];
  return raw === undefined ? undefined : path.slice(0, path.length - name.length) + raw;
}

/** Whether a path that {@link correctedPage} gave stands for the archive as a whole. */
export function isArchive(path: string): boolean {
  return path === ARCHIVE;
}

function fileOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
