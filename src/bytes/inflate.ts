/** First bytes of every gzip. */
const GZIP_MAGIC = [0x1f, 0x8b];

/**
 * The content of a gzip; rejects when it is damaged, for gzip carries a checksum. A server may have inflated the file
 * already: then it is given back as it is. Shared by the browser and the terminal.
 */
export async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== GZIP_MAGIC[0] || bytes[1] !== GZIP_MAGIC[1]) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** A gzip of some bytes, which {@link inflate} undoes. */
export function gzipOf(bytes: Blob): Promise<ArrayBuffer> {
  return new Response(bytes.stream().pipeThrough(new CompressionStream("gzip"))).arrayBuffer();
}
