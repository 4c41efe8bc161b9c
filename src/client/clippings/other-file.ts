import { type FileForm, fileForm } from "../../bytes/file-form.ts";

/** What a file that holds no clippings seems to be. */
export interface OtherFile {
  readonly kind:
    | "empty"
    | "picture"
    | "pdf"
    | "word"
    | "sheets"
    | "slides"
    | "oldOffice"
    | "packed"
    | "json"
    | "web"
    | "ris"
    | "table"
    | "text"
    | "unknown";
  /** Names of the first columns of a table. */
  readonly columns?: string;
}

const KINDS: Readonly<Record<FileForm, OtherFile["kind"]>> = {
  pdf: "pdf",
  png: "picture",
  jpeg: "picture",
  gif: "picture",
  tiff: "picture",
  webp: "picture",
  zip: "packed",
  ole: "oldOffice",
  gzip: "packed",
};
/** Office documents are packed; the names of what they hold are not. */
const OFFICE_PARTS: readonly (readonly [kind: OtherFile["kind"], part: string])[] = [
  ["word", "word/"],
  ["sheets", "xl/"],
  ["slides", "ppt/"],
];
/** Bytes in which the names of an office document's parts begin, and characters by which text is told from what is none. */
const SAMPLE = 1 << 16;
/** Share of characters that no text holds, from which on it is none. */
const MOST_ODD = 0.01;
const ODD = /[\0-\x08\x0e-\x1f\x7f\ufffd\p{Co}\p{Cn}]/gu;

/** What a file is by its bytes, where these tell that it is no text; undefined for what may be text. */
export function binaryFile(bytes: Uint8Array): OtherFile | undefined {
  if (bytes.length === 0) return { kind: "empty" };
  const form = fileForm(bytes);
  if (!form) return undefined;
  if (form !== "zip") return { kind: KINDS[form] };
  const names = new TextDecoder("latin1").decode(bytes.subarray(0, SAMPLE));
  return { kind: OFFICE_PARTS.find(([, part]) => names.includes(part))?.[0] ?? "packed" };
}

/** What a text is that is no table of clippings; `rows` is what it says as a table. */
export function otherText(text: string, rows: readonly (readonly string[])[]): OtherFile {
  const sample = text.slice(0, SAMPLE);
  const start = sample.trimStart();
  if (start === "") return { kind: "empty" };
  if ((sample.match(ODD) ?? []).length > sample.length * MOST_ODD) return { kind: "unknown" };
  if (/^TY {2}- /.test(start)) return { kind: "ris" };
  if (/^<(?:!doctype|html|\?xml)/i.test(start)) return { kind: "web" };
  if (/^(?:\{\s*["}]|\[\s*["{[\d\]-])/.test(start)) return { kind: "json" };
  const [columns = []] = rows;
  const isTable = columns.length > 1 && rows.every(({ length }) => length === columns.length);
  return isTable ? { kind: "table", columns: namesOf(columns) } : { kind: "text" };
}

const MOST_NAMES = 6;
const LONGEST_NAME = 12;

function namesOf(columns: readonly string[]): string {
  const names = columns
    .slice(0, MOST_NAMES)
    .map((name) => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name));
  return `${names.join("、")}${columns.length > MOST_NAMES ? "…" : ""}`;
}
