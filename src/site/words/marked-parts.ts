/** A part of the interface's words that is set in its own way, or neither. */
export interface MarkedPart {
  readonly text: string;
  /** `ed` what the editor supplied, in brackets; `nw` a number with its unit, a day of the week, or a day in figures, which no line parts. */
  readonly mark?: "ed" | "nw";
}

// [2024]年10月9日, [缺文] | 第42期, 总第1207期, 第3版 | 星期二 | 2024-10-09
const MARKED = /(\[[^[\]]*\])|(总?第[\d—-]+[期版]|星期[一二三四五六日]|\d{4}-\d\d-\d\d)/u;

/** Words of the interface in parts: `[2024]年 第42期` is `[2024]` (`ed`), `年 `, `第42期` (`nw`). */
export function markedParts(text: string): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let rest = text;
  for (let found = MARKED.exec(rest); found; found = MARKED.exec(rest)) {
    const [marked, bracketed] = found;
    if (found.index > 0) parts.push({ text: rest.slice(0, found.index) });
    parts.push({ text: marked, mark: bracketed === undefined ? "nw" : "ed" });
    rest = rest.slice(found.index + marked.length);
  }
  return rest === "" ? parts : [...parts, { text: rest }];
}
