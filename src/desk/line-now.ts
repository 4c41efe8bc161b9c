import type { HeldAct } from "../corrections/settle-acts.ts";
import type { Act } from "../model/act.ts";

/** What an act reads on another line than the one that is looked at. */
interface OtherPart {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly reads: string;
}

/** A stretch of a raw line that an act reads otherwise, `raw.slice(start, end)`, with its place in the line as it reads now. */
export interface LineEdit {
  readonly start: number;
  readonly end: number;
  readonly reads: string;
  readonly from: number;
  readonly to: number;
  readonly act: Act;
  /** What the act reads on other lines, where it goes over the ends of lines. */
  readonly elsewhere: readonly OtherPart[];
}

/** Whether an act does no more than part a line. */
export function isCut({ act }: LineEdit): boolean {
  return act.act === "seam";
}

/** A raw line as it reads now with the acts that hold, `\n` where one parts it; with the way back. */
export class LineNow {
  readonly raw: string;
  readonly text: string;
  /** In the order of the line. */
  readonly edits: readonly LineEdit[];

  constructor(raw: string, line: number, held: readonly HeldAct[]) {
    this.raw = raw;
    this.edits = findEdits(raw, line, held);
    let [text, at] = ["", 0];
    for (const { start, end, reads } of this.edits) {
      text += raw.slice(at, start) + reads;
      at = end;
    }
    this.text = text + raw.slice(at);
  }

  /** The raw stretch of a stretch of the line as it reads now; where it begins or ends with one of `edits`, all of that is in it. */
  toRaw(from: number, to: number, edits: readonly LineEdit[]): readonly [start: number, end: number] {
    const first = edits.find((edit) => edit.from === from);
    const last = edits.findLast((edit) => edit.to === to);
    const start = first?.start ?? this.#toRawPlace(from);
    return [start, Math.max(start, last?.end ?? this.#toRawPlace(to))];
  }

  /** The raw place of a place; inside of what an act reads otherwise, the end of that. */
  #toRawPlace(at: number): number {
    const edit = this.edits.findLast(({ from }) => from < at);
    if (!edit) return at;
    return at <= edit.to ? edit.end : edit.end + (at - edit.to);
  }
}

/** A stretch with what is read there, its place in the line as it reads now not yet told. */
type Stretch = Omit<LineEdit, "from" | "to">;

function findEdits(raw: string, line: number, held: readonly HeldAct[]): LineEdit[] {
  let shift = 0;
  return held
    .flatMap((each) => [...toStretch(raw, line, each), ...toCut(line, each)])
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((each) => {
      const from = each.start + shift;
      shift += each.reads.length - (each.end - each.start);
      return { ...each, from, to: from + each.reads.length };
    });
}

/** The place where an act parts a line in two. */
function toCut(line: number, { act, place }: HeldAct): Stretch[] {
  if (act.act !== "seam" || act.to !== "apart" || !place?.next) return [];
  if (place.quote.end.line !== line || place.next.start.line !== line) return [];
  const { at } = place.next.start;
  return [{ start: at, end: at, reads: "\n", act, elsewhere: [] }];
}

/** What an act reads on a line: of several lines that it goes over, each has its own part where it says as many, else the first has all. */
function toStretch(raw: string, line: number, { act, place }: HeldAct): Stretch[] {
  if (!place || (act.act !== "misread" && act.act !== "missing")) return [];
  const { start, end } = place.quote;
  if (line < start.line || line > end.line) return [];
  const reads = act.to.replaceAll("⏎", "\n");
  const parts = reads.split("\n");
  const count = end.line - start.line + 1;
  const readsOn = (number: number) =>
    parts.length === count ? (parts[number - start.line] ?? "") : number === start.line ? reads : "";
  const partOn = (number: number, length: number): OtherPart => ({
    line: number,
    start: number === start.line ? start.at : 0,
    end: number === end.line ? end.at : length,
    reads: readsOn(number),
  });
  const others = Array.from({ length: count }, (_, place_) => start.line + place_).filter((number) => number !== line);
  const own = partOn(line, raw.length);
  return [{ ...own, act, elsewhere: others.map((number) => partOn(number, Number.MAX_SAFE_INTEGER)) }];
}
