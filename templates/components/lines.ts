import type { View } from "../view.ts";

/** Ranges of raw lines in words; data writes them `27—35、49—53` whatever the language of the interface. */
export function linesText({ words }: View, ranges: string): string {
  return words.frame.lines(ranges.replaceAll("—", words.frame.rangeDash).replaceAll("、", words.frame.comma));
}
