import type { PlacedAct, WrittenAct } from "../model/act.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { diagnose } from "../model/rules.ts";
import { ACT_WORDS as WORDS } from "./words.ts";

/** Acts that hold, acts that were taken back or replaced, and what is wrong with them; each list in the order of the file. */
export interface LiveActs {
  readonly live: readonly WrittenAct[];
  readonly settled: readonly PlacedAct[];
  readonly findings: readonly Diagnostic[];
}

/** Divides the acts of a page: what an `undo` takes back, itself undone or not, and what another act replaces, does not hold. */
export function findLiveActs(acts: readonly WrittenAct[]): LiveActs {
  const ids = new Set(acts.map(({ act }) => act.id));
  const undone = findUndone(acts);
  const standing = acts.filter(({ act }) => !undone.has(act.id));
  const replaced = new Set(standing.flatMap(({ act }) => act.replaces ?? []));
  const findings = standing.flatMap(({ act, file, line }): Diagnostic[] => {
    const named = act.act === "undo" ? act.to : act.replaces;
    if (named === undefined || (ids.has(named) && named !== act.id)) return [];
    const said = WORDS.namesNoAct(named);
    return [diagnose("correction-void", file, said.en, { line, zhHans: said["zh-Hans"] })];
  });
  const settled = acts.flatMap((written): PlacedAct[] => {
    if (undone.has(written.act.id)) return [{ ...written, outcome: "undone", lines: [] }];
    if (replaced.has(written.act.id)) return [{ ...written, outcome: "replaced", lines: [] }];
    return [];
  });
  return { live: standing.filter(({ act }) => !replaced.has(act.id)), settled, findings };
}

/**
 * Ids of the acts that were taken back. An undo that was itself taken back takes nothing back, wherever the two stand: they may be in
 * files that two computers wrote.
 */
function findUndone(acts: readonly WrittenAct[]): Set<string> {
  const undone = new Set<string>();
  const settled = new Set<string>();
  const undosOf = new Map<string, string[]>();
  for (const { act } of acts) if (act.act === "undo") undosOf.set(act.to, [...(undosOf.get(act.to) ?? []), act.id]);
  // Of undos that take each other back in a ring, the one that is looked at first holds.
  const settle = (id: string): boolean => {
    if (settled.has(id)) return undone.has(id);
    settled.add(id);
    const isUndone = (undosOf.get(id) ?? []).some((undo) => !settle(undo));
    if (isUndone) undone.add(id);
    return isUndone;
  };
  for (const { act } of acts) settle(act.id);
  return undone;
}
