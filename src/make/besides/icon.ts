import { deflateSync } from "node:zlib";

type Colour = readonly [red: number, green: number, blue: number];

const PAPER: Colour = [0xfb, 0xf9, 0xf3];
const VERMILION: Colour = [0xac, 0x27, 0x16];

/** A filled rectangle in hundredths of the icon's side. */
interface Bar {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A newspaper page cut into a seal: masthead, its rule, two columns of lines. */
const BARS: readonly Bar[] = [
  { left: 26, top: 24, right: 74, bottom: 36 },
  { left: 26, top: 42, right: 74, bottom: 45 },
  ...[52, 60, 68].flatMap((top) => [
    { left: 26, top, right: 47, bottom: top + 4 },
    { left: 53, top, right: 74, bottom: top + 4 },
  ]),
  { left: 26, top: 76, right: 47, bottom: 80 },
];

/**
 * The archive's icon as a PNG of `side` × `side` pixels, opaque to its edge, with all that matters in the
 * inner circle that phones keep of a maskable icon. Drawn here so that every size is sharp and no binary file
 * has to be kept beside the code.
 */
export function paintIcon(side: number): Uint8Array {
  const pixel = 100 / side;
  const kinds = new Map<string, Uint8Array>();
  const rows = Array.from({ length: side }, (_, y) => {
    const heights = BARS.map(({ top, bottom }) => overlap(y * pixel, pixel, top, bottom));
    const kind = kinds.get(heights.join()) ?? paintRow(side, heights);
    kinds.set(heights.join(), kind);
    return kind;
  });
  return encodePng(side, Buffer.concat(rows));
}

/** The site's icon as the text of an SVG file. */
export function drawIcon(): string {
  const path = BARS.map(({ left, top, right, bottom }) => `M${left} ${top}H${right}V${bottom}H${left}z`).join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><path fill="${hex(VERMILION)}" d="M0 0h100v100H0z"/><path fill="${hex(PAPER)}" d="${path}"/></svg>\n`;
}

function hex(colour: Colour): string {
  return `#${colour.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/**
 * A row of pixels, behind the byte that says it is not filtered. A pixel takes of each colour as much as lies in it, so that
 * edges between pixels look even at 48 pixels.
 *
 * @param heights Which share of the row's height each bar covers.
 */
function paintRow(side: number, heights: readonly number[]): Uint8Array {
  const row = new Uint8Array(1 + side * 3);
  const pixel = 100 / side;
  for (let x = 0; x < side; x++) {
    let share = 0;
    for (const [i, { left, right }] of BARS.entries()) {
      share += (heights[i] ?? 0) * overlap(x * pixel, pixel, left, right);
    }
    row.set(mix(share), 1 + x * 3);
  }
  return row;
}

/** The colour of a pixel of which `share` (0 to 1) is paper and the rest vermilion: red, green, blue. */
function mix(share: number): number[] {
  return PAPER.map((value, i) => Math.round(value * share + (VERMILION[i] ?? 0) * (1 - share)));
}

/** Which share of the stretch from `start` lies between `from` and `to`. */
function overlap(start: number, length: number, from: number, to: number): number {
  return Math.max(0, Math.min(start + length, to) - Math.max(start, from)) / length;
}

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Eight bits a channel, red, green and blue, no interlace. */
const PNG_FORMAT = [8, 2, 0, 0, 0];

/** A PNG (W3C PNG, third edition) of rows that each open with the filter byte 0. */
function encodePng(side: number, rows: Uint8Array): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set(PNG_FORMAT, 8);
  return Buffer.concat([
    PNG_SIGNATURE,
    pngChunk("IHDR", header),
    pngChunk("IDAT", deflateSync(rows, { level: 9 })),
    pngChunk("IEND", Buffer.alloc(0)),
  ]);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const chunk = Buffer.alloc(12 + data.length);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(type, 4, "latin1");
  chunk.set(data, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length);
  return chunk;
}

/** CRC-32 as PNG asks for it; Node's own came only with 20.15. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
