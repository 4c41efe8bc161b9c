import type * as Pagefind from "pagefind";

/**
 * Postings in one file of the index, counted as Pagefind does. Small files make a query cheap and the table that
 * lists them long; the search benchmark shows both. Undocumented in Pagefind, read when its process starts.
 */
const CHUNK_SIZE = "400";

/** One running Pagefind: a process of its own. */
export type PagefindService = Pick<typeof Pagefind, "createIndex" | "close">;

/**
 * Starts the nth Pagefind. Pagefind keeps one process a module, and one process gains nothing from two indexes at a
 * time; so each service is a module of its own.
 */
export async function startPagefind(n: number): Promise<PagefindService> {
  process.env["PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE"] = CHUNK_SIZE;
  return (await import(`${import.meta.resolve("pagefind")}?service=${n}`)) as PagefindService;
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
