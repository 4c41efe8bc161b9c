import { byUnit, type PackList, type PackPart, type PackUnit } from "../../offline/pack-format.ts";
import { bytesOf, packsOf, savingOf } from "./save-unit.ts";
import type { SavedFiles } from "./saved-files.ts";

/** How a part of the site that can be kept for reading offline stands in this browser. */
export interface UnitState {
  readonly id: string;
  readonly articles: number;
  readonly issues: number;
  /** Whether a version of it can be read now, and whether it is the one the site offers. */
  readonly saved: boolean;
  readonly current: boolean;
  /** Bytes of its own parts: of the version offered, or saved where none is offered. */
  readonly bytes: number;
  /** Bytes that saving it would bring over the network now, shared pages included. */
  readonly missing: number;
  /** Bytes of its own parts that are here. */
  readonly here: number;
  /** Whether packs are here that a stopped or broken download brought. */
  readonly begun: boolean;
}

/** How every unit stands, in the list's order, then those that are saved and no longer offered. */
export async function unitStates(saved: SavedFiles, list: PackList | undefined): Promise<UnitState[]> {
  const units = await saved.units();
  const parts = await saved.parts();
  const stored = await saved.packNames();
  const kept = new Set(packsOf(parts).map(({ name }) => name));
  const offered = list?.units ?? [];
  const gone = units.filter(({ id }) => !offered.some((unit) => unit.id === id)).sort(byUnit);
  return [
    ...offered.map((unit) => ({
      ...sizesOf(unit, list?.parts ?? [], stored),
      begun: packsOf(ownParts(unit, list?.parts ?? [])).some(({ name }) => stored.has(name) && !kept.has(name)),
      saved: units.some(({ id }) => id === unit.id),
      current: ownParts(unit, list?.parts ?? []).every((part) => parts.some((here) => isSame(part, here))),
      missing: list ? bytesOf(packsOf(savingOf(list, unit.id).parts).filter(({ name }) => !stored.has(name))) : 0,
    })),
    ...gone.map((unit) => ({ ...sizesOf(unit, parts, stored), begun: false, saved: true, current: true, missing: 0 })),
  ];
}

function sizesOf(unit: PackUnit, parts: readonly PackPart[], stored: ReadonlySet<string>) {
  const packs = packsOf(ownParts(unit, parts));
  return {
    id: unit.id,
    articles: unit.articles,
    issues: unit.issues,
    bytes: bytesOf(packs),
    here: bytesOf(packs.filter(({ name }) => stored.has(name))),
  };
}

function ownParts(unit: PackUnit, parts: readonly PackPart[]): PackPart[] {
  return parts.filter(({ id }) => unit.parts.includes(id));
}

function isSame(a: PackPart, b: PackPart): boolean {
  return a.id === b.id && a.packs.map(({ name }) => name).join() === b.packs.map(({ name }) => name).join();
}
