import { anchorAct } from "../corrections/anchor-act.ts";
import { bindActs } from "../corrections/bind-acts.ts";
import { type KeySource, type Range, toKeyText } from "../corrections/key-text.ts";
import type { Act, WrittenAct } from "../model/act.ts";
import { textToActs } from "./text-to-acts.ts";
import type { GivenAct } from "./view/reading.ts";

/** Where a text stands on a page as it reads with its corrections, which is what readers see; undefined where it is not found there once. */
export function placeAsRead(act: Act, source: KeySource, acts: readonly WrittenAct[]): Range | undefined {
  const { lines } = bindActs(acts, source).mended;
  const { outcome, places } = anchorAct(act, toKeyText({ ...source, lines }));
  const [place] = places;
  return (outcome === "applied" || outcome === "moved") && places.length === 1 ? place?.quote : undefined;
}

/**
 * What a reader reports of text that was corrected already, as acts that take the place of those before: the line is read as the reader
 * has it. None where the text is not found, or goes over several lines.
 */
export function reportedActs(act: Act, source: KeySource, acts: readonly WrittenAct[]): GivenAct[] {
  if (act.act !== "misread") return [];
  const { start, end } = placeAsRead(act, source, acts) ?? {};
  if (!start || !end || start.line !== end.line || act.to.includes("⏎")) return [];
  const now = bindActs(acts, source).mended.lines[start.line - 1] ?? "";
  const text = now.slice(0, start.at) + act.to + now.slice(end.at);
  return textToActs({ line: start.line, text, kind: "misread" }, source, acts);
}
