import { createHash } from "node:crypto";

/** What a `.zim` says about itself (openZIM metadata). */
export interface ZimFacts {
  /** Title as libraries list it. */
  readonly title: string;
  /** One line, at most 80 characters. */
  readonly description: string;
  /** Who made the contents: the newspaper. */
  readonly creator: string;
  /** Name of the archive that stays the same over its versions: lower-case ASCII letters, digits, `_`. */
  readonly name: string;
  /** Address of the icon, 48 × 48 pixels, below the folder. */
  readonly icon: string;
}

/** openZIM allows no more in a description. */
const LONGEST_DESCRIPTION = 80;

/**
 * Arguments for `zimwriterfs`. The full-text index of the format finds nothing for two Chinese characters, so none is
 * made: the archive's own search works inside.
 */
export function zimArguments(facts: ZimFacts, folder: string, zim: string): string[] {
  return [
    ...["--welcome", "index.html", "--illustration", facts.icon, "--language", "zho"],
    ...["--title", facts.title, "--description", [...facts.description].slice(0, LONGEST_DESCRIPTION).join("")],
    ...["--creator", facts.creator, "--publisher", facts.creator, "--name", facts.name],
    ...["--withoutFTIndex", folder, zim],
  ];
}

/** A file that can be read and written in place; positions and lengths in bytes. */
export interface OpenFile {
  readonly size: number;
  readonly read: (position: number, length: number) => Promise<Uint8Array>;
  readonly write: (position: number, bytes: Uint8Array) => Promise<void>;
}

const UUID_LENGTH = 16;
/** openZIM header: magic number, major and minor version come before it. */
const UUID_AT = 8;
/** The file ends with the MD5 of all before. */
const CHECKSUM_LENGTH = 16;
/** How a Xapian database (of titles, always made) begins; a random UUID follows. */
const XAPIAN_MAGIC = Buffer.from("\x0f\x0dXapian Glass\x04n", "latin1");
const CHUNK = 1 << 20;

/**
 * Puts identifiers made of the contents in the place of the random ones that `zimwriterfs` writes (of the file and of its title
 * index) and renews the checksum: then the same site gives the same bytes on the same day. The day itself is written by
 * `zimwriterfs` into a compressed part and stays.
 */
export async function makeZimRepeatable(file: OpenFile): Promise<void> {
  const places = [UUID_AT, ...(await findAll(file, XAPIAN_MAGIC)).map((at) => at + XAPIAN_MAGIC.length)];
  for (const at of places) await file.write(at, new Uint8Array(UUID_LENGTH));
  const end = file.size - CHECKSUM_LENGTH;
  const contents = await digest(file, "sha256", end);
  for (const at of places) await file.write(at, uuidOf(contents));
  await file.write(end, await digest(file, "md5", end));
}

/** A version 8 UUID (RFC 9562): 122 bits of the digest, the version and the variant. */
function uuidOf(contents: Buffer): Buffer {
  const uuid = Buffer.from(contents.subarray(0, UUID_LENGTH));
  uuid.writeUInt8((uuid.readUInt8(6) & 0x0f) | 0x80, 6);
  uuid.writeUInt8((uuid.readUInt8(8) & 0x3f) | 0x80, 8);
  return uuid;
}

async function digest(file: OpenFile, algorithm: "sha256" | "md5", end: number): Promise<Buffer> {
  const hash = createHash(algorithm);
  for (let at = 0; at < end; at += CHUNK) hash.update(await file.read(at, Math.min(CHUNK, end - at)));
  return hash.digest();
}

/** Every place of `needle`, those across the borders of chunks too. */
async function findAll(file: OpenFile, needle: Buffer): Promise<number[]> {
  const places: number[] = [];
  for (let at = 0; at < file.size; at += CHUNK) {
    const chunk = Buffer.from(await file.read(at, Math.min(CHUNK + needle.length - 1, file.size - at)));
    for (let i = chunk.indexOf(needle); i >= 0; i = chunk.indexOf(needle, i + 1)) places.push(at + i);
  }
  return places;
}
