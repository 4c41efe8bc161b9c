import { readFurniture } from "../../src/parse/furniture/find-furniture.ts";
import type { Part } from "../../src/parse/furniture/furniture.ts";
import { toLines } from "./make-lines.ts";

/** The parts of a page's raw lines, each by the line alone. */
export function toParts(...raw: readonly string[]): Part[] {
  return toLines(...raw).flatMap((line) => readFurniture(line) ?? [{ line }]);
}

/** What each part is: the rule of its furniture, or its text with what a label says of it. */
export function describe(parts: readonly Part[]): string[] {
  return parts.map(({ line, furniture, label }) => {
    if (furniture) return furniture.rule;
    return label ? `${label} ${line.text}` : line.text;
  });
}
