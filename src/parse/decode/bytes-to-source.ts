import { createHash } from "node:crypto";
import { type DecodedText, decodeBytes } from "../../bytes/decode-bytes.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { diagnose, type RuleId } from "../../model/rules.ts";
import type { SourceText } from "../../model/source.ts";
import { UNSEEN } from "../../text/characters.ts";
import { isUnusual } from "../../text/fold.ts";
import { findFrontMatter } from "./front-matter.ts";
import { htmlToText, isHtml, statedCharset } from "./html-to-text.ts";

/** Findings of one rule that a file reports one by one; further ones are counted in a last one. */
const MOST_FINDINGS = 20;

/** What an editor reads as the name of an encoding. */
const ENCODING_NAMES = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16 (little endian)",
  "utf-16be": "UTF-16 (big endian)",
  gb18030: "GB18030 (GBK)",
} as const;

/** Encodings that {@link decodeBytes} tells apart, by the names that web pages give them. */
const READ_CHARSETS = /^(?:utf-?8|utf-?16(?:le|be)?|gb2312|gbk|gb18030|x-gbk|us-ascii|ascii)$/u;
/** Chinese characters that a text of an article has at least. */
const FEWEST_CHARACTERS = 12;
const HAN = /\p{Script=Han}/gu;

/** The lines of a file as they are read, and what had to be said of it. */
interface ReadText {
  readonly lines: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The text of a web page in place of its source, front matter above it kept; `lines` as they are where it is none. */
function readWebPage(lines: readonly string[], { encoding }: DecodedText, lineCount: number, path: string): ReadText {
  const html = lines.slice(lineCount).join("\n");
  if (!isHtml(html)) return { lines, diagnostics: [] };
  const charset = statedCharset(html);
  if (encoding !== "utf-8" && charset !== undefined && !READ_CHARSETS.test(charset)) {
    const message = `the web page says that it is in ${charset}, which is not read`;
    return { lines: lines.slice(0, lineCount), diagnostics: [diagnose("web-page-refused", path, message)] };
  }
  const text = htmlToText(html);
  if ((text.match(HAN)?.length ?? 0) < FEWEST_CHARACTERS) {
    const message = "the web page holds no text: scripts put it there, or it is a list of links";
    return { lines: lines.slice(0, lineCount), diagnostics: [diagnose("web-page-refused", path, message)] };
  }
  const message = "the file is a web page; its lines are those of its text";
  return {
    lines: [...lines.slice(0, lineCount), ...textToLines(text)],
    diagnostics: [diagnose("web-page", path, message)],
  };
}

/**
 * A raw file as lines, whatever its encoding and line ends, with its front matter read. Lines end at LF, CRLF or CR; other
 * separators (NEL, U+2028) stay in the text. A file that is no text has no lines and an error. Of a web page
 * the lines are those of its text.
 */
export function bytesToSource(bytes: Uint8Array, path: string): SourceText {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const read = decodeBytes(bytes);
  if ("binary" in read) {
    const diagnostics = [diagnose("file-binary", path, `the file is no text but ${read.binary}`)];
    const empty = { frontMatter: {}, frontMatterLineCount: 0, lines: [] };
    return { path, sha256, encoding: "utf-8", bom: false, ...empty, diagnostics };
  }
  const rawLines = textToLines(read.text);
  const { frontMatter, lineCount, diagnostics } = findFrontMatter(rawLines, path);
  const { lines, diagnostics: webFindings } = readWebPage(rawLines, read, lineCount, path);
  const isEmpty = rawLines.slice(lineCount).every((line) => line.replace(UNSEEN_CHARACTERS, "").trim() === "");
  const empty = isEmpty ? [diagnose("file-empty", path, "the file holds no text")] : [];
  return {
    path,
    sha256,
    encoding: read.encoding,
    bom: read.bom,
    frontMatter,
    frontMatterLineCount: lineCount,
    lines,
    diagnostics: [...empty, ...webFindings, ...encodingFindings(read, lines, path), ...diagnostics],
  };
}

function textToLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  // A terminator at the very end ends the last line and begins none.
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

function encodingFindings(read: DecodedText, lines: readonly string[], path: string): Diagnostic[] {
  const name = ENCODING_NAMES[read.encoding];
  const guessed = read.encoding === "utf-8" ? [] : [diagnose("encoding-guessed", path, `the file is ${name}`)];
  const other = read.encoding === "utf-8" ? ENCODING_NAMES.gb18030 : ENCODING_NAMES["utf-8"];
  const mixed = read.mixedLines.map((line) => ({
    line,
    column: 1,
    message: `this line is ${other}, the file ${name}`,
  }));
  return [
    ...guessed,
    ...capped("encoding-mixed", path, mixed),
    ...capped("encoding-invalid", path, findAll(lines, BROKEN_CHARACTER, `bytes that are not valid ${name}`)),
    ...capped("control-character", path, findAll(lines, UNSEEN_CHARACTER, "a character that shows nothing")),
  ];
}

const BROKEN_CHARACTER = /\ufffd/;
/** Form feeds and vertical tabs part the pages and columns of some programs: nothing is wrong with them. */
const UNSEEN_CHARACTER = new RegExp(`(?![\\v\\f])[${UNSEEN}]`, "u");
const UNSEEN_CHARACTERS = new RegExp(`[${UNSEEN}]`, "gu");

interface Finding {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** The first match of a pattern, which no usual character does, in each line that has one. */
function findAll(lines: readonly string[], pattern: RegExp, message: string): Finding[] {
  return lines.flatMap((text, i) => {
    const index = isUnusual(text) ? text.search(pattern) : -1;
    return index === -1 ? [] : [{ line: i + 1, column: index + 1, message }];
  });
}

function capped(rule: RuleId, path: string, findings: readonly Finding[]): Diagnostic[] {
  const shown = findings.slice(0, MOST_FINDINGS).map(({ message, ...place }) => diagnose(rule, path, message, place));
  const further = findings.length - shown.length;
  const last = findings.at(-1);
  if (further === 0 || !last) return shown;
  return [
    ...shown,
    diagnose(rule, path, `${further} more lines like these, up to line ${last.line}`, { line: last.line }),
  ];
}
