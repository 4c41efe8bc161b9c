import { rmSync } from "node:fs";
import { join } from "node:path";
import { type LinkFiles, linkOldFiles } from "../../folders/old-files.ts";
import { listFiles, readIfThere, writeNewFile } from "../../io/file-tree.ts";
import { sha256 } from "../../io/sealed-file.ts";
import {
  allOutputs,
  type HashedAddress,
  type KnownGroup,
  type KnownIssue,
  type SiteRecord,
} from "../state/build-state.ts";
import { StandingFiles } from "./standing-files.ts";

/** Collects the files of the site that is being made, taking over from the old one what has not changed. */
export class SiteOutput {
  /** Folder the new site is made in, and the one that the old site stands in. */
  readonly staging: string;
  readonly old: string;
  /** The issues of the old site. */
  readonly knownIssues: readonly KnownIssue[];
  /** Files of the old site, and of the new one, that depend on the code alone. */
  readonly knownAssets: readonly HashedAddress[];
  assets: readonly string[] = [];
  /** The groups of the old site's search index, and of the new one's. */
  readonly knownGroups: readonly KnownGroup[];
  groups: readonly KnownGroup[] = [];
  /** Resolves when nothing is written into the new site by others than who holds this; absent where nothing is. */
  othersEnd: Promise<unknown> | undefined;
  /** Keys of what is kept of the new site for the next build. */
  madeParts: readonly string[] = [];
  readonly #oldOutputs: ReadonlyMap<string, string>;
  readonly #oldFolders: ReadonlyMap<string, string>;
  readonly #standing: StandingFiles;
  /** Files of single issues, and all others. */
  readonly #issueFiles = new Map<string, string>();
  readonly #outputs = new Map<string, string>();
  readonly #folders = new Map<string, string>();

  /**
   * @param record What is known of the old site; undefined makes everything anew.
   * @param spare What is known of the files that stand in `staging` already; undefined where none do.
   */
  constructor(staging: string, old: string, record: SiteRecord | undefined, spare?: SiteRecord) {
    this.staging = staging;
    this.#standing = new StandingFiles(staging, spare, record);
    this.old = old;
    this.knownIssues = record?.issues ?? [];
    this.knownGroups = record?.groups ?? [];
    this.#oldOutputs = new Map(record ? allOutputs(record) : []);
    this.knownAssets = (record?.assets ?? []).map((address) => [address, this.#oldOutputs.get(address) ?? ""]);
    this.#oldFolders = new Map(record?.folders);
  }

  /**
   * Claims an address for something made from what has this hash. True when the old site's file is the same and was
   * taken over; false when the caller must write the file. Two claims of one address are a broken promise of the site.
   */
  takeOver(address: string, hash: string): boolean {
    this.#claim(address, hash);
    if (this.#oldOutputs.get(address) === hash && this.#linkOld(address)) return true;
    this.#standing.drop(address);
    return false;
  }

  /** Takes over files of the old site, all of them where each has the hash it should have, or none; whether it did. */
  keepFiles(files: readonly HashedAddress[]): boolean {
    return files.every(([address, hash]) => this.#oldOutputs.get(address) === hash) && this.takeOverAll(files);
  }

  /** Takes over files of the old site that belong together, all of them or none; whether it did. */
  takeOverAll(files: readonly HashedAddress[]): boolean {
    const missing = files.findIndex(([address]) => !this.#linkOld(address));
    if (missing < 0) for (const [address, hash] of files) this.#claim(address, hash);
    // What is made anew must not be written into a link to the old site.
    else for (const [address] of files.slice(0, missing)) this.#unlink(address);
    return missing < 0;
  }

  /** Takes over issues of the old site, of each all files or none; of the others none stand there then. Gives those that it did. */
  async takeOverIssues(issues: readonly KnownIssue[], link: LinkFiles): Promise<Set<KnownIssue>> {
    const { old, staging } = this;
    const all = issues.flatMap(({ outputs }) => outputs.map(([address]) => address));
    const addresses = all.filter((address) => !this.#standing.has(address));
    const missing = new Set(await link({ old, staging, addresses }));
    const taken = new Set<KnownIssue>();
    for (const issue of issues) {
      const isWhole = missing.size === 0 || issue.outputs.every(([address]) => !missing.has(address));
      if (isWhole) {
        for (const [address, hash] of issue.outputs) this.#claim(address, hash, this.#issueFiles);
        taken.add(issue);
        continue;
      }
      // What is made anew must not be written into a link to the old site: those that were linked just now go.
      for (const [address] of issue.outputs) if (!missing.has(address)) this.#unlink(address);
    }
    for (const issue of this.knownIssues) {
      if (!taken.has(issue)) for (const [address] of issue.outputs) this.#standing.drop(address);
    }
    return taken;
  }

  /** Claims the addresses of files that were made of an issue, each with the hash of what it holds. */
  noteIssue(files: readonly HashedAddress[]): void {
    for (const [address, hash] of files) this.#claim(address, hash, this.#issueFiles);
  }

  #claim(address: string, hash: string, into = this.#outputs): void {
    if (this.has(address)) throw new Error(`Two files of the site want the address ${address}.`);
    into.set(address, hash);
  }

  /** The bytes of a file of the old site; undefined where it is not there. */
  readOld(address: string): Uint8Array | undefined {
    return readIfThere(join(this.old, address));
  }

  /** A file that is known as bytes. */
  addFile(address: string, bytes: Uint8Array | string): void {
    if (!this.takeOver(address, sha256(bytes))) writeNewFile(join(this.staging, address), bytes);
  }

  /**
   * Claims a folder made as a whole from what has this hash. True when the old one is the same and was taken over;
   * false when the caller must write its files.
   */
  takeOverFolder(address: string, hash: string): boolean {
    if (this.keepFolder(address, hash)) return true;
    this.noteFolder(address, hash);
    return false;
  }

  /** Takes over a folder of the old site that was made from what has this hash; whether it did. */
  keepFolder(address: string, hash: string): boolean {
    if (hash !== this.#oldFolders.get(address)) return false;
    if (this.#standing.hasFolder(address)) {
      this.noteFolder(address, hash);
      return true;
    }
    const names = listFiles(join(this.old, address));
    if (names.length === 0) return false;
    if (!names.every((name) => this.#linkOld(`${address}/${name}`))) return false;
    this.noteFolder(address, hash);
    return true;
  }

  /** As {@link keepFolder}, by who links many files. */
  async keepFolderBy(link: LinkFiles, address: string, hash: string): Promise<boolean> {
    if (hash !== this.#oldFolders.get(address)) return false;
    if (this.#standing.hasFolder(address)) return this.keepFolder(address, hash);
    const { old, staging } = this;
    const addresses = listFiles(join(old, address)).map((name) => `${address}/${name}`);
    if (addresses.length === 0 || (await link({ old, staging, addresses })).length > 0) return false;
    this.noteFolder(address, hash);
    return true;
  }

  /** Takes over everything of the old site whose address begins so, whatever it would be made from now. */
  keepBelow(prefix: string): void {
    for (const [address, hash] of this.#oldOutputs) if (address.startsWith(prefix)) this.takeOver(address, hash);
    for (const [address, hash] of this.#oldFolders) if (address.startsWith(prefix)) this.keepFolder(address, hash);
  }

  /** Says what a folder that the caller writes itself was made from. */
  noteFolder(address: string, hash: string): void {
    this.#folders.set(address, hash);
  }

  /** A file of a folder that was claimed, or else of its own. */
  writeFile(address: string, bytes: Uint8Array | string): void {
    if (this.#isInFolder(address)) writeNewFile(join(this.staging, address), bytes);
    else this.addFile(address, bytes);
  }

  /** Takes away what stands in the new site and is no part of it; to be called when all of it is there. */
  end(): void {
    this.#standing.end(this);
  }

  /** Addresses of the old site that the new one lacks. */
  get removed(): string[] {
    return [...this.#oldOutputs.keys()].filter((address) => !this.has(address));
  }

  /** Addresses of files that are of no single issue, in code-point order, each with its hash. */
  get outputs(): [string, string][] {
    return sorted(this.#outputs);
  }

  /** Addresses of all single files, those of issues among them, in code-point order, each with its hash. */
  get allOutputs(): [string, string][] {
    return sorted([...this.#outputs, ...this.#issueFiles]);
  }

  /** Addresses of all files, those in folders made as a whole among them. */
  get files(): string[] {
    const inFolders = [...this.#folders.keys()].flatMap((address) =>
      listFiles(join(this.staging, address)).map((name) => `${address}/${name}`),
    );
    return [...this.#outputs.keys(), ...this.#issueFiles.keys(), ...inFolders];
  }

  /** Whether the old site lacks a file, or has another in its place. */
  isNew(address: string): boolean {
    return this.#oldOutputs.get(address) !== (this.#outputs.get(address) ?? this.#issueFiles.get(address));
  }

  get folders(): [string, string][] {
    return sorted(this.#folders);
  }

  /** Number of single files. */
  get count(): number {
    return this.#outputs.size + this.#issueFiles.size;
  }

  /** Number of those that are new. */
  get newCount(): number {
    let count = 0;
    for (const files of [this.#outputs, this.#issueFiles]) {
      for (const address of files.keys()) if (this.isNew(address)) count++;
    }
    return count;
  }

  has(address: string): boolean {
    return this.#outputs.has(address) || this.#issueFiles.has(address);
  }

  hasFolder(address: string): boolean {
    return this.#folders.has(address);
  }

  /** Whether a folder that was claimed as a whole stands above this address. */
  #isInFolder(address: string): boolean {
    for (let end = address.lastIndexOf("/"); end > 0; end = address.lastIndexOf("/", end - 1)) {
      if (this.#folders.has(address.slice(0, end))) return true;
    }
    return false;
  }

  /** Takes a file away that was linked, or stood there. */
  #unlink(address: string): void {
    this.#standing.drop(address);
    rmSync(join(this.staging, address), { force: true });
  }

  /** Links a file of the old site into the new one; false when someone has deleted it meanwhile. */
  #linkOld(address: string): boolean {
    if (this.#standing.has(address)) return true;
    const { old, staging } = this;
    return linkOldFiles({ old, staging, addresses: [address] }).length === 0;
  }
}

function sorted(entries: Iterable<[string, string]>): [string, string][] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
}
