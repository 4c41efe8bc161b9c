import { removeSpaces } from "../../text/characters.ts";
import { endsSentence } from "../../text/sentence.ts";
import type { Furniture, Part } from "../furniture/furniture.ts";
import { PROSE_MARK } from "../page/line-marks.ts";
import type { PageLine } from "../page/page-line.ts";
import { endsSigned } from "../recognise/signature.ts";
import { readStamp } from "../recognise/stamp.ts";

/** `第1页,共2页`, `页码,1/2`, `Page 1 of 2`: the number of a printed sheet, in words. */
const COUNT = String.raw`第 ?\d{1,3} ?页[,/; ]*\(?共 ?\d{1,3} ?页\)?|页码[,: ]*\d{1,3} ?\/ ?\d{1,3}|[Pp]age \d{1,3} of \d{1,3}`;
const COUNT_IN_WORDS = new RegExp(`(?:^|(?<= ))(?:${COUNT})(?= |$)`, "u");
/** `1/2`: the same in figures alone. */
const COUNT_IN_FIGURES = /(?:^|(?<= ))\d{1,3} ?\/ ?\d{1,3}(?= |$)/u;
const ADDRESS = /(?:^|(?<= ))(?:https?:\/\/|file:\/\/|www\.)[^\s\p{Script=Han}]+(?= |$)/u;
/** `12/4/20, 5:33 PM`, `2011/4/6 上午10:03`: when it was printed, as the reader's computer writes days. */
const PRINTED_ON =
  /(?:^|(?<= ))\d{1,4}[-/]\d{1,2}[-/]\d{1,4},? ?(?:[上下]午)? ?\d{1,2}:\d{2}(?::\d{2})?(?: [AP]M)?(?= |$)/u;
const LONGEST = 200;
const SHORTEST_TITLE = 6;

/** What a browser prints at the top or the bottom of a sheet: each is optional, and the title stands among them. */
interface Edge {
  readonly title: string;
  readonly inWords: boolean;
  readonly count: string | undefined;
  readonly hasAddress: boolean;
  readonly hasDay: boolean;
}

function readEdge({ text, folded, depth }: PageLine): Edge | undefined {
  if (text.length > LONGEST || depth > 0 || !/\d/.test(folded)) return undefined;
  let rest = folded.replaceAll(/\s+/gu, " ");
  const take = (form: RegExp) => {
    const found = form.exec(rest)?.[0];
    if (found !== undefined) rest = rest.replace(form, " ").replaceAll(/\s+/gu, " ").trim();
    return found;
  };
  const hasAddress = take(ADDRESS) !== undefined;
  const inWords = take(COUNT_IN_WORDS);
  const hasDay = take(PRINTED_ON) !== undefined || readStamp(rest)?.length === rest.length;
  if (hasDay && readStamp(rest)?.length === rest.length) rest = "";
  const count = inWords ?? take(COUNT_IN_FIGURES);
  if (count === undefined && !hasAddress && !hasDay) return undefined;
  return { title: removeSpaces(rest), inWords: inWords !== undefined, count, hasAddress, hasDay };
}

/** Whether an edge is one by itself: the number of its sheet beside an address or a day, and no other word. */
function isWhole({ title, count, hasAddress, hasDay }: Edge): boolean {
  return title === "" && count !== undefined && (hasAddress || hasDay);
}

const EDGE: Furniture = {
  role: "furniture",
  rule: "web-chrome",
  reason: "edge of a sheet that a browser printed",
  place: "inside",
};

/**
 * Reads the edges of the sheets on which a browser printed a web page: title, number of the sheet, address and day of printing, at the
 * top and the bottom of each. They stand in the midst of the text, of a sentence even, and their day is not the page's. The parts of
 * each such line; empty for any other page.
 */
export function readBrowserPrint(lines: readonly PageLine[]): ReadonlyMap<PageLine, readonly Part[]> {
  const edges = lines.flatMap((line): [PageLine, Edge][] => {
    const edge = readEdge(line);
    return edge ? [[line, edge]] : [];
  });
  const counted = edges.filter(([, { count }]) => count !== undefined);
  if (counted.length === 0) return new Map();
  const bare = lines.map(({ folded }) => removeSpaces(folded)).filter(({ length }) => length >= SHORTEST_TITLE);
  const printsTitle = (title: string) => bare.some((text) => text.length <= title.length && title.includes(text));
  const counts = (title: string) => new Set(counted.flatMap(([, edge]) => (edge.title === title ? [edge.count] : [])));
  const isHead = ({ title, inWords, count }: Edge) =>
    title !== "" && count !== undefined && (counts(title).size > 1 || (inWords && printsTitle(title)));
  const sure = counted.filter(([, edge]) => isWhole(edge) || isHead(edge));
  if (sure.length === 0) return new Map();
  const repeated = (edge: Edge) =>
    edges.filter(([, other]) => other.title === edge.title && other.hasAddress === edge.hasAddress).length > 1;
  const isBeside = (edge: Edge) =>
    edge.title === ""
      ? edge.hasAddress
      : (edge.hasDay || edge.hasAddress) && (repeated(edge) || printsTitle(edge.title));
  const found = edges.filter((each) => sure.includes(each) || isBeside(each[1]));
  return new Map(found.map(([line]) => [line, [{ line, furniture: EDGE }]]));
}

/** Whether a text that the end of a sheet may have cut goes on behind it: it does not end, and what follows opens no paragraph. */
function isCutBySheet({ line, furniture, label }: Part, next: Part): boolean {
  if (furniture || label || line.depth > 0 || next.furniture || next.label || next.line.depth > 0) return false;
  return PROSE_MARK.test(line.text) && !endsSentence(line.text) && !endsSigned(line.text) && !next.line.isIndented;
}

function join(above: PageLine, below: PageLine): PageLine {
  return {
    ...above,
    text: above.text + below.text,
    printed: above.printed + below.printed,
    folded: above.folded + below.folded,
    pieces: [...above.pieces, ...below.pieces],
  };
}

/** Joins the halves of paragraphs that the edges of sheets part, as {@link readBrowserPrint} found them; the edges stand behind. */
export function joinAcrossSheets(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  let edges: Part[] = [];
  for (const part of parts) {
    if (part.furniture === EDGE) {
      edges.push(part);
      continue;
    }
    const above = joined.at(-1);
    const isCut = above !== undefined && edges.length > 0 && isCutBySheet(above, part);
    if (isCut) joined[joined.length - 1] = { line: join(above.line, part.line) };
    joined.push(...edges, ...(isCut ? [] : [part]));
    edges = [];
  }
  return [...joined, ...edges];
}
