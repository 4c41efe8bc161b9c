import type { ClippingsWords } from "../../site/words/clippings.ts";
import { markdownFile, takenToMarkdown } from "../take/article-files.ts";
import { toWord } from "../take/load-word.ts";
import type { Clipping } from "./clipping.ts";
import { clippingsToCsv } from "./clippings-table.ts";

/** A kind of file that clippings are saved as: its name is a word of the page. */
export interface ClippingsFile {
  readonly name: "word" | "markdown" | "csv" | "ris";
  readonly ending: string;
  readonly make: (clippings: readonly Clipping[], words: ClippingsWords, title: string) => Promise<Blob> | Blob;
}

/** All of them, in the order in which they are offered. */
export const CLIPPINGS_FILES: readonly ClippingsFile[] = [
  {
    name: "word",
    ending: "docx",
    make: (clippings, words, title) =>
      toWord(
        clippings.map((each) => named(each, words)),
        title,
      ),
  },
  {
    name: "markdown",
    ending: "md",
    make: (clippings, words) => markdownFile(clippings.map((each) => takenToMarkdown(named(each, words))).join("\n")),
  },
  {
    name: "csv",
    ending: "csv",
    make: (clippings, words) => new Blob([clippingsToCsv(clippings, words)], { type: "text/csv;charset=utf-8" }),
  },
  {
    name: "ris",
    ending: "ris",
    make: (clippings) => new Blob([clippingsToRis(clippings)], { type: "application/x-research-info-systems" }),
  },
];

/** What the reader says, marked as such among the words of the paper. */
function named(clipping: Clipping, words: ClippingsWords): Clipping {
  return clipping.note.trim() === "" ? clipping : { ...clipping, note: `[${words.note}] ${clipping.note}` };
}

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
 * mark, which some take for the first letters.
 */
export function clippingsToRis(clippings: readonly Clipping[]): string {
  const records = clippings.map((clipping) => {
    const passage = clipping.isWhole ? [] : clipping.text.map(({ text }) => text);
    const notes = [passage.join(" "), clipping.note].map(oneLine).filter((note) => note !== "");
    const lines = (clipping.ris.includes("TY  - ") ? clipping.ris : bareRecord(clipping)).trimEnd().split(/\r?\n/);
    const body = lines.filter((line) => !line.startsWith("ER  -"));
    return [...body, ...notes.map((note) => `N1  - ${note}`), "ER  - ", ""].join("\r\n");
  });
  return records.join("\r\n");
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
