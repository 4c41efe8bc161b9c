import { gunzipSync } from "node:zlib";
import type * as Pagefind from "pagefind";
import { bytesToIndexTable, SIGNATURE } from "../format/index-table.ts";
import { NO_WORDS } from "../text/grams.ts";
import type { MadeIndex } from "./join-indexes.ts";

/** One running Pagefind: a process of its own. */
export type PagefindService = Pick<typeof Pagefind, "createIndex" | "close">;

/** Table of an index as Pagefind names it: `pagefind.2024_53046d3b54fb.pf_meta`. */
const TABLE_PATTERN = /^pagefind\..+\.pf_meta$/;
const FRAGMENT_PATTERN = /^fragment\/.+\.pf_fragment$/;
const FILE_PATTERN = /^index\/.+\.pf_index$/;
/** Sent at a time: enough to keep both processes busy. */
const AT_A_TIME = 64;
/**
 * Starts the nth Pagefind. Pagefind keeps one process a module, and one process gains nothing from two indexes at a
 * time; so each service is a module of its own.
 */
export async function startPagefind(n: number): Promise<PagefindService> {
  return (await import(`${import.meta.resolve("pagefind")}?service=${n}`)) as PagefindService;
}

/** A text to be indexed. */
export interface IndexedText {
  readonly url: string;
  readonly content: string;
}

/**
 * Has Pagefind make an index of texts in their order. In memory: most of what it would write are fragments that are
 * not wanted and interfaces that are not used. A text that Pagefind leaves out keeps its place, without words, and is named in
 * `missing`. Throws what Pagefind reports.
 *
 * @param label Stands for the language, so that words stay as they are.
 */
export async function makeIndex(
  service: PagefindService,
  label: string,
  texts: readonly IndexedText[],
): Promise<MadeIndex> {
  const made = await runPagefind(service, label, texts);
  if (made.table.pages.length === texts.length) return { ...made, missing: [] };
  const taken = new Set(made.urls);
  const missing = texts.filter(({ url }) => !taken.has(url)).map(({ url }) => url);
  const again = await runPagefind(
    service,
    label,
    texts.map(({ url, content }) => ({ url, content: taken.has(url) ? content : NO_WORDS })),
  );
  if (again.table.pages.length === texts.length) return { ...again, missing };
  throw new Error(
    `Pagefind indexed ${made.table.pages.length} of ${texts.length} articles, without ${missing.join(", ")}`,
  );
}

/** The index that Pagefind makes of texts, and the addresses of those that it took. */
async function runPagefind(service: PagefindService, label: string, texts: readonly IndexedText[]) {
  const { index, errors } = await service.createIndex({ forceLanguage: label });
  if (!index) throw new Error(`Pagefind made no index ${label}: ${errors.join("; ")}`);
  for (let start = 0; start < texts.length; start += AT_A_TIME) {
    const batch = texts.slice(start, start + AT_A_TIME);
    const added = await Promise.all(batch.map((text) => index.addCustomRecord({ ...text, language: label })));
    throwErrors(
      label,
      added.flatMap((answer) => answer.errors),
    );
  }
  const made = await index.getFiles();
  throwErrors(label, made.errors);
  await index.deleteIndex();
  const files = new Map(made.files.map(({ path, content }) => [path.replaceAll("\\", "/"), content]));
  const tableName = [...files.keys()].find((name) => TABLE_PATTERN.test(name)) ?? "";
  const table = bytesToIndexTable(gunzipSync(files.get(tableName) ?? new Uint8Array()));
  const isWhole = table.pages.length === texts.length;
  return {
    table,
    files: new Map([...files].filter(([path]) => FILE_PATTERN.test(path))),
    urls: isWhole ? [] : urlsOf(files),
  };
}

/** The address that each of Pagefind's own fragments names. */
function urlsOf(files: ReadonlyMap<string, Uint8Array>): string[] {
  return [...files]
    .filter(([path]) => FRAGMENT_PATTERN.test(path))
    .map(([, bytes]) => JSON.parse(gunzipSync(bytes).toString().slice(SIGNATURE.length)).url);
}

function throwErrors(label: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind could not index ${label}: ${errors.join("; ")}`);
}

/** A file of Pagefind's own browser code, as it comes with every index, and Pagefind's version. */
export async function readPagefindFile(name: string): Promise<{ bytes: Uint8Array; version: string }> {
  const service = await startPagefind(-1);
  const { index, errors } = await service.createIndex();
  if (!index) throw new Error(`Pagefind does not start: ${errors.join("; ")}`);
  const { files } = await index.getFiles();
  await service.close();
  const content = (path: string) => files.find((file) => file.path === path)?.content;
  const bytes = content(name);
  const entry = content("pagefind-entry.json");
  if (!bytes || !entry) throw new Error(`Pagefind comes without ${name}; the version this program is made for has it.`);
  return { bytes, version: String((JSON.parse(Buffer.from(entry).toString()) as { version: unknown }).version) };
}
