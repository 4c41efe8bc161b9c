import { promisify } from "node:util";
import { gunzipSync, gzip, gzipSync, type InputType, type ZlibOptions } from "node:zlib";

const gzipAsync = promisify(gzip) as (data: InputType, options: ZlibOptions) => Promise<Buffer>;
/** zlib's most memory: codes are fitted to more of the text, which makes files smaller in no more time. */
const MEMORY = 9;
/** How much is compressed: zlib's usual level, as the best one takes three times the time for a hundredth less. */
const LARGE_FILE: ZlibOptions = { level: 6, memLevel: MEMORY };
/** How a few KB are: one level below zlib's usual one finds as much in so little, in three quarters of the time. */
const SMALL_FILE: ZlibOptions = { level: 5, memLevel: MEMORY };
/** Byte of a gzip header that names the system it was made on; 255 is "unknown". */
const SYSTEM_BYTE = 9;
const UNKNOWN_SYSTEM = 255;

/** Up to this many bytes a thread takes four times the time for being told as for compressing. */
const SMALL = 64 * 1024;

/** gzip with the same bytes on every system: no time, no name, no system in the header. What is long is compressed in a thread of its own. */
export async function deterministicGzip(data: string | Uint8Array): Promise<Buffer> {
  return data.length <= SMALL ? gzipSmall(data) : withoutSystem(await gzipAsync(data, LARGE_FILE));
}

/** What is compressed already, in the form of gzip: it would take as long as any other, and get no smaller. */
export function gzipStored(data: Uint8Array): Buffer {
  return withoutSystem(gzipSync(data, { level: 0 }));
}

/** {@link deterministicGzip} of a few KB, at once. */
export function gzipSmall(data: string | Uint8Array): Buffer {
  return withoutSystem(gzipSync(data, SMALL_FILE));
}

/** Bytes at the end of a gzip that say how many it holds. */
const SIZE_BYTES = 4;
/** Bytes of room that zlib takes at least. */
const LEAST_ROOM = 64;

/** The bytes that a gzip of a few KB holds, inflated at once. Throws where it is damaged. */
export function gunzipSmall(bytes: Uint8Array): Buffer {
  // To be given room for exactly as much as it holds spares a fifth of the time.
  const size = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).readUInt32LE(bytes.length - SIZE_BYTES);
  return gunzipSync(bytes, { chunkSize: Math.min(Math.max(size, LEAST_ROOM), SMALL) });
}

function withoutSystem(bytes: Buffer): Buffer {
  bytes[SYSTEM_BYTE] = UNKNOWN_SYSTEM;
  return bytes;
}
