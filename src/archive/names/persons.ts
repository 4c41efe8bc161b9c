import { findLiveActs } from "../../corrections/live-acts.ts";
import type { PersonAct, PlacedAct, WrittenAct } from "../../model/act.ts";
import type { ArchiveAct } from "../../model/archive.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { diagnose } from "../../model/rules.ts";

/** Who is one person, by the word of editors. */
export interface Persons {
  /**
   * The name that a printed name goes by on a day: of names that are one person, the one that the first act about them names first. The printed
   * name itself where no act says otherwise.
   *
   * @param date EDTF; an act that is bounded by days needs one of a known year.
   */
  readonly nameOf: (printed: string, date: string | null) => string;
  /** Whether editors said of two names that they are one person, or two, at any time. */
  readonly isDecided: (one: string, other: string) => boolean;
  /** Names that are one person, at any time, in the order of the acts. */
  readonly same: readonly (readonly [string, string])[];
}

/** Acts about the archive as a whole, what became of each, and what they say of persons. */
export interface SettledShared {
  readonly persons: Persons;
  readonly acts: readonly ArchiveAct[];
  readonly findings: readonly Diagnostic[];
}

/** A live act about two names with the place where it is written. */
type WrittenPerson = WrittenAct & { readonly act: PersonAct };

/**
 * Settles the acts about the archive as a whole. Those of a page have no place among them and do nothing. Of two acts that say different things of
 * the same names at the same time, the earlier holds.
 */
export function settleShared(written: readonly WrittenAct[]): SettledShared {
  const { live, settled, findings } = findLiveActs(written);
  const found: Diagnostic[] = [...findings];
  const outcomes = new Map<string, PlacedAct["outcome"]>(settled.map(({ act, outcome }) => [act.id, outcome]));
  const held: WrittenPerson[] = [];
  for (const each of live) {
    const { act, file, line } = each;
    if (act.act === "undo") continue;
    const at = `${act.act} ${act.by === "" ? act.id : `${act.id} (${act.by})`}, ${file}:${line}`;
    if (!isPerson(each)) {
      outcomes.set(act.id, "orphan");
      found.push(
        diagnose("correction-void", file, `${at}: it is about a page, and stands among those of the archive`, { line }),
      );
    } else if (held.some((other) => contradict(other.act, each.act))) {
      outcomes.set(act.id, "contradicted");
      found.push(diagnose("correction-contradiction", file, at, { line, quote: each.act.names.join(" ") }));
    } else held.push(each);
  }
  const acts = written.map((each): ArchiveAct => {
    return { ...each, source: null, outcome: outcomes.get(each.act.id) ?? "applied", lines: [], articles: [] };
  });
  return { persons: toPersons(held.map(({ act }) => act)), acts, findings: found };
}

function isPerson(written: WrittenAct): written is WrittenPerson {
  return written.act.act === "person";
}

/** A pair of names, whichever comes first. */
function pairOf(one: string, other: string): string {
  return [one, other].sort().join("\n");
}

function contradict(a: PersonAct, b: PersonAct): boolean {
  if (a.to === b.to || pairOf(...a.names) !== pairOf(...b.names)) return false;
  return !isBefore(a.until, b.from) && !isBefore(b.until, a.from);
}

/** Whether a time ends before another begins; a year or month that both name is shared. */
function isBefore(until: string | undefined, from: string | undefined): boolean {
  if (until === undefined || from === undefined) return false;
  const length = Math.min(until.length, from.length);
  return until.slice(0, length) < from.slice(0, length);
}

function toPersons(acts: readonly PersonAct[]): Persons {
  const same = acts.filter(({ to }) => to === "same");
  const decided = new Set(acts.map(({ names }) => pairOf(...names)));
  const apart = acts.filter(isOfSecond);
  const nameOf = (printed: string, date: string | null) => {
    const holds = (act: PersonAct) => isWithin(date, act);
    const name = findName(printed, same.filter(holds));
    return apart.find((act) => act.names[0] === name && holds(act))?.names[1] ?? name;
  };
  return {
    nameOf,
    isDecided: (one, other) => decided.has(pairOf(one, other)) || nameOf(one, null) === nameOf(other, null),
    same: same.map(({ names }) => names),
  };
}

/** `张华` and `张华(2)`, different from 2015 on: says who bears the name between two days. Without a day it says that there are two, no more. */
function isOfSecond({ to, names: [one, other], from, until }: PersonAct): boolean {
  return to === "different" && other.startsWith(`${one}(`) && (from !== undefined || until !== undefined);
}

/** Whether an act holds on a day, or on each of several. */
function isWithin(date: string | null, { from, until }: PersonAct): boolean {
  if (from === undefined && until === undefined) return true;
  const days = date?.split("/") ?? [];
  return days.length > 0 && days.every((day) => !day.startsWith("X") && !isBefore(until, day) && !isBefore(day, from));
}

/** Names that acts tie to each other, however many lie between them, go by the first name of the first of those acts. */
function findName(printed: string, acts: readonly PersonAct[]): string {
  const names = new Set([printed]);
  for (let size = 0; size < names.size; ) {
    size = names.size;
    for (const { names: two } of acts) if (two.some((name) => names.has(name))) for (const name of two) names.add(name);
  }
  return acts.find(({ names: [first] }) => names.has(first))?.names[0] ?? printed;
}
