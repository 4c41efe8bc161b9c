import { promisify } from "node:util";
import { gzip, type InputType } from "node:zlib";

const gzipAsync = promisify(gzip) as (data: InputType, options: { level: number }) => Promise<Buffer>;
/** zlib's usual level: the best one takes three times the time for a hundredth less. */
const LEVEL = 6;
/** Byte of a gzip header that names the system it was made on; 255 is "unknown". */
const SYSTEM_BYTE = 9;
const UNKNOWN_SYSTEM = 255;

/** gzip with the same bytes on every system: no time, no name, no system in the header. */
export async function deterministicGzip(data: string | Uint8Array): Promise<Buffer> {
  const bytes = await gzipAsync(data, { level: LEVEL });
  bytes[SYSTEM_BYTE] = UNKNOWN_SYSTEM;
  return bytes;
}
