import { promisify } from "node:util";
import { gzip, gzipSync, type InputType } from "node:zlib";

const gzipAsync = promisify(gzip) as (data: InputType, options: { level: number }) => Promise<Buffer>;
/** zlib's usual level: the best one takes three times the time for a hundredth less. */
const LEVEL = 6;
/** Byte of a gzip header that names the system it was made on; 255 is "unknown". */
const SYSTEM_BYTE = 9;
const UNKNOWN_SYSTEM = 255;

/** Up to this many bytes a thread takes four times the time for being told as for compressing. */
const SMALL = 64 * 1024;

/** gzip with the same bytes on every system: no time, no name, no system in the header. What is long is compressed in a thread of its own. */
export async function deterministicGzip(data: string | Uint8Array): Promise<Buffer> {
  return data.length <= SMALL ? gzipSmall(data) : withoutSystem(await gzipAsync(data, { level: LEVEL }));
}

/** What is compressed already, in the form of gzip: it would take as long as any other, and get no smaller. */
export function gzipStored(data: Uint8Array): Buffer {
  return withoutSystem(gzipSync(data, { level: 0 }));
}

/** {@link deterministicGzip} of a few KB, at once. */
export function gzipSmall(data: string | Uint8Array): Buffer {
  return withoutSystem(gzipSync(data, { level: LEVEL }));
}

function withoutSystem(bytes: Buffer): Buffer {
  bytes[SYSTEM_BYTE] = UNKNOWN_SYSTEM;
  return bytes;
}
