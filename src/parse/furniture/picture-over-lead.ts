import { endsSentence } from "../../text/sentence.ts";
import { findDateline } from "../recognise/dateline.ts";
import { type Furniture, findAbove, findBelow, type Part } from "./furniture.ts";

const CAPTION: Furniture = { role: "caption", rule: "caption", reason: "caption over the lead" };

/** Words under a picture are seldom longer. */
const LONGEST_CAPTION = 60;
/** With the photographer's name it may be. */
const LONGEST_CREDITED = 90;
/** `…采摘春茶。张三摄`: who photographed stands behind the sentence. */
const PHOTOGRAPHED = /[。!?”] ?\p{Script=Han}{2,8} ?摄$/u;
/** From here up pictures over a text, each with its sentence, are a row of them. */
const FEWEST_PICTURES = 2;

/**
 * Takes the sentences out that stand each under a picture, or before the name of who took it, where a page opens with several pictures in a row over its text:
 * the words under them. A sentence under a single one may be the lead.
 */
export function dropPicturesInRow(parts: readonly Part[]): Part[] {
  const captions = new Set<number>();
  for (const [at, part] of parts.entries()) {
    const isUnderPicture = parts[at - 1]?.furniture?.role === "figure" || PHOTOGRAPHED.test(part.line.folded);
    if (part.furniture || part.line.text.length > (isUnderPicture ? LONGEST_CREDITED : LONGEST_CAPTION)) {
      if (!part.furniture) break;
      continue;
    }
    if (isUnderPicture && (isSentence(part) || PHOTOGRAPHED.test(part.line.folded)) && !isLead(part)) captions.add(at);
    else if (captions.size > 0 || isSentence(part)) break;
  }
  const isRow = captions.size >= FEWEST_PICTURES;
  return parts.map((part, at) => (isRow && captions.has(at) ? { line: part.line, furniture: CAPTION } : part));
}

/** Whether a text opens as a lead does, with a credit or its reporters. */
function isLead({ line }: Part): boolean {
  const dateline = findDateline(line.text);
  return dateline !== undefined && (dateline.credit !== null || dateline.names.length > 0);
}

/** Whether a part is a sentence, no title. */
function isSentence({ line }: Part): boolean {
  return endsSentence(line.text) || /[。;；]/u.test(line.text);
}

/**
 * Takes out the one sentence that a saved page prints between title and lead, with the page's stamp on either side: the words
 * under its picture, or its summary. Where nothing opens the text below as a lead, it may be the lead itself.
 */
export function dropPicturesOverLeads(parts: readonly Part[]): Part[] {
  const isText = ({ furniture }: Part) => furniture === undefined;
  const isStamp = ({ furniture }: Part) => furniture?.rule === "web-line" && furniture.place === "between";
  if (!parts.some(isStamp)) return [...parts];
  return parts.map((part, at) => {
    if (!isText(part) || part.label || !isSentence(part) || isLead(part)) return part;
    const above = findAbove(parts, at, isText);
    const below = findBelow(parts, at, isText);
    const [title, lead] = [parts[above], parts[below]];
    if (!title || !lead || isSentence(title) || !isLead(lead)) return part;
    return parts.slice(above, below).some(isStamp) ? { line: part.line, furniture: CAPTION } : part;
  });
}
