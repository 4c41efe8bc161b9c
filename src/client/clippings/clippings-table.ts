import Papa from "papaparse";
import { csvRow, fromTextCell } from "../../bytes/csv-row.ts";
import { type ClippingsWords, clippingsWords } from "../../site/words/clippings.ts";
import type { TextBlock } from "../take/taken-article.ts";
import { type Clipping, clippingId, toClipping } from "./clipping.ts";
import { binaryFile, type OtherFile, otherText } from "./other-file.ts";

type Field = keyof ClippingsWords["columns"];

/** A file as it came: its clippings, or what it seems to be instead. */
export type ReadTable =
  | { readonly clippings: readonly Clipping[]; readonly other?: undefined }
  | { readonly other: OtherFile; readonly clippings?: undefined };

/** Clippings as a table, one a row in their order, from which {@link readTable} reads all of it again. */
export function clippingsToCsv(clippings: readonly Clipping[], words: ClippingsWords): string {
  const fields = Object.keys(words.columns) as Field[];
  const rows = clippings.map((clipping) => csvRow(fields.map((field) => cellOf(clipping, field, words))));
  return [`\ufeff${csvRow(Object.values(words.columns))}`, ...rows].join("");
}

function cellOf(clipping: Clipping, field: Field, words: ClippingsWords): string | null {
  if (field === "text") return blocksToCell(clipping.text);
  if (field === "isWhole") return clipping.isWhole ? words.whole : words.passage;
  return clipping[field];
}

/** Reads a table that {@link clippingsToCsv} wrote, as a spreadsheet may have saved it since: other encoding, other divider, other columns beside. */
export function readTable(bytes: Uint8Array, kept: (id: string) => Clipping | undefined): ReadTable {
  const binary = binaryFile(bytes);
  if (binary) return { other: binary };
  const text = decode(bytes);
  const { data } = Papa.parse<string[]>(text, {
    skipEmptyLines: "greedy",
    delimitersToGuess: [",", "\t", ";"],
  });
  const [head = [], ...rows] = data;
  const fields = head.map(fieldOf);
  if (!fields.includes("headline") || !fields.includes("text")) return { other: otherText(text, data) };
  const wholes: ReadonlySet<string> = new Set(Object.values(clippingsWords).map(({ whole }) => whole));
  const clippings = rows.flatMap((row) => {
    const cell = (field: Field) => fromTextCell(row[fields.indexOf(field)] ?? "").replace(/\r\n?/g, "\n");
    const values = Object.fromEntries(fields.flatMap((field) => (field ? [[field, cell(field)]] : [])));
    const isWhole = wholes.has(cell("isWhole").trim());
    const clipping = toClipping({ ...values, text: cellToBlocks(cell("text")), isWhole });
    return clipping ? identified(clipping, kept(clipping.id)) : [];
  });
  return { clippings };
}

/**
 * A row that was changed into another piece is one of its own. Where only `?` stands in the place of characters, a program saved it in an
 * encoding that lacks them, and it is still the same.
 */
function identified(clipping: Clipping, kept: Clipping | undefined): Clipping {
  const same = kept && isSameButLost(blocksToCell(kept.text), blocksToCell(clipping.text));
  return same ? clipping : { ...clipping, id: clippingId(clipping) };
}

function isSameButLost(kept: string, given: string): boolean {
  if (kept.length !== given.length) return false;
  for (let i = 0; i < kept.length; i++) if (given[i] !== kept[i] && given[i] !== "?") return false;
  return true;
}

function fieldOf(name: string): Field | undefined {
  const wanted = name.trim();
  for (const { columns } of Object.values(clippingsWords)) {
    const found = Object.entries(columns).find(([, column]) => column === wanted);
    if (found) return found[0] as Field;
  }
  return undefined;
}

/** What stands between blocks, and behind the only one, where some are stanzas of several lines. */
const BLANK_LINE = "\n\n";

/** Paragraphs on lines of their own, sub-headings behind `## `; where there are stanzas, a blank line parts all of them. */
function blocksToCell(blocks: readonly TextBlock[]): string {
  const cells = blocks.map(({ text, isHeading }) => (isHeading ? `## ${text}` : text.replace(/^(\\*## )/gm, "\\$1")));
  if (!blocks.some(({ text }) => text.includes("\n"))) return cells.join("\n");
  return cells.length > 1 ? cells.join(BLANK_LINE) : `${cells[0]}${BLANK_LINE}`;
}

function cellToBlocks(cell: string): TextBlock[] {
  return cell
    .split(cell.includes(BLANK_LINE) ? /\n{2,}/ : "\n")
    .filter((block) => block.trim() !== "")
    .map((block) =>
      block.startsWith("## ")
        ? { text: block.slice(3), isHeading: true }
        : { text: block.replace(/^\\(\\*## )/gm, "$1"), isHeading: false },
    );
}

/** A byte order mark decides; else UTF-8 where it is that, and GB18030, as Excel saves on Chinese Windows. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
