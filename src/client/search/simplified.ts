/** A query in simplified characters, or nothing when it holds no traditional ones. */

/** The converter, in a script of its own beside this one: it is large, and few need it. */
const SCRIPT = "assets/traditional.js";
/** Name of the function that script leaves behind. */
export const CONVERTER = "traditionalToSimplified";

let converter: Promise<(text: string) => string> | undefined;

/** Converts where a character is none of the 6,763 of GB 2312, the simplified characters in use. */
export async function toSimplified(text: string): Promise<string> {
  if (!/\p{Script=Han}/u.test(text) || !holdsOther(text)) return "";
  converter ??= loadConverter();
  try {
    return (await converter)(text);
  } catch {
    converter = undefined;
    return "";
  }
}

function loadConverter(): Promise<(text: string) => string> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = SCRIPT;
    script.onload = () =>
      resolve((globalThis as unknown as Record<string, (text: string) => string>)[CONVERTER] as never);
    script.onerror = () => reject(new Error(`${SCRIPT} could not be read`));
    document.head.append(script);
  });
}

function holdsOther(text: string): boolean {
  const simplified = gb2312();
  return Array.from(text).some((character) => /\p{Script=Han}/u.test(character) && !simplified.has(character));
}

/** The characters of GB 2312, by their places in the standard's table (rows 16 to 87). */
function gb2312(): Set<string> {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  return new Set(new TextDecoder("gb18030").decode(Uint8Array.from(bytes)));
}
