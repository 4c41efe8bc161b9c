import { type PlacedPieces, quoteAround } from "./article-pieces.ts";
import { findResidents } from "./find-residents.ts";
import type { PlacedName } from "./name-end.ts";
import type { ReadName } from "./page-people.ts";
import { placesOf } from "./read-lone-names.ts";
import { toReadName } from "./read-names.ts";

/**
 * Residents of an article, with a word for what they are and by themselves.
 *
 * @param read Names that are read otherwise: whoever has a post or signs is no resident, who only may have one elsewhere may be one.
 */
export function readResidents({ pieces, path, headLine }: PlacedPieces, read: readonly ReadName[]): ReadName[] {
  const called = pieces.map(({ text }) => findResidents(text));
  if (called.every((each) => each.length === 0)) return [];
  const taken = read.filter(({ isLoose }) => !isLoose);
  const publicly = new Set(taken.map(({ name }) => name));
  const names = [...new Set(called.flat().map(({ name }) => name))].filter((name) => !publicly.has(name));
  if (names.length === 0) return [];
  return pieces.flatMap((piece, i) => {
    const beside = taken.filter(({ part, paragraph }) => part === piece.part && paragraph === piece.paragraph);
    const own = called[i] ?? [];
    const lone = placesOf(names, piece.text).filter((name) => own.every((each) => isApart(each, name)));
    return [...own.filter(({ name }) => !publicly.has(name)), ...lone]
      .filter((name) => beside.every((each) => isApart(each, name)))
      .map((name): ReadName => {
        const words = quoteAround(piece, name.start, name.end, path, headLine);
        return { ...toReadName(piece, name), how: "alone", isResident: true, ...words };
      });
  });
}

type Stretch = Pick<PlacedName, "start" | "end">;

function isApart(one: Stretch, other: Stretch): boolean {
  return one.end <= other.start || other.end <= one.start;
}
