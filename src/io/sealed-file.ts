import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Length of the seal in front of the content: hex SHA-256 and a line end. */
const SEAL_LENGTH = 65;

/** Lower-case hex SHA-256. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Writes a value with a checksum before it, all at once: another process finds the old file or the new one. */
export function writeSealed(path: string, value: unknown): void {
  writeSealedJson(path, JSON.stringify(value));
}

/** The same for a value that is JSON already. */
export function writeSealedJson(path: string, content: string): void {
  const part = `${path}.${process.pid}.part`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(part, `${sha256(content)}\n${content}`);
  renameSync(part, path);
}

/** The value a sealed file holds; undefined when it is missing, cut, changed or something else altogether. */
export function readSealed(path: string): unknown {
  try {
    const file = readFileSync(path, "utf8");
    const content = file.slice(SEAL_LENGTH);
    return file.startsWith(`${sha256(content)}\n`) ? JSON.parse(content) : undefined;
  } catch {
    return undefined;
  }
}
