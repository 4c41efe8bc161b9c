import type { ClippingsWords } from "../../site/words/clippings.ts";
import { markdownFile, takenToMarkdown } from "../take/article-files.ts";
import { toWord } from "../take/load-word.ts";
import type { Clipping } from "./clipping.ts";
import { clippingsToRis } from "./clippings-ris.ts";
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
