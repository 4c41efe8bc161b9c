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
  if (from >= to) return [];
  // The rarer of the two is the likelier mistake, so its sighting is the one to look at first.
  const isOtherRarer = other.mentions <= one.mentions;
  const [doubted, against] = isOtherRarer ? [other, one] : [one, other];
  return [
    {
      post,
      persons: [doubted.person, against.person],
      sightings: isOtherRarer ? [other.first, one.last] : [one.last, other.first],
      years: yearsApart(isOtherRarer ? from : to, against),
    },
  ];
}

/** The nearest years in which a day of another year would lie before or after all that is known of a holder. */
function yearsApart(day: string, { first, last }: Holder): number[] {
  const monthDay = day.slice(4);
  const [from, to] = [dayOf(first) ?? "", dayOf(last) ?? ""];
  const [fromYear, toYear] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const before = `${fromYear}${monthDay}` <= from ? fromYear : fromYear - 1;
  const after = `${toYear}${monthDay}` >= to ? toYear : toYear + 1;
  return [...new Set([after, before])].filter((year) => year !== Number(day.slice(0, 4)));
}

/** A finding for each overlap, where the rarer of the two stands. */
export function overlapFindings(overlaps: readonly Overlap[]): Diagnostic[] {
  return overlaps.map(({ post, persons: [doubted, against], sightings: [at, other], years }) => {
    const { source, line, quote } = at;
    return diagnose("post-overlap", source, `${doubted} is ${post} on ${at.date}, and ${against} on ${other.date}`, {
      line,
      quote,
      zhHans: `${post}：${at.date} 见“${doubted}”，${other.date} 见“${against}”，先后交错`,
      values: { post, doubted, against, years: years.join(" ") },
      beside: { quote: other.quote, source: other.source, line: other.line },
    });
  });
}
