import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Holder, Overlap, Post, Sighting } from "../../model/people.ts";
import { diagnose } from "../../model/rules.ts";

/** Two who have a post that one person has, seen in it at the same time. Who acts, was, or is to be in it is left out. */
export function findOverlaps(posts: readonly Post[]): Overlap[] {
  return posts.flatMap(({ title, isSingle, isElsewhere, holders }) => {
    if (!isSingle || isElsewhere) return [];
    const seen = holders.filter(({ state, first }) => state === undefined && dayOf(first) !== null);
    return seen.flatMap((one, i) => seen.slice(i + 1).flatMap((other) => toOverlap(title, one, other)));
  });
}

/** A day of a year; null where the sighting has none. */
function dayOf({ date }: Sighting): string | null {
  return date === null || date.startsWith("X") ? null : date.slice(0, 10);
}

function toOverlap(post: string, one: Holder, other: Holder): Overlap[] {
  const [from, to] = [dayOf(other.first) ?? "", dayOf(one.last) ?? ""];
  return from < to ? [{ post, persons: [one.person, other.person], sightings: [one.last, other.first] }] : [];
}

/** A finding for each overlap, where the rarer of the two stands. */
export function overlapFindings(overlaps: readonly Overlap[]): Diagnostic[] {
  return overlaps.map(({ post, persons: [one, other], sightings: [last, first] }) =>
    diagnose("post-overlap", first.source, `${other} is ${post} on ${first.date}, and ${one} still on ${last.date}`, {
      line: first.line,
      quote: first.quote,
      zhHans: `${first.date} ${post}为“${other}”，而 ${last.date} 仍见“${one}”`,
    }),
  );
}
