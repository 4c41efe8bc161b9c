import * as pagefind from "pagefind";

/** A file of Pagefind's own browser code, and Pagefind's version. */
export interface PagefindFile {
  readonly bytes: Uint8Array;
  readonly version: string;
}

/** A file of Pagefind's own browser code as it comes with every index: what asks the index is Pagefind. */
export async function readPagefindFile(name: string): Promise<PagefindFile> {
  const { index, errors } = await pagefind.createIndex();
  if (!index) throw new Error(`Pagefind does not start: ${errors.join("; ")}`);
  const { files } = await index.getFiles();
  await pagefind.close();
  const content = (path: string) => files.find((file) => file.path === path)?.content;
  const bytes = content(name);
  const entry = content("pagefind-entry.json");
  if (!bytes || !entry) throw new Error(`Pagefind comes without ${name}; the version this program is made for has it.`);
  return { bytes, version: String((JSON.parse(Buffer.from(entry).toString()) as { version: unknown }).version) };
}
