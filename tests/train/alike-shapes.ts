import { writeFileSync } from "node:fs";
import sharp from "sharp";

/**
 * Writes which characters look alike, `src/text/alike/alike-shapes.json`, by how they are printed: each is drawn in the face of newspapers, blurred as a bad scan
 * is, and compared with all others. Run by hand, `npx tsx tests/train/alike-shapes.ts`, where that face is installed; another face gives another table.
 */

const FACE = "Noto Serif CJK SC";
/** Characters of a row of the drawing, edge of a character's cell as drawn and as compared, in pixels. */
const COLUMNS = 64;
const DRAWN = 40;
const EDGE = 20;
const BLUR = 1.2;
/** Likenesses, 0 to 1, below which two characters are not taken for each other, and most of one. */
const LEAST = 0.86;
const MOST = 6;

const characters = [...gb2312()];
const looks = await draw(characters);
const alike = characters.map((character, i) => {
  const near = characters
    .map((_, j) => [j === i ? 0 : likeness(looks[i] as Float32Array, looks[j] as Float32Array), j] as const)
    .filter(([like]) => like >= LEAST)
    .sort(([a], [b]) => b - a)
    .slice(0, MOST);
  return character + near.map(([, j]) => characters[j]).join("");
});
const groups = alike.filter((group) => [...group].length > 1);
writeFileSync(
  "src/text/alike/alike-shapes.json",
  `${JSON.stringify({ face: FACE, least: LEAST, groups: groups.join(" ") })}\n`,
);
process.stdout.write(`${groups.length} of ${characters.length} characters look like others\n`);

/** Both levels of GB 2312. */
function* gb2312(): Generator<string> {
  const decoder = new TextDecoder("gbk");
  for (let row = 0xb0; row <= 0xf7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      if (/^\p{Script=Han}$/u.test(character)) yield character;
    }
}

/** Each character as drawn: how dark each pixel of its cell is, its length 1. */
async function draw(drawn: readonly string[]): Promise<Float32Array[]> {
  const rows = Math.ceil(drawn.length / COLUMNS);
  const texts = drawn.map((character, i) => {
    const [x, y] = [(i % COLUMNS) * DRAWN + 4, Math.floor(i / COLUMNS) * DRAWN + 32];
    return `<text x="${x}" y="${y}" font-size="32" font-family="${FACE}">${character}</text>`;
  });
  const size = `width="${COLUMNS * DRAWN}" height="${rows * DRAWN}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect width="100%" height="100%" fill="#fff"/>${texts.join("")}</svg>`;
  const { data, info } = await sharp(Buffer.from(svg), { unlimited: true })
    .greyscale()
    .blur(BLUR)
    .resize(COLUMNS * EDGE, rows * EDGE)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return drawn.map((_, i) => {
    const look = new Float32Array(EDGE * EDGE);
    const [left, top] = [(i % COLUMNS) * EDGE, Math.floor(i / COLUMNS) * EDGE];
    for (let y = 0; y < EDGE; y++)
      for (let x = 0; x < EDGE; x++)
        look[y * EDGE + x] = 255 - (data[((top + y) * info.width + left + x) * info.channels] as number);
    const length = Math.sqrt(look.reduce((sum, dark) => sum + dark * dark, 0)) || 1;
    return look.map((dark) => dark / length);
  });
}

function likeness(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += (one[i] as number) * (other[i] as number);
  return sum;
}
