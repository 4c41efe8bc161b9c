import { isUtf8 } from "node:buffer";
import type { Encoding } from "../model/source.ts";
import { type FileForm, fileForm } from "./file-form.ts";

/** The text that bytes hold, and in which encoding they were read. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether a byte order mark stood at the start; it is not part of {@link text}. */
  readonly bom: boolean;
  /** 1-based lines that were read in the other of UTF-8 and GB18030 than the rest. */
  readonly mixedLines: readonly number[];
}

/** Bytes that are no text, and what they seem to be. */
export interface NoText {
  /** `PDF`, `PNG picture`, … or `binary data`. */
  readonly binary: string;
}

/** Enough to tell encodings apart; a page has 10 KB, and what follows is in the same encoding. */
const SAMPLE_BYTES = 1 << 16;

/**
 * More characters of the common ones than chance gives (0.5%), fewer than the shortest real notices have: the five seeds
 * have 40%, the same bytes misread as another encoding below 1%.
 */
const LEAST_PLAUSIBLE = 0.02;

/** Above this share of control characters, private characters and broken bytes it is no text; text has none. */
const MOST_IMPLAUSIBLE = 0.05;

const FORM_NAMES: Readonly<Record<FileForm, string>> = {
  pdf: "a PDF",
  png: "a PNG picture",
  jpeg: "a JPEG picture",
  gif: "a GIF picture",
  tiff: "a TIFF picture",
  webp: "a WebP picture",
  zip: "a ZIP archive or an Office document",
  ole: "an old Word document",
  gzip: "a gzip archive",
};

/** The characters that Chinese news has most of, counted on the five seeds; half of any real text consists of them. */
const COMMON_CHARACTERS = new Set(
  "的一是在有和了人中大为上国以要不年月日会工作发展县市党全出这我到对成地用实行政进部经民生重加产体设议开学建领干保提区组主合安报长理" +
    "记者书讯本李王张刘陈。、“”《》,;:()",
);

/**
 * Reads bytes of an unknown encoding. A byte order mark decides; valid UTF-8 without NUL is UTF-8; else the decoding that
 * looks most like Chinese text wins, of UTF-8 with damage, GB18030 (which holds GBK and GB2312) and UTF-16 in both orders. Lines in
 * the other of UTF-8 and GB18030 are read as what they are. Broken bytes become U+FFFD.
 */
export function decodeBytes(bytes: Uint8Array): DecodedText | NoText {
  const marked = byteOrderMark(bytes);
  if (marked) return decoded(bytes, marked, true);
  const form = fileForm(bytes);
  if (form) return { binary: FORM_NAMES[form] };
  if (isUtf8(bytes) && !bytes.includes(0)) return decoded(bytes, "utf-8", false);
  const encoding = bestEncoding(bytes);
  if (!encoding) return { binary: "binary data" };
  const isLinewise = encoding === "utf-8" || encoding === "gb18030";
  return isLinewise ? decodeLines(bytes, encoding) : decoded(bytes, encoding, false);
}

/** Made once: to make one costs as much as to decode a page. */
const DECODERS: Readonly<Record<Encoding, InstanceType<typeof TextDecoder>>> = {
  "utf-8": new TextDecoder("utf-8"),
  "utf-16le": new TextDecoder("utf-16le"),
  "utf-16be": new TextDecoder("utf-16be"),
  gb18030: new TextDecoder("gb18030"),
};

function decoded(bytes: Uint8Array, encoding: Encoding, bom: boolean): DecodedText {
  return { text: DECODERS[encoding].decode(bytes), encoding, bom, mixedLines: [] };
}

function byteOrderMark(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/** The encoding whose reading looks most like text; undefined when none does. Earlier ones win ties. */
function bestEncoding(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(firstOddByte(bytes)).subarray(0, SAMPLE_BYTES);
  const candidates: readonly Encoding[] = bytes.includes(0)
    ? ["utf-16le", "utf-16be", "utf-8", "gb18030"]
    : ["utf-8", "gb18030", "utf-16le", "utf-16be"];
  let best: Encoding | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const encoding of candidates) {
    const score = plausibility(DECODERS[encoding].decode(sample));
    if (score > bestScore) [best, bestScore] = [encoding, score];
  }
  return bestScore > -MOST_IMPLAUSIBLE ? best : undefined;
}

/** An even offset shortly before the first byte that is no ASCII, so that a long ASCII head does not hide the rest. */
function firstOddByte(bytes: Uint8Array): number {
  const first = bytes.findIndex((byte) => byte >= 0x80 || byte === 0);
  return Math.max(0, first - 64) & ~1;
}

/** Share of common characters in a text, less what no text holds: about .4 for Chinese, below 0 for binary data. */
function plausibility(whole: string): number {
  const text = whole.slice(0, SAMPLE_BYTES);
  let common = 0;
  let ascii = 0;
  let odd = 0;
  for (const character of text) {
    if (COMMON_CHARACTERS.has(character)) common++;
    else if (isOddCharacter(character)) odd++;
    else if (character < "\x7f") ascii++;
  }
  const oddShare = odd / Math.max(1, text.length);
  const score = (common + ascii / 10) / Math.max(1, text.length);
  return oddShare > MOST_IMPLAUSIBLE && score < oddShare + LEAST_PLAUSIBLE ? -oddShare : score - oddShare;
}

const ODD_CHARACTER = /[\0-\x08\x0e-\x1f\x7f-\x9f\p{Co}\p{Cn}\p{Cs}\ufffd]/u;

function isOddCharacter(character: string): boolean {
  return ODD_CHARACTER.test(character);
}

/** Reads every line in `encoding`, but those in the other of UTF-8 and GB18030 that are broken here and whole there. */
function decodeLines(bytes: Uint8Array, encoding: "utf-8" | "gb18030"): DecodedText {
  const other = encoding === "utf-8" ? "gb18030" : "utf-8";
  const inEncoding = new TextDecoder(encoding, { ignoreBOM: true });
  const inOther = new TextDecoder(other, { ignoreBOM: true, fatal: true });
  const mixedLines: number[] = [];
  const parts: string[] = [];
  for (let start = 0, number = 1; start < bytes.length; number++) {
    const end = lineEnd(bytes, start);
    const line = bytes.subarray(start, end);
    const text = inEncoding.decode(line);
    const instead = text.includes("\ufffd") || encoding === "gb18030" ? whole(line, inOther) : undefined;
    if (instead !== undefined && plausibility(instead) > Math.max(plausibility(text), LEAST_PLAUSIBLE)) {
      mixedLines.push(number);
      parts.push(instead);
    } else parts.push(text);
    start = end;
  }
  return { text: parts.join(""), encoding, bom: false, mixedLines };
}

/** End of the line that begins at `start`, its terminator (LF, CRLF or CR) included. */
function lineEnd(bytes: Uint8Array, start: number): number {
  for (let i = start; i < bytes.length; i++) {
    if (bytes[i] === 0x0a) return i + 1;
    if (bytes[i] === 0x0d) return bytes[i + 1] === 0x0a ? i + 2 : i + 1;
  }
  return bytes.length;
}

function whole(bytes: Uint8Array, decoder: InstanceType<typeof TextDecoder>): string | undefined {
  if (bytes.every((byte) => byte < 0x80)) return undefined;
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
