import { endsSentence } from "../../text/sentence.ts";
import type { Part } from "../furniture/furniture.ts";
import { readByline } from "../recognise/byline.ts";

/** `文:张三 图:李四`, `采访/张三`: who did what, as magazines set it over a headline. */
const DID = /^(?:撰?文字?|采[访写]|图片?|摄影?|绘图|文图|图文) ?[:/|]/u;
const LONGEST_TITLE = 40;

function isSignature({ line, furniture, label }: Part): boolean {
  return !furniture && !label && DID.test(line.folded) && readByline(line.text)?.hasRole === true;
}

function isTitle(part: Part | undefined): boolean {
  if (!part || part.label || part.line.text.length > LONGEST_TITLE) return false;
  return !endsSentence(part.line.text) && !isSignature(part);
}

/**
 * Says of lines that sign, each over a headline, that they do: alone such a line reads like the signature of the article before. A
 * page that opens with one sets all of them so.
 */
export function labelSignaturesOver(parts: readonly Part[]): Part[] {
  const text = parts.filter(({ furniture }) => !furniture);
  const isOver = (part: Part, at: number) => {
    const above = text[at - 1];
    return isSignature(part) && isTitle(text[at + 1]) && (!above || endsSentence(above.line.text));
  };
  if (!text[0] || !isOver(text[0], 0)) return [...parts];
  const over = new Set(text.filter(isOver));
  return parts.map((part) => (over.has(part) ? { ...part, label: "bylineOver" } : part));
}
