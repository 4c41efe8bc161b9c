import type { Clipping } from "./clipping.ts";

/** What a record says of itself without being told by its article. */
function bareRecord({ headline, source }: Clipping): string {
  return [
    `TY  - NEWS`,
    `TI  - ${oneLine(headline)}`,
    ...(source === "" ? [] : [`N1  - ${oneLine(source)}`]),
    "ER  - ",
  ].join("\n");
}

/**
 * The articles' records with the passage and the note as notes: each on one line, as reference managers stumble over more, without a byte order
 * mark, which some take for the first letters. Records of one article have its `ID` with `-2`, `-3` … from the second on, as some programs
 * keep one record an `ID`.
 */
export function clippingsToRis(clippings: readonly Clipping[]): string {
  const seen = new Map<string, number>();
  const numbered = (line: string) => {
    if (!line.startsWith("ID  -")) return line;
    const count = (seen.get(line) ?? 0) + 1;
    seen.set(line, count);
    return count === 1 ? line : `${line}-${count}`;
  };
  const records = clippings.map((clipping) => {
    const passage = clipping.isWhole ? [] : clipping.text.map(({ text }) => text);
    const notes = [passage.join(" "), clipping.note].map(oneLine).filter((note) => note !== "");
    const lines = (clipping.ris.includes("TY  - ") ? clipping.ris : bareRecord(clipping)).trimEnd().split(/\r?\n/);
    const body = lines.filter((line) => !line.startsWith("ER  -")).map(numbered);
    return [...body, ...notes.map((note) => `N1  - ${note}`), "ER  - ", ""].join("\r\n");
  });
  return records.join("\r\n");
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
