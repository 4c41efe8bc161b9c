import { createHash } from "node:crypto";
import type { PlacedAct } from "../model/act.ts";
import type { Diagnostic } from "../model/diagnostic.ts";

/** Digits of a mark. */
const MARK_LENGTH = 8;

/** Numbers of lines in a message: they change when a line is put before them, which changes no decision. */
const LINE_NUMBER = /\bline \d+|:\d+(?=\))/gu;

/** What a finding says, as an act of `confirm` keeps it: another mark where the program says something else of the line. */
export function findingMark({ rule, message, quote = "" }: Diagnostic): string {
  const said = [rule, quote, message.replace(LINE_NUMBER, "")].join("\n");
  return createHash("sha256").update(said).digest("hex").slice(0, MARK_LENGTH);
}

/** The findings of a page that no editor has looked at and found right, or that say something else by now. */
export function withoutConfirmed(findings: readonly Diagnostic[], acts: readonly PlacedAct[] = []): Diagnostic[] {
  const confirms = acts.flatMap(({ act, outcome, lines }) => {
    const holds = act.act === "confirm" && (outcome === "applied" || outcome === "moved");
    return holds ? [{ rule: act.rule, saw: act.saw, lines: act.quote ? lines : undefined }] : [];
  });
  if (confirms.length === 0) return [...findings];
  return findings.filter((finding) =>
    confirms.every(({ rule, saw, lines }) => {
      const isMeant = rule === finding.rule && (lines === undefined || lines.includes(finding.line));
      return !isMeant || (saw !== undefined && saw !== findingMark(finding));
    }),
  );
}
