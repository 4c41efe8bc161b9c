import type { Furniture, Part } from "../furniture/furniture.ts";
import { findFields } from "../furniture/web-field.ts";

const LONGEST_VALUE = 24;

/** Whether a line ends with a label of a web page and nothing behind it: `信息来源:`. */
function isLabelAlone({ line, furniture }: Part): boolean {
  if (furniture?.rule !== "web-line") return false;
  const field = findFields(line.folded).at(-1);
  return field?.value === "" && (field.kind === "source" || field.kind === "editor" || field.kind === "count");
}

/** `收录于合集`: under it stands the name of the series. */
const OF_SERIES = /^收录于(?:合集|话题|专辑)$/u;

/** Takes out what stands on a line of its own behind the label of a web page: `信息来源:` and, below, `今日云坪`. */
export function dropLabelValues(parts: readonly Part[]): Part[] {
  return parts.map((part, at) => {
    const label = parts[at - 1];
    const isNamed = label !== undefined && (isLabelAlone(label) || OF_SERIES.test(label.line.folded));
    if (part.furniture || !isNamed || part.line.text.length > LONGEST_VALUE) return part;
    if (/[。,;:!?]/u.test(part.line.folded)) return part;
    const value: Furniture = {
      role: "furniture",
      rule: "web-line",
      reason: "value of a label above",
      place: "between",
    };
    return { line: part.line, furniture: value };
  });
}
