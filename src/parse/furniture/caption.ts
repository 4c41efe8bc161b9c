import { endsSentence } from "../../text/sentence.ts";
import type { PageLine } from "../page/page-line.ts";
import { readByline } from "../recognise/byline.ts";
import { findCaptions, isCaption, mayBeCaption } from "../recognise/caption.ts";
import { findDateline } from "../recognise/dateline.ts";
import { type Furniture, findAbove, findBelow, type Part } from "./furniture.ts";

const CAPTION: Furniture = { role: "caption", rule: "caption", reason: "caption" };

/** `图片:`: stands over the words under a picture. */
const PICTURE_LABEL = /^(?:图片|照片|配图|附图):?$/u;
const LABEL: Furniture = { role: "furniture", rule: "caption", reason: "label of a picture" };

/** The words under a picture, or a label over them; undefined for anything else. */
export function findCaption({ folded }: PageLine): Furniture | undefined {
  if (PICTURE_LABEL.test(folded)) return LABEL;
  return isCaption(folded) ? CAPTION : undefined;
}

/** `渡口添新船(图片)`: the headline of a picture. */
const OF_PICTURE = /^.{4,40}\((?:图片|照片)(?:新闻|报[道导])?\)$/u;
/** `…靠岸。(张三摄)`, `(本报记者张三摄)`: closes with who photographed. */
const TAKEN_BY = /[(][^()]{2,24}摄[)]。?$/u;

/** Says of a headline of a picture that it is one, and of a line under it that closes with the photographer that it is its text. */
export function labelPhotoNews(parts: readonly Part[]): Part[] {
  const isHead = (at: number) => {
    const [part, next] = [parts[at], parts[at + 1]];
    // `…(图片)` looks like a caption itself.
    if (!part || (part.furniture && part.furniture.role !== "caption") || !OF_PICTURE.test(part.line.folded) || !next)
      return false;
    return next.furniture?.role === "caption" || (!next.furniture && TAKEN_BY.test(next.line.folded));
  };
  return parts.map((part, at) => {
    if (isHead(at)) return { line: part.line, label: "headline" };
    return isHead(at - 1) && !part.furniture ? { ...part, label: "text" } : part;
  });
}

/** A mark that points from words to their picture; others number lists as well. */
const POINTER = /^[▲△▼▽◀▶►◄] ?/u;

/** Whether the line under part `at` prints its words once more, as text. */
function isRepeatedBelow(parts: readonly Part[], at: number): boolean {
  const shows = parts[at]?.line.folded.replace(POINTER, "") ?? "";
  return shows !== "" && parts[findBelow(parts, at, isText)]?.line.folded === shows;
}

/**
 * The lines that open with a mark which on this page points to pictures: one line that opens with it is printed once more as
 * text, or is a caption by itself on a saved page. Lines side by side with the mark are a list.
 */
function findPointed(parts: readonly Part[]): Part[] {
  const pointed = parts.flatMap((part, at) => (POINTER.test(part.line.folded) ? [at] : []));
  // In columns of print a mark may open a headline beside a caption.
  const isSaved = parts.some(isStamp);
  const isKnown = (at: number) => isRepeatedBelow(parts, at) || (isSaved && parts[at]?.furniture?.role === "caption");
  if (!pointed.some(isKnown)) return [];
  const places = new Set(pointed);
  const isAlone = (at: number) => !places.has(at - 1) && !places.has(at + 1);
  return pointed.flatMap((at) => (parts[at]?.furniture || !isAlone(at) ? [] : [parts[at] as Part]));
}

/** Takes the captions out of the text that their place, or the mark they open with, makes known. */
export function dropCaptions(parts: readonly Part[]): Part[] {
  const text = parts.filter(({ furniture }) => !furniture);
  const captions = new Set(findCaptions(text.map(({ line }) => line.folded)).map((at) => text[at]));
  for (const part of findPointed(parts)) captions.add(part);
  return parts.map((part) => (captions.has(part) ? { line: part.line, furniture: CAPTION } : part));
}

const OVER_LEAD: Furniture = { role: "caption", rule: "caption", reason: "caption over the lead" };

function isText({ furniture }: Part): boolean {
  return furniture === undefined;
}

function isStamp({ furniture }: Part): boolean {
  return furniture?.rule === "web-line" && furniture.place === "between";
}

function isSignature({ line }: Part): boolean {
  return readByline(line.text)?.hasRole ?? false;
}

/** Whether a part is a sentence, no title. */
function isSentence({ line }: Part): boolean {
  return endsSentence(line.text) || /[。;；]/u.test(line.text);
}

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
  return parts.map((part, at) => (isRow && captions.has(at) ? { line: part.line, furniture: OVER_LEAD } : part));
}

/** Whether a text opens as a lead does, with a credit or its reporters. */
function isLead({ line }: Part): boolean {
  const dateline = findDateline(line.text);
  return dateline !== undefined && (dateline.credit !== null || dateline.names.length > 0);
}

/** Whether part `at` is the line of those who wrote the text under it. */
function isOverText(at: number, parts: readonly Part[]): boolean {
  const part = parts[at];
  if (!part || !(isSignature(part) || part.label === "bylineAbove")) return false;
  const text = parts[findBelow(parts, at, isText)];
  return text !== undefined && isSentence(text);
}

/**
 * Takes out the sentences that stand between title and lead: under the title's picture, or its summary. One that closes with who
 * photographed it is known by that; any other one by the stamp of a saved page on either side, and by a text below that opens as
 * a lead, as it may be the lead itself.
 */
export function dropPicturesOverLeads(parts: readonly Part[]): Part[] {
  const isBetween = (part: Part) => isText(part) && !part.label && isSentence(part) && !isLead(part);
  const hasStamp = parts.some(isStamp);
  const isPicture = (part: Part, at: number) => {
    // Without a stamp the words alone can tell, and they are soon read.
    const isWorded = mayBeCaption(part.line.folded);
    if (!(hasStamp || isWorded) || !isBetween(part)) return false;
    const mayStandBeside = (other: Part) => mayBeCaption(other.line.folded) && isBetween(other);
    const above = findAbove(parts, at, (other) => isText(other) && !mayStandBeside(other));
    const below = findBelow(parts, at, (other) => isText(other) && !mayStandBeside(other));
    const [title, lead] = [parts[above], parts[below]];
    if (!title || !lead || isSentence(title) || isSignature(title)) return false;
    const isKnown = isLead(lead) || isOverText(below, parts);
    if (isKnown && parts.slice(above, below).some(isStamp)) return true;
    return isWorded && (isKnown || isSentence(lead));
  };
  return parts.map((part, at) => (isPicture(part, at) ? { line: part.line, furniture: OVER_LEAD } : part));
}
