/** A part of the interface's words that is set in its own way, or neither. */
export interface MarkedPart {
  readonly text: string;
  /**
   * `ed` what the editor supplied, in brackets; `nw` what no line parts: a number with its unit, a day of the week, a day with its year, a date whose year
   * the editor supplied.
   */
  readonly mark?: "ed" | "nw";
  /** What it consists of, where something in it is set in its own way again. */
  readonly parts?: readonly MarkedPart[];
}

// [2024]年10月9日, [缺文] | 2024年10月9日 | 第42期, 总第1207期, 第3版 | 星期二 | 2024-10-09
const MARKED =
  /(\[[^[\]]*\])(年(?:\d+月(?:\d+日)?)?)?|\d{4}年\d+月\d+日|总?第[\d—-]+[期版]|星期[一二三四五六日]|\d{4}-\d\d-\d\d/u;

/** Words of the interface in parts: `[2024]年 第42期` is `[2024]年` (`nw`, in it `[2024]` as `ed`), a blank, `第42期` (`nw`). */
export function markedParts(text: string): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let rest = text;
  for (let found = MARKED.exec(rest); found; found = MARKED.exec(rest)) {
    const [marked, bracketed, date] = found;
    if (found.index > 0) parts.push({ text: rest.slice(0, found.index) });
    if (bracketed === undefined) parts.push({ text: marked, mark: "nw" });
    else if (date === undefined) parts.push({ text: bracketed, mark: "ed" });
    else parts.push({ text: marked, mark: "nw", parts: [{ text: bracketed, mark: "ed" }, { text: date }] });
    rest = rest.slice(found.index + marked.length);
  }
  return rest === "" ? parts : [...parts, { text: rest }];
}
