import { type KeyText, toKeyText } from "../../src/corrections/key-text.ts";
import { readActs } from "../../src/corrections/read-acts.ts";
import type { PlacedAct, WrittenAct } from "../../src/model/act.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { ParsedPage } from "../../src/model/page.ts";
import { fileToPage } from "../../src/pipeline.ts";

/** A page of two articles in which recognition misread a name and a number. */
export const PAGE = [
  "# 南坪镇举行插秧比赛",
  "本报讯(记者 周海霞)5月6日,南坪镇在河湾村举行插秧比赛,八支队伍下田比试。",
  "镇农技站站长张情倩说,今年全镇机插面积达到一万二千亩,比去年多了两成。",
  "# 县医院新门诊楼启用",
  "本报讯(记者 林远山)5月8日,县医院新门诊楼正式启用,设有三十间诊室。",
  "院长郭立本介绍,门诊楼启用后每天可接诊八百人次。",
];

/** Acts as they stand in a corrections file, one a line. */
export function toActs(...acts: readonly object[]): readonly WrittenAct[] {
  const text = acts.map((act, at) => JSON.stringify({ id: `a${at + 1}`, ...act })).join("\n");
  return readActs([{ path: "page.txt.corrections.ndjson", bytes: Buffer.from(text) }]).acts;
}

/** A page as the program reads it with these acts beside it. */
export function readPage(lines: readonly string[], ...acts: readonly object[]): ParsedPage {
  const text = acts.map((act, at) => JSON.stringify({ id: `a${at + 1}`, ...act })).join("\n");
  const corrections = [{ path: "page.txt.corrections.ndjson", bytes: Buffer.from(text) }];
  return fileToPage({ path: "page.txt", bytes: Buffer.from(lines.join("\n")), corrections });
}

/** The lines of a page as quotes are found in them. */
export function keyText(lines: readonly string[]): KeyText {
  return toKeyText({ path: "page.txt", lines, frontMatterLineCount: 0 });
}

/** What became of each act. */
export function outcomes({ acts = [] }: ParsedPage): PlacedAct["outcome"][] {
  return acts.map(({ outcome }) => outcome);
}

/** Rules of the findings about corrections. */
export function correctionRules(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ rule }) => rule).filter((rule) => rule.startsWith("correction"));
}
