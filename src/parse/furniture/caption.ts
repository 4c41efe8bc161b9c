import type { PageLine } from "../page/page-line.ts";
import { findCaptions, isCaption } from "../recognise/caption.ts";
import type { Furniture, Part } from "./furniture.ts";

const CAPTION: Furniture = { role: "caption", rule: "caption", reason: "caption" };

/** The words under a picture; undefined for anything else. */
export function findCaption({ folded }: PageLine): Furniture | undefined {
  return isCaption(folded) ? CAPTION : undefined;
}

/** Takes the captions out of the text that their place makes known. */
export function dropCaptions(parts: readonly Part[]): Part[] {
  const text = parts.filter(({ furniture }) => !furniture);
  const captions = new Set(findCaptions(text.map(({ line }) => line.folded)).map((at) => text[at]));
  return parts.map((part) => (captions.has(part) ? { line: part.line, furniture: CAPTION } : part));
}
