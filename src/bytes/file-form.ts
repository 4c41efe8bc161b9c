/** Forms of files that are no text, as far as their first bytes tell. */
export type FileForm = "pdf" | "png" | "jpeg" | "gif" | "tiff" | "webp" | "zip" | "ole" | "gzip";

const SIGNATURES: readonly (readonly [form: FileForm, start: RegExp])[] = [
  ["pdf", /^%PDF-/],
  ["png", /^\x89PNG\r\n/],
  ["jpeg", /^\xff\xd8\xff/],
  ["gif", /^GIF8/],
  ["tiff", /^(?:II\*\0|MM\0\*)/],
  ["webp", /^RIFF.{4}WEBP/s],
  ["zip", /^PK\x03\x04/],
  ["ole", /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/],
  ["gzip", /^\x1f\x8b\x08/],
];
const LONGEST_SIGNATURE = 12;

/** The form of a file by its first bytes; undefined for text, and for what nobody knows. */
export function fileForm(bytes: Uint8Array): FileForm | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, LONGEST_SIGNATURE));
  return SIGNATURES.find(([, signature]) => signature.test(start))?.[0];
}
