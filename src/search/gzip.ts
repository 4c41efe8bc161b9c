import { promisify } from "node:util";
import { constants, gzip, type InputType } from "node:zlib";

const gzipAsync = promisify(gzip) as (data: InputType, options: { level: number }) => Promise<Buffer>;
/** Byte of a gzip header that names the system it was made on; 255 is "unknown". */
const SYSTEM_BYTE = 9;
const UNKNOWN_SYSTEM = 255;

/** gzip with the same bytes on every system: no time, no name, no system in the header. */
export async function deterministicGzip(
  data: string | Uint8Array,
  level: number = constants.Z_BEST_COMPRESSION,
): Promise<Buffer> {
  const bytes = await gzipAsync(data, { level });
  bytes[SYSTEM_BYTE] = UNKNOWN_SYSTEM;
  return bytes;
}
