import type { PageLine } from "./page-line.ts";
import type { Random } from "./random.ts";

/** A half may not end with these: the sentence would be over, or a quote just opened. */
const NO_END = new Set("。!?！？…”’」』)）》】“‘「『(（《【 ");
/** Nor begin with these: no column of a printed page does. */
const NO_START = new Set("。!?！？…”’」』)）》】,，、;；:： %％");

function isCuttable(text: string, at: number): boolean {
  return !NO_END.has(text.charAt(at - 1)) && !NO_START.has(text.charAt(at));
}

/** Cuts a line of body text in mid-sentence at a place chosen by chance; undefined when it is too short. */
export function cutLine(line: PageLine, random: Random): [PageLine, PageLine] | undefined {
  if (line.role !== "body" || line.text.length < 16) return undefined;
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const at = random.int(4, line.text.length - 4);
    if (!isCuttable(line.text, at)) continue;
    const rest = { ...line, text: line.text.slice(at), offset: line.offset + at, seam: random.chance(0.12) };
    return [{ ...line, text: line.text.slice(0, at) }, rest];
  }
  return undefined;
}

/** Cuts sentences by column ends: `rate` of them for each thousand characters. */
export function cutColumns(lines: readonly PageLine[], rate: number, random: Random): PageLine[] {
  return lines.flatMap((line) => {
    let done: PageLine[] = [line];
    const expected = (line.text.length * rate) / 1000;
    const count = Math.floor(expected) + (random.chance(expected % 1) ? 1 : 0);
    for (let cut = 0; cut < count; cut += 1) {
      const last = done.at(-1) as PageLine;
      done = [...done.slice(0, -1), ...(cutLine(last, random) ?? [last])];
    }
    return done;
  });
}
